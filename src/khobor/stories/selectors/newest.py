"""The newest stories of many lists at once."""

from collections.abc import Iterable, Mapping

from django.db import connection

from khobor.wire import depends_on


def newest_ids(wanted: Mapping[str, int]) -> dict[str, list[int]]:
    """The ids of the newest stories of each list, newest first, in one query."""
    depends_on(*wanted)
    if not wanted:
        return {}
    one = (
        "SELECT * FROM (SELECT list_key, story_id, published_at FROM stories_listing "
        "WHERE list_key = %s ORDER BY published_at DESC, story_id DESC LIMIT %s) AS newest"
    )
    parameters = [part for pair in wanted.items() for part in pair]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(wanted)), parameters)
        rows = cursor.fetchall()
    found: dict[str, list[int]] = {key: [] for key in wanted}
    for list_key, story_id, _at in sorted(rows, key=lambda row: (row[2], row[1]), reverse=True):
        found[list_key].append(story_id)
    return found


def rank_shared(lists: Iterable[list[int]]) -> list[int]:
    """Ids of stories that stand in most of those lists, newer ones first among equals."""
    score: dict[int, float] = {}
    for ids in lists:
        for rank, pk in enumerate(ids):
            score[pk] = score.get(pk, 0) + 1 - rank / 100
    return sorted(score, key=lambda pk: (-score[pk], -pk))
