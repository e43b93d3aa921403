"""Numbers as Bangladesh writes them: lakh and crore, short forms, and reading them back."""

import re
import unicodedata
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Final

from khobor.bangla.digits import to_bangla, to_latin
from khobor.bangla.errors import NumberOutOfRange, UnreadableNumber
from khobor.bangla.number_words import WORD_VALUES

Number = int | float | Decimal

# Short forms, greatest first. The budget is counted in লাখ কোটি.
COMPACT_UNITS: Final = (
    (10**12, "লাখ কোটি"),
    (10**7, "কোটি"),
    (10**5, "লাখ"),
    (1000, "হাজার"),
)

UNIT_VALUES: Final = {
    "শ": 100,
    "শত": 100,
    "শো": 100,
    "হাজার": 1000,
    "লাখ": 10**5,
    "লক্ষ": 10**5,
    "কোটি": 10**7,
}

_PLAIN = re.compile(r"[-−+]?(?:\d+(?:,\d+)*(?:\.\d+)?|\.\d+)")


def _exact(number: Number) -> Decimal:
    """The number as a Decimal that prints as it was written: 0.1 is 0.1."""
    exact = number if isinstance(number, Decimal) else Decimal(str(number))
    if not exact.is_finite():
        raise NumberOutOfRange(number, "not a finite number")
    return exact


def _plain(number: Decimal) -> str:
    """Digits without exponent and without the zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped_latin(text: str) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, fraction = digits.partition(".")
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    grouped = ",".join([*reversed(pairs), tail])
    return (sign if digits.strip("0.") else "") + grouped + point + fraction


def group(number: Number) -> str:
    """The number with Bangla digits and commas at thousand, lakh and crore.

    >>> group(1234567), group(-100000), group(999)
    ('১২,৩৪,৫৬৭', '-১,০০,০০০', '৯৯৯')
    >>> group(1234.5)
    '১,২৩৪.৫'

    Source: South Asian grouping, CLDR bn pattern #,##,##0.###.
    """
    return to_bangla(_grouped_latin(_plain(_exact(number))))


def group_to(number: Number, *, places: int) -> str:
    """As `group`, with exactly so many decimals; halves go away from zero.

    >>> group_to(1234, places=2), group_to(0.125, places=2)
    ('১,২৩৪.০০', '০.১৩')
    """
    return to_bangla(_grouped_latin(f"{_rounded(_exact(number), places):f}"))


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def compact(number: Number) -> str:
    """The number in the greatest unit that fits, with at most one decimal, never rounded up.

    >>> compact(1_250_000), compact(30_000_000), compact(45_000), compact(999)
    ('১২.৫ লাখ', '৩ কোটি', '৪৫ হাজার', '৯৯৯')
    >>> compact(9_999_999), compact(7_900_000_000_000)
    ('৯৯.৯ লাখ', '৭.৯ লাখ কোটি')

    Below a thousand the number stays as it is.
    Source: units as Bangladeshi papers print them.
    """
    exact = _exact(number)
    for size, name in COMPACT_UNITS:
        if abs(exact) >= size:
            count = (exact / size).quantize(Decimal("0.1"), rounding=ROUND_DOWN)
            return f"{group(count)} {name}"
    return group(exact)


def percentage(number: Number) -> str:
    """A share of a hundred, as running text has it.

    >>> percentage(12.5), percentage(40)
    ('১২.৫ শতাংশ', '৪০ শতাংশ')
    """
    return f"{group(number)} শতাংশ"


def percentage_sign(number: Number) -> str:
    """A share of a hundred, as tables and charts have it.

    >>> percentage_sign(12.5)
    '১২.৫%'
    """
    return f"{group(number)}%"


def _whole_if_possible(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


def parse_number(text: str) -> int | Decimal:
    """The number that a text says: either script's digits, grouping, units or words.

    >>> parse_number("১২,৩৪,৫৬৭"), parse_number("12.5 লাখ"), parse_number("-৩")
    (1234567, 1250000, -3)
    >>> parse_number("১ কোটি ২০ লাখ"), parse_number("বারো হাজার পাঁচশত সাত")
    (12000000, 12507)
    >>> parse_number("০.২৫ শতাংশ")
    Decimal('0.25')

    Raises: UnreadableNumber.
    """
    clean = unicodedata.normalize("NFC", to_latin(text)).strip()
    clean = clean.removesuffix("%").removesuffix("শতাংশ").strip()
    if _PLAIN.fullmatch(clean):
        return _whole_if_possible(_decimal(clean))
    sign = 1
    if clean.startswith("ঋণাত্মক "):
        sign, clean = -1, clean.removeprefix("ঋণাত্মক ")
    return _whole_if_possible(sign * _spoken(clean.split(), text))


def _decimal(latin: str) -> Decimal:
    return Decimal(latin.replace(",", "").replace("−", "-"))


def _spoken(tokens: list[str], text: str) -> Decimal:
    """Add up "১ কোটি ২০ লাখ": counts times units, units falling; লাখ কোটি multiplies."""
    if not tokens:
        raise UnreadableNumber(text)
    if tokens[-1] == "কোটি" and len(tokens) > 2 and tokens[-2] in {"লাখ", "লক্ষ", "হাজার"}:
        return _spoken(tokens[:-1], text) * UNIT_VALUES["কোটি"]
    negative = tokens[0][0] in "-−"
    total, last_unit = Decimal(0), Decimal("Infinity")
    for count, unit in _counted(tokens, text):
        if unit >= last_unit or (count < 0 and not negative):
            raise UnreadableNumber(text)
        total, last_unit = total + abs(count) * unit, Decimal(unit)
    return -total if negative else total


def _counted(tokens: list[str], text: str) -> list[tuple[Decimal, int]]:
    """Pairs of count and unit: [(12, 100000), (7, 1)]."""
    pairs: list[tuple[Decimal, int]] = []
    count: Decimal | None = None
    for token in tokens:
        if token in UNIT_VALUES and count is not None:
            pairs.append((count, UNIT_VALUES[token]))
            count = None
        elif count is None:
            count, unit = _count(token, text)
            if unit > 1:
                pairs.append((count, unit))
                count = None
        else:
            raise UnreadableNumber(text)
    return [*pairs, (count, 1)] if count is not None else pairs


def _count(token: str, text: str) -> tuple[Decimal, int]:
    """A count, or a count of hundreds written as one word: পাঁচশত."""
    for ending in ("শত", "শো", "শ"):
        stem = token.removesuffix(ending)
        if stem != token and (stem in WORD_VALUES or _PLAIN.fullmatch(stem)):
            return _count(stem, text)[0], 100
    if token in WORD_VALUES:
        return Decimal(WORD_VALUES[token]), 1
    if _PLAIN.fullmatch(token):
        return _decimal(token), 1
    raise UnreadableNumber(text)
