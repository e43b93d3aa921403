"""The keys of a text for the index: as written, by stem, by spelling, by sound.

An archive says the same words again and again: what stands between two spaces is analysed once and
remembered. No word of the analyser reaches over a space, so the keys are those of the whole text.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from khobor.bangla import bangla_roman_key, bangla_roman_keys, word_keys

REMEMBERED: Final = 1 << 16  # pieces; about 30 MB
LONGEST_PIECE: Final = 64


class Analysed(NamedTuple):
    """The keys of a text, each kind joined by spaces; `sounds` has each key once."""

    surfaces: str
    stems: str
    folds: str
    sounds: str


def analysed(text: str) -> Analysed:
    """The keys of a text.

    >>> analysed("রাশিয়ার সেনাপ্রধান").stems
    'রাশিয়া সেনাপ্রধান'
    >>> analysed("বাণিজ্যের").sounds
    'bnijir bnij'
    """
    pieces = [
        _remembered(piece) if len(piece) <= LONGEST_PIECE else _keys(piece)
        for piece in text.split()
    ]
    sounds = _once(" ".join([piece.sounds for piece in pieces]).split())
    return Analysed(
        " ".join([piece.surfaces for piece in pieces if piece.surfaces]),
        " ".join([piece.stems for piece in pieces if piece.stems]),
        " ".join([piece.folds for piece in pieces if piece.folds]),
        sounds,
    )


def _keys(piece: str) -> Analysed:
    words = word_keys(piece)
    return Analysed(
        " ".join([word.surface for word in words]),
        " ".join([word.stem for word in words]),
        " ".join([word.fold for word in words]),
        _once(key for word in words for key in sounds_of(word.surface, word.stem)),
    )


_remembered = lru_cache(maxsize=REMEMBERED)(_keys)


def sounds_of(surface: str, stem: str) -> list[str]:
    """The keys under which a Bangla word is typed in Latin letters, inflected or not.

    >>> sounds_of("রাশিয়ার", "রাশিয়া")
    ['rsir', 'rsi', 'rusi']
    >>> sounds_of("who", "who")
    []
    """
    if not is_bangla(surface):
        return []
    return [key for key in (bangla_roman_key(surface), *bangla_roman_keys(stem)) if key]


def is_bangla(word: str) -> bool:
    """Whether a word is written in Bangla letters."""
    return "\u0980" <= word[:1] <= "\u09e3" or word[:1] in "\u09f0\u09f1"


def _once(keys: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(keys))
