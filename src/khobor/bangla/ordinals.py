"""Ordinals: the days of a month (১৬ই) and places in an order (৩য়)."""

from typing import Final

from khobor.bangla.digits import to_bangla
from khobor.bangla.errors import NumberOutOfRange

# Source: তারিখবাচক শব্দ of school grammar, as mastheads print them.
DAY_ENDINGS: Final = {1: "লা", 2: "রা", 3: "রা", 4: "ঠা"}  # then ই to ১৮, শে to ৩১

# Source: the same grammar, পূরণবাচক শব্দ: from ১১ on every number takes তম.
RANK_ENDINGS: Final = {
    1: "ম",
    2: "য়",
    3: "য়",
    4: "র্থ",
    5: "ম",
    6: "ষ্ঠ",
    7: "ম",
    8: "ম",
    9: "ম",
    10: "ম",
}


def ordinal_day(day: int) -> str:
    """A day of the month with its ending, as the masthead has it.

    >>> ordinal_day(1), ordinal_day(4), ordinal_day(16), ordinal_day(21)
    ('১লা', '৪ঠা', '১৬ই', '২১শে')

    Raises: NumberOutOfRange outside 1 to 31 (the Bangla calendar has 32 nowhere).
    """
    if not 1 <= day <= 31:
        raise NumberOutOfRange(day, "a month has days 1 to 31")
    ending = DAY_ENDINGS.get(day, "ই" if day <= 18 else "শে")
    return to_bangla(day) + ending


def ordinal(number: int) -> str:
    """A place in an order.

    >>> ordinal(1), ordinal(2), ordinal(4), ordinal(6), ordinal(10), ordinal(11), ordinal(53)
    ('১ম', '২য়', '৪র্থ', '৬ষ্ঠ', '১০ম', '১১তম', '৫৩তম')

    Raises: NumberOutOfRange below 1.
    """
    if number < 1:
        raise NumberOutOfRange(number, "an order begins at 1")
    return to_bangla(number) + RANK_ENDINGS.get(number, "তম")
