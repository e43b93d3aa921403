"""How long ago, in a reader's words: এইমাত্র, ৫ মিনিট আগে, গতকাল, then the date."""

from datetime import datetime, tzinfo
from typing import Final

from khobor.bangla.dates import DHAKA, house_day, local
from khobor.bangla.digits import to_bangla

MINUTE_S: Final = 60
HOUR_S: Final = 3600
NEAR_S: Final = 12 * HOUR_S  # within this, hours are said even across midnight
LAST_COUNTED_DAY: Final = 6


def relative_time(moment: datetime, now: datetime, tz: tzinfo = DHAKA) -> str:
    """The distance of a moment from now, past or future; past six days, the date.

    Days are counted by the zone's calendar, hours by the clock.

    >>> from datetime import timedelta
    >>> now = datetime(2025, 4, 16, 15, 17, tzinfo=DHAKA)
    >>> relative_time(now - timedelta(minutes=5), now)
    '৫ মিনিট আগে'
    >>> relative_time(now - timedelta(hours=20), now)
    'গতকাল'
    >>> relative_time(now + timedelta(days=3), now)
    '৩ দিন পরে'
    >>> relative_time(now - timedelta(days=7), now)
    '৯ এপ্রিল ২০২৫'

    Raises: NaiveTime.
    """
    at, present = local(moment, tz), local(now, tz)
    seconds = (at - present).total_seconds()
    days = (at.date() - present.date()).days
    distance_s = int(abs(seconds))
    direction = "পরে" if seconds > 0 else "আগে"
    if distance_s < MINUTE_S:
        return "এইমাত্র"
    if distance_s < HOUR_S:
        return f"{to_bangla(distance_s // MINUTE_S)} মিনিট {direction}"
    if distance_s < NEAR_S or days == 0:
        return f"{to_bangla(distance_s // HOUR_S)} ঘণ্টা {direction}"
    if abs(days) == 1:
        return "আগামীকাল" if days > 0 else "গতকাল"
    if abs(days) <= LAST_COUNTED_DAY:
        return f"{to_bangla(abs(days))} দিন {direction}"
    return house_day(at, tz)
