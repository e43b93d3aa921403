"""The newest stories of many lists at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from khobor.stories.archive_keys import past_months
from khobor.wire import depends_on

MONTH = timedelta(days=30)

NEWEST = (
    "SELECT * FROM (SELECT %s AS name, story_id, published_at FROM stories_listing "
    "WHERE list_key = %s{condition} ORDER BY published_at DESC, story_id DESC LIMIT %s) AS newest"
)
OLDER = " AND (published_at, story_id) < (%s, %s)"
OUTSIDE = (
    " AND published_at > %s AND NOT EXISTS (SELECT 1 FROM stories_listing AS inside "
    "WHERE inside.list_key = %s AND inside.published_at = stories_listing.published_at AND "
    "inside.story_id = stories_listing.story_id)"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """Ids that another room keeps, to be asked for in the same query.

    `sql` gives rows of (name, story_id, published_at) for its `values`.
    """

    sql: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Below:
    """Ids of stories by list. What is kept comes by the names that its query gave."""

    newest: dict[str, list[int]]
    older: dict[str, list[int]]
    kept: dict[str, list[int]]


def newest_ids(wanted: Mapping[str, int]) -> dict[str, list[int]]:
    """The ids of the newest stories of each list, newest first, in one query."""
    depends_on(*wanted)
    return _ids([(key, "", (), count) for key, count in wanted.items()])


def newest_older_and_kept_ids(
    newest: Mapping[str, int],
    older: Mapping[str, int],
    elsewhere: tuple[str, str, int],
    *,
    published_at: datetime,
    story_id: int,
    kept: Kept,
) -> Below:
    """The newest of some lists, of others those that appeared before a story, and what is kept
    elsewhere: one query.

    What is older does not change when something new appears: it depends on the lists' past only.
    `elsewhere` is (list, other list, count): those of the one, of the month before the story, that
    do not stand in the other. Which keys what is kept depends on, its keeper says.
    """
    key, inside, count = elsewhere
    earliest = published_at - MONTH
    depends_on(*newest, *(f"past:{name}" for name in older))
    depends_on(*past_months(key, earliest, published_at))
    start, end = map(connection.ops.adapt_datetimefield_value, (earliest, published_at))
    place = (end, story_id)
    found = _ids(
        [(name, "", (), most) for name, most in newest.items()]
        + [(f"past:{name}", OLDER, place, most) for name, most in older.items()]
        + [(f"past:{key}", OLDER + OUTSIDE, (*place, start, inside), count)],
        kept,
    )
    return Below(
        newest={name: found.pop(name) for name in newest},
        older={name: found.pop(f"past:{name}") for name in (*older, key)},
        kept=found,
    )


def _ids(
    parts: list[tuple[str, str, tuple[Any, ...], int]], kept: Kept | None = None
) -> dict[str, list[int]]:
    """Ids under the name of each part: (name, further condition, its values, count)."""
    if not parts:
        return {}
    queries = [NEWEST.format(condition=part[1]) for part in parts]
    values = [
        value
        for name, _condition, place, count in parts
        for value in (name, name.removeprefix("past:"), *place, count)
    ]
    if kept:
        queries.append(kept.sql)
        values += kept.values
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(queries), values)
        rows: Sequence[tuple[str, int, Any]] = cursor.fetchall()
    found: dict[str, list[int]] = {part[0]: [] for part in parts}
    for name, story_id, _at in sorted(rows, key=lambda row: (row[2], row[1]), reverse=True):
        found.setdefault(name, []).append(story_id)
    return found


def rank_shared(lists: Iterable[list[int]]) -> list[int]:
    """Ids of stories that stand in most of those lists, newer ones first among equals."""
    score: dict[int, float] = {}
    for ids in lists:
        for rank, pk in enumerate(ids):
            score[pk] = score.get(pk, 0) + 1 - rank / 100
    return sorted(score, key=lambda pk: (-score[pk], -pk))
