"""What the newsroom asks: what is read now, today and yesterday, from where, and how far."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet, Sum
from django.utils import timezone

from khobor.audience.actions import hour_from, hour_number
from khobor.audience.arrivals import Arrival
from khobor.audience.models import DEPTHS, Reads
from khobor.stories.selectors import story_links
from khobor.stories.values import StoryLink

NOW_HOURS = 2  # the hour that has begun, and the one before
DAY_HOURS = 24
READ_NOW = 10
MOST_READ = 20


@dataclass(frozen=True, slots=True)
class HourOfDay:
    """The views of an hour of the clock; `today` is None while that hour has not begun."""

    hour: int
    today: int | None
    yesterday: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the views of a day. `name` is an arrival, or a depth in percent."""

    name: str
    views: int
    percent: int


@dataclass(frozen=True, slots=True)
class ReadStory:
    """A story with what was read of it. `to_the_middle` is a percentage of its views."""

    id: int
    address: str
    headline: str
    views: int
    to_the_middle: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the newsroom's page of reads shows. `yesterday` is up to this time of the day."""

    at: datetime
    this_hour: int
    today: int
    yesterday: int
    hours: tuple[HourOfDay, ...]
    arrivals: tuple[Part, ...]
    depths: tuple[Part, ...]
    read_now: tuple[ReadStory, ...]
    read_most: tuple[ReadStory, ...]


def overview(now: datetime | None = None) -> Overview:
    """What was read until now. Six queries, whatever the size of the archive."""
    at = timezone.localtime(now)
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    hours = _hours_of_the_day(at, midnight)
    day = _since(at, DAY_HOURS)
    sums = day.aggregate(
        **{name: Sum(name, default=0) for name in ("views", *_DEPTH_NAMES, *_ARRIVAL_NAMES)}
    )
    elapsed = at.minute / 60
    return Overview(
        at=at,
        this_hour=hours[at.hour].today or 0,
        today=sum(hour.today or 0 for hour in hours),
        yesterday=sum(hour.yesterday for hour in hours[: at.hour])
        + round(hours[at.hour].yesterday * elapsed),
        hours=hours,
        arrivals=_parts(sums, _ARRIVAL_NAMES),
        depths=_parts(sums, _DEPTH_NAMES),
        read_now=_stories(_since(at, NOW_HOURS), READ_NOW),
        read_most=_stories(day, MOST_READ),
    )


_ARRIVAL_NAMES = {f"from_{name}": str(name) for name in Arrival.values}
_DEPTH_NAMES = {f"depth_{depth}": str(depth) for depth in DEPTHS}


def _since(at: datetime, hours: int) -> QuerySet[Reads]:
    return Reads.objects.filter(hour__gt=hour_from(hour_number(at) - hours), hour__lte=at)


def _hours_of_the_day(at: datetime, midnight: datetime) -> tuple[HourOfDay, ...]:
    yesterday = midnight - timedelta(days=1)
    rows = Reads.objects.filter(hour__gte=yesterday, hour__lte=at).values_list("hour")
    of_day: dict[bool, dict[int, int]] = {True: {}, False: {}}
    for hour, views in rows.annotate(Sum("views")):
        local = timezone.localtime(hour)
        counted = of_day[local >= midnight]
        counted[local.hour] = counted.get(local.hour, 0) + views
    return tuple(
        HourOfDay(
            hour,
            of_day[True].get(hour, 0) if hour <= at.hour else None,
            of_day[False].get(hour, 0),
        )
        for hour in range(24)
    )


def _parts(sums: dict[str, int], names: dict[str, str]) -> tuple[Part, ...]:
    whole = sums["views"]
    return tuple(
        Part(name, sums[column], round(100 * sums[column] / whole) if whole else 0)
        for column, name in names.items()
    )


def _stories(rows: QuerySet[Reads], count: int) -> tuple[ReadStory, ...]:
    """The most viewed of those that readers can still see."""
    counted: list[Any] = list(
        rows.values_list("story_id", "language")
        .annotate(views_in_all=Sum("views"), to_the_middle=Sum("depth_50"))
        .order_by("-views_in_all", "-story_id")[: count * 2]
    )
    links: dict[int, StoryLink] = {}
    for language in {row[1] for row in counted}:
        ids = [row[0] for row in counted if row[1] == language]
        links |= story_links(ids, language=language)
    return tuple(
        ReadStory(
            id=story_id,
            address=links[story_id].address,
            headline=links[story_id].headline,
            views=views,
            to_the_middle=round(100 * middle / views),
        )
        for story_id, _language, views, middle in counted
        if story_id in links
    )[:count]
