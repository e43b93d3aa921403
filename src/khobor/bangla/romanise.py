"""Bangla in Latin letters, as an educated Bangladeshi writes it in an address.

A word is looked up first (`latin_words`), then spelled by rule (`latin_sounds`).
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from khobor.bangla.digits import to_latin
from khobor.bangla.latin_sounds import spell, syllables
from khobor.bangla.latin_words import known, known_word

SHORTEST_FIRST_WORD: Final = 5
LONGEST_FIRST_WORD: Final = 18

_BANGLA_WORD = "[অ-ঌএঐও-নপ-রলশ-হৎৠৰৱ\u09bc\u0981-\u0983\u09be-\u09c4\u09c7-\u09cd\u200c\u200d]+"
_PIECE = re.compile(f"[০-৯]*{_BANGLA_WORD}|[০-৯]+|[a-z0-9]+(?:['’][a-z]+)*")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]+")
_NUMBER = re.compile("[০-৯]*")


def romanise(text: str) -> str:
    """The text in Latin letters, lower case; what is neither letter nor digit becomes a space.

    >>> romanise("প্রতিরক্ষায় সহযোগিতা, ২০২৫")
    'protirokkhay sohojogita 2025'
    >>> romanise("স্কুলের ১০টি ক্লাস")
    'schooler 10ti class'

    Text of other scripts alone is named letter by letter, so that it is not lost altogether.
    """
    plain = unicodedata.normalize("NFC", text)
    plain = _ACCENTED.sub(_without_accents, plain).lower()
    pieces = filter(None, (_piece(piece) for piece in _PIECE.findall(plain)))
    return " ".join(pieces) or " ".join(filter(None, map(_letter_name, plain)))


def slug(text: str, *, max_length: int = 80) -> str:
    """The text as part of an address: `[a-z0-9-]`, cut at a word; empty if it has no letters.

    >>> slug("প্রতিরক্ষা সহযোগিতার সম্ভাবনা")
    'protirokkha-sohojogitar-sombhabona'
    >>> slug("প্রতিরক্ষা সহযোগিতার সম্ভাবনা", max_length=30)
    'protirokkha-sohojogitar'
    """
    whole = re.sub("[^a-z0-9]+", "-", romanise(text)).strip("-")
    if len(whole) <= max_length:
        return whole
    cut = whole[: max_length + 1]
    return (cut.rsplit("-", 1)[0] if "-" in cut else cut[:max_length]).strip("-")


@lru_cache(maxsize=20_000)
def _piece(piece: str) -> str:
    if piece[0].isascii():
        return re.sub("[^a-z0-9]", "", piece)
    matched = _NUMBER.match(piece)
    number = matched[0] if matched else ""
    word = piece[len(number) :]
    return to_latin(number) + (known(word) or _compound(word) or spell(word))


def _compound(word: str) -> str:
    """A word that begins with a known one: স্বাস্থ্যসেবা is shastho + seba."""
    for cut in range(min(len(word) - 2, LONGEST_FIRST_WORD), SHORTEST_FIRST_WORD - 1, -1):
        rest = word[cut:]
        first = known_word(word[:cut])
        if first and "ক" <= rest[0] <= "হ" and len(syllables(rest)) > 1:
            return first + (known(rest) or spell(rest))
    return ""


def _without_accents(found: re.Match[str]) -> str:
    return re.sub("[^A-Za-z]", "", unicodedata.normalize("NFKD", found[0])) or found[0]


def _letter_name(letter: str) -> str:
    """The last word of a letter's Unicode name, or its number: `beh` for the Arabic letter beh."""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "").split(" ")[-1].lower()
    return re.sub("[^a-z0-9]", "", name) or f"u{ord(letter):x}"
