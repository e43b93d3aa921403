"""Which stories stand below a story, and when that list changes. Pure.

A candidate is worth its relevance, by text first, times what its freshness and its making add. Of
what is worth most, those are taken that differ: from the story, and from one another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from typing import Final

from khobor.selection.likeness import is_copy, overlap, text_likeness
from khobor.selection.signatures import Signature

LISTED: Final = 6
BACKGROUND: Final = 3
USEFUL: Final = timedelta(days=10)  # what is older than the story by more is background, or nothing
# Relevance: text counts for most; labels say what words do not.
TEXT: Final = 1.6
TOPICS: Final = 0.45
PLACES: Final = 0.08
SECTION: Final = 0.07  # less than LEAST: a section alone relates nothing
AUTHOR: Final = 0.2  # of an opinion only
LEAST: Final = 0.08  # a story less relevant than this is none
LEAST_BACKGROUND: Final = 0.4
# Freshness: at most so much of the worth, half of it gone after so many hours.
FRESH: Final = 0.2
FRESH_HOURS: Final = 48.0
PICTURE: Final = 0.05
LENGTH: Final = 0.05
LONG_WORDS: Final = 120
DIVERSITY: Final = 0.3  # of its likeness to a story that is taken, a candidate loses so much
BETTER: Final = 1.25  # a newcomer takes a place only if it is worth so much more
HOUR_S: Final = 3600


@dataclass(frozen=True, slots=True)
class Chosen:
    """What stands below a story, by id: related stories, best first; background, newest first."""

    related: tuple[int, ...] = ()
    background: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an editor and the timeline decide: `first` stand first; `elsewhere` stand nowhere."""

    first: tuple[int, ...] = ()
    elsewhere: frozenset[int] = field(default_factory=frozenset)


def relevance(of: Signature, other: Signature, *, text: float | None = None) -> float:
    """How much the other story is about what the story is about; 0 to about 2.

    `text` is the likeness of their words, for whoever knows it.
    """
    one, two = of.labels, other.labels
    worth = (
        TEXT * (text_likeness(of.terms, other.terms) if text is None else text)
        + TOPICS * overlap(one.topics, two.topics)
        + PLACES * overlap(one.places, two.places)
        + SECTION * overlap(one.sections, two.sections)
    )
    if one.kind == two.kind == "opinion" and one.bylines & two.bylines:
        worth += AUTHOR
    return worth


def gain(other: Signature, *, now: datetime) -> float:
    """What freshness, a picture and length make of a story's relevance, now."""
    age_h = max((now - other.published_at).total_seconds() / HOUR_S, 0.0)
    fresh: float = 0.5 ** (age_h / FRESH_HOURS)
    made = PICTURE * other.has_picture + LENGTH * (other.word_count >= LONG_WORDS)
    return 1 + FRESH * fresh + made


def choose(
    of: Signature,
    candidates: Iterable[Signature],
    *,
    now: datetime,
    wanted: Wanted | None = None,
    standing: Sequence[int] = (),
    texts: Mapping[int, float] | None = None,
) -> Chosen:
    """The list of a story. `standing` is the list that readers see: it yields only to better.

    `texts` is the likeness of the words of each candidate, where that is known.
    """
    wanted = wanted or Wanted()
    known = {other.story_id: other for other in candidates if other.story_id != of.story_id}
    first = [known[pk] for pk in wanted.first if pk in known]
    barred = wanted.elsewhere | set(wanted.first)
    texts = {
        pk: texts[pk] if texts and pk in texts else text_likeness(of.terms, other.terms)
        for pk, other in known.items()
        if pk not in barred
    }
    others = [known[pk] for pk, text in texts.items() if not is_copy(of, known[pk], text)]
    relevances = {
        other.story_id: relevance(of, other, text=texts[other.story_id]) for other in others
    }
    worths = {
        other.story_id: relevances[other.story_id] * gain(other, now=now)
        for other in others
        if is_useful(of, other) and relevances[other.story_id] >= LEAST
    }
    for pk in standing:
        if pk in worths:
            worths[pk] *= BETTER
    taken = _diverse(known, worths, taken=first, count=LISTED - len(first))
    related = tuple(other.story_id for other in (*first, *taken))
    old = {
        other.story_id: relevances[other.story_id]
        for other in others
        if not is_useful(of, other) and relevances[other.story_id] >= LEAST_BACKGROUND
    }
    background = _diverse(known, old, taken=[*first, *taken], count=BACKGROUND)
    background.sort(key=lambda other: (other.published_at, other.story_id), reverse=True)
    return Chosen(
        _in_standing_order(related, standing, len(first)),
        tuple(other.story_id for other in background),
    )


def is_useful(of: Signature, other: Signature) -> bool:
    """Whether the other is fresh enough to be read next, and not just background."""
    return other.published_at > of.published_at - USEFUL


def _diverse(
    known: Mapping[int, Signature],
    worths: Mapping[int, float],
    *,
    taken: Sequence[Signature],
    count: int,
) -> list[Signature]:
    """The best that differ from what is taken. Source: maximal marginal relevance
    (Carbonell and Goldstein, 1998).

    What is like a story that is shown loses, and its copies are left out. Nothing ever gains, so
    only the one in front is compared with what is shown.
    """
    shown = list(taken)
    front = [(-worth, -pk, 0.0, 0) for pk, worth in worths.items()]
    heapify(front)
    while front and len(shown) < len(taken) + count:
        _value, minus_pk, loss, compared = heappop(front)
        story = known[-minus_pk]
        if compared == len(shown):
            shown.append(story)
            continue
        likeness = [text_likeness(story.terms, other.terms) for other in shown[compared:]]
        pairs = zip(shown[compared:], likeness, strict=True)
        if not any(is_copy(story, other, text) for other, text in pairs):
            loss = max(loss, DIVERSITY * max(likeness))
            heappush(front, (loss - worths[-minus_pk], minus_pk, loss, len(shown)))
    return shown[len(taken) :]


def _in_standing_order(
    related: tuple[int, ...], standing: Sequence[int], first: int
) -> tuple[int, ...]:
    """What stays keeps its order; newcomers come where they were ranked.

    >>> _in_standing_order((3, 9, 1, 2), (1, 2, 3), 0)
    (1, 9, 2, 3)
    """
    head, tail = related[:first], related[first:]
    kept = iter([pk for pk in standing if pk in tail])
    known = set(standing)
    return (*head, *(next(kept) if pk in known else pk for pk in tail))
