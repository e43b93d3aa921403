"""Between rows of the database and values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.metadata import version
from typing import Any, Final

from django.db.models import BigIntegerField

from khobor.prepared import Ids, Prepared
from khobor.search.schema import edition as edition_of_words
from khobor.search.selectors import word_frequencies
from khobor.selection.models import StorySignature, VectorSpace
from khobor.selection.signatures import (
    Labels,
    Signature,
    Words,
    minhash,
    pack_numbers,
    pack_terms,
    read_words,
    term_hash,
    unpack_numbers,
    unpack_terms,
    weigh,
)
from khobor.selection.vectors import HASHED_SPACE, Space, read_space, vector
from khobor.stories.selectors import FindableStory

FORMAT: Final = 1  # one more for whatever changes what a signature is
COLUMNS: Final = (
    "story_id",
    "language",
    "published_at",
    "labels",
    "terms",
    "headline",
    "shingles",
    "has_picture",
    "word_count",
)
IDS = Ids("ids", BigIntegerField())
SIGNATURES = Prepared(lambda: StorySignature.objects.filter(story_id__in=IDS).order_by(), *COLUMNS)


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature with the words that it was made of, by spelling key."""

    signature: Signature
    weights: dict[str, float]


@cache
def edition() -> str:
    """What signatures are made by: of another edition they are made anew."""
    major = version("rensa").rpartition(".")[0]
    return f"{FORMAT}-{major}-{edition_of_words()}"[:16]


def sign(story: FindableStory) -> Signed:
    """The signature of a story's words and labels."""
    return sign_words(
        read_words(story.headline, story.summary, story.text),
        story_id=story.id,
        published_at=story.published_at,
        labels=read_labels(story.list_keys),
        has_picture=story.has_picture,
    )


def sign_words(
    words: Words,
    *,
    story_id: int,
    published_at: datetime,
    labels: Labels,
    has_picture: bool = False,
) -> Signed:
    """The signature of words, with what is known beside them."""
    weights = weigh(words, word_frequencies)
    return Signed(
        Signature(
            story_id=story_id,
            published_at=published_at,
            labels=labels,
            terms={term_hash(key): weight for key, weight in weights.items()},
            headline=frozenset(map(term_hash, words.headline)),
            shingles=minhash(words),
            has_picture=has_picture,
            word_count=len(words.in_order),
        ),
        weights,
    )


def read_labels(list_keys: Iterable[str]) -> Labels:
    """What the lists of a story say that it was filed under.

    >>> read_labels(["list:bn:all", "list:bn:topic:7", "list:section:4", "list:bn:lead"]).topics
    frozenset({7})
    """
    found: dict[str, set[int]] = {"section": set(), "topic": set(), "place": set(), "byline": set()}
    language, kind, is_lead = "", "news", False
    for key in list_keys:
        parts = key.split(":")
        if parts[-2] in found:
            found[parts[-2]].add(int(parts[-1]))
        elif parts[-2] == "kind":
            kind = parts[-1]
        elif parts[-1] == "all":
            language = parts[1]
        is_lead = is_lead or parts[-1] == "lead"
    return Labels(
        language=language,
        sections=frozenset(found["section"]),
        topics=frozenset(found["topic"]),
        places=frozenset(found["place"]),
        bylines=frozenset(found["byline"]),
        kind=kind,
        is_lead=is_lead,
    )


def row_of(signature: Signature, space: Space) -> StorySignature:
    """The row that keeps a signature, not yet stored."""
    labels = signature.labels
    return StorySignature(
        story_id=signature.story_id,
        language=labels.language,
        published_at=signature.published_at,
        edition=edition(),
        labels={
            "s": sorted(labels.sections),
            "t": sorted(labels.topics),
            "p": sorted(labels.places),
            "b": sorted(labels.bylines),
            "k": labels.kind,
            "l": labels.is_lead,
        },
        terms=pack_terms(signature.terms),
        headline=pack_numbers(sorted(signature.headline)),
        shingles=pack_numbers(signature.shingles),
        has_picture=signature.has_picture,
        word_count=signature.word_count,
        vector=vector(signature.terms, space),
        space=space.name,
    )


def signatures(story_ids: Iterable[int]) -> dict[int, Signature]:
    """The signatures that are kept of those stories. One query."""
    rows = SIGNATURES.rows(ids=sorted(set(story_ids)))
    return {row.story_id: _signature(row) for row in rows}


def _signature(row: Any) -> Signature:
    labels = row.labels
    return Signature(
        story_id=row.story_id,
        published_at=row.published_at,
        labels=Labels(
            language=row.language,
            sections=frozenset(labels["s"]),
            topics=frozenset(labels["t"]),
            places=frozenset(labels["p"]),
            bylines=frozenset(labels["b"]),
            kind=labels["k"],
            is_lead=labels["l"],
        ),
        terms=unpack_terms(bytes(row.terms)),
        headline=frozenset(unpack_numbers(bytes(row.headline))),
        shingles=unpack_numbers(bytes(row.shingles)),
        has_picture=row.has_picture,
        word_count=row.word_count,
    )


def current_space() -> Space:
    """The space that vectors are made in now: the one trained last, else the hashed one."""
    newest = VectorSpace.objects.values_list("space", "payload").first()
    if newest is None:
        return HASHED_SPACE
    try:
        return read_space(newest[0], bytes(newest[1]))
    except ValueError:
        return HASHED_SPACE
