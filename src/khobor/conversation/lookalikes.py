"""Letters that look like others, brought to the ones they pretend to be.

`data/lookalikes.tsv` has a letter and what it stands for: Cyrillic and Greek for Latin, digits and
signs inside Latin words, Assamese and Devanagari for Bangla.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

FIRST_DEVANAGARI: Final = 0x0905
LAST_DEVANAGARI: Final = 0x094D
TO_BANGLA: Final = 0x80  # the two blocks are laid out alike (ISCII)
_TWICE = re.compile(r"(.)\1+")
_CONJUNCTS = re.compile("(.\u09cd)\\1+")  # ত্ত্ত


def plain_letters(text: str) -> str:
    """Letters of other scripts as the Latin or Bangla letters that they look like.

    >>> plain_letters("аdmіn"), plain_letters("ｓtaff"), plain_letters("हারামি")
    ('admin', 'staff', 'হারামি')
    """
    folded = unicodedata.normalize("NFKC", text)
    return unicodedata.normalize("NFC", folded.translate(_letters()))


def plain_signs(word: str) -> str:
    """A word with digits and signs read as the Latin letters that they stand for.

    >>> plain_signs("h@r4m1"), plain_signs("২০২৫")
    ('harami', '২০২৫')
    """
    return word.translate(_signs())


def once_each(word: str) -> str:
    """A word in which no letter stands twice in a row.

    >>> once_each("haaarrrami"), once_each("হারাাামি")
    ('harami', 'হারামি')
    """
    return _TWICE.sub(r"\1", _CONJUNCTS.sub(r"\1", word))


@cache
def _letters() -> dict[int, str]:
    devanagari = {
        code: chr(code + TO_BANGLA)
        for code in range(FIRST_DEVANAGARI, LAST_DEVANAGARI + 1)
        if unicodedata.name(chr(code + TO_BANGLA), "").startswith("BENGALI")
    }
    return devanagari | _rows("letter")


@cache
def _signs() -> dict[int, str]:
    return _rows("sign")


def _rows(kind: str) -> dict[int, str]:
    text = files("khobor.conversation").joinpath("data", "lookalikes.tsv").read_text("utf-8")
    rows = [row.split("\t") for row in text.splitlines() if row and not row.startswith("#")]
    return {ord(letter): meant for of, letter, meant in rows if of == kind}
