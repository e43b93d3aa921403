"""Bangla spelled in Latin letters by rule: akshara by akshara, as it is spoken.

The rules are tables; the engine asks two questions of each akshara: how its consonants are written,
and whether its inherent vowel is heard. Sources: Sarkar, Dey and Basu on schwa deletion in Bangla
(2004), for what can be told from letters; the phala rules of NCTB's বাংলা ব্যাকরণ, class 9-10.
"""

import re
from functools import cache
from typing import Final, NamedTuple

HASANTA: Final = "\u09cd"
CONSONANTS: Final = {
    "ক": "k", "খ": "kh", "গ": "g", "ঘ": "gh", "ঙ": "ng", "চ": "ch", "ছ": "ch", "জ": "j",
    "ঝ": "jh", "ঞ": "n", "ট": "t", "ঠ": "th", "ড": "d", "ঢ": "dh", "ণ": "n", "ত": "t",
    "থ": "th", "দ": "d", "ধ": "dh", "ন": "n", "প": "p", "ফ": "f", "ব": "b", "ভ": "bh",
    "ম": "m", "য": "j", "র": "r", "ল": "l", "শ": "sh", "ষ": "sh", "স": "s", "হ": "h",
    "ড়": "r", "ঢ়": "rh", "য়": "y", "ৎ": "t", "ৰ": "r", "ৱ": "w",
}  # fmt: skip
VOWELS: Final = {
    "অ্যা": "a", "এ্যা": "a", "অ": "o", "আ": "a", "ই": "i", "ঈ": "i", "উ": "u", "ঊ": "u",
    "ঋ": "ri", "ৠ": "ri", "ঌ": "li", "এ": "e", "ঐ": "oi", "ও": "o", "ঔ": "ou",
}  # fmt: skip
SIGNS: Final = {
    "া": "a", "ি": "i", "ী": "i", "ু": "u", "ূ": "u", "ৃ": "ri", "ে": "e", "ৈ": "oi", "ো": "o",
    "ৌ": "ou",
}  # fmt: skip

# Conjuncts that are not written letter by letter: at the start of a word, elsewhere.
CONJUNCTS: Final = {
    "ক্ষ": ("kh", "kkh"), "ক্ষ্ম": ("kh", "kkh"), "ঙ্ক্ষ": ("nkh", "nkh"), "জ্ঞ": ("gy", "gg"),
    "জ্জ্ব": ("jj", "jj"), "ত্ব": ("t", "tt"), "ত্ত্ব": ("tt", "tt"), "জ্ব": ("j", "jj"),
    "ক্ব": ("k", "kk"), "দ্ব": ("dw", "dd"), "ন্দ্ব": ("nd", "nd"), "ন্ব": ("n", "nn"),
    "ধ্ব": ("dh", "dh"), "শ্ব": ("shw", "shw"), "স্ব": ("sw", "sw"), "ঙ্গ": ("ng", "ng"),
    "ঙ্ক": ("nk", "nk"), "ঙ্খ": ("nkh", "nkh"), "ঙ্ঘ": ("ngh", "ngh"), "হ্ন": ("n", "nh"),
    "হ্ণ": ("n", "nh"), "চ্চ": ("cch", "cch"), "চ্ছ": ("cch", "cch"), "শ্শ": ("sh", "ssh"),
    "শ্র": ("sr", "shr"),
}  # fmt: skip
# With a য-ফলা inside a word: a doubled consonant where people write one, else a y.
YA_PHALA: Final = {
    "ন": "nn", "ণ": "nn", "ল": "ll", "জ": "jj", "য": "jj", "হ": "jjh", "ক্ষ": "kkh", "চ্চ": "cch",
}  # fmt: skip
# Before ্যা these stand for an English a (ফ্যান); ব, ত, ন, শ, খ, ধ, দ keep their y (ব্যাপক, ন্যায়).
ENGLISH_A_FIRST: Final = frozenset("কগচজঝটঠডথপফভমলসহ")
ENGLISH_A_INSIDE: Final = frozenset("কটডপফ")
# A word that ends in one of these is English: its last vowel is not heard (পয়েন্ট, রেকর্ড).
ENGLISH_ENDS: Final = frozenset(
    {"ক্ট", "ক্স", "ন্ট", "ন্ড", "ন্স", "প্ট", "ফ্ট", "র্চ", "র্জ", "র্ট", "র্ড", "র্স", "র্শ", "ল্ট", "ল্ড",
     "ল্ম", "স্ক", "স্ট", "ম্প"}
)  # fmt: skip

