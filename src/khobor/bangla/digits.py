"""Digits of the two scripts."""

_TO_BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_TO_LATIN = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")


def to_bangla(value: object) -> str:
    """The text of a value with Bangla digits.

    >>> to_bangla("৯ এপ্রিল 2025"), to_bangla(17)
    ('৯ এপ্রিল ২০২৫', '১৭')
    """
    return str(value).translate(_TO_BANGLA)


def to_latin(value: object) -> str:
    """The text of a value with Latin digits.

    >>> to_latin("২০২৫")
    '2025'
    """
    return str(value).translate(_TO_LATIN)
