"""How alike two stories are: as texts, as copies, as reports of one event. Pure.

The numbers were set on invented copies and follow-ups, and are held by tests; docs/selection.md
says what each does to a newspaper.
"""

from collections.abc import Mapping
from datetime import timedelta
from operator import eq
from typing import Final

from khobor.selection.signatures import Signature

# A copy: the same text, perhaps shortened or with another headline.
COPY_SHINGLES: Final = 0.4
COPY_TERMS: Final = 0.8
# One event: so much of the telling words, within so long.
EVENT_LIKENESS: Final = 0.45
EVENT_WINDOW: Final = timedelta(days=3)
SHARED_TOPIC: Final = 0.1  # what sharing topics adds, at most
SHARED_PLACE: Final = 0.05
SHARED_HEADLINE: Final = 0.25  # what sharing the headline's words adds, at most
LEAST_TEXT: Final = 0.16  # topics and places alone make no event


def text_likeness(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """The cosine of two texts' telling words, 0 to 1.

    >>> text_likeness({1: 0.6, 2: 0.8}, {2: 1.0})
    0.8
    """
    return sum([one[key] * other[key] for key in one.keys() & other.keys()])


def shingle_likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The share of word triples that two texts have in common, as MinHash estimates it.

    >>> shingle_likeness((1, 2, 3, 4), (1, 2, 3, 5)), shingle_likeness((), ())
    (0.75, 0.0)
    """
    if not one or len(one) != len(other):
        return 0.0
    return sum(map(eq, one, other)) / len(one)


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """How much two sets share, 0 to 1, whatever their sizes.

    >>> overlap(frozenset({1, 2}), frozenset({2})), overlap(frozenset(), frozenset())
    (0.7071067811865475, 0.0)
    """
    if not one or not other:
        return 0.0
    shared: float = len(one & other) / (len(one) * len(other)) ** 0.5
    return shared


def is_copy(one: Signature, other: Signature, text: float | None = None) -> bool:
    """Whether two stories are the same text: who has read the one has read the other.

    `text` is the likeness of their words, for whoever knows it.
    """
    if text is None:
        text = text_likeness(one.terms, other.terms)
    return text >= COPY_TERMS or shingle_likeness(one.shingles, other.shingles) >= COPY_SHINGLES


def event_likeness(one: Signature, other: Signature, text: float | None = None) -> float:
    """How likely two stories tell of one event, 0 to about 1; 0 for stories days apart.

    `text` is the likeness of their words, for whoever knows it.
    """
    if one.labels.language != other.labels.language:
        return 0.0
    if abs(one.published_at - other.published_at) > EVENT_WINDOW:
        return 0.0
    if text is None:
        text = text_likeness(one.terms, other.terms)
    copied = shingle_likeness(one.shingles, other.shingles)
    if copied >= COPY_SHINGLES:
        return max(text, copied, EVENT_LIKENESS)
    if text < LEAST_TEXT:
        return 0.0
    return (
        text
        + SHARED_HEADLINE * overlap(one.headline, other.headline)
        + SHARED_TOPIC * overlap(one.labels.topics, other.labels.topics)
        + SHARED_PLACE * overlap(one.labels.places, other.labels.places)
    )
