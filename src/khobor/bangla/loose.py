"""Words as readers type them in Latin letters, and Bangla words, brought to one coarse key.

`banijjo`, `banijyo`, `banijya` and বাণিজ্য have one key: a search typed loosely finds Bangla. The key
folds what nobody tells apart in Latin letters; what it finds is to be ranked by other means.

`data/loose.tsv` says what letters come to in either script; `^` starts a word and `$` ends it.
An aspirate is its plain letter; there is one s, one j, one n and one r; e is i. An a or o counts at
the start only: elsewhere readers write the inherent vowel as either, or not at all. So does an h.
Phalas that are not heard are nothing.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from khobor.bangla.romanise import romanise

CACHED_WORDS: Final = 1 << 16

_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=CACHED_WORDS)
def roman_key(word: str) -> str:
    """The key of a word typed in Latin letters; empty if it has none.

    >>> roman_key("sheikh"), roman_key("shekh"), roman_key("Banijjo"), roman_key("banijya")
    ('sik', 'sik', 'bnij', 'bnij')

    Accents and case do not count, nor does what is no letter.
    """
    plain = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join([letter for letter in plain if "a" <= letter <= "z"])
    return _key(f"^{letters}$", "latin")


@lru_cache(maxsize=CACHED_WORDS)
def bangla_roman_key(word: str) -> str:
    """The key of a Bangla word from its letters; empty if it has none.

    >>> bangla_roman_key("শেখ"), bangla_roman_key("বাণিজ্য"), bangla_roman_key("স্বাধীনতা")
    ('sik', 'bnij', 'sdint')
    """
    return _key(f"^{unicodedata.normalize('NFC', word)}$", "bangla")


def bangla_roman_keys(word: str) -> tuple[str, ...]:
    """All keys under which a Bangla word is typed: from its letters, and from its known spelling.

    >>> bangla_roman_keys("রাশিয়া"), bangla_roman_keys("কমিশন")
    (('rsi', 'rusi'), ('kmisn', 'kmisin'))

    Index all of them; of a typed word ask for its one `roman_key`.
    """
    keys = (bangla_roman_key(word), roman_key(romanise(word)))
    return tuple(dict.fromkeys(filter(None, keys)))


def _key(word: str, script: str) -> str:
    table, letters = _table(script)
    return _TWICE.sub(r"\1", "".join([table[found] for found in letters.findall(word)]))


@cache
def _table(script: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """What letters of a script come to, and a pattern of all of them, the longest first."""
    text = files("khobor.bangla").joinpath("data", "loose.tsv").read_text("utf-8")
    rows = [row.split("\t") for row in text.splitlines()]
    table = {letters: key for of, letters, key in rows if of == script}
    ordered = sorted(table, key=len, reverse=True)
    return table, re.compile("|".join(map(re.escape, ordered)))
