"""Where a text has the words of a question: whole words, and no letter cut in two."""

from collections.abc import Iterator
from typing import NamedTuple

from khobor.bangla import analyse, graphemes
from khobor.bangla.analysis import Token
from khobor.search.analysed import sounds_of
from khobor.search.question import Question


class Part(NamedTuple):
    """A piece of a text, and whether it is what was asked for."""

    text: str
    is_match: bool


def highlighted(text: str, question: Question) -> list[Part]:
    """The text in parts; joined they are the text again.

    >>> from khobor.search.question import ask
    >>> [part.text for part in highlighted("রাশিয়ার সঙ্গে আলোচনা", ask("rashia")) if part.is_match]
    ['রাশিয়ার']
    """
    words = (*question.required, *(pair.whole for pair in question.joined))
    folds = {key for word in words for key in word.folds}
    sounds = {key for word in words if word.is_latin for key in word.sounds}
    matches = [t for t in analyse(text) if t.fold in folds or _sounds_so(t, sounds)]
    return list(_parts(text, matches)) if matches else [Part(text, False)]


def _sounds_so(token: Token, wanted: set[str]) -> bool:
    return bool(wanted) and not wanted.isdisjoint(sounds_of(token.surface, token.stem))


def _parts(text: str, matches: list[Token]) -> Iterator[Part]:
    """Each match from the beginning of its first letter to the end of its last one."""
    borders = _borders(text)
    end = 0
    for token in matches:
        start = max(end, _at_or_before(borders, token.start))
        if start > end:
            yield Part(text[end:start], False)
        end = _at_or_after(borders, token.end)
        yield Part(text[start:end], True)
    if end < len(text):
        yield Part(text[end:], False)


def _borders(text: str) -> set[int]:
    found, place = {0}, 0
    for letter in graphemes(text):
        place += len(letter)
        found.add(place)
    return found


def _at_or_before(borders: set[int], place: int) -> int:
    while place not in borders:
        place -= 1
    return place


def _at_or_after(borders: set[int], place: int) -> int:
    while place not in borders:
        place += 1
    return place
