"""The Bangla Academy's modern spelling for the words that newsrooms most often spell otherwise.

`data/house_style.tsv` has a row for each: what is written, what is better, and the rule; RULES says
the rule to the writer. A word of the table is known with any of its endings.

Source: বাংলা একাডেমি, প্রমিত বাংলা বানানের নিয়ম (পরিমার্জিত সংস্করণ, ২০১২), and the Academy's আধুনিক বাংলা অভিধান
(2016) for single words.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Final

from khobor.bangla.stems import has_head_word, table_text
from khobor.bangla.stems_endings import ends_in_consonant, without_endings
from khobor.bangla.stems_verbs import verb_forms

TABLE: Final = "house_style.tsv"
LONGEST_WORD: Final = 64

RULES: Final = {
    "short-i": "অতৎসম শব্দে ঈ-কার নয়, ই-কার হয়",
    "short-u": "অতৎসম শব্দে ঊ-কার নয়, উ-কার হয়",
    "either-i": "দুই বানানই শুদ্ধ হলে হ্রস্ব স্বর লেখা হয়",
    "no-double-after-reph": "রেফের পরে ব্যঞ্জনবর্ণের দ্বিত্ব হয় না",
    "anusvara": "সন্ধিতে ম্ থেকে এলে ক-বর্গের আগে ং লেখা হয়",
    "nga": "প্রমিত বানানে এই শব্দে ঙ ও ং এভাবে লেখা হয়",
    "visarga": "শব্দের শেষে বিসর্গ লেখা হয় না",
    "n-of-sanskrit": "তৎসম শব্দে ণত্ববিধান মেনে ণ হয়",
    "no-n-outside-sanskrit": "অতৎসম শব্দে ণ হয় না",
    "s-outside-sanskrit": "বিদেশি শব্দে ষ হয় না; উচ্চারণ অনুযায়ী শ বা স হয়",
    "o-at-the-end": "এই শব্দের শেষে ও-কার লেখা হয়",
    "ki": "উত্তর ‘হ্যাঁ’ বা ‘না’ না হলে প্রশ্নের শব্দটি ‘কী’",
    "correct-form": "প্রচলিত ভুল বানান",
    "no-apart": "ক্রিয়ার পরে ‘না’ আলাদা বসে",
    "ni-joined": "ক্রিয়ার পরে ‘নি’ জুড়ে বসে",
}

# Endings that change when the better spelling ends in another kind of letter.
TO_CONSONANT: Final = {"র": "ের", "য়": "ে", "তে": "ে", "য়ের": "ের"}
TO_VOWEL: Final = {"ের": "র", "ে": "তে", "েরা": "রা"}

_WORD = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09df][\u0980-\u09e3\u200c\u200d]*")
_NI: Final = "নি"
_NA: Final = "না"


@dataclass(frozen=True, slots=True)
class Advice:
    """A place in a text where the house spells otherwise, and why, in Bangla."""

    start: int
    end: int
    found: str
    better: str
    why: str


def advise(text: str) -> list[Advice]:
    """Where the text departs from the house's spelling, in order; places do not overlap.

    >>> [(one.found, one.better) for one in advise("সরকারীভাবে বানিজ্যের হিসাব হয়না")]
    [('সরকারীভাবে', 'সরকারিভাবে'), ('বানিজ্যের', 'বাণিজ্যের'), ('হয়না', 'হয় না')]
    >>> [one.better for one in advise("তিনি কি ধরনের কাজ করেন নি?")]
    ['কী ধরনের', 'করেননি']

    `start` and `end` are offsets in the text as given. Names have a spelling of their own: show
    advice to a person, do not apply it unseen. Linear in the length of the text.
    Source: see the module.
    """
    words = list(_WORD.finditer(text))
    found: list[Advice] = []
    for word, following in zip_longest(words, words[1:]):
        if found and word.start() < found[-1].end:
            continue
        advice = _on_two(text, word, following) or _on_one(word)
        if advice:
            found.append(advice)
    return found


def _on_two(text: str, word: re.Match[str], following: re.Match[str] | None) -> Advice | None:
    """Advice on two words with one space between them."""
    if following is None or text[word.end() : following.start()] != " ":
        return None
    one, other = _plain(word[0]), _plain(following[0])
    rule = _table().get(f"{one} {other}")
    if not rule and other == _NI and one + _NI in verb_forms():
        rule = (one + _NI, "ni-joined")
    return rule and _advice(text, word.start(), following.end(), rule)


def _on_one(word: re.Match[str]) -> Advice | None:
    plain = _plain(word[0])
    if len(plain) > LONGEST_WORD:
        return None
    rule = _rule(plain)
    return rule and _advice(word.string, word.start(), word.end(), rule)


def _rule(word: str) -> tuple[str, str] | None:
    """The better spelling and the name of its rule; endings stay as they are."""
    table = _table()
    if word in table:
        return table[word]
    parts, _guess = without_endings(word)
    if _rights().isdisjoint(parts):  # সংগীতে is সংগীত, not সংগী
        for left in parts:
            if left in table and not table[left][0].endswith("ৎ"):  # ভবিষ্যতে has a ত by right
                better, rule = table[left]
                return better + _fitting(word[len(left) :], left, better), rule
    verb = word.removesuffix(_NA)
    if verb != word and verb in verb_forms() and not has_head_word(word):
        return f"{verb} {_NA}", "no-apart"
    return None


def _fitting(ending: str, left: str, better: str) -> str:
    """The ending as the better spelling takes it: সৌজন্যতার, but সৌজন্যের."""
    if ends_in_consonant(left) == ends_in_consonant(better):
        return ending
    exchanged = TO_CONSONANT if ends_in_consonant(better) else TO_VOWEL
    return exchanged.get(ending, ending)


def _advice(text: str, start: int, end: int, rule: tuple[str, str]) -> Advice:
    better, name = rule
    return Advice(start, end, text[start:end], better, RULES[name])


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word)


@cache
def _rights() -> frozenset[str]:
    return frozenset(better for better, _rule in _table().values())


@cache
def _table() -> dict[str, tuple[str, str]]:
    rows = [row.split("\t") for row in table_text(TABLE).splitlines()]
    return {found: (better, rule) for found, better, rule in rows}
