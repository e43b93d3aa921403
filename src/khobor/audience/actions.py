"""Adding to what was read, and forgetting it after a while."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Sum
from django.utils import timezone

from khobor.audience.models import COUNTED, MostRead, Reads
from khobor.audience.ranking import LEAST_VIEWS, rank
from khobor.audience.windows import SPANS, Span
from khobor.stories.selectors import languages_of

Place = tuple[int, int]  # a story's id, and an hour as hours since 1970
Counts = dict[Place, list[int]]  # in the order of `COUNTED`
KEPT_DAYS = 60
CANDIDATES = 200  # stories of a window that are looked at hour by hour
LISTED = 60
WORKED_OUT_EVERY = timedelta(seconds=50)

COLUMNS = ("story_id", "hour", "language", *COUNTED)
# Several processes and machines add to one row. Both databases understand this.
ADD = (
    f"INSERT INTO {Reads._meta.db_table} AS kept ({', '.join(COLUMNS)}) "  # noqa: S608
    f"VALUES ({', '.join(['%s'] * len(COLUMNS))}) ON CONFLICT (hour, story_id) DO UPDATE SET "
    + ", ".join(f"{name} = kept.{name} + excluded.{name}" for name in COUNTED)
)


def add_reads(counts: Mapping[Place, Sequence[int]]) -> int:
    """Add counts to those of stories that readers can see; returns the number of views added.

    Whatever was counted for another id was invented by somebody, or is withdrawn: it is dropped.
    """
    languages = languages_of({story_id for story_id, _hour in counts})
    to_database = connection.ops.adapt_datetimefield_value
    known = {place: tally for place, tally in counts.items() if place[0] in languages}
    rows = [
        (story_id, to_database(hour_from(hour)), languages[story_id], *tally)
        for (story_id, hour), tally in sorted(known.items())  # one order: no two nodes deadlock
    ]
    if rows:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(ADD, rows)
    return sum(tally[0] for tally in known.values())


def hour_from(number: int) -> datetime:
    """The beginning of an hour that is counted from 1970.

    >>> hour_from(484_000).isoformat()
    '2025-03-19T16:00:00+00:00'
    """
    return datetime.fromtimestamp(number * 3600, tz=UTC)


def hour_number(moment: datetime) -> int:
    """The hour of a moment, counted from 1970."""
    return int(moment.timestamp()) // 3600


def prune() -> int:
    """Delete whole days that are older than anybody asks for; returns the number of rows."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return Reads.objects.filter(hour__lt=today - timedelta(days=KEPT_DAYS)).delete()[0]


def rank_again() -> bool:
    """Work out what is read most, unless another process just has; whether we did."""
    now = timezone.now()
    if MostRead.objects.filter(at__gt=now - WORKED_OUT_EVERY, at__lte=now).exists():
        return False
    lists = [
        MostRead(language=language, window=window, at=now, story_ids=_ranked(language, span, now))
        for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES
        for window, span in SPANS.items()
    ]
    MostRead.objects.bulk_create(
        lists,
        update_conflicts=True,
        unique_fields=["language", "window"],
        update_fields=["story_ids", "at"],
    )
    return True


def _ranked(language: str, span: Span, now: datetime) -> list[int]:
    since = hour_from(hour_number(now) - span.hours)
    rows = Reads.objects.filter(hour__gt=since, hour__lte=now, language=language)
    sums = rows.values_list("story_id").annotate(sum=Sum("views")).filter(sum__gte=LEAST_VIEWS)
    most = [story_id for story_id, _sum in sums.order_by("-sum", "-story_id")[:CANDIDATES]]
    hours = rows.filter(story_id__in=most).values_list("story_id", "hour", "views")
    counted = [(story_id, hour_number(hour), views) for story_id, hour, views in hours]
    return rank(counted, span, now_hours=now.timestamp() / 3600)[:LISTED]
