"""Stories of one event: which timeline a story joins, and who stands in it.

An event is named by one of its first stories, also after that has left it. A story joins the event
of the story that it is most like, if they are like enough and not too far apart in time
(`likeness.EVENT_LIKENESS`).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from django.db.models import Q, QuerySet

from khobor.selection.likeness import EVENT_LIKENESS, event_likeness
from khobor.selection.models import StorySignature
from khobor.selection.signatures import Signature

TIMELINE: Final = 12  # stories of an event that a page shows, those next to its own in time
AFTER: Final = TIMELINE // 2  # of them newer than its own, unless there are few older ones


def best_match(
    story: Signature, others: Iterable[Signature], texts: Mapping[int, float] | None = None
) -> Signature | None:
    """The story that most likely tells of the same event; None if none is likely to.

    `texts` is the likeness of the words of each, where that is known.
    """
    known = texts or {}
    likely = [
        (event_likeness(story, other, known.get(other.story_id)), other.story_id, other)
        for other in others
    ]
    best = max(likely, default=(0.0, 0, None), key=lambda one: one[:2])
    return best[2] if best[0] >= EVENT_LIKENESS else None


def join(
    story: Signature, others: Iterable[Signature], texts: Mapping[int, float] | None = None
) -> set[int]:
    """Put a story into its event, or take it out; returns the stories whose timeline changed."""
    was_in = _event_of(story.story_id)
    match = best_match(story, others, texts)
    if match is None:
        return _leave(story.story_id, was_in)
    event = _event_of(match.story_id)
    if event is not None and event == was_in:
        return set()
    left = _leave(story.story_id, was_in)
    if event is None:
        event = _free_name(match, story)
        _rows(match.story_id).update(event_id=event)
    _rows(story.story_id).update(event_id=event)
    return left | neighbours(story.story_id)


def _free_name(*stories: Signature) -> int:
    """The id of the first of them, or of the next if an event bears it that the first has left."""
    in_time = sorted(stories, key=lambda story: (story.published_at, story.story_id))
    ids = [story.story_id for story in in_time]
    taken = set(StorySignature.objects.filter(event_id__in=ids).values_list("event_id", flat=True))
    return next((pk for pk in ids if pk not in taken), ids[0])


def _leave(story_id: int, event: int | None) -> set[int]:
    if event is None:
        return set()
    told = neighbours(story_id)
    _rows(story_id).update(event_id=None)
    left = StorySignature.objects.filter(event_id=event)
    if left.count() == 1:
        left.update(event_id=None)
    return told


def neighbours(story_id: int) -> set[int]:
    """A story of an event, and those whose timeline can show it; empty if it is of none."""
    own = _rows(story_id).filter(event_id__isnull=False).first()
    if own is None:
        return set()
    told = {story_id}
    place = Q(published_at=own.published_at)
    for newer, order in (("gt", ""), ("lt", "-")):
        rows = StorySignature.objects.filter(event_id=own.event_id).filter(
            Q(**{f"published_at__{newer}": own.published_at})
            | place & Q(**{f"story_id__{newer}": story_id})
        )
        rows = rows.order_by(f"{order}published_at", f"{order}story_id")
        told.update(rows.values_list("story_id", flat=True)[:TIMELINE])
    return told


def moved(times: Mapping[int, datetime]) -> list[int]:
    """Those of the stories of an event that stand at another time than before."""
    known = StorySignature.objects.filter(pk__in=times, event_id__isnull=False)
    return [pk for pk, at in known.values_list("story_id", "published_at") if times[pk] != at]


def timeline(newer: Sequence[int], older: Sequence[int]) -> list[int]:
    """What a page shows of its event, of up to `TIMELINE` stories next to it on either side.

    All are newest first. What is far away in time is left out on both sides, so that a story that
    comes or goes in a long event changes the pages of its `neighbours` only.

    >>> timeline([9, 8, 7], [5, 4])
    [9, 8, 7, 5, 4]
    """
    before = older[: max(TIMELINE - len(newer), TIMELINE - AFTER)]
    after = newer[max(len(newer) - (TIMELINE - len(before)), 0) :]
    return [*after, *before]


def others_of(story_ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """For each of those stories the others of its event; none for a story without one."""
    ids = set(story_ids)
    known = StorySignature.objects.filter(pk__in=ids, event_id__isnull=False)
    events = dict(known.values_list("story_id", "event_id"))
    found: dict[int, set[int]] = {event: set() for event in events.values() if event is not None}
    if found:
        rows = StorySignature.objects.filter(event_id__in=found)
        for event, story_id in rows.values_list("event_id", "story_id"):
            found[event or 0].add(story_id)
    return {
        pk: frozenset(found[event] - {pk}) for pk in ids if (event := events.get(pk)) is not None
    }


def leave(story_id: int) -> set[int]:
    """Take a story that is gone out of its event; returns those whose timeline changed."""
    return _leave(story_id, _event_of(story_id)) - {story_id}


def _event_of(story_id: int) -> int | None:
    return _rows(story_id).values_list("event_id", flat=True).first()


def _rows(story_id: int) -> QuerySet[StorySignature]:
    return StorySignature.objects.filter(story_id=story_id)
