"""Ordinals: of days (১লা, ২রা, ১৬ই) and of everything else (১ম, ২য়, ১১তম)."""

from khobor.bangla.digits import to_bangla

# Bangla Academy, pramita bangla banan: the days of a month.
DAY_ENDINGS = {1: "লা", 2: "রা", 3: "রা", 4: "ঠা"}  # then ই to ১৮, শে to ৩১
RANK_ENDINGS = {1: "ম", 2: "য়", 3: "য়", 4: "র্থ", 5: "ম", 6: "ষ্ঠ", 7: "ম", 8: "ম", 9: "ম", 10: "ম"}


def ordinal_day(day: int) -> str:
    """A day of the month as it is spoken.

    >>> ordinal_day(1), ordinal_day(16), ordinal_day(21)
    ('১লা', '১৬ই', '২১শে')
    """
    return to_bangla(day) + DAY_ENDINGS.get(day, "ই" if day <= 18 else "শে")


def ordinal(rank: int) -> str:
    """A rank.

    >>> ordinal(1), ordinal(6), ordinal(11)
    ('১ম', '৬ষ্ঠ', '১১তম')
    """
    return to_bangla(rank) + RANK_ENDINGS.get(rank, "তম")
