"""The endings of Bangla nouns, and which of them a word can bear.

Source: NCTB, বাংলা ভাষার ব্যাকরণ, class 9-10: বিভক্তি, পদাশ্রিত নির্দেশক, বচন. The order is: determiner or
plural, case, then ই or ও.
"""

import re
from typing import Final

# Cases by the sound that they follow: a consonant, any vowel, an open vowel (ঢাকায়, but not জাতীয়).
AFTER_CONSONANT: Final = ("ের", "ে")
AFTER_VOWEL: Final = ("র", "তে", "য়ের", "য়ে")
AFTER_OPEN_VOWEL: Final = ("য়",)
AFTER_ALL: Final = ("কে",)

DETERMINERS: Final = ("টি", "টা", "টুকু", "গুলো", "গুলি", "গুলা")
DETERMINED_CASES: Final = ("", "র", "কে", "তে")
PERSONS: Final = ("রা", "দের", "দেরকে", "দিগের", "দিগকে")
COLLECTIVES: Final = ("সমূহ", "গণ", "বৃন্দ")
MANNERS: Final = ("ভাবে",)
# Only after a word that a table knows: কারখানা is not কার with খানা.
AFTER_KNOWN_ONLY: Final = (
    "জন", "জনের", "জনকে", "টে", "টো", "টোর", "খানেক", "খানা", "খানি", "খানার", "খানির", "মাত্র",
)  # fmt: skip
CLITICS: Final = ("", "ই", "ও")
SHORTEST_STEM: Final = 2  # letters and signs

_CONSONANT = re.compile("[ক-হৎংঃ]\u09bc?\\Z")
_FITS: Final = {
    "consonant": _CONSONANT,
    "vowel": re.compile("[^ক-হৎংঃ\u09bc\u09cd]\\Z"),
    "open vowel": re.compile("[াআোও]\\Z"),
    "any": re.compile("[^\u09cd]\\Z"),
}


def _stacked() -> dict[str, str]:
    """Every stack of endings, with what it needs before it."""
    plain = dict.fromkeys(AFTER_CONSONANT, "consonant") | dict.fromkeys(AFTER_VOWEL, "vowel")
    plain |= dict.fromkeys(AFTER_OPEN_VOWEL, "open vowel")
    determined = [sign + case for sign in DETERMINERS for case in DETERMINED_CASES]
    plain |= dict.fromkeys([*AFTER_ALL, *determined, "টায়", "গুলোয়", *PERSONS, *MANNERS], "any")
    plain |= {"ে" + person: "consonant" for person in PERSONS}
    plain |= {"য়ে" + person: "vowel" for person in PERSONS}
    plain |= {many + case: "any" for many in COLLECTIVES for case in ("", "কে", *AFTER_CONSONANT)}
    plain |= dict.fromkeys(AFTER_KNOWN_ONLY, "any")
    stacked = {ending + clitic: need for ending, need in plain.items() for clitic in CLITICS}
    return stacked | {"ই": "any", "ও": "any"}


ENDINGS: Final = _stacked()
LONGEST_ENDING: Final = max(map(len, ENDINGS))

# ই and ও of a word that no table knows are endings after these only: লড়াই, ভিডিও.
_SURE_AFTER: Final = {
    "ই": re.compile("(?:[ক-হৎং]\u09bc?|[েিীুূো])\\Z"),
    "ও": re.compile("(?:[ক-হৎং]\u09bc?|[েীুূা])\\Z"),
}
# What a word that no table knows is taken to end in by nature: names of places, English words.
_NATIVE_ENDS: Final = ("পুর", "দার", "ডার", "বার", "দূর", "আর", "ভরা", "কাটা")


def candidates(word: str) -> list[str]:
    """What is left of the word without each ending that fits; the longest first.

    >>> candidates("জেলেরা")
    ['জেলে', 'জেল']
    """
    return [word[:-size] for size in range(1, _longest_in(word) + 1) if _bears(word, size)]


def ends_in_consonant(word: str) -> bool:
    """Whether the word's last letter is written without a vowel sign.

    >>> ends_in_consonant("দেশ"), ends_in_consonant("ঢাকা")
    (True, False)
    """
    return bool(_CONSONANT.search(word))


def guessed_stem(word: str) -> str:
    """The word without the longest ending that it can bear, for words that no table knows.

    >>> guessed_stem("ঝালকুঁড়িগুলোতেও"), guessed_stem("মিরকাদিমপুর")
    ('ঝালকুঁড়ি', 'মিরকাদিমপুর')
    """
    if word.endswith(_NATIVE_ENDS):
        return word
    for size in range(_longest_in(word), 0, -1):
        if _bears(word, size) and _is_sure(word[:-size], word[-size:]):
            return word[:-size]
    return word


def _longest_in(word: str) -> int:
    return min(LONGEST_ENDING, len(word) - SHORTEST_STEM)


def _bears(word: str, size: int) -> bool:
    """Whether the last `size` letters are an ending that what stands before them takes."""
    need = ENDINGS.get(word[-size:])
    return need is not None and bool(_FITS[need].search(word[:-size]))


def _is_sure(left: str, ending: str) -> bool:
    if ending in _SURE_AFTER:
        return bool(_SURE_AFTER[ending].search(left))
    return not ending.startswith(AFTER_KNOWN_ONLY)
