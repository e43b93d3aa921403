"""Numbers as Bangladesh writes them: lakh and crore, short forms, and reading them back."""

import re
import unicodedata
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Final

from khobor.bangla.digits import to_bangla, to_latin
from khobor.bangla.errors import NumberOutOfRange, UnreadableNumber
from khobor.bangla.number_words import WORD_VALUES

Number = int | float | Decimal

WIDE: Final = Context(prec=2000)  # no number is rounded for having many digits

# Short forms, greatest first. The budget is counted in লাখ কোটি.
COMPACT_UNITS: Final = (
    (10**12, "লাখ কোটি"),
    (10**7, "কোটি"),
    (10**5, "লাখ"),
    (1000, "হাজার"),
)

# Units in spoken numbers, greatest first. কোটি may stand on a number that has units itself.
CRORE: Final = 10**7
SPOKEN_UNITS: Final = (
    (CRORE, frozenset({"কোটি"})),
    (10**5, frozenset({"লাখ", "লক্ষ"})),
    (1000, frozenset({"হাজার"})),
    (100, frozenset({"শত", "শো", "শ"})),
)
MOST_TOKENS: Final = 40  # the longest number in words that `words` makes has fewer

_PLAIN = re.compile(r"(?:\d+(?:,\d+)*(?:\.\d+)?|\.\d+)", re.ASCII)
_SIGN = re.compile(r"[-−+]|ঋণাত্মক ")
_HUNDREDS = re.compile(r"(?<=\S)(?=(?:শত|শো|শ)\Z)")  # একশত is এক + শত


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
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=WIDE)


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
            count = WIDE.divide(exact, Decimal(size)).quantize(
                Decimal("0.1"), rounding=ROUND_DOWN, context=WIDE
            )
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
    sign = _SIGN.match(clean)
    tokens = _tokens(clean[sign.end() :] if sign else clean)
    if not tokens or len(tokens) > MOST_TOKENS:
        raise UnreadableNumber(text)
    value = _spoken(tokens, text)
    return _whole_if_possible(value.copy_negate() if sign and sign[0] != "+" else value)


def _tokens(clean: str) -> list[str]:
    """Words and numerals, hundreds apart from their count; twenty-odd words in শ stay whole."""
    pieces = [
        [word] if word in WORD_VALUES else _HUNDREDS.split(word, maxsplit=1)
        for word in clean.split()
    ]
    return [piece for parts in pieces for piece in parts]


def _spoken(tokens: list[str], text: str) -> Decimal:
    """The value of a spoken number, taken apart at its greatest unit."""
    for size, names in SPOKEN_UNITS:
        places = [place for place, token in enumerate(tokens) if token in names]
        if places:
            if len(places) > 1 and size != CRORE:
                raise UnreadableNumber(text)
            return _in_units(tokens[: places[-1]], size, tokens[places[-1] + 1 :], text)
    if len(tokens) != 1:
        raise UnreadableNumber(text)
    return _one(tokens[0], text)


def _in_units(counted: list[str], size: int, left: list[str], text: str) -> Decimal:
    rest = _spoken(left, text) if left else Decimal(0)
    if not counted or rest >= size:
        raise UnreadableNumber(text)
    return _spoken(counted, text) * size + rest


def _one(token: str, text: str) -> Decimal:
    if token in WORD_VALUES:
        return Decimal(WORD_VALUES[token])
    if _PLAIN.fullmatch(token):
        return Decimal(token.replace(",", ""))
    raise UnreadableNumber(text)
