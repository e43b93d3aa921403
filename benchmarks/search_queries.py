"""Questions made from headlines as readers make them: shorter, inflected, misspelt, in Latin.

The rules are written from how people type, not from the tables that search is made of.
"""

import re
from collections.abc import Callable
from random import Random
from unicodedata import normalize

from benchmarks.bangla_loose import typed_loosely
from khobor.bangla import romanise

ENDINGS = re.compile("(?:গুলোকে|গুলোর|গুলো|দেরকে|দের|টির|টিকে|টি|টা|য়ের|ের|কে|তে|রা|ও)$")
NEW_AFTER_VOWEL = ("র", "কে", "তে", "ও", "টি", "গুলো")
NEW_AFTER_CONSONANT = ("ের", "কে", "ও", "টি", "গুলোর")
CONFUSED = (
    ("ণ", "ন"), ("ন", "ণ"), ("ষ", "শ"), ("শ", "স"), ("স", "শ"), ("ী", "ি"), ("ি", "ী"),
    ("ূ", "ু"), ("ু", "ূ"), ("য", "জ"), ("জ", "য"), ("ড়", "র"), ("ঁ", ""), ("ং", "ঙ"), ("ৎ", "ত"),
)  # fmt: skip
VOWEL_SIGN = re.compile("[\u09be-\u09cc]$")
Change = Callable[[list[str], Random], list[str]]


def as_it_is(words: list[str], dice: Random) -> list[str]:
    """The whole headline."""
    return words


def shortened(words: list[str], dice: Random) -> list[str]:
    """Half of the words, at least two and at most six, in their order."""
    count = min(max(2, len(words) // 2), 6, len(words))
    return [words[place] for place in sorted(dice.sample(range(len(words)), count))]


def inflected(words: list[str], dice: Random) -> list[str]:
    """Shortened; two thirds of the longer words have another ending, or none."""
    return [
        _inflected(word, dice) if dice.random() < 0.67 else word for word in shortened(words, dice)
    ]


def misspelt(words: list[str], dice: Random) -> list[str]:
    """Shortened; two thirds of the words have one letter for another, one has a slip."""
    kept = shortened(words, dice)
    wrong = [_misspelt(word, dice) if dice.random() < 0.67 else word for word in kept]
    slip = dice.randrange(len(wrong))
    return [_slipped(word, dice) if n == slip else word for n, word in enumerate(wrong)]


def romanised(words: list[str], dice: Random) -> list[str]:
    """Shortened, and typed in Latin letters, loosely."""
    return [typed_loosely(romanise(word), dice) for word in shortened(words, dice)]


def altogether(words: list[str], dice: Random) -> list[str]:
    """Inflected and then misspelt."""
    return misspelt(inflected(words, dice), dice)


CHANGES: dict[str, Change] = {
    "unchanged": as_it_is,
    "words dropped": shortened,
    "inflections changed": inflected,
    "misspelt": misspelt,
    "romanised": romanised,
    "inflections changed and misspelt": altogether,
}


def _inflected(word: str, dice: Random) -> str:
    root = ENDINGS.sub("", word)
    if len(root) < 3:
        return word
    if dice.random() < 0.3:
        return root
    return root + dice.choice(NEW_AFTER_VOWEL if VOWEL_SIGN.search(root) else NEW_AFTER_CONSONANT)


def _misspelt(word: str, dice: Random) -> str:
    word = normalize("NFC", word)
    possible = [(right, wrong) for right, wrong in CONFUSED if normalize("NFC", right) in word]
    if not possible:
        return word
    right, wrong = dice.choice(possible)
    return word.replace(normalize("NFC", right), wrong, 1)


def _slipped(word: str, dice: Random) -> str:
    """A letter left out, doubled, or exchanged with its neighbour."""
    if len(word) < 4:
        return word
    place = dice.randrange(1, len(word) - 1)
    return dice.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
