"""The keys of the archive: a story touches its own day and month, not the whole archive."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils import timezone


def day_key(day: date, language: str) -> str:
    """The stories of a day.

    >>> day_key(date(2025, 4, 9), "bn")
    'archive:bn:2025-04-09'
    """
    return f"archive:{language}:{day:%Y-%m-%d}"


def month_key(day: date, language: str) -> str:
    """On which days of a month stories appeared."""
    return f"archive:{language}:{day:%Y-%m}"


def first_key(language: str) -> str:
    """The day on which the archive begins."""
    return f"archive:{language}:first"


def revised_key(day: date, language: str) -> str:
    """The stories of a month, and when each of them last changed.

    >>> revised_key(date(2025, 4, 9), "bn")
    'revised:bn:2025-04'
    """
    return f"revised:{language}:{day:%Y-%m}"


def following_month(month: date) -> date:
    """The first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def past_months(list_key: str, first: datetime, last: datetime) -> Iterator[str]:
    """The keys of a list's past, month by month, from one moment to a later one."""
    month, end = (timezone.localdate(moment).replace(day=1) for moment in (first, last))
    while month <= end:
        yield f"past:{list_key}:{month:%Y-%m}"
        month = following_month(month)
