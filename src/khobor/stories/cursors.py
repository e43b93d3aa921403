"""Where a list goes on: the place of a story in it, written into an address."""

import re
from datetime import UTC, datetime

from khobor.stories import values

Cursor = tuple[datetime, int]
# Ten digits of seconds: every year from 1653 to 2286 is a date.
WRITTEN = re.compile(r"(-?[0-9]{1,10}(?:\.[0-9]{1,6})?)-([0-9]{1,18})")


def cursor_after(story: values.Teaser) -> str:
    """The place behind a story: `SECONDS-ID`."""
    return f"{story.published_at.timestamp():.6f}-{story.id}"


def read_cursor(written: str) -> Cursor:
    """The place that was written.

    >>> read_cursor("1744205220.000000-17")
    (datetime.datetime(2025, 4, 9, 13, 27, tzinfo=datetime.timezone.utc), 17)

    Raises: ValueError for what `cursor_after` never wrote.
    """
    found = WRITTEN.fullmatch(written)
    if not found:
        raise ValueError(written)
    return datetime.fromtimestamp(float(found[1]), tz=UTC), int(found[2])