# What a word may begin or end with that keeps a sound of its own, so that what stands before it
# ends in its consonant: মাদকবিরোধী is madok + birodhi, আন্দোলনকারী is andolon + kari.
FIRST_MEMBERS: Final = (
    "আইন", "আজ", "আট", "এক", "গাছ", "চার", "ছয়", "তিন", "তেল", "দশ", "দিন", "দেশ", "ধান", "পাচ", "পাট",
    "প্রাণ", "বিচার", "মাছ", "মাদক", "মানব", "মাস", "যান", "রাজ", "রাত", "লোক", "শোক", "সংবাদ", "সব",
    "সমাজ", "সাত", "হাত",
)  # fmt: skip
LAST_MEMBERS: Final = {
    "কর্মী": "kormi", "কারী": "kari", "কালীন": "kalin", "কেন্দ্র": "kendro", "কেন্দ্রিক": "kendrik",
    "খানা": "khana", "খালী": "khali", "গঞ্জ": "ganj", "গুলি": "guli", "গুলো": "gulo", "গ্রস্ত": "grosto",
    "ঘর": "ghor", "ঘাট": "ghat", "চালিত": "chalito", "জন": "jon", "টা": "ta", "টি": "ti",
    "দাতা": "data", "দার": "dar", "দিন": "din", "দের": "der", "পত্র": "potro", "পথ": "poth",
    "পন্থী": "ponthi", "পাড়া": "para", "পুর": "pur", "প্রাপ্ত": "prapto", "প্রার্থী": "prarthi",
    "বাজার": "bazar", "বাড়ি": "bari", "বাড়ী": "bari", "বার": "bar", "বাসী": "basi",
    "বিরোধী": "birodhi", "বিষয়ক": "bishoyok", "বিহীন": "bihin", "ব্যাপী": "byapi",
    "ভিত্তিক": "bhittik", "ভুক্ত": "bhukto", "মন্ত্রী": "montri", "মাধ্যম": "madhyom", "মুখী": "mukhi",
    "মূলক": "mulok", "যোগ্য": "jogyo", "রত": "roto", "রা": "ra", "শীল": "shil", "সমূহ": "somuho", "হাট": "hat",
}  # fmt: skip
LAST_ENDINGS: Final = {
    "কে": "ke", "ছে": "che", "ছেন": "chen", "ছি": "chi", "জুড়ে": "jure", "তেন": "ten", "নি": "ni",
    "বেন": "ben", "ভাবে": "bhabe", "লেন": "len",
}  # fmt: skip
# Case endings that may follow a last member, and what they are written.
CASES: Final = {
    "": "", "র": "r", "ের": "er", "ে": "e", "য়": "y", "কে": "ke", "তে": "te", "রা": "ra", "দের": "der",
    "দেরকে": "derke",
}  # fmt: skip
# Prefixes are heard to the end: উপযুক্ত is upo-jukto, সহকারী is soho-kari.
OPEN_PREFIXES: Final = frozenset({"উপ", "অপ", "অব", "সহ", "অনু", "জন", "গণ", "নব", "মহ"})

_CLUSTER = f"[ক-হৎৰৱ]\u09bc?(?:{HASANTA}[ক-হৰৱ]\u09bc?){{0,4}}"  # no word has more; bounds the work
_AKSHARA = re.compile(
    f"(?P<cluster>{_CLUSTER})(?P<killer>{HASANTA})?(?P<sign>[া-ৄে-ৌ])?(?P<tail>ং*)"
    f"|(?P<vowel>[অএ]{HASANTA}যা|[অ-ঔৠ])(?P<vowel_tail>ং*)"
)
_DOUBLED = {"খ": "ক্খ", "ফ": "প্ফ", "ছ": "চ্ছ", "থ": "ত্থ", "ধ": "দ্ধ", "ভ": "ব্ভ"}
_GLIDES = {"য়া": "আ", "য়ে": "এ", "য়ি": "ই", "য়ো": "ও"}


