"""The language kernel: Bangla digits, numbers, dates, calendars, normalising and romanising.

Pure Python, no framework, usable alone. Every rule is data with a source; texts are stored in the
form of `normalise`, and everything that a reader sees in digits or dates is made here.
"""

from khobor.bangla.calendars import bangla_date, bangla_day, gregorian_day, hijri_day, lunar_date
from khobor.bangla.dates import (
    clock,
    date_range,
    day_part,
    house_date,
    house_day,
    masthead_day,
    masthead_time,
    month_year,
)
from khobor.bangla.digits import to_bangla, to_latin
from khobor.bangla.normalise import normalise
from khobor.bangla.numbers import compact, group, parse_number
from khobor.bangla.ordinals import ordinal, ordinal_day
from khobor.bangla.reading import reading_minutes
from khobor.bangla.relative import relative_time
from khobor.bangla.romanise import romanise, slug

__all__ = [
    "bangla_date",
    "bangla_day",
    "clock",
    "compact",
    "date_range",
    "day_part",
    "gregorian_day",
    "group",
    "hijri_day",
    "house_date",
    "house_day",
    "lunar_date",
    "masthead_day",
    "masthead_time",
    "month_year",
    "normalise",
    "ordinal",
    "ordinal_day",
    "parse_number",
    "reading_minutes",
    "relative_time",
    "romanise",
    "slug",
    "to_bangla",
    "to_latin",
]
