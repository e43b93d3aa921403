"""Gregorian dates and times in the house style."""

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from khobor.bangla.digits import to_bangla
from khobor.bangla.errors import NaiveTime
from khobor.bangla.ordinals import ordinal_day

DHAKA = ZoneInfo("Asia/Dhaka")
MONTHS = (
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন",
    "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
)  # fmt: skip
WEEKDAYS = ("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার")
# From which hour on a part of the day is called so, in newspapers (CLDR calls 15:17 দুপুর).
DAY_PARTS = ((20, "রাত"), (18, "সন্ধ্যা"), (15, "বিকাল"), (12, "দুপুর"), (6, "সকাল"), (4, "ভোর"))


def local(moment: datetime, tz: tzinfo = DHAKA) -> datetime:
    """The moment on a clock of that zone.

    Raises: NaiveTime if it has no zone.
    """
    if moment.tzinfo is None:
        raise NaiveTime(str(moment))
    return moment.astimezone(tz)


def day_part(hour: int) -> str:
    """What newspapers call that hour.

    >>> day_part(15), day_part(3), day_part(4)
    ('বিকাল', 'রাত', 'ভোর')
    """
    return next((name for start, name in DAY_PARTS if hour >= start), "রাত")


def clock(moment: datetime, tz: tzinfo = DHAKA) -> str:
    """The time of day: `বিকাল ৩:১৭`."""
    at = local(moment, tz)
    return f"{day_part(at.hour)} {to_bangla(f'{(at.hour - 1) % 12 + 1}:{at.minute:02}')}"


def house_day(day: date) -> str:
    """A day in the house style.

    >>> house_day(date(2025, 4, 9))
    '৯ এপ্রিল ২০২৫'
    """
    return f"{to_bangla(day.day)} {MONTHS[day.month - 1]} {to_bangla(day.year)}"


def house_date(moment: datetime, tz: tzinfo = DHAKA) -> str:
    """A published time in the house style: `৯ এপ্রিল ২০২৫, সন্ধ্যা ৭:২৭`."""
    return f"{house_day(local(moment, tz).date())}, {clock(moment, tz)}"


def month_year(day: date) -> str:
    """A month.

    >>> month_year(date(2025, 4, 9))
    'এপ্রিল ২০২৫'
    """
    return f"{MONTHS[day.month - 1]} {to_bangla(day.year)}"


def masthead_day(day: date) -> str:
    """The day as the masthead prints it.

    >>> masthead_day(date(2025, 4, 16))
    'বুধবার, ১৬ই এপ্রিল, ২০২৫'
    """
    month = MONTHS[day.month - 1]
    return f"{WEEKDAYS[day.weekday()]}, {ordinal_day(day.day)} {month}, {to_bangla(day.year)}"


def masthead_time(moment: datetime, tz: tzinfo = DHAKA) -> str:
    """Day and time as the masthead prints them: `বুধবার, ১৬ই এপ্রিল, ২০২৫ | বিকাল ৩:১৭`."""
    return f"{masthead_day(local(moment, tz).date())} | {clock(moment, tz)}"


def date_range(first: date, last: date) -> str:
    """Two days as one span, saying month and year once where they are the same.

    >>> date_range(date(2025, 4, 8), date(2025, 4, 12))
    '৮–১২ এপ্রিল ২০২৫'
    >>> date_range(date(2025, 12, 30), date(2026, 1, 2))
    '৩০ ডিসেম্বর ২০২৫–২ জানুয়ারি ২০২৬'
    """
    if first == last:
        return house_day(first)
    if first.year != last.year:
        return f"{house_day(first)}–{house_day(last)}"
    start = to_bangla(first.day)
    if first.month != last.month:
        start += f" {MONTHS[first.month - 1]}"
    return f"{start}–{house_day(last)}"
