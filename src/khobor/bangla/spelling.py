"""Suggestions for a word that the newspaper has never printed, from words that it has.

A newspaper's own archive is the word list (`Lexicon.from_counts`): how often each word stands in it
decides between candidates. `house_lexicon` has the words of our own tables, for a new newspaper.
The GPL word lists of hunspell and aspell are not used: Khobor is under the BSD licence.

Source of the search by deletions: W. Garbe, Symmetric Delete spelling correction (2012).
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple, Self

from khobor.bangla.analysis import analyse
from khobor.bangla.latin_words import TABLES
from khobor.bangla.phonetic import fold_spelling
from khobor.bangla.stems import stem, table_rows
from khobor.bangla.stems_verbs import verb_forms

LONGEST_WORD: Final = 32  # nothing is suggested for what is longer
FURTHEST: Final = 2  # edits between two keys
SHORT_KEY: Final = 4  # up to so many letters only one edit is borne
PLAIN_ENOUGH: Final = 20  # a query's word is replaced by one so many times as common, or more
_BANGLA = re.compile("[\u0985-\u09b9]")


class Slip(NamedTuple):
    """A word of a text that was probably meant otherwise, and where it stands."""

    start: int
    end: int
    found: str
    better: str


class Lexicon:
    """Words with their counts, found by how they sound. Never changed once made."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = {word: count for word, count in counts.items() if _is_word(word)}
        self._stems = frozenset(map(stem, self._counts))
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in self._counts:
            self._words[fold_spelling(word)].append(word)
        self._near: dict[str, list[str]] = defaultdict(list)
        for key in self._words:
            for shorter in _shorter_by_one(key):
                self._near[shorter].append(key)

    @classmethod
    def from_counts(cls, counts: Mapping[str, int]) -> Self:
        """A lexicon of an archive: normalised words with how often each stands in it."""
        return cls(counts)

    def knows(self, word: str) -> bool:
        """Whether the word, or another inflection of it, is in the lexicon."""
        return word in self._counts or stem(word) in self._stems

    def suggest(self, word: str, *, count: int = 5) -> list[str]:
        """Words that may have been meant, the likeliest first; empty if none is near.

        >>> Lexicon({"বাণিজ্য": 90, "বাণিজ্যে": 20, "বাজার": 70}).suggest("বানিজ্য")
        ['বাণিজ্য', 'বাণিজ্যে']

        Nearness of sound comes first, then of letters, then how common a word is.
        The word itself is left out.
        """
        if len(word) > LONGEST_WORD:
            return []
        key = fold_spelling(word)
        near = {other: distance(key, other) for other in self._neighbours(key)}
        bound = 1 if len(key) <= SHORT_KEY else FURTHEST
        found = [
            (apart, distance(word, other), -self._counts[other], other)
            for key, apart in near.items()
            if apart <= bound
            for other in self._words[key]
            if other != word
        ]
        return [other for *_rank, other in sorted(found)[:count]]

    def did_you_mean(self, query: str) -> str | None:
        """The query with its unknown words replaced; `None` if that would not help.

        >>> Lexicon({"রাশিয়ার": 40, "বাণিজ্য": 90}).did_you_mean("রাশীয়ায় বানিজ্য")
        'রাশিয়ার বাণিজ্য'

        A word is replaced if the lexicon knows no inflection of it and one of a known word, so
        common that it cannot be a slip itself, is near.
        """
        parts, end = [], 0
        for slip in self.slips(query):
            parts += [query[end : slip.start], slip.better]
            end = slip.end
        return "".join([*parts, query[end:]]) if parts else None

    def slips(self, text: str) -> list[Slip]:
        """Where `did_you_mean` would replace a word of the text, in order.

        >>> [slip.better for slip in Lexicon({"বাণিজ্য": 90}).slips("নতুন বানিজ্য মেলা")]
        ['বাণিজ্য']
        """
        words = ((token, self._better(token.surface)) for token in analyse(text))
        return [
            Slip(token.start, token.end, text[token.start : token.end], better)
            for token, better in words
            if better
        ]

    def _better(self, word: str) -> str:
        if not _is_word(word) or self.knows(word):
            return ""
        first = next(iter(self.suggest(word, count=1)), "")
        return first if self._counts.get(first, 0) >= PLAIN_ENOUGH else ""

    def _neighbours(self, key: str) -> set[str]:
        """Keys of the lexicon that are at most two edits away, and some that are further."""
        found = {key} & self._words.keys()
        for shorter in _shorter_by_one(key):
            found.update(self._near.get(shorter, ()))
        return found


def _is_word(word: str) -> bool:
    return len(word) <= LONGEST_WORD and bool(_BANGLA.match(word))


def _shorter_by_one(key: str) -> set[str]:
    """The key, and the key without each of its letters."""
    return {key, *(key[:n] + key[n + 1 :] for n in range(len(key)))}


def distance(one: str, other: str) -> int:
    """Edits between two words: a letter more, less, other, or two neighbours exchanged.

    >>> distance("কলম", "কমল"), distance("কলম", "কলা"), distance("ক", "কখগ")
    (1, 1, 2)

    Source: the restricted distance of Damerau and Levenshtein.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, start=1):
        before, above, row = row, before, [n]
        for m, target in enumerate(other, start=1):
            cost = min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (letter != target))
            if n > 1 and m > 1 and letter == other[m - 2] and target == one[n - 2]:
                cost = min(cost, above[m - 2] + 1)
            row.append(cost)
    return row[-1]


@cache
def house_lexicon() -> Lexicon:
    """The words of Khobor's own tables, each once: names, places, words and verbs.

    >>> house_lexicon().suggest("নারায়নগঞ্জ", count=1), house_lexicon().knows("ঢাকায়")
    (['নারায়ণগঞ্জ'], True)
    """
    words = {row[0] for table in TABLES for row in table_rows(table)}
    return Lexicon(dict.fromkeys(words | set(verb_forms().values()), 1))
