"""The keys of the archive: a story touches its own day and month, not the whole archive."""

from datetime import date


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