class Akshara(NamedTuple):
    """A written syllable: its consonants, its vowel sign (empty: none), and whether ং follows."""

    cluster: str
    sign: str
    vowel: str
    is_killed: bool
    has_anusvara: bool

    @property
    def is_bare(self) -> bool:
        """Consonants with nothing to say which vowel follows."""
        return self.cluster not in ("", "ৎ") and not self.sign and not self.is_killed

    @property
    def is_conjunct(self) -> bool:
        """Two consonants or more."""
        return HASANTA in self.cluster


def spell(word: str) -> str:
    """A Bangla word in Latin letters, by rule.

    >>> spell("সম্ভাবনা"), spell("আন্দোলনকারীদের"), spell("চিহ্ন")
    ('sombhabona', 'andolonkarider', 'chinho')
    """
    word = _plain(word)
    for end, latin in _ends().items():
        stem = word.removesuffix(end)
        if stem != word and _is_closed(stem):
            return _spell_stem(stem) + latin
    return _spell_stem(word)


@cache
def _ends() -> dict[str, str]:
    """Everything that keeps a sound of its own at the end of a word, with its cases."""
    declined = {
        member + ending: _with_case(latin, ending, case)
        for member, latin in LAST_MEMBERS.items()
        for ending, case in CASES.items()
        if _case_fits(member, ending)
    }
    return declined | LAST_ENDINGS


def _spell_stem(word: str) -> str:
    for member in FIRST_MEMBERS:
        rest = word.removeprefix(member)
        if rest != word and rest[:1] in CONSONANTS and len(syllables(rest)) > 1:
            return _spell_whole(member) + _spell_whole(rest)
    return _spell_whole(word)


def _case_fits(member: str, ending: str) -> bool:
    """ের and ে follow a consonant, র, য় and তে a vowel."""
    if ending in ("ের", "ে"):
        return member[-1] in CONSONANTS
    return ending not in ("র", "য়", "তে") or member[-1] not in CONSONANTS


def _with_case(latin: str, ending: str, case: str) -> str:
    return (latin.removesuffix("o") if ending in ("ের", "ে") else latin) + case


def _is_closed(stem: str) -> bool:
    """Whether it can be a word of its own that ends in a consonant."""
    if not stem or stem in OPEN_PREFIXES or (stem[-1] not in CONSONANTS and stem[-1] != "\u09bc"):
        return False
    return len(syllables(stem)) > 1


def _plain(word: str) -> str:
    """Without what is not heard, and with glides and ঃ spelled as they are heard."""
    word = re.sub(f"র[\u200c\u200d]+{HASANTA}য", "র", word)  # র‍্যাব is rab
    word = re.sub(f"(?<!{HASANTA})\u200c|[\u200dঁ]", "", word)
    word = re.sub("ওয়(?=[ািীুেো])", "ৱ", word)
    word = re.sub("(?<=[োুূ])য়[ােিো]", lambda glide: _GLIDES[glide[0]], word)
    word = re.sub("(?<=.)ছিল$", "ছিলো", word)
    word = re.sub("ঃ(.)(?!্)", lambda after: _DOUBLED.get(after[1], f"{after[1]}্{after[1]}"), word)
    return re.sub("(?<=[ক-হ])ঃ$", "ো", word).replace("ঃ", "")


def syllables(word: str) -> list[Akshara]:
    """The word's aksharas, in order; what is none (a stray sign) is left out."""
    return [
        Akshara(
            cluster=found["cluster"] or "",
            sign=found["sign"] or "",
            vowel=found["vowel"] or "",
            is_killed=bool(found["killer"]),
            has_anusvara=bool(found["tail"] or found["vowel_tail"]),
        )
        for found in _AKSHARA.finditer(word)
    ]


