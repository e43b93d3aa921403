"""Number words: the table of Bangla's hundred irregular names, and the units above them."""

from typing import Final

from khobor.bangla.errors import NumberOutOfRange

# Source: Bangla Academy's present spelling, which school books follow: এগারো … আঠারো with ো, উনিশ
# with short উ. উনত্রিশ … উননব্বই go by the same rule (words that are not Sanskrit take short উ).
BELOW_HUNDRED: Final = (
    "শূন্য", "এক", "দুই", "তিন", "চার",
    "পাঁচ", "ছয়", "সাত", "আট", "নয়",
    "দশ", "এগারো", "বারো", "তেরো", "চৌদ্দ",
    "পনেরো", "ষোলো", "সতেরো", "আঠারো", "উনিশ",
    "বিশ", "একুশ", "বাইশ", "তেইশ", "চব্বিশ",
    "পঁচিশ", "ছাব্বিশ", "সাতাশ", "আটাশ", "উনত্রিশ",
    "ত্রিশ", "একত্রিশ", "বত্রিশ", "তেত্রিশ", "চৌত্রিশ",
    "পঁয়ত্রিশ", "ছত্রিশ", "সাঁইত্রিশ", "আটত্রিশ", "উনচল্লিশ",
    "চল্লিশ", "একচল্লিশ", "বিয়াল্লিশ", "তেতাল্লিশ", "চুয়াল্লিশ",
    "পঁয়তাল্লিশ", "ছেচল্লিশ", "সাতচল্লিশ", "আটচল্লিশ", "উনপঞ্চাশ",
    "পঞ্চাশ", "একান্ন", "বায়ান্ন", "তিপ্পান্ন", "চুয়ান্ন",
    "পঞ্চান্ন", "ছাপ্পান্ন", "সাতান্ন", "আটান্ন", "উনষাট",
    "ষাট", "একষট্টি", "বাষট্টি", "তেষট্টি", "চৌষট্টি",
    "পঁয়ষট্টি", "ছেষট্টি", "সাতষট্টি", "আটষট্টি", "উনসত্তর",
    "সত্তর", "একাত্তর", "বাহাত্তর", "তিয়াত্তর", "চুয়াত্তর",
    "পঁচাত্তর", "ছিয়াত্তর", "সাতাত্তর", "আটাত্তর", "উনআশি",
    "আশি", "একাশি", "বিরাশি", "তিরাশি", "চুরাশি",
    "পঁচাশি", "ছিয়াশি", "সাতাশি", "আটাশি", "উননব্বই",
    "নব্বই", "একানব্বই", "বিরানব্বই", "তিরানব্বই", "চুরানব্বই",
    "পঁচানব্বই", "ছিয়ানব্বই", "সাতানব্বই", "আটানব্বই", "নিরানব্বই",
)  # fmt: skip

# Units above a hundred, greatest first; শত is written onto its count, the others apart from it.
UNITS: Final = ((10**7, " কোটি"), (10**5, " লাখ"), (1000, " হাজার"), (100, "শত"))

# Spellings that older texts use for the same word.
OLD_SPELLINGS: Final = {
    "এগার": 11,
    "বার": 12,
    "তের": 13,
    "চোদ্দ": 14,
    "পনের": 15,
    "ষোল": 16,
    "সতের": 17,
    "আঠার": 18,
    "ঊনিশ": 19,
    "কুড়ি": 20,
    "ঊনত্রিশ": 29,
    "ঊনচল্লিশ": 39,
    "ঊনপঞ্চাশ": 49,
    "তেপ্পান্ন": 53,
    "ঊনষাট": 59,
    "ঊনসত্তর": 69,
    "ঊনআশি": 79,
    "ঊননব্বই": 89,
}

WORD_VALUES: Final = {word: value for value, word in enumerate(BELOW_HUNDRED)} | OLD_SPELLINGS


def words(number: int) -> str:
    """A whole number in words, as it is read aloud.

    >>> words(0), words(99), words(125)
    ('শূন্য', 'নিরানব্বই', 'একশত পঁচিশ')
    >>> words(1_234_567)
    'বারো লাখ চৌত্রিশ হাজার পাঁচশত সাতষট্টি'
    >>> words(-7)
    'ঋণাত্মক সাত'

    Raises: NumberOutOfRange from a lakh crore crore (10**19) up.
    Source: Bangla Academy spelling, see BELOW_HUNDRED.
    """
    if abs(number) >= 10**19:
        raise NumberOutOfRange(number, "too great to be said in words")
    if number < 0:
        return "ঋণাত্মক " + words(-number)
    parts = []
    rest = number
    for size, name in UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(words(count) + name)
    if rest or not parts:
        parts.append(BELOW_HUNDRED[rest])
    return " ".join(parts)
