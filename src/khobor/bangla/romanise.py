"""Bangla in Latin letters, as an educated Bangladeshi writes it in an address.

A word is looked up first (with its inflection taken off), then spelled by rule: akshara by akshara,
with the conjuncts that are not spoken as written, and with the inherent vowel only where it is
spoken. Source of the vowel rules: Sarkar, Dey and Basu, on schwa deletion in Bangla (2004), reduced
to what can be told from letters.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from khobor.bangla.digits import to_latin

CONSONANTS = {
    "ক": "k", "খ": "kh", "গ": "g", "ঘ": "gh", "ঙ": "ng", "চ": "ch", "ছ": "ch", "জ": "j",
    "ঝ": "jh", "ঞ": "n", "ট": "t", "ঠ": "th", "ড": "d", "ঢ": "dh", "ণ": "n", "ত": "t",
    "থ": "th", "দ": "d", "ধ": "dh", "ন": "n", "প": "p", "ফ": "f", "ব": "b", "ভ": "bh",
    "ম": "m", "য": "j", "র": "r", "ল": "l", "শ": "sh", "ষ": "sh", "স": "s", "হ": "h",
    "ড়": "r", "ঢ়": "rh", "য়": "y", "ৎ": "t",
}  # fmt: skip
VOWELS = {
    "অ": "o", "আ": "a", "ই": "i", "ঈ": "i", "উ": "u", "ঊ": "u", "ঋ": "ri", "এ": "e", "ঐ": "oi",
    "ও": "o", "ঔ": "ou", "অ্যা": "a",
}  # fmt: skip
SIGNS = {
    "া": "a", "ি": "i", "ী": "i", "ু": "u", "ূ": "u", "ৃ": "ri", "ে": "e", "ৈ": "oi", "ো": "o",
    "ৌ": "ou",
}  # fmt: skip
# Conjuncts that are not spoken letter by letter: (at the start of a word, elsewhere).
CONJUNCTS = {
    "ক্ষ": ("kh", "kkh"), "ক্ষ্ম": ("kh", "kkh"), "ক্ষ্য": ("kh", "kkh"), "জ্ঞ": ("gy", "gg"),
    "জ্য": ("jy", "jj"), "হ্য": ("hy", "jjh"), "ত্ব": ("t", "tt"), "ত্ত্ব": ("t", "tt"),
    "শ্ব": ("shw", "shw"), "ঙ্গ": ("ng", "ng"), "ঙ্ক": ("nk", "nk"), "ঙ্খ": ("nkh", "nkh"),
    "ঙ্ঘ": ("ngh", "ngh"), "জ্ব": ("j", "jj"), "দ্ব": ("dw", "dd"), "ন্ব": ("n", "nn"),
    "হ্ন": ("n", "nh"), "হ্ণ": ("n", "nh"), "হ্ম": ("m", "mm"), "হ্ব": ("h", "bbh"),
    "চ্ছ": ("ch", "cch"), "ট্ট": ("t", "tt"), "দ্ভ": ("dbh", "dbh"), "উ": ("u", "u"),
    "ন্দ্ব": ("nd", "ndd"), "ষ্ম": ("shm", "shm"), "স্ম": ("sm", "sm"), "শ্র": ("sr", "sr"),
    "ত্য": ("ty", "tty"), "ল্য": ("ly", "lly"), "ন্য": ("ny", "nny"), "দ্য": ("dy", "ddy"),
}  # fmt: skip
# Taken off before a word is looked up, longest first, with what is written instead.
ENDINGS = {
    "গুলোর": "gulor", "গুলোতে": "gulote", "গুলো": "gulo", "গুলি": "guli", "দের": "der",
    "টির": "tir", "টিকে": "tike", "টিতে": "tite", "টি": "ti", "টার": "tar", "টা": "ta",
    "রা": "ra", "কে": "ke", "তে": "te", "ের": "er", "র": "r", "য়": "y", "ে": "e", "েই": "ei",
    "ই": "i", "ও": "o",
}  # fmt: skip
KEEPS_VOWEL_BEFORE = {"না", "তা", "নী", "ণা", "মা", "য়া", "নীয়"}
HASANTA = "্"
_AKSHARA = re.compile(
    "(?P<cluster>[ক-হৎ]়?(?:\u200d?্[\u200c\u200d]?[ক-হ]়?)*)"
    "(?P<killer>্[\u200c\u200d]?)?(?P<sign>[া-ৄে-ৌ])?(?P<tail>[ংঃঁ]*)"
    "|(?P<vowel>অ্যা|[অ-ঔ])(?P<vowel_tail>[ংঃঁ]*)"
)
_PIECE = re.compile("[\u0980-\u09ff\u200c\u200d]+|[A-Za-z0-9]+")


def romanise(text: str) -> str:
    """The text in Latin letters, lower case; what is neither letter nor digit becomes a space.

    >>> romanise("প্রতিরক্ষায় সহযোগিতা ২০২৫")
    'protirokkhay sohojogita 2025'
    """
    plain = unicodedata.normalize("NFC", text)
    return " ".join(filter(None, (_piece(piece) for piece in _PIECE.findall(plain))))


def slug(text: str, *, max_length: int = 80) -> str:
    """The text as part of an address: `[a-z0-9-]`, cut at a word; empty if nothing can be written.

    >>> slug("প্রতিরক্ষা সহযোগিতা")
    'protirokkha-sohojogita'
    """
    whole = re.sub("[^a-z0-9]+", "-", romanise(text)).strip("-")
    if len(whole) <= max_length:
        return whole
    cut = whole[: max_length + 1]
    return (cut.rsplit("-", 1)[0] if "-" in cut else cut[:max_length]).strip("-")


@cache
def _known() -> dict[str, str]:
    table = files("khobor.bangla").joinpath("data/romanise_words.tsv").read_text("utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if line)
    return {unicodedata.normalize("NFC", word): latin for word, latin in pairs}


@lru_cache(maxsize=20_000)
def _piece(piece: str) -> str:
    if piece.isascii():
        return piece.lower()
    if not re.search("[অ-হৎ]", piece):
        return re.sub("[^0-9]", "", to_latin(piece))
    digits = re.match("[০-৯]+", piece)
    if digits:
        return to_latin(digits[0]) + _piece(piece[digits.end() :])
    return _from_table(piece) or _by_rule(piece)


def _from_table(word: str) -> str:
    known = _known()
    if word in known:
        return known[word]
    for ending, latin in ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and stem in known:
            return known[stem] + latin
    return ""


def _by_rule(word: str) -> str:
    """Spell a word akshara by akshara, deciding on each inherent vowel from its neighbours."""
    found = [m for m in _AKSHARA.finditer(word) if m[0]]
    written = []
    for n, match in enumerate(found):
        if match["vowel"]:
            written.append(VOWELS[match["vowel"]] + _tail(match["vowel_tail"]))
            continue
        spoken = _cluster(match["cluster"], at_start=n == 0)
        written.append(spoken + _vowel(found, n) + _tail(match["tail"]))
    return "".join(written)


def _tail(signs: str) -> str:
    return "ng" if "ং" in signs else ""


def _vowel(found: list[re.Match[str]], n: int) -> str:
    match = found[n]
    if match["sign"]:
        return SIGNS[match["sign"]]
    if match["killer"]:
        return ""
    return "o" if _is_spoken(found, n) else ""


def _is_spoken(found: list[re.Match[str]], n: int) -> bool:
    """Whether the inherent vowel behind the n-th akshara is spoken."""
    cluster, last = found[n]["cluster"], len(found) - 1
    is_conjunct = HASANTA in cluster
    if n == last:
        return n > 0 and (is_conjunct or cluster == "হ" or cluster == "ঢ়")
    if n == 0 or is_conjunct or found[n]["tail"]:
        return True
    following = found[n + 1]
    if following["vowel"] or not (following["sign"] or n + 1 < last):
        return not following["vowel"]
    joins = following["cluster"] and HASANTA not in following["cluster"] and following["sign"]
    keeps = following[0] in KEEPS_VOWEL_BEFORE and n + 1 == last
    return not (joins and not keeps and cluster != "হ" and _has_vowel(found, n - 1))


def _has_vowel(found: list[re.Match[str]], n: int) -> bool:
    return bool(found[n]["vowel"] or found[n]["sign"] or n == 0 or HASANTA in found[n]["cluster"])


def _cluster(letters: str, *, at_start: bool) -> str:
    plain = letters.replace("\u200d", "").replace("\u200c", "")
    if plain.startswith("র্য") and "\u200d" in letters:
        return "r"  # র‍্যা is an English a: র‍্যাব, র‍্যালি
    if plain.startswith("র" + HASANTA) and len(plain) > 2 and plain[2:] != "য":
        return "r" + _cluster(plain[2:], at_start=True)
    for length in range(len(plain), 2, -1):
        if plain[:length] in CONJUNCTS and plain[length : length + 1] in ("", HASANTA):
            rest = plain[length + 1 :]
            start = CONJUNCTS[plain[:length]][0 if at_start else 1]
            return start + (_cluster(rest, at_start=False) if rest else "")
    head, _hasanta, rest = plain.partition(HASANTA)
    if rest in ("য", "ব") and head:
        return CONSONANTS.get(head, "") + ("y" if rest == "য" else _ba_phala(head, at_start))
    return CONSONANTS.get(head, "") + (_cluster(rest, at_start=False) if rest else "")


def _ba_phala(head: str, at_start: bool) -> str:
    return "b" if head in "মব" else "w" if at_start or head in "শসধ" else "b"
