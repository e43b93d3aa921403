"""The archive, day by day."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from khobor.stories import values
from khobor.stories.archive_keys import day_key, first_key, month_key
from khobor.stories.models import Listing
from khobor.stories.selectors.lists import in_order
from khobor.wire import depends_on


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def published_on(
    day: date, *, language: str, count: int, before: tuple[datetime, int] | None = None
) -> list[values.Teaser]:
    """Stories of that day, newest first; those before a story, if one is given."""
    list_key = f"list:{language}:all"
    depends_on(day_key(day, language))
    rows = Listing.objects.filter(
        list_key=list_key,
        published_at__gte=_midnight(day),
        published_at__lt=_midnight(day + timedelta(days=1)),
    )
    if before:
        rows = rows.filter(published_at__lte=before[0]).exclude(
            published_at=before[0], story_id__gte=before[1]
        )
    ids = rows.order_by("-published_at", "-story_id").values_list("story_id", flat=True)
    return in_order(list(ids[:count]), language=language)


def days_of_month(year: int, month: int, *, language: str) -> list[values.ArchiveDay]:
    """The days of a month on which stories appeared, in order, with their counts. One query.

    Each day is a range of the index: no row is read and no time is converted.
    """
    list_key = f"list:{language}:all"
    depends_on(month_key(date(year, month, 1), language))
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    one = (
        "SELECT %s, COUNT(*) FROM stories_listing "
        "WHERE list_key = %s AND published_at >= %s AND published_at < %s"
    )
    parameters: list[Any] = []
    for day in days:
        ends = (_midnight(day), _midnight(day + timedelta(days=1)))
        parameters += [day.day, list_key, *map(connection.ops.adapt_datetimefield_value, ends)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(days)), parameters)
        counts = {int(day): count for day, count in cursor.fetchall()}
    return [values.ArchiveDay(day, counts[day.day]) for day in days if counts[day.day]]


def first_day(*, language: str) -> date | None:
    """The day of the oldest story; None while there is none."""
    depends_on(first_key(language))
    at = (
        Listing.objects.filter(list_key=f"list:{language}:all")
        .order_by("published_at")
        .values_list("published_at", flat=True)
        .first()
    )
    return timezone.localtime(at).date() if at else None
