"""What a reader typed, read as a question: words, phrases, filters, an order. Never an error."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final, Literal

from khobor.bangla import analyse, bangla_roman_key, roman_key, stop_words
from khobor.bangla.analysis import Token
from khobor.search.analysed import is_bangla

Order = Literal["best", "newest"]
LONGEST: Final = 300  # of a longer text only so much is read
MOST_WORDS: Final = 24
SHORTEST_SOUND: Final = 2  # a shorter key is that of too many words
SHORTEST_ROOT: Final = 3
_QUOTED: Final = re.compile(r"[\"“”„«]([^\"“”„«»]+)[\"“”»]")
# Endings as readers type them on words in Latin letters: ঢাকার, রাশিয়ায়, শিক্ষকদের.
_LATIN_ENDING: Final = re.compile("(?:gulor|gulo|der|tir|ti|ta|er|ke|te|ra|r|e|y|i|o)$")
_UNSAID: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question with its keys. `sounds` are the keys by which it may be heard."""

    surface: str
    stem: str
    fold: str
    sounds: tuple[str, ...]
    is_latin: bool
    is_stop_word: bool


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
    """

    text: str
    words: tuple[Word, ...]
    phrases: tuple[tuple[tuple[int, Word], ...], ...] = ()
    filters: Filters = field(default_factory=Filters)
    order: Order = "best"

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
    words = tuple(dict.fromkeys(read_word(token) for token in tokens))[:MOST_WORDS]
    return Question(text, words, _phrases(text, tokens), filters or Filters(), order)


def read_word(token: Token) -> Word:
    """A word of the analyser, with the keys that only questions need."""
    surface, stem = token.surface, token.stem
    is_latin = "a" <= surface[:1] <= "z"
    sounds = _latin_sounds(surface) if is_latin else _bangla_sounds(surface, stem)
    is_empty = token.is_stop_word or (is_latin and sounds[:1] and sounds[0] in _empty_sounds())
    return Word(surface, stem, token.fold, sounds, is_latin, bool(is_empty))


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
