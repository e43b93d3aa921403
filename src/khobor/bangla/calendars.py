"""The other two calendars of a Bangladeshi masthead: Bangla and Hijri."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta

from hijridate import Gregorian

from khobor.bangla.digits import to_bangla
from khobor.bangla.errors import DateOutOfRange

BANGLA_MONTHS = (
    "বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন",
    "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র",
)  # fmt: skip
HIJRI_MONTHS = (
    "মহররম", "সফর", "রবিউল আউয়াল", "রবিউস সানি", "জমাদিউল আউয়াল", "জমাদিউস সানি",
    "রজব", "শাবান", "রমজান", "শাওয়াল", "জিলকদ", "জিলহজ",
)  # fmt: skip
SEASONS = ("গ্রীষ্ম", "বর্ষা", "শরৎ", "হেমন্ত", "শীত", "বসন্ত")
NEW_YEAR = (4, 14)  # ১ বৈশাখ, fixed by both revisions
REVISION_2019 = date(2019, 4, 14)  # ১ বৈশাখ ১৪২৬
FALGUN = 10


@dataclass(frozen=True, slots=True, order=True)
class CalendarDate:
    """A day of another calendar; months count from 1."""

    year: int
    month: int
    day: int


def month_lengths(bangla_year: int) -> tuple[int, ...]:
    """Days of each month of a Bangla year in Bangladesh.

    Since ১৪২৬ six months of 31 days, then 30, Falgun 29 (30 when its February has 29 days).
    Before: five months of 31, then 30, Falgun 31 in Gregorian leap years.

    Source: Bangla Academy's revisions, in force from 14 April 1987 and 14 April 2019.
    """
    leap = isleap(bangla_year + 594)  # the Gregorian year in which Falgun falls
    if bangla_year >= 1426:
        return (31,) * 6 + (30,) * 4 + (30 if leap else 29,) + (30,)
    return (31,) * 5 + (30,) * 5 + (31 if leap else 30,) + (30,)


def bangla_date(day: date) -> CalendarDate:
    """The Bangla date of a Gregorian day in Bangladesh.

    >>> bangla_date(date(2025, 4, 16)), bangla_date(date(2026, 2, 21))
    (CalendarDate(year=1432, month=1, day=3), CalendarDate(year=1432, month=11, day=8))
    """
    starts_this_year = (day.month, day.day) >= NEW_YEAR
    start = date(day.year - (not starts_this_year), *NEW_YEAR)
    year, rest = start.year - 593, (day - start).days
    for month, length in enumerate(month_lengths(year), 1):
        if rest < length:
            return CalendarDate(year, month, rest + 1)
        rest -= length
    raise DateOutOfRange(str(day))


def gregorian_day(bangla: CalendarDate) -> date:
    """The Gregorian day of a Bangla date.

    >>> gregorian_day(CalendarDate(1432, 1, 3))
    datetime.date(2025, 4, 16)

    Raises: DateOutOfRange for a day that its month does not have.
    """
    lengths = month_lengths(bangla.year)
    if not (1 <= bangla.month <= 12 and 1 <= bangla.day <= lengths[bangla.month - 1]):
        raise DateOutOfRange(str(bangla))
    passed = sum(lengths[: bangla.month - 1]) + bangla.day - 1
    return date(bangla.year + 593, *NEW_YEAR) + timedelta(days=passed)


def bangla_day(day: date) -> str:
    """The Bangla date in words.

    >>> bangla_day(date(2025, 4, 16))
    '৩ বৈশাখ ১৪৩২'
    """
    found = bangla_date(day)
    return f"{to_bangla(found.day)} {BANGLA_MONTHS[found.month - 1]} {to_bangla(found.year)}"


def season(day: date) -> str:
    """The season of a day.

    >>> season(date(2025, 4, 16))
    'গ্রীষ্ম'
    """
    return SEASONS[(bangla_date(day).month - 1) // 2]


def lunar_date(day: date, *, moon_offset_days: int = -1) -> CalendarDate:
    """The Hijri date that Bangladeshi papers print for a Gregorian day.

    `moon_offset_days` is Dhaka's sighting relative to Umm al-Qura, -2 to +1.

    Raises: DateOutOfRange before 1924-08-01 or after 2077-11-16.
    Source: Umm al-Qura tables (hijridate); offset set by the desk.
    """
    shifted = day + timedelta(days=moon_offset_days)
    try:
        found = Gregorian(shifted.year, shifted.month, shifted.day).to_hijri()
    except OverflowError as error:
        raise DateOutOfRange(str(day)) from error
    return CalendarDate(found.year, found.month, found.day)


def hijri_day(day: date, *, moon_offset_days: int = -1) -> str:
    """The Hijri date in words.

    >>> hijri_day(date(2025, 4, 16))
    '১৭ শাওয়াল ১৪৪৬'
    """
    found = lunar_date(day, moon_offset_days=moon_offset_days)
    return f"{to_bangla(found.day)} {HIJRI_MONTHS[found.month - 1]} {to_bangla(found.year)}"
