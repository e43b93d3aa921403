"""Digits: Bangla for readers, Latin for machines."""

BANGLA_DIGITS = "০১২৩৪৫৬৭৮৯"
LATIN_DIGITS = "0123456789"

_TO_BANGLA = str.maketrans(LATIN_DIGITS, BANGLA_DIGITS)
_TO_LATIN = str.maketrans(BANGLA_DIGITS, LATIN_DIGITS)


def to_bangla(value: object) -> str:
    """The text (or whole number) with Bangla digits; everything else stays as it is.

    >>> to_bangla("13:05")
    '১৩:০৫'
    >>> to_bangla(-2025)
    '-২০২৫'

    Source: Unicode block 0980, U+09E6 to U+09EF.
    """
    return str(value).translate(_TO_BANGLA)


def to_latin(value: object) -> str:
    """The text with Latin digits, for int(), URLs and databases.

    >>> to_latin("১৬ই এপ্রিল")
    '16ই এপ্রিল'
    >>> to_latin(7)
    '7'

    Source: Unicode block 0980, U+09E6 to U+09EF.
    """
    return str(value).translate(_TO_LATIN)
