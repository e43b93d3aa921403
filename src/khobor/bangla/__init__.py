"""The language kernel: Bangla as Bangladesh's newspapers write it.

Digits, numbers, dates, the three calendars, clean Unicode, dictionary order, whole letters,
romanised addresses, text in Bijoy, typing as in Avro, and words as search sees them. Pure Python,
without a framework, usable alone. Rules of the language are tables with a source; what cannot be
done is a ValueError of `khobor.bangla.errors`. Moments are aware datetimes, printed on Dhaka's
clock unless told otherwise. What a browser must compute as well (`khobor/js/bangla.js`, `avro.js`)
is held to the same answers by `tests/vectors/`.
"""

from khobor.bangla.analysis import Keys, Token, analyse, likely_folds, word_keys
from khobor.bangla.avro import from_avro
from khobor.bangla.bijoy import bijoy_to_unicode
from khobor.bangla.bijoy_html import convert_bijoy_html
from khobor.bangla.bijoy_runs import bijoy_runs, convert_bijoy
from khobor.bangla.bijoy_writing import unicode_to_bijoy
from khobor.bangla.calendars import (
    BanglaDate,
    HijriDate,
    bangla_date,
    bangla_day,
    gregorian_day,
    hijri_day,
    lunar_date,
    season,
)
from khobor.bangla.collation import sort_key
from khobor.bangla.dates import (
    DHAKA,
    clock,
    date_range,
    day_part,
    house_date,
    house_day,
    masthead_day,
    masthead_time,
    month_year,
    short_date,
    weekday,
    weekday_short,
)
from khobor.bangla.digits import to_bangla, to_latin
from khobor.bangla.errors import (
    BanglaError,
    DateOutOfRange,
    NaiveTime,
    NumberOutOfRange,
    UnreadableDate,
    UnreadableNumber,
)
from khobor.bangla.graphemes import graphemes, truncate, wrap
from khobor.bangla.house_style import Advice, advise
from khobor.bangla.keywords import Keyword, keywords
from khobor.bangla.loose import bangla_roman_key, bangla_roman_keys, roman_key
from khobor.bangla.normalise import normalise
from khobor.bangla.number_words import words
from khobor.bangla.numbers import (
    compact,
    group,
    group_to,
    parse_number,
    percentage,
    percentage_sign,
)
from khobor.bangla.ordinals import ordinal, ordinal_day
from khobor.bangla.parsing import parse_date, parse_datetime
from khobor.bangla.phonetic import fold_spelling
from khobor.bangla.reading import reading_minutes
from khobor.bangla.relative import relative_time
from khobor.bangla.repair import repair
from khobor.bangla.romanise import romanise, slug
from khobor.bangla.sentences import sentences
from khobor.bangla.spelling import Lexicon, house_lexicon
from khobor.bangla.stems import stem
from khobor.bangla.stop_words import stop_words
from khobor.bangla.typography import normalise_typography

__all__ = [
    "DHAKA",
    "Advice",
    "BanglaDate",
    "BanglaError",
    "DateOutOfRange",
    "HijriDate",
    "Keys",
    "Keyword",
    "Lexicon",
    "NaiveTime",
    "NumberOutOfRange",
    "Token",
    "UnreadableDate",
    "UnreadableNumber",
    "advise",
    "analyse",
    "bangla_date",
    "bangla_day",
    "bangla_roman_key",
    "bangla_roman_keys",
    "bijoy_runs",
    "bijoy_to_unicode",
    "clock",
    "compact",
    "convert_bijoy",
    "convert_bijoy_html",
    "date_range",
    "day_part",
    "fold_spelling",
    "from_avro",
    "graphemes",
    "gregorian_day",
    "group",
    "group_to",
    "hijri_day",
    "house_date",
    "house_day",
    "house_lexicon",
    "keywords",
    "likely_folds",
    "lunar_date",
    "masthead_day",
    "masthead_time",
    "month_year",
    "normalise",
    "normalise_typography",
    "ordinal",
    "ordinal_day",
    "parse_date",
    "parse_datetime",
    "parse_number",
    "percentage",
    "percentage_sign",
    "reading_minutes",
    "relative_time",
    "repair",
    "roman_key",
    "romanise",
    "season",
    "sentences",
    "short_date",
    "slug",
    "sort_key",
    "stem",
    "stop_words",
    "to_bangla",
    "to_latin",
    "truncate",
    "unicode_to_bijoy",
    "weekday",
    "weekday_short",
    "word_keys",
    "words",
    "wrap",
]
