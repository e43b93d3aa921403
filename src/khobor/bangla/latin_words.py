"""Words whose Latin spelling is known: English words, names, letters of the alphabet, verbs.

The tables in `data/` are ours, judged word by word. A word with an ending is looked up without it.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

TABLES: Final = ("romanise_places.tsv", "romanise_words.tsv", "romanise_names.tsv",
                 "romanise_english.tsv")  # fmt: skip
VERBS_TABLE: Final = "romanise_verbs.tsv"

# What may follow a known word, and how it is written; the shortest first.
ENDINGS: Final = {
    "র": "r", "ে": "e", "জন": "jon", "টি": "ti", "টা": "ta", "রা": "ra", "কে": "ke",
    "তে": "te", "ের": "er", "য়": "y", "টির": "tir", "টার": "tar", "দের": "der", "েরা": "era",
    "য়ে": "ye", "বাসী": "basi", "গুলো": "gulo", "গুলি": "guli", "ভাবে": "bhabe",
    "জনের": "joner", "টিতে": "tite", "টিকে": "tike", "টাকে": "take", "য়ের": "yer",
    "গুলোর": "gulor", "কর্মী": "kormi", "গুলির": "gulir", "দেরকে": "derke", "বাসীর": "basir",
    "পন্থী": "ponthi", "বিহীন": "bihin", "কালীন": "kalin", "গুলোতে": "gulote",
    "গুলোকে": "guloke", "বিরোধী": "birodhi", "ভিত্তিক": "bhittik", "মন্ত্রী": "montri",
    "কর্মীরা": "kormira", "মন্ত্রীর": "montrir",
}  # fmt: skip
SHORTEST_STEM: Final = 3  # ডা (dr) and মে (may) do not stand in ডাকে and মেটা
CLITICS: Final = {"ই": "i", "ও": "o"}
AFTER_CONSONANT: Final = frozenset({"ের", "েরা", "ে"})
AFTER_VOWEL: Final = frozenset({"র", "য়", "য়ে", "য়ের"})

# Names of the English letters, as abbreviations are spelled: বিএনপি, এসআই, সিআইডি.
LETTERS: Final = {
    "ডব্লিউ": "w", "ডাব্লিউ": "w", "ডব্লু": "w", "ওয়াই": "y", "এইচ": "h", "কিউ": "q", "এক্স": "x",
    "জেড": "z", "এফ": "f", "আই": "i", "এল": "l", "এম": "m", "এন": "n", "আর": "r", "এস": "s",
    "ইউ": "u", "এ": "a", "বি": "b", "সি": "c", "ডি": "d", "ই": "e", "জি": "g", "জে": "j", "কে": "k",
    "ও": "o", "পি": "p", "টি": "t", "ভি": "v",
}  # fmt: skip
_LETTER = re.compile("|".join(unicodedata.normalize("NFC", name) for name in LETTERS))
LETTERS_ENDINGS: Final = ("র", "কে", "তে", "দের", "টি", "টির")
_LETTERS_ONLY = re.compile(
    f"(?P<letters>(?:{_LETTER.pattern}){{2,8}})(?P<ending>{'|'.join(LETTERS_ENDINGS)})?"
)

# What follows a root that ends in a consonant: করব, চলছে, থাকলেন. Ends of roots in া take the same.
VERB_ENDINGS: Final = {
    "ছিলেন": "chilen", "ছিলাম": "chilam", "ছিলে": "chile", "ছিল": "chilo", "ছেন": "chen",
    "লেন": "len", "লাম": "lam", "তেন": "ten", "তাম": "tam", "বেন": "ben", "ছে": "che", "ছি": "chi",
    "লে": "le", "লো": "lo", "তে": "te", "তো": "to", "বে": "be", "বো": "bo", "বি": "bi", "ল": "lo",
    "ত": "to", "ব": "bo", "বার": "bar", "লেই": "lei",
}  # fmt: skip


def known(word: str) -> str:
    """How the word is written in Latin letters if a table knows it; empty if none does.

    >>> known("স্কুলের"), known("পুলিশকে"), known("করবে"), known("বিএনপির")
    ('schooler', 'policeke', 'korbe', 'bnp-r')
    """
    found = _without_clitic(word)
    if found or word[-1:] not in CLITICS:
        return found
    before = _without_clitic(word[:-1])
    return before and before + CLITICS[word[-1]]


def known_word(word: str) -> str:
    """How a word of the tables, without any ending, is written; empty if none has it.

    >>> known_word("স্কুল"), known_word("স্কুলের")
    ('school', '')
    """
    return _words().get(word, "")


def _without_clitic(word: str) -> str:
    words = _words()
    return words.get(word) or _verb(word) or _with_ending(word) or _abbreviation(word)


def _with_ending(word: str) -> str:
    """The word as a known one with an ending; the shortest first: জেলেরা is জেলে and রা."""
    for ending, latin in ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and _fits(stem, ending) and stem in _words():
            return _joined(stem, _words()[stem], latin)
    return ""


def _fits(stem: str, ending: str) -> bool:
    """Whether the ending is one that a word with this last letter takes."""
    if len(stem) < SHORTEST_STEM:
        return False
    ends_in_consonant = bool(re.search("[ক-হৎ]\u09bc?$", stem))
    if ending in AFTER_CONSONANT:
        return ends_in_consonant
    return not (ending in AFTER_VOWEL and ends_in_consonant)


def _joined(stem: str, latin: str, ending: str) -> str:
    """A known word and its ending: rashtro + er is rashtrer, police + er is policer."""
    if ending[0] == "e" and re.search("[ক-হ]\u09bc?$", stem):
        latin = re.sub("[eo]$", "", latin)
    if ending[0] == "y":
        latin = latin.removesuffix("y")
    return latin + ending


def _abbreviation(word: str) -> str:
    """English letters read out, with their ending set off: `bnp`, `bnp-r`."""
    found = _LETTERS_ONLY.fullmatch(word)
    if not found:
        return ""
    letters = "".join(LETTERS[name] for name in _LETTER.findall(found["letters"]))
    return f"{letters}-{ENDINGS[found['ending']]}" if found["ending"] else letters


def _verb(word: str) -> str:
    for ending, latin in VERB_ENDINGS.items():
        if word.endswith(ending):
            root = _verbs().get(word.removesuffix(ending))
            if root:
                return root + latin
    return ""


@cache
def _words() -> dict[str, str]:
    """All tables in one; where two know a word, the later table is right."""
    return dict(pair for table in TABLES for pair in _pairs(table))


@cache
def _verbs() -> dict[str, str]:
    return dict(_pairs(VERBS_TABLE))


def _pairs(table: str) -> list[tuple[str, str]]:
    text = files("khobor.bangla").joinpath("data", table).read_text("utf-8")
    rows = [unicodedata.normalize("NFC", row).split("\t") for row in text.splitlines() if row]
    return [(word, latin) for word, latin in rows]