def _spell_whole(word: str) -> str:
    found = syllables(word)
    written = []
    for n, akshara in enumerate(found):
        if akshara.vowel:
            written.append(VOWELS[akshara.vowel])
        else:
            is_first = n == 0 or found[n - 1].has_anusvara
            written.append(_consonants(akshara, is_first=is_first) + _vowel(found, n))
        if akshara.has_anusvara:
            is_before_g = n + 1 < len(found) and found[n + 1].cluster[:1] in ("গ", "ঘ")
            written.append("n" if is_before_g else "ng")
    return "".join(written)


def _vowel(found: list[Akshara], n: int) -> str:
    akshara = found[n]
    if not akshara.is_bare:
        return SIGNS.get(akshara.sign, "")
    if not _is_heard(found, n):
        return ""
    return "a" if n == 0 and akshara.cluster.endswith("্য") and len(found) > 1 else "o"


def _is_heard(found: list[Akshara], n: int) -> bool:
    """Whether the inherent vowel of the n-th akshara is spoken."""
    if n < len(found) - 1:
        return n == 0 or found[n].is_conjunct or not _is_closed_by(found[n + 1], found[n])
    if found[n].has_anusvara:
        return True  # রং
    if found[n].is_conjunct:
        return found[n].cluster not in ENGLISH_ENDS
    return n > 0 and _is_heard_at_end(found[n].cluster, found[n - 1], is_long=n > 1)


def _is_closed_by(following: Akshara, akshara: Akshara) -> bool:
    """Whether a bare consonant inside a word closes its syllable: দিনই, জায়গা, হয়রানি."""
    if akshara.cluster == "য়":
        return following.sign in ("া", "ী") and following.cluster != "ত"  # but সহায়তা
    return bool(following.vowel)


def _is_heard_at_end(last: str, before: Akshara, *, is_long: bool) -> bool:
    """Whether a word that ends in one bare consonant ends in a vowel when spoken."""
    if last in ("হ", "ঢ়"):
        return not (before.sign == "া" and before.cluster in ("শ", "ল্ল"))  # শাহ, আবদুল্লাহ
    if before.has_anusvara or before.is_killed or before.sign == "ৃ" or before.cluster == "ৎ":
        return True  # অংশ, রুগ্‌ণ, মৃত, উৎস
    if before.sign in ("ৈ", "ৌ"):
        return last != "ড়"  # বৈধ, যৌথ
    if before.sign in ("ি", "ী") and last == "য়":
        return True  # প্রিয়, জাতীয়
    return is_long and before.sign == "ি" and last == "ত"  # নির্বাচিত


def _consonants(akshara: Akshara, *, is_first: bool) -> str:
    cluster = akshara.cluster
    if cluster.endswith("্য") and cluster != "র্য":
        return _with_ya(cluster[:-2], sign=akshara.sign, is_first=is_first)
    return _cluster(cluster, is_first=is_first)


def _with_ya(head: str, *, sign: str, is_first: bool) -> str:
    if sign == "া" and head[-1] in (ENGLISH_A_FIRST if is_first else ENGLISH_A_INSIDE):
        return _cluster(head, is_first=is_first)
    if not is_first and head in YA_PHALA:
        return YA_PHALA[head]
    return _cluster(head, is_first=is_first) + "y"


def _cluster(letters: str, *, is_first: bool) -> str:
    """Consonants without a য-ফলা; after a রেফ the rest is written as at the start of a word."""
    if letters in CONSONANTS:
        return CONSONANTS[letters]
    if letters.startswith("র্"):
        return "r" + _cluster(letters[2:], is_first=True)
    for length in range(len(letters), 2, -1):
        if letters[:length] in CONJUNCTS and letters[length : length + 1] in ("", HASANTA):
            known = CONJUNCTS[letters[:length]][0 if is_first else 1]
            rest = letters[length + 1 :]
            return known + (_cluster(rest, is_first=False) if rest else "")
    head, _hasanta, rest = letters.partition(HASANTA)
    return CONSONANTS.get(head, "") + (_cluster(rest, is_first=False) if rest else "")
