"""Reading the wire."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Min

from khobor.wire.models import Change, Cursor


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a follower has come. `lag` counts changes that it has not read."""

    follower: str
    node: str
    position: int
    lag: int
    seen_at: datetime
    trouble: str


def last_sequence() -> int:
    """The sequence of the newest committed change; 0 before the first."""
    return Change.objects.aggregate(Max("sequence"))["sequence__max"] or 0


def changes_after(position: int, *, count: int = 500) -> list[Change]:
    """The next changes in order."""
    return list(Change.objects.filter(sequence__gt=position).order_by("sequence")[:count])


def is_whole_after(position: int) -> bool:
    """Whether every change after that position is still, or already, in the log.

    False for a position behind what was pruned, and for one from a database that was since
    replaced by an older copy.
    """
    ends = Change.objects.aggregate(Min("sequence"), Max("sequence"))
    first, last = ends["sequence__min"] or 1, ends["sequence__max"] or 0
    return first - 1 <= position <= last


def is_touched_after(keys: Collection[str], position: int) -> bool:
    """Whether a change after that position touches one of those keys."""
    rows = Change.objects.filter(sequence__gt=position).values_list("keys", flat=True)
    wanted = frozenset(keys)
    return any(not wanted.isdisjoint(touched) for touched in rows)


def progress() -> list[Progress]:
    """Every follower with its position, by name."""
    rows = Cursor.objects.order_by("follower", "node")
    return [
        Progress(
            follower=row.follower,
            node=row.node,
            position=row.position,
            lag=Change.objects.filter(sequence__gt=row.position).count(),
            seen_at=row.seen_at,
            trouble=row.trouble,
        )
        for row in rows
    ]
