"""Reading dates back: the house's own forms and those seen on older Bangla sites."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, tzinfo
from typing import Final

from khobor.bangla.calendars import BANGLA_MONTHS, BanglaDate, gregorian_day
from khobor.bangla.dates import DHAKA, MONTHS, WEEKDAYS
from khobor.bangla.digits import to_latin
from khobor.bangla.errors import BanglaError, UnreadableDate

OLD_MONTHS: Final = {
    "জানুয়ারী": 1,
    "ফেব্রুয়ারী": 2,
    "ফেব্রুয়ারি": 2,
    "এপ্রীল": 4,
    "জুলাইয়ে": 7,
    "আগষ্ট": 8,
    "অগাস্ট": 8,
    "অগস্ট": 8,
    "অগাষ্ট": 8,
    "সেপ্টেম্বার": 9,
    "অক্টোবার": 10,
    "নভেম্বার": 11,
    "ডিসেম্বার": 12,
}
ENGLISH_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
GREGORIAN_NAMES: Final = {
    **{name: number for number, name in enumerate(MONTHS, start=1)},
    **OLD_MONTHS,
    **{name: number for number, name in enumerate(ENGLISH_MONTHS, start=1)},
    **{name[:3]: number for number, name in enumerate(ENGLISH_MONTHS, start=1)},
    "sept": 9,
}
BANGLA_NAMES: Final = {
    **{name: number for number, name in enumerate(BANGLA_MONTHS, start=1)},
    "জৈষ্ঠ": 2,
    "জৈষ্ঠ্য": 2,
    "ফাগুন": 11,
}

# The earliest hour (24-hour clock) that each word can mean; the hour read is the first not before.
EARLIEST_HOUR: Final = {
    "মধ্যরাত": 22,
    "ভোর": 0,
    "সকাল": 4,
    "দুপুর": 11,
    "বিকাল": 12,
    "বিকেল": 12,
    "সন্ধ্যা": 12,
    "রাত": 18,
    "পূর্বাহ্ণ": 0,
    "পূর্বাহ্ন": 0,
    "অপরাহ্ণ": 12,
    "অপরাহ্ন": 12,
    "এএম": 0,
    "পিএম": 12,
    "am": 0,
    "pm": 12,
}

_NAMES = "|".join(sorted((*GREGORIAN_NAMES, *BANGLA_NAMES), key=len, reverse=True))
_PARTS = "|".join(sorted(EARLIEST_HOUR, key=len, reverse=True))
_TIME = re.compile(
    rf"(?:(?P<before>{_PARTS})\s*)?"
    r"(?<!\d)(?P<hour>\d{1,2})(?:\s*:\s*(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d)"
    r"|\s*টা(?:য়)?(?:\s*(?P<spoken>\d{1,2})\s*মিনিটে?)?)"
    rf"(?:\s*(?P<after>{_PARTS}))?"
)
_NOISE = re.compile(
    r"^(?:প্রকাশিত|প্রকাশের সময়|প্রকাশ|আপডেট|হালনাগাদ|published|updated)?\s*[:ঃ]?\s*"
    rf"(?:(?:{'|'.join(WEEKDAYS)})(?:বার)?)?[\s,|:।]*|[\s,|।]+$"
)
_ENDING = r"(?:লা|রা|ঠা|ই|শে|st|nd|rd|th)?"
_ERA = r"(?:\s*(?:খ্রিস্টাব্দ|খ্রি|সাল|বঙ্গাব্দ|বাংলা)\.?)?"
_FORMS: Final = (
    re.compile(
        rf"(?P<day>\d{{1,2}}){_ENDING}[\s,-]*(?P<name>{_NAMES})[\s,-]+(?P<year>\d{{4}}){_ERA}"
    ),
    re.compile(
        rf"(?P<name>{_NAMES})\.?\s+(?P<day>\d{{1,2}}){_ENDING}[\s,]+(?P<year>\d{{4}}){_ERA}"
    ),
    re.compile(r"(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"),
)


def _readable(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(to_latin(text).split())).casefold()


def parse_date(text: str) -> date:
    """The Gregorian day that a text says. A time beside it is passed over.

    >>> parse_date("৯ এপ্রিল ২০২৫"), parse_date("০৯/০৪/২০২৫"), parse_date("৩ বৈশাখ ১৪৩২")
    (datetime.date(2025, 4, 9), datetime.date(2025, 4, 9), datetime.date(2025, 4, 16))
    >>> parse_date("বুধবার, ১৬ই এপ্রিল, ২০২৫ | বিকাল ৩:১৭")
    datetime.date(2025, 4, 16)

    Numbers alone are day, month, year, as Bangladesh writes them, unless the year is first.

    Raises: UnreadableDate.
    """
    return _date_in(_TIME.sub(" ", _readable(text), count=1), text)


def parse_datetime(text: str, *, tz: tzinfo = DHAKA) -> datetime:
    """The moment that a text says, on the clock of `tz` unless the text names an offset.

    >>> parse_datetime("এপ্রিল ৯, ২০২৫ ৭:২৭ অপরাহ্ণ").isoformat()
    '2025-04-09T19:27:00+06:00'
    >>> parse_datetime("৯ এপ্রিল ২০২৫, সন্ধ্যা ৭:২৭").isoformat()
    '2025-04-09T19:27:00+06:00'
    >>> parse_datetime("2025-04-09T13:27:00Z").isoformat()
    '2025-04-09T13:27:00+00:00'

    Raises: UnreadableDate, also if there is a date but no time.
    """
    readable = _readable(text)
    exact = _iso_moment(readable)
    if exact is not None:
        return exact if exact.tzinfo else exact.replace(tzinfo=tz)
    found = _TIME.search(readable)
    if found is None:
        raise UnreadableDate(text, "no time of day")
    day = _date_in(readable[: found.start()] + " " + readable[found.end() :], text)
    return datetime.combine(day, _time_in(found, text), tzinfo=tz)


def _iso_moment(readable: str) -> datetime | None:
    """A machine's date and time (2025-04-09T19:27+06:00), or None."""
    if not re.match(r"\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}", readable):
        return None
    try:
        return datetime.fromisoformat(readable.upper())
    except ValueError:
        return None


def _time_in(found: re.Match[str], text: str) -> time:
    hour = int(found["hour"])
    part = found["before"] or found["after"]
    if part and hour <= 12:
        earliest = EARLIEST_HOUR[part]
        hour = next(h for h in (hour % 12, hour % 12 + 12, hour % 12 + 24) if h >= earliest) % 24
    try:
        return time(hour, int(found["minute"] or found["spoken"] or 0), int(found["second"] or 0))
    except ValueError as error:
        raise UnreadableDate(text, "no such time of day") from error


def _date_in(readable: str, text: str) -> date:
    clean = _NOISE.sub("", _NOISE.sub("", readable.strip()).strip()).strip()
    for form in _FORMS:
        found = form.fullmatch(clean)
        if found is not None:
            return _date_from(found.groupdict(), text)
    raise UnreadableDate(text)


def _date_from(parts: dict[str, str], text: str) -> date:
    year, day = int(parts["year"]), int(parts["day"])
    name = parts.get("name", "")
    make: Callable[[], date]
    if name in BANGLA_NAMES:
        make = lambda: gregorian_day(BanglaDate(year, BANGLA_NAMES[name], day))
    else:
        month = GREGORIAN_NAMES[name] if name else int(parts["month"])
        make = lambda: date(year, month, day)
    try:
        return make()
    except BanglaError as error:
        raise UnreadableDate(text, str(error)) from error
    except ValueError as error:
        raise UnreadableDate(text, "the calendar has no such day") from error
