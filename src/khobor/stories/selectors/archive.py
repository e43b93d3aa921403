"""The archive, day by day."""

from collections import Counter
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from khobor.stories import values
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
    depends_on(list_key)
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
    """The days of a month on which stories appeared, in order, with their counts."""
    list_key = f"list:{language}:all"
    depends_on(list_key)
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    times = Listing.objects.filter(
        list_key=list_key, published_at__gte=_midnight(first), published_at__lt=_midnight(after)
    ).values_list("published_at", flat=True)
    counts = Counter(timezone.localtime(at).date() for at in times.iterator())
    return [values.ArchiveDay(day, counts[day]) for day in sorted(counts)]


def first_day(*, language: str) -> date | None:
    """The day of the oldest story; None while there is none."""
    at = (
        Listing.objects.filter(list_key=f"list:{language}:all")
        .order_by("published_at")
        .values_list("published_at", flat=True)
        .first()
    )
    return timezone.localtime(at).date() if at else None
