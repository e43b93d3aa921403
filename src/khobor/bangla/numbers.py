"""Numbers as Bangla newspapers print them: grouped in lakh and crore, or compact."""

import re
from decimal import Decimal, InvalidOperation

from khobor.bangla.digits import to_bangla, to_latin
from khobor.bangla.errors import UnreadableNumber

UNITS = (("কোটি", 10_000_000), ("লাখ", 100_000), ("হাজার", 1_000))
_UNIT_VALUES = {"কোটি": 10_000_000, "লাখ": 100_000, "লক্ষ": 100_000, "হাজার": 1_000, "শ": 100}
Number = int | float | Decimal


def group(value: Number) -> str:
    """A number with Bangla digits, grouped 3-2-2 from the right.

    >>> group(1234567), group(-1250.5), group(999)
    ('১২,৩৪,৫৬৭', '-১,২৫০.৫', '৯৯৯')

    Source: CLDR, locale bn, decimal pattern #,##,##0.###.
    """
    sign, _point, digits = _parts(value)
    whole, _dot, fraction = digits.partition(".")
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)][::-1]
    grouped = ",".join([*pairs, tail])
    return to_bangla(sign + grouped + (f".{fraction}" if fraction else ""))


def _parts(value: Number) -> tuple[str, str, str]:
    number = Decimal(str(value))
    text = f"{abs(number):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return ("-" if number < 0 else ""), ".", text


def compact(value: Number) -> str:
    """A number in the largest unit that fits, with at most one decimal, never rounded up a unit.

    >>> compact(1250000), compact(30000000), compact(4200), compact(999)
    ('১২.৫ লাখ', '৩ কোটি', '৪.২ হাজার', '৯৯৯')
    """
    number = Decimal(str(value))
    for name, unit in UNITS:
        if abs(number) >= unit:
            scaled = (number / unit * 10).to_integral_value(rounding="ROUND_DOWN") / 10
            return f"{group(scaled)} {name}"
    return group(number)


def parse_number(text: str) -> Decimal:
    """The number that a text says, in either script, with units: `৩ কোটি ২০ লাখ`, `১,২৫,০০০`.

    >>> parse_number("৩ কোটি ২০ লাখ"), parse_number("১২.৫ লাখ"), parse_number("-১,২৫০")
    (Decimal('32000000'), Decimal('1250000.0'), Decimal('-1250'))

    Raises: UnreadableNumber.
    """
    plain = to_latin(text).replace(",", "").strip()
    sign = -1 if plain.startswith(("-", "−")) else 1
    pieces = re.findall(r"([\d.]+)\s*([^\d\s.+−-]*)", plain.lstrip("-−+"))
    leftover = re.sub(r"([\d.]+)\s*([^\d\s.+−-]*)", "", plain.lstrip("-−+")).strip()
    if not pieces or leftover:
        raise UnreadableNumber(text)
    try:
        return sign * sum(
            (Decimal(digits) * _UNIT_VALUES[unit] if unit else Decimal(digits))
            for digits, unit in pieces
        )
    except (KeyError, InvalidOperation) as error:
        raise UnreadableNumber(text) from error
