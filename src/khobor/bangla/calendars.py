"""Bangladesh's other two calendars: the Bangla year and the Hijri (lunar) year."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hijridate import Gregorian

from khobor.bangla.digits import to_bangla
from khobor.bangla.errors import DateOutOfRange

BANGLA_MONTHS: Final = (
    "বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন",
    "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র",
)  # fmt: skip
SEASONS: Final = ("গ্রীষ্ম", "বর্ষা", "শরৎ", "হেমন্ত", "শীত", "বসন্ত")  # two months each

# Days of the months in a common year; ফাল্গুন has one more in a Gregorian leap year.
# Source: revision of 2019, in force from ১ বৈশাখ ১৪২৬ (Ministry of Public Administration circular;
# bdnews24.com, 16 October 2019): 21 February is ৮ ফাল্গুন, 26 March ১২ চৈত্র, 16 December ১ পৌষ.
MONTH_DAYS_SINCE_1426: Final = (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30)
# Source: the Shahidullah committee's revision (Bangla Academy 1966), official from 1987.
MONTH_DAYS_BEFORE_1426: Final = (31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30, 30)

FALGUN: Final = 11
FIRST_REVISED_YEAR: Final = 1426
YEARS_BEHIND: Final = 593  # ১ বৈশাখ is 14 April of the Bangla year + 593, in both revisions

# As Bangladeshi newspapers print them.
HIJRI_MONTHS: Final = (
    "মহররম",
    "সফর",
    "রবিউল আউয়াল",
    "রবিউস সানি",
    "জমাদিউল আউয়াল",
    "জমাদিউস সানি",
    "রজব",
    "শাবান",
    "রমজান",
    "শাওয়াল",
    "জিলকদ",
    "জিলহজ",
)


@dataclass(frozen=True, slots=True, order=True)
class BanglaDate:
    """A day of the Bangla calendar; `str()` is how a paper prints it."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        return f"{to_bangla(self.day)} {self.month_name} {to_bangla(self.year)}"

    @property
    def month_name(self) -> str:
        """The month's name."""
        return BANGLA_MONTHS[self.month - 1]

    @property
    def season(self) -> str:
        """The season (ঋতু): six of two months each, গ্রীষ্ম first."""
        return SEASONS[(self.month - 1) // 2]


@dataclass(frozen=True, slots=True, order=True)
class HijriDate:
    """A day of the lunar calendar; `str()` is how a paper prints it."""

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        return f"{to_bangla(self.day)} {self.month_name} {to_bangla(self.year)}"

    @property
    def month_name(self) -> str:
        """The month's name."""
        return HIJRI_MONTHS[self.month - 1]


def month_lengths(year: int) -> tuple[int, ...]:
    """The lengths of the twelve months of a Bangla year.

    >>> month_lengths(1431)[10], month_lengths(1430)[10], month_lengths(1425)[5]
    (29, 30, 30)

    Source: see MONTH_DAYS_SINCE_1426 and MONTH_DAYS_BEFORE_1426.
    """
    since = year >= FIRST_REVISED_YEAR
    days = list(MONTH_DAYS_SINCE_1426 if since else MONTH_DAYS_BEFORE_1426)
    days[FALGUN - 1] += isleap(year + YEARS_BEHIND + 1)
    return tuple(days)


def bangla_date(day: date) -> BanglaDate:
    """The Bangla date of a Gregorian day, in Bangladesh's calendar.

    >>> str(bangla_date(date(2025, 4, 16)))
    '৩ বৈশাখ ১৪৩২'
    >>> bangla_date(date(2025, 2, 21)).season
    'বসন্ত'

    Days before 14 April 2019 follow the revision of 1987, also those before 1987, when papers
    still printed the almanac's date (which may be a day or two off).

    Raises: DateOutOfRange before 14 April 594, the first day of year 1.
    """
    year = day.year - YEARS_BEHIND - ((day.month, day.day) < (4, 14))
    if year < 1:
        raise DateOutOfRange("Bangla", day)
    rest = (date(day.year, day.month, day.day) - date(year + YEARS_BEHIND, 4, 14)).days
    for month, length in enumerate(month_lengths(year), start=1):
        if rest < length:
            return BanglaDate(year, month, rest + 1)
        rest -= length
    raise DateOutOfRange("Bangla", day)  # unreachable: the lengths sum to the year


def bangla_day(day: date) -> str:
    """The Bangla date of a Gregorian day, as a paper prints it.

    >>> bangla_day(date(2026, 2, 21))
    '৮ ফাল্গুন ১৪৩২'

    Raises: DateOutOfRange as `bangla_date`.
    """
    return str(bangla_date(day))


def season(day: date) -> str:
    """The season (ঋতু) of a Gregorian day.

    >>> season(date(2025, 4, 16))
    'গ্রীষ্ম'
    """
    return bangla_date(day).season


def gregorian_day(bangla: BanglaDate) -> date:
    """The Gregorian day of a Bangla date.

    >>> gregorian_day(BanglaDate(1426, 9, 1))
    datetime.date(2019, 12, 16)

    Raises: DateOutOfRange if the calendar has no such date.
    """
    if bangla.year < 1 or not 1 <= bangla.month <= 12:
        raise DateOutOfRange("Bangla", repr(bangla))
    days = month_lengths(bangla.year)
    if not 1 <= bangla.day <= days[bangla.month - 1]:
        raise DateOutOfRange("Bangla", repr(bangla))
    try:
        new_year = date(bangla.year + YEARS_BEHIND, 4, 14)
        return new_year + timedelta(days=sum(days[: bangla.month - 1]) + bangla.day - 1)
    except (ValueError, OverflowError) as error:
        raise DateOutOfRange("Bangla", repr(bangla)) from error


def lunar_date(day: date, *, moon_offset_days: int = -1) -> HijriDate:
    """The Hijri date that Bangladeshi papers print for a Gregorian day.

    `moon_offset_days` is Dhaka's sighting relative to Umm al-Qura, -2 to +1.

    >>> str(lunar_date(date(2025, 4, 16)))
    '১৭ শাওয়াল ১৪৪৬'

    Raises: DateOutOfRange before 1924-08-01 or after 2077-11-16, after the offset.
    Source: Umm al-Qura tables (hijridate); offset set by the desk, per month.
    """
    if not -2 <= moon_offset_days <= 1:
        raise DateOutOfRange("Hijri", f"{day} with a moon offset of {moon_offset_days} days")
    try:
        sighted = day + timedelta(days=moon_offset_days)
        hijri = Gregorian(sighted.year, sighted.month, sighted.day).to_hijri()
    except (OverflowError, ValueError) as error:
        raise DateOutOfRange("Hijri", day) from error
    return HijriDate(hijri.year, hijri.month, hijri.day)


def hijri_day(day: date, *, moon_offset_days: int = -1) -> str:
    """The Hijri date of a Gregorian day, as a paper prints it.

    >>> hijri_day(date(2025, 4, 16)), hijri_day(date(2025, 4, 16), moon_offset_days=0)
    ('১৭ শাওয়াল ১৪৪৬', '১৮ শাওয়াল ১৪৪৬')

    Raises: DateOutOfRange as `lunar_date`.
    """
    return str(lunar_date(day, moon_offset_days=moon_offset_days))
