"""What a reader typed, read as a question: words, phrases, filters, an order. Never an error."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from khobor.bangla import analyse, bangla_roman_key, likely_folds, roman_key, stop_words
from khobor.bangla.analysis import Token
from khobor.search.analysed import is_bangla

Order = Literal["best", "newest"]
LONGEST: Final = 300  # of a longer text only so much is read
MOST_WORDS: Final = 24
SHORTEST_SOUND: Final = 2  # a shorter key is that of too many words
SHORTEST_ROOT: Final = 3
SHORTEST_JOINED_SOUND: Final = 4  # of two words that may be one
_QUOTED: Final = re.compile(r"[\"“”„«]([^\"“”„«»]+)[\"“”»]")
# Endings as readers type them on words in Latin letters: ঢাকার, রাশিয়ায়, শিক্ষকদের.
_LATIN_ENDING: Final = re.compile("(?:gulor|gulo|der|tir|ti|ta|er|ke|te|ra|r|e|y|i|o)$")
_UNSAID: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question with its keys. `sounds` are the keys by which it may be heard.

    `folds` are the spellings under which it may stand in the index, the likeliest first: a word
    that no table knows may be inflected or only look so, here and in the story (হাওর, হাওরে).
    """

    surface: str
    stem: str
    folds: tuple[str, ...]
    sounds: tuple[str, ...]
    is_latin: bool
    is_stop_word: bool

    @property
    def fold(self) -> str:
        """The key under which the index has the word."""
        return self.folds[0]


class Joined(NamedTuple):
    """Two neighbours that may be written as one word: নদী ভাঙন, নদীভাঙন."""

    left: Word
    right: Word
    whole: Word


@dataclass(frozen=True, slots=True)
class Filters:
    """What a story must be in: lists (`list:section:4`), and days, both included."""

    lists: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is asked of the index.

    `text` is what was typed, without what cannot be seen. Each phrase is words with their places.
    `joined` are the neighbours that a story may write as one word.
    """

    text: str
    words: tuple[Word, ...]
    phrases: tuple[tuple[tuple[int, Word], ...], ...] = ()
    filters: Filters = field(default_factory=Filters)
    order: Order = "best"
    joined: tuple[Joined, ...] = ()

    @property
    def required(self) -> tuple[Word, ...]:
        """The words that a story must have: those that say something, or all if none does."""
        return tuple(word for word in self.words if not word.is_stop_word) or self.words


def ask(typed: str, *, filters: Filters | None = None, order: Order = "best") -> Question:
    """What was typed, as a question.

    >>> [word.stem for word in ask("রাশিয়ার সেনাপ্রধান").words]
    ['রাশিয়া', 'সেনাপ্রধান']
    >>> ask("\\x00 ে ঃ 🙂 (* AND").words[0].surface
    'and'

    Text in quotation marks is a phrase. Words that stand twice count once.
    """
    text = " ".join(_UNSAID.sub(" ", typed[:LONGEST]).split())
    tokens = analyse(text)
    read = [read_word(token) for token in tokens]
    words = tuple(dict.fromkeys(read))[:MOST_WORDS]
    phrases = _phrases(text, tokens)
    return Question(text, words, phrases, filters or Filters(), order, _joined(read[:MOST_WORDS]))


def read_word(token: Token) -> Word:
    """A word of the analyser, with the keys that only questions need."""
    surface, root = token.surface, token.stem
    is_latin = "a" <= surface[:1] <= "z"
    sounds = _latin_sounds(surface) if is_latin else _bangla_sounds(surface, root)
    is_empty = token.is_stop_word or (is_latin and sounds[:1] and sounds[0] in _empty_sounds())
    return Word(surface, root, likely_folds(token), sounds, is_latin, bool(is_empty))


def _joined(words: list[Word]) -> tuple[Joined, ...]:
    """Neighbours of one script that say something, as one word."""
    return tuple(
        Joined(left, right, whole)
        for left, right in pairwise(words)
        if left.is_latin == right.is_latin and not (left.is_stop_word or right.is_stop_word)
        for whole in _whole(left.surface + right.surface)
    )


def _whole(written: str) -> list[Word]:
    """The one word that this is; of Latin letters, only where its sound says enough."""
    read = [read_word(token) for token in analyse(written)]
    is_telling = all(
        len(key) >= SHORTEST_JOINED_SOUND for word in read if word.is_latin for key in word.sounds
    )
    return read if len(read) == 1 and is_telling else []


def _latin_sounds(word: str) -> tuple[str, ...]:
    root = _LATIN_ENDING.sub("", word)
    spoken = [word, root] if len(root) >= SHORTEST_ROOT else [word]
    keys = dict.fromkeys(roman_key(one) for one in spoken)
    return tuple(key for key in keys if len(key) >= SHORTEST_SOUND)


def _bangla_sounds(surface: str, stem: str) -> tuple[str, ...]:
    keys = (bangla_roman_key(stem),) if is_bangla(surface) else ()
    return tuple(key for key in keys if len(key) >= SHORTEST_SOUND)


@cache
def _empty_sounds() -> frozenset[str]:
    """How Bangla's stop words sound, typed in Latin letters: theke, ebong, kore."""
    return frozenset(bangla_roman_key(word) for word in stop_words() if is_bangla(word)) - {""}


def _phrases(text: str, tokens: list[Token]) -> tuple[tuple[tuple[int, Word], ...], ...]:
    """Quoted runs of two words or more. A stop word in one only keeps its place."""
    found = []
    for quoted in _QUOTED.finditer(text):
        inside = [t for t in tokens if quoted.start(1) <= t.start and t.end <= quoted.end(1)]
        words = list(enumerate(read_word(token) for token in inside[:MOST_WORDS]))
        telling = [(place, word) for place, word in words if not word.is_stop_word]
        if len(telling) > 1 or len(words) > 1:
            found.append(tuple(telling if telling else words))
    return tuple(phrase for phrase in found if len(phrase) > 1)
