"""A text as search sees it: its words, where they stand, and the keys under which they are found.

`analyse` is the one door: index what it says of a story, and ask for what it says of a query.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final, NamedTuple

from khobor.bangla.digits import to_latin
from khobor.bangla.normalise import normalise
from khobor.bangla.number_words import WORD_VALUES
from khobor.bangla.phonetic import uncached_fold
from khobor.bangla.stems import uncached_stem
from khobor.bangla.stop_words import stop_words

CACHED_WORDS: Final = 1 << 17
LONGEST_WORD: Final = 64  # of a longer one only so much counts
SHORTEST_TWICE: Final = 3  # letters and signs that two endings must leave

# What is written onto a word or number with a hyphen, or onto a number without: ২০২৫-এর, ১৬ই.
_ENDING = "এর|য়ের|র|কে|তে|এ|রা|এরা|দের|টি|টির|টিকে|টা|টার|গুলো|গুলোর|ও|ই"
_AFTER_NUMBER = f"{_ENDING}|টিতে|জন|জনের|জনকে|শে|লা|রা|ঠা|ম|য়|তম|ের|ে|বার|খানা"
# Number words that are other words as well: নয় (is not), বার (time, day), তের (of you), এক (a).
AMBIGUOUS_NUMBERS: Final = frozenset({"নয়", "বার", "তের", "এক"})

_LETTER = (
    "[\u0985-\u098c\u098f\u0990\u0993-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9\u09ce"
    "\u09dc\u09dd\u09df-\u09e1\u09f0\u09f1]"
)
_SIGN = "[\u0981-\u0983\u09bc\u09be-\u09c4\u09c7\u09c8\u09cb-\u09cd\u09d7\u09e2\u09e3\u09fe]"
_UNSEEN = "[\u00ad\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]"
_BANGLA = f"{_LETTER}(?:{_UNSEEN}*(?:{_LETTER}|{_SIGN}))*"
_NO_MORE = f"(?!{_LETTER}|{_SIGN})"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_OTHER_MARKS = "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f]"
_TOKEN = re.compile(
    f"(?P<bangla>{_BANGLA}(?:[-‐‑](?:{_ENDING}){_NO_MORE})?)"
    f"|(?P<latin>[0-9]*+[{_LATIN}][{_LATIN}0-9\u0300-\u036f]*(?:['’][{_LATIN}]{{1,2}}(?![{_LATIN}]))?)"
    f"|(?P<number>[0-9০-৯]++(?:,[0-9০-৯]{{2,3}}(?![0-9০-৯]))*(?:[.][0-9০-৯]++)*)"
    f"(?:[-‐‑–]?(?:{_AFTER_NUMBER}){_NO_MORE})?"
    f"|[^\\W_\u0980-\u09ff](?:[^\\W_\u0980-\u09ff]|{_OTHER_MARKS})*"
)
_PERSONS = re.compile("জন(?:ের|কে)?[ইও]?\\Z")  # তিনজনের
_HYPHENS = re.compile("[-‐‑]")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_POSSESSIVE = re.compile("['’].*")


class Token(NamedTuple):
    """A word of a text: where it stands, and its three keys, from the strictest to the loosest."""

    start: int
    end: int
    surface: str
    stem: str
    fold: str

    @property
    def is_stop_word(self) -> bool:
        """Whether the word says nothing about the text."""
        return self.surface in stop_words()


class Keys(NamedTuple):
    """The three keys of a word: as written (normalised), without endings, without spelling."""

    surface: str
    stem: str
    fold: str


def analyse(text: str) -> list[Token]:
    """The words and numbers of a text, in order; never an error, whatever the text.

    >>> [(token.surface, token.stem) for token in analyse("রাশিয়ার সেনাপ্রধানের ২৫টি সফর")]
    [('রাশিয়ার', 'রাশিয়া'), ('সেনাপ্রধানের', 'সেনাপ্রধান'), ('২৫টি', '25'), ('সফর', 'সফর')]
    >>> [token.stem for token in analyse("২৫, 25, পঁচিশ; Covid-19")]
    ['25', '25', '25', 'covid', '19']

    `start` and `end` are offsets in the text as it was given, for highlighting: `text[start:end]`
    is the word as it stands there, and tokens do not overlap. `surface` is that word normalised,
    in lower case; `stem` joins its inflections; `fold` joins the spellings of the stem. Numbers
    in figures and in words have the same stem. Punctuation, lone signs, emoji, controls and bidi
    marks are no words. Linear in the length of the text.

    Source: `stem` and `fold_spelling`; Unicode block Bengali for the letters of a word.
    """
    return [
        Token(found.start(), found.end(), *_keys(found[0][:LONGEST_WORD], found.lastgroup))
        for found in _TOKEN.finditer(text)
    ]


def word_keys(text: str) -> list[Keys]:
    """The keys of a text's words without their places, for indexing: faster than `analyse`.

    >>> [keys.stem for keys in word_keys("বাংলাদেশের নদীগুলো")]
    ['বাংলাদেশ', 'নদী']
    """
    return [_keys(found[0][:LONGEST_WORD], found.lastgroup) for found in _TOKEN.finditer(text)]


def likely_folds(word: Token | Keys) -> tuple[str, ...]:
    """The folds under which a text may have the word that is looked for, the likeliest first.

    A word that no table knows may be inflected or only look so, here and in the text: it is taken
    as inflected, as it stands, and as inflected twice.

    >>> [likely_folds(word) for word in word_keys("হাওর হাওরে নদীর")]
    [('হাো', 'হাোর'), ('হাোর', 'হাোরে', 'হাো'), ('নদি', 'নদির')]
    """
    if not "\u0980" <= word.surface[:1] <= "\u09f1":
        return (word.fold,)
    twice = uncached_stem(word.stem)
    others = [word.surface, twice] if len(twice) >= SHORTEST_TWICE else [word.surface]
    return tuple(dict.fromkeys((word.fold, *map(uncached_fold, others))))


@lru_cache(maxsize=CACHED_WORDS)
def _keys(piece: str, kind: str | None) -> Keys:
    if kind == "bangla":
        return _bangla_keys(normalise(_HYPHENS.sub("", piece)))
    if kind == "number":
        return _number_keys(piece)
    lower = unicodedata.normalize("NFC", piece).casefold()
    bare = _POSSESSIVE.sub("", _ACCENTS.sub("", unicodedata.normalize("NFKD", lower)))
    return Keys(lower, bare or lower, bare or lower)


def _bangla_keys(word: str) -> Keys:
    root = uncached_stem(word)
    if word not in AMBIGUOUS_NUMBERS:
        numbers = _numbers()
        root = numbers.get(word) or numbers.get(root) or numbers.get(_PERSONS.sub("", word), root)
    return Keys(word, root, uncached_fold(root))


def _number_keys(piece: str) -> Keys:
    digits = re.sub("[^0-9.]", "", to_latin(piece)).strip(".")
    return Keys(normalise(piece), digits, digits)


@cache
def _numbers() -> dict[str, str]:
    """Number words with their figures; one that is another word too only as itself."""
    return {
        unicodedata.normalize("NFC", word): str(value)
        for word, value in WORD_VALUES.items()
        if unicodedata.normalize("NFC", word) not in AMBIGUOUS_NUMBERS
    }
