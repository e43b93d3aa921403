"""From counts to "most read": what is older weighs less, and no hour can be bought.

A story that in one hour has many times the views of all others may be news, or somebody's machine.
It leads that hour either way. But beyond a ceiling, which the other stories of the hour set, its
views count by their logarithm, so that a flood of an hour does not hold the day's list.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

from khobor.audience.windows import Span

LEAST_VIEWS = 3  # what was opened once or twice is no list
THIRD = 2
TIMES_THE_THIRD = 3
LOWEST_CEILING = 50

Row = tuple[int, int, int]  # story, hour as a number, views


def rank(rows: Iterable[Row], span: Span, *, now_hours: float) -> list[int]:
    """The stories of those hours, the most read first. `now_hours` is now, in hours since 1970."""
    of_hour: dict[int, dict[int, int]] = defaultdict(dict)
    total: dict[int, int] = defaultdict(int)
    for story_id, hour, views in rows:
        of_hour[hour][story_id] = views
        total[story_id] += views
    scores: dict[int, float] = defaultdict(float)
    for hour, stories in of_hour.items():
        # A view of this hour is half an hour old on average, as of every hour its middle.
        weight = 0.5 ** (max(now_hours - hour - 0.5, 0) / span.half_life_hours)
        ceiling = ceiling_of(stories)
        for story_id, views in stories.items():
            scores[story_id] += weight * bounded(views, ceiling)
    read = [story_id for story_id in scores if total[story_id] >= LEAST_VIEWS]
    return sorted(read, key=lambda story_id: (-scores[story_id], -story_id))


def ceiling_of(stories: Mapping[int, int]) -> int:
    """How many views of an hour count in full: some times those of the third of that hour.

    >>> ceiling_of({1: 90_000, 2: 700, 3: 600, 4: 10})
    1800
    """
    views = sorted(stories.values(), reverse=True)
    third = views[THIRD] if len(views) > THIRD else 0
    return max(third * TIMES_THE_THIRD, LOWEST_CEILING)


def bounded(views: int, ceiling: int) -> float:
    """Views as they count: in full up to the ceiling, by their logarithm beyond.

    >>> bounded(600, 1800), round(bounded(90_000, 1800))
    (600.0, 8842)
    """
    return float(views) if views <= ceiling else ceiling * (1 + log(views / ceiling))
