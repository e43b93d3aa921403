"""What selection knows of a story: its telling words, its shingles, its labels. Pure values.

A signature is a few hundred bytes, so that a hundred candidates are compared without reading their
texts again. Words are kept by a 32-bit hash of their spelling key, which is the key of the search
index: `বাণিজ্যের` and `বানিজ্য` are one word.
"""

import math
from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Final
from zlib import crc32

from rensa import RMinHash

from khobor.bangla import stop_words, word_keys

TERMS: Final = 64  # telling words that are kept of a story
HEADLINE: Final = 3  # a word of the headline counts as if it stood so often in the text
SUMMARY: Final = 2
LEAST_RARITY: Final = 0.1  # of a word that stands in every story, and while there is no index
READ_WORDS: Final = 600  # the beginning of a text says what it is about
SHINGLE: Final = 3  # words in a row
SHINGLED_WORDS: Final = 1500
PERMUTATIONS: Final = 64
BAND: Final = 4  # values of a band: 16 bands find half of the pairs at a likeness of 0.45
SEED: Final = 1971
FULL: Final = 65_535  # a weight of 1, in 16 bits
Frequencies = Callable[[Sequence[str]], tuple[int, Mapping[str, int]]]


@dataclass(frozen=True, slots=True)
class Labels:
    """What a story was filed under, as ids. `bylines` are its authors."""

    language: str
    sections: frozenset[int] = frozenset()
    topics: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    bylines: frozenset[int] = frozenset()
    kind: str = "news"
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """A story as selection compares it. `terms` are weights of unit length, by word hash."""

    story_id: int
    published_at: datetime
    labels: Labels
    terms: Mapping[int, float]
    headline: frozenset[int]
    shingles: tuple[int, ...]
    has_picture: bool = False
    word_count: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text by spelling key: how often each stands there, headline and all."""

    counts: Mapping[str, int]
    headline: frozenset[str] = field(default_factory=frozenset)
    in_order: tuple[str, ...] = ()


def read_words(headline: str, summary: str, text: str) -> Words:
    """The telling words of a story; stop words, numbers and single letters are none."""
    above = _telling(headline)
    below = _telling(text)
    counts = Counter(below[:READ_WORDS])
    for key in above:
        counts[key] += HEADLINE
    for key in _telling(summary):
        counts[key] += SUMMARY
    return Words(counts, frozenset(above), tuple(above + below))


def weigh(words: Words, frequencies: Frequencies) -> dict[str, float]:
    """The `TERMS` weightiest words with their weights, of unit length.

    Source: TF-IDF with a dampened frequency (Manning, Raghavan and Schütze, 2008, section 6.4.1).
    """
    keys = list(words.counts)
    stories, having = frequencies(keys)
    weighed = {
        key: (1 + math.log(words.counts[key]))
        * max(math.log((1 + stories) / (1 + having.get(key, 0))), LEAST_RARITY)
        for key in keys
    }
    kept = dict(islice(sorted(weighed.items(), key=lambda pair: (-pair[1], pair[0])), TERMS))
    length = math.sqrt(sum(weight * weight for weight in kept.values())) or 1.0
    return {key: weight / length for key, weight in kept.items() if weight > 0}


def minhash(words: Words) -> tuple[int, ...]:
    """The MinHash of the text's shingles; empty for a text without words."""
    in_order = words.in_order[:SHINGLED_WORDS]
    if not in_order:
        return ()
    last = max(len(in_order) - SHINGLE + 1, 1)
    hashed = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    hashed.update([" ".join(in_order[n : n + SHINGLE]) for n in range(last)])
    return tuple(hashed.digest())


def bands(shingles: Sequence[int]) -> list[int]:
    """The keys of the bands: two near-duplicates very likely share one. Signed 64-bit numbers.

    >>> bands([]), len(bands(range(64)))
    ([], 16)
    """
    found = []
    for n in range(0, len(shingles), BAND):
        packed = array("I", shingles[n : n + BAND]).tobytes()
        found.append(crc32(packed) | (n // BAND) << 32)
    return found


def term_hash(key: str) -> int:
    """The number under which a word is kept.

    >>> term_hash("নদী") == term_hash("নদী"), term_hash("নদী") < 2**32
    (True, True)
    """
    return crc32(key.encode())


def pack_terms(terms: Mapping[int, float]) -> bytes:
    """Terms as bytes, six a word; the weightiest first."""
    ordered = sorted(terms.items(), key=lambda pair: (-pair[1], pair[0]))
    hashes = array("I", [key for key, _weight in ordered])
    weights = array("H", [min(round(weight * FULL), FULL) for _key, weight in ordered])
    return hashes.tobytes() + weights.tobytes()


def unpack_terms(packed: bytes) -> dict[int, float]:
    """What was packed.

    >>> unpack_terms(pack_terms({7: 0.5, 9: 1.0}))
    {9: 1.0, 7: 0.5000076295109483}
    """
    count = len(packed) // 6
    hashes, weights = array("I"), array("H")
    hashes.frombytes(packed[: 4 * count])
    weights.frombytes(packed[4 * count : 6 * count])
    return {key: weight / FULL for key, weight in zip(hashes, weights, strict=True)}


def pack_numbers(numbers: Sequence[int]) -> bytes:
    """32-bit numbers as bytes."""
    return array("I", numbers).tobytes()


def unpack_numbers(packed: bytes) -> tuple[int, ...]:
    """What was packed.

    >>> unpack_numbers(pack_numbers((1, 4_000_000_000)))
    (1, 4000000000)
    """
    numbers = array("I")
    numbers.frombytes(packed[: len(packed) // 4 * 4])
    return tuple(numbers)


def _telling(text: str) -> list[str]:
    empty = _empty_keys()
    return [
        keys.fold
        for keys in word_keys(text)
        if len(keys.fold) > 1 and keys.fold not in empty and not keys.fold.isdigit()
    ]


@cache
def _empty_keys() -> frozenset[str]:
    """The keys of stop words."""
    found = {keys.fold for word in stop_words() for keys in word_keys(word)}
    return frozenset(found | stop_words())
