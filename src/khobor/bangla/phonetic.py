"""One key for the spellings that Bangla writers mix: what a reader meant, however it was typed.

Source of the confusions: Bangla Academy's প্রমিত বাংলা বানানের নিয়ম (2012) names most of them, as the
two spellings of before and after; the others are letters that sound alike in Bangladesh.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

CACHED_WORDS: Final = 1 << 17

# Joiners and marks that writers forget, and dotted letters as one sign each.
_PLAIN: Final = str.maketrans({
    "\u200c": "", "\u200d": "", "\u0981": "", "ঃ": "", "ৎ": "ত", "ণ": "ন", "শ": "স",
    "ী": "ি", "ূ": "ু", "ঈ": "ই", "ঊ": "উ", "ঋ": "রি", "ৃ": "\u09cdরি",
    "ৈ": "ি", "ৌ": "ু", "ঐ": "ওই", "ঔ": "ও", "ৰ": "র", "ৱ": "ব",
})  # fmt: skip

# Rewritten in this order. ্ is hasanta; what it joins is heard as these say.
RULES: Final = (
    ("[ডঢ]\u09bc", "র"),
    ("য\u09bc", "\u09df"),  # য় apart from য, which sounds as জ
    ("[অএ]্যা", "এ"),  # অ্যাপ, এ্যাপ, এপ
    ("^ক্ষ", "খ"),
    ("ক্ষ", "খ্খ"),
    ("^জ্ঞ", "গ"),
    ("জ্ঞ", "গ্গ"),
    ("(?:ঙ্|ং)গ(?!্)", "ং"),  # ভাঙ্গা, ভাংগা, ভাঙা
    ("ঙ্?", "ং"),  # অঙ্ক, অংক; রঙ, রং
    ("হ্([মন])|([মন])্হ", r"\1\2্\1\2"),  # চিহ্ন
    ("^(.)্য(?=[ক-হ])", r"\1া"),  # ব্যবহার, ব্যাবহার
    ("(?<=^.)্[যব]|(?<=[্ং].)্[যব]", ""),  # স্বাস্থ্য, সাস্থ
    ("(?<!্)([ক-ভলশ-হ])্[যব]", r"\1্\1"),  # বাণিজ্য, বানিজ্জ; not সূর্য, লম্বা
    ("(?<!্)ম্য", "ম্ম"),
    ("([কগচজটডতদপব])্([খঘছঝঠঢথধফভ])", r"\2্\2"),  # বুদ্ধি; মধ্য, মদ্ধ
    ("(?<=র্)([ক-হ])্\\1", r"\1"),  # কর্ম্ম
)
_RULES: Final = tuple((re.compile(old), new) for old, new in RULES)
# After the rules, which know ক্ষ, জ্ঞ and ্য.
_LAST: Final = str.maketrans({"ষ": "স", "ঞ": "ন", "য": "জ", "\u09cd": "", "\u09bc": ""})
# A vowel after a vowel, with or without the য় between them: রাশিয়া, রাশিআ; যায়, যাএ.
_INNER_VOWELS: Final = {"আ": "া", "ই": "ি", "উ": "ু", "এ": "\u09df", "ও": "ো"}
_INNER: Final = re.compile("(?<!^)\u09df(?=[া-ৌ])|(?<!^)[আইউএও\u09df]")
_END: Final = re.compile("(?<=[ক-হ])ো\\Z|(?<=া)হ\\Z")  # হলো, হল; আল্লাহ, আল্লা
O_MATTERS: Final = frozenset({"কালো", "আলো", "কোনো", "আরো"})  # black is not tomorrow


@lru_cache(maxsize=CACHED_WORDS)
def fold_spelling(word: str) -> str:
    """A key that is the same for a word's usual spellings and misspellings; not for reading.

    >>> len({fold_spelling(word) for word in ("বাণিজ্য", "বানিজ্য", "বাণিজ্জ")})
    1
    >>> fold_spelling("রঙ") == fold_spelling("রং"), fold_spelling("হল") == fold_spelling("হলো")
    (True, True)
    >>> fold_spelling("বিশ্ব") == fold_spelling("বিষ")
    False

    Endings stay: fold a word's stem to find its inflections as well. Linear in the length.
    Source: see the module.
    """
    return uncached_fold(word)


def uncached_fold(word: str) -> str:
    """As `fold_spelling`, worked out anew each time.

    >>> uncached_fold("স্বাধীন") == uncached_fold("সাধীন")
    True
    """
    plain = unicodedata.normalize("NFC", word)
    key = plain.translate(_PLAIN)
    for pattern, new in _RULES:
        key = pattern.sub(new, key)
    key = _INNER.sub(lambda vowel: _inner(vowel[0], vowel.string, vowel.end()), key)
    key = key if plain in O_MATTERS or plain.endswith("ও") else _END.sub("", key)
    return key.translate(_LAST)


def _inner(vowel: str, key: str, end: int) -> str:
    """The sign for a vowel inside a word; য় before a sign is only a glide."""
    if vowel != "\u09df":
        return _INNER_VOWELS[vowel]
    return "" if key[end : end + 1] in tuple("ািুেো") else vowel
