"""The endings of Bangla nouns, and which of them a word can bear.

Source: NCTB, বাংলা ভাষার ব্যাকরণ, class 9-10: বিভক্তি, পদাশ্রিত নির্দেশক, বচন. The order is: determiner or
plural, case, then ই or ও.
"""

from typing import Final, NamedTuple

# Cases by the sound that they follow: a consonant, any vowel, an open vowel (ঢাকায়, but not জাতীয়).
AFTER_CONSONANT: Final = ("ের", "ে")
AFTER_VOWEL: Final = ("র", "তে", "য়ের", "য়ে")
AFTER_OPEN_VOWEL: Final = ("য়",)
AFTER_ALL: Final = ("কে",)

DETERMINERS: Final = ("টি", "টা", "টুকু", "গুলো", "গুলি", "গুলা")
DETERMINED_CASES: Final = ("", "র", "কে", "তে")
PERSONS: Final = ("রা", "দের", "দেরকে", "দিগের", "দিগকে")
COLLECTIVES: Final = ("সমূহ", "গণ", "বৃন্দ")
MANNERS: Final = ("ভাবে", "সহ")
# Only after a word that a table knows: কারখানা is not কার with খানা.
AFTER_KNOWN_ONLY: Final = (
    "টে", "টো", "টোর", "খানেক", "খানা", "খানি", "খানার", "খানির",
)  # fmt: skip
CLITICS: Final = ("", "ই", "ও")
SHORTEST_STEM: Final = 2  # letters and signs

# What an ending may stand after, by its need. A dot below goes with its letter.
_CONSONANTS: Final = frozenset(map(chr, range(0x0995, 0x09BA))) | frozenset("ৎংঃ\u09bc")
_LETTERS: Final = frozenset(map(chr, range(0x0980, 0x09E4))) - {"\u09cd"}
_FITS: Final = {
    "consonant": _CONSONANTS,
    "vowel": _LETTERS - _CONSONANTS,
    "open vowel": frozenset("াআোও"),
    "any": _LETTERS,
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

# ই and ও of a word that no table knows are endings after these only: লড়াই, ভিডিও.
_SURE_AFTER: Final = {
    "ই": _CONSONANTS - {"ঃ"} | frozenset("েিীুূো"),
    "ও": _CONSONANTS - {"ঃ"} | frozenset("েীুূা"),
}
# What a word that no table knows is taken to end in by nature: names of places, English words.
_NATIVE_ENDS: Final = ("পুর", "দার", "ডার", "বার", "দূর", "আর", "ভরা", "কাটা")


class _Node(NamedTuple):
    """A place in the endings as they are read from the last letter on: what may come before it.

    An ending that begins here fits after `fits`; in a word that no table knows, after `sure`.
    """

    before: "dict[str, _Node]"
    fits: frozenset[str]
    sure: frozenset[str]


def _endings_tree(reading: str = "") -> _Node:
    """The endings that end as `reading` does, from there on."""
    need = ENDINGS.get(reading)
    fits = _FITS[need] if need else frozenset[str]()
    is_guess = not reading.startswith(AFTER_KNOWN_ONLY)
    sure = _SURE_AFTER.get(reading, fits if is_guess else frozenset())
    letters = {ending[-len(reading) - 1] for ending in ENDINGS if _goes_on(ending, reading)}
    return _Node({one: _endings_tree(one + reading) for one in letters}, fits, sure)


def _goes_on(ending: str, reading: str) -> bool:
    return len(ending) > len(reading) and ending.endswith(reading)


_TREE: Final = _endings_tree()


def without_endings(word: str) -> tuple[list[str], str]:
    """What is left of the word without each ending that fits, the longest first; and a guess.

    >>> without_endings("জেলেরা")
    (['জেলে', 'জেল'], 'জেল')
    >>> [without_endings(word)[1] for word in ("ঝালকুঁড়িগুলোতেও", "মিরকাদিমপুর", "বন")]
    ['ঝালকুঁড়ি', 'মিরকাদিমপুর', 'বন']

    The guess is for words that no table knows: without the longest ending that they can bear.
    """
    left: list[str] = []
    guess = word
    before, place = _TREE.before, len(word) - 1
    while place >= SHORTEST_STEM:
        node = before.get(word[place])
        if node is None:
            break
        before, fits, sure = node
        letter = word[place - 1]
        if letter in fits:
            left.append(word[:place])
            if letter in sure:
                guess = left[-1]
        place -= 1
    return left, word if guess is not word and word.endswith(_NATIVE_ENDS) else guess


def ends_in_consonant(word: str) -> bool:
    """Whether the word's last letter is written without a vowel sign.

    >>> ends_in_consonant("দেশ"), ends_in_consonant("ঢাকা")
    (True, False)
    """
    return word[-1:] in _CONSONANTS
