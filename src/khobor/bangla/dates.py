"""Gregorian dates and times as a Bangladeshi newspaper prints them."""

from datetime import date, datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from khobor.bangla.digits import to_bangla
from khobor.bangla.errors import DateOutOfRange, NaiveTime, NumberOutOfRange
from khobor.bangla.ordinals import ordinal_day

DHAKA: Final = ZoneInfo("Asia/Dhaka")

# Source: Bangla Academy spelling (words from abroad take short ি).
MONTHS: Final = (
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন",
    "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
)  # fmt: skip

# In the order of date.weekday(): Monday first.
WEEKDAYS: Final = ("সোম", "মঙ্গল", "বুধ", "বৃহস্পতি", "শুক্র", "শনি", "রবি")

# The hour at which each part of the day begins. Source: newspaper use; CLDR differs.
DAY_PARTS: Final = (
    (20, "রাত"),
    (18, "সন্ধ্যা"),
    (15, "বিকাল"),
    (12, "দুপুর"),
    (6, "সকাল"),
    (4, "ভোর"),
    (0, "রাত"),
)


def local(moment: datetime, tz: tzinfo = DHAKA) -> datetime:
    """The same moment on the clock of a zone.

    Raises: NaiveTime if the moment has no zone.
    """
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise NaiveTime(moment)
    return moment.astimezone(tz)


def local_day(day: date, tz: tzinfo = DHAKA) -> date:
    """A date as it is; a moment as the date it has in the zone.

    >>> from datetime import UTC
    >>> local_day(datetime(2025, 4, 9, 20, 0, tzinfo=UTC))
    datetime.date(2025, 4, 10)

    Raises: NaiveTime.
    """
    return local(day, tz).date() if isinstance(day, datetime) else day


def day_part(hour: int) -> str:
    """The part of the day that an hour (0 to 23) belongs to.

    >>> [day_part(hour) for hour in (3, 4, 6, 12, 15, 18, 20)]
    ['রাত', 'ভোর', 'সকাল', 'দুপুর', 'বিকাল', 'সন্ধ্যা', 'রাত']

    Raises: NumberOutOfRange.
    Source: newspaper use: ভোর 4–6, সকাল 6–12, দুপুর 12–15, বিকাল 15–18, সন্ধ্যা 18–20, রাত 20–4.
    """
    if not 0 <= hour <= 23:
        raise NumberOutOfRange(hour, "a day has hours 0 to 23")
    return next(name for start, name in DAY_PARTS if hour >= start)


def weekday(day: date, tz: tzinfo = DHAKA) -> str:
    """The day of the week in full.

    >>> weekday(date(2025, 4, 16)), weekday(date(2025, 4, 17))
    ('বুধবার', 'বৃহস্পতিবার')
    """
    return weekday_short(day, tz) + "বার"


def weekday_short(day: date, tz: tzinfo = DHAKA) -> str:
    """The day of the week without বার, for tables and calendars.

    >>> weekday_short(date(2025, 4, 19))
    'শনি'
    """
    return WEEKDAYS[local_day(day, tz).weekday()]


def clock(moment: datetime, tz: tzinfo = DHAKA) -> str:
    """The time of day, by its part of the day and the twelve-hour clock.

    >>> clock(datetime(2025, 4, 9, 19, 27, tzinfo=DHAKA))
    'সন্ধ্যা ৭:২৭'
    """
    at = local(moment, tz)
    return to_bangla(f"{day_part(at.hour)} {at.hour % 12 or 12}:{at.minute:02}")


def house_day(day: date, tz: tzinfo = DHAKA) -> str:
    """The date in house style.

    >>> house_day(date(2025, 4, 9))
    '৯ এপ্রিল ২০২৫'
    """
    on = local_day(day, tz)
    return f"{short_date(on)} {to_bangla(on.year)}"


def short_date(day: date, tz: tzinfo = DHAKA) -> str:
    """Day and month, where the year is plain.

    >>> short_date(date(2025, 4, 9))
    '৯ এপ্রিল'
    """
    on = local_day(day, tz)
    return f"{to_bangla(on.day)} {MONTHS[on.month - 1]}"


def month_year(day: date, tz: tzinfo = DHAKA) -> str:
    """Month and year, for archives.

    >>> month_year(date(2025, 4, 9))
    'এপ্রিল ২০২৫'
    """
    on = local_day(day, tz)
    return f"{MONTHS[on.month - 1]} {to_bangla(on.year)}"


def house_date(moment: datetime, tz: tzinfo = DHAKA) -> str:
    """Date and time of a story in house style.

    >>> from datetime import UTC
    >>> house_date(datetime(2025, 4, 9, 13, 27, tzinfo=UTC))
    '৯ এপ্রিল ২০২৫, সন্ধ্যা ৭:২৭'

    Raises: NaiveTime.
    """
    return f"{house_day(moment, tz)}, {clock(moment, tz)}"


def masthead_day(day: date, tz: tzinfo = DHAKA) -> str:
    """The day as the masthead prints it.

    >>> masthead_day(date(2025, 4, 16))
    'বুধবার, ১৬ই এপ্রিল, ২০২৫'

    Raises: NaiveTime.
    """
    on = local_day(day, tz)
    return f"{weekday(on)}, {ordinal_day(on.day)} {MONTHS[on.month - 1]}, {to_bangla(on.year)}"


def masthead_time(moment: datetime, tz: tzinfo = DHAKA) -> str:
    """The line under the masthead.

    >>> masthead_time(datetime(2025, 4, 16, 15, 17, tzinfo=DHAKA))
    'বুধবার, ১৬ই এপ্রিল, ২০২৫ | বিকাল ৩:১৭'

    Raises: NaiveTime.
    """
    return f"{masthead_day(moment, tz)} | {clock(moment, tz)}"


def date_range(first: date, last: date, tz: tzinfo = DHAKA) -> str:
    """From one day to another, saying month and year once where they are shared.

    >>> date_range(date(2025, 4, 8), date(2025, 4, 12))
    '৮–১২ এপ্রিল ২০২৫'
    >>> date_range(date(2025, 4, 30), date(2025, 5, 2))
    '৩০ এপ্রিল – ২ মে ২০২৫'
    >>> date_range(date(2024, 12, 30), date(2025, 1, 2))
    '৩০ ডিসেম্বর ২০২৪ – ২ জানুয়ারি ২০২৫'

    Raises: NaiveTime; DateOutOfRange if the last day is before the first.
    """
    start, end = local_day(first, tz), local_day(last, tz)
    if end < start:
        raise DateOutOfRange("Gregorian", f"{start} to {end}")
    if start == end:
        return house_day(end)
    if start.year != end.year:
        return f"{house_day(start)} – {house_day(end)}"
    if start.month != end.month:
        return f"{short_date(start)} – {house_day(end)}"
    return f"{to_bangla(start.day)}–{house_day(end)}"
