"""Dictionary order for Bangla words, names and section lists."""

import re
import unicodedata
from typing import Final

# What counts as one letter, in the order of Bangladeshi dictionaries. Source: NCTB, বাংলা ব্যাকরণ ও
# নির্মিতি, class 8, অভিধানে ব্যবহৃত বর্ণানুক্রম, and Bangla Academy's dictionaries: ং ঃ ঁ after the
# vowels; ড়, ঢ়, য় and ৎ after ড, ঢ, য and ত. A conjunct stands after every vowel sign of its first
# letter (ক, কা … কৌ, ক্ক), so that ক্ষ is found at ক্ + ষ. CLDR's bn rules (&ঔ<ং<ঃ<ঁ) agree.
SPACE_LIKE: Final = " -–—/"
DIGITS: Final = "০১২৩৪৫৬৭৮৯"
VOWELS: Final = "অআইঈউঊঋৠঌএঐওঔ"
SIGNS_AFTER_VOWELS: Final = "\u0982\u0983\u0981"  # ং ঃ ঁ
CONSONANTS: Final = (
    *"কখগঘঙচছজঝঞটঠ", "ড", "ড\u09bc", "ঢ", "ঢ\u09bc", *"ণতৎথদধনপফবভম", "য", "য\u09bc", *"রলশষসহ",
)  # fmt: skip
VOWEL_SIGNS: Final = (
    "\u09be\u09bf\u09c0\u09c1\u09c2\u09c3\u09c4\u09c7\u09c8\u09cb\u09cc\u09cd"  # া … ৌ ্
)
LATIN: Final = "abcdefghijklmnopqrstuvwxyz"

_ORDER = [*DIGITS, *VOWELS, *SIGNS_AFTER_VOWELS, *CONSONANTS, *VOWEL_SIGNS, *LATIN]
_WEIGHT = {letter: chr(0x20 + place) for place, letter in enumerate(_ORDER, start=1)}
_WEIGHT |= {latin: _WEIGHT[bangla] for latin, bangla in zip("0123456789", DIGITS, strict=True)}
_WEIGHT |= dict.fromkeys(SPACE_LIKE, " ")
_LETTER = re.compile("[ডঢয]\u09bc|.", re.DOTALL)


def _weight(letter: str) -> str:
    """The letter's place; letters of other scripts after all, marks and punctuation nowhere."""
    if letter in _WEIGHT:
        return _WEIGHT[letter]
    return letter if letter.isalnum() and letter > "\u00bf" else ""


def _unaccented(text: str) -> str:
    """Without accents on Latin letters: é is e. Bangla's own marks stay."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not _is_accent(sign))


def _is_accent(sign: str) -> bool:
    return "\u0300" <= sign <= "\u036f"


def sort_key(text: str) -> tuple[str, str]:
    """A key that puts Bangla in dictionary order: digits, Bangla, Latin, the rest.

    >>> sorted(["ক্ষমা", "কলা", "কাক", "অংশ", "খবর", "কংস", "আম"], key=sort_key)
    ['অংশ', 'আম', 'কংস', 'কলা', 'কাক', 'ক্ষমা', 'খবর']

    Punctuation and joiners do not count, a hyphen counts as a space, case does not count;
    texts that differ in nothing else are told apart by their code points.

    Source: see SIGNS_AFTER_VOWELS and CONSONANTS.
    """
    folded = unicodedata.normalize("NFC", _unaccented(text.casefold()))
    weights = "".join([_weight(letter) for letter in _LETTER.findall(folded)])
    return weights, unicodedata.normalize("NFC", text)
