"""Bijoy, the encoding of SutonnyMJ and its sister fonts, to Unicode and back.

Bijoy stores glyphs in the order in which they are seen: a vowel sign stands before its letter, a
reph after it. `data/bijoy_glyphs.tsv` says what each byte of the font draws, so that a conjunct is
read from its parts. Writing Bijoy is `bijoy_writing`.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from khobor.bangla.normalise import CANDRABINDU, HASANTA, ZWJ, ZWNJ

REPH: Final = f"র{HASANTA}"
SIGNS_BEFORE: Final = "িেৈ"  # vowel signs that Bijoy stores before the letter
SIGNS_AFTER: Final = "াীুূৃৗ"
LETTER: Final = "(?:[ডঢয]\u09bc|[ক-হৎ])"
LETTERS: Final = f"{LETTER}(?:\u200d?{HASANTA}{LETTER}){{0,5}}"  # no word has more; bounds the work

# Where a glyph's place is not its letter's, it becomes a noncharacter until it is put there.
_REPH_MARK: Final = "\ufdd0"
_BEFORE_MARKS: Final = {"ি": "\ufdd1", "ে": "\ufdd2", "ৈ": "\ufdd3"}
_MARKS = "".join(_BEFORE_MARKS.values())
_AFTER = f"[{SIGNS_AFTER}{CANDRABINDU}]"
_REPH_AFTER = re.compile(f"({LETTERS}{_AFTER}{{0,3}}){_REPH_MARK}")
_SIGN_BEFORE = re.compile(f"([{_MARKS}])[{_MARKS}]{{0,2}}({CANDRABINDU}?)({LETTERS})")
_SIGN_AND_FORM = re.compile(f"({_AFTER}{{1,3}})((?:{HASANTA}[ক-হ]){{1,3}})")

# Pairs that a glyph sequence leaves and Unicode writes otherwise.
_PAIRS: Final = {
    "ে" + "া": "ো", "ে" + "ৗ": "ৌ", "অ" + "া": "আ", HASANTA + ZWNJ: HASANTA,
    **{CANDRABINDU + sign: sign + CANDRABINDU for sign in SIGNS_AFTER},
    **{sign * 2: sign for sign in SIGNS_AFTER},
    **{f"{digit}ঃ": f"{digit}:" for digit in "০১২৩৪৫৬৭৮৯"},
}  # fmt: skip
_PAIR = re.compile(
    f"ে[াৗ]|অা|{HASANTA}{ZWNJ}(?![ক-হ])|{CANDRABINDU}[{SIGNS_AFTER}]|([{SIGNS_AFTER}])\\1|[০-৯]ঃ"
)

# A quotation mark or dash of Unicode has the code of a glyph. Where that glyph cannot stand, it is
# the mark: below forms need a letter before them, half forms a letter after them.
MARKS: Final = {"‘": "Ô", "’": "Õ", "“": "Ò", "”": "Ó", "–": "Ð", "—": "Ñ"}
_AT_A_START: Final = r"(?<![^\s(‘“]{mark})"
# Each way begins with its mark, so that the search can jump from one to the next.
_LOOSE_MARK = re.compile(
    "|".join([
        *(mark + _AT_A_START.format(mark=mark) for mark in "‘“–—"),
        f"’(?:{_AT_A_START.format(mark='’')}|(?<![¯š]’)(?=[\\s,;!?)|]|\\Z))",
        r"”(?=[’\s,.;:!?)|]|\Z)",
    ])
)  # fmt: skip


def bijoy_to_unicode(text: str) -> str:
    """The Unicode text that a Bijoy font shows; every Latin letter counts as a glyph.

    >>> bijoy_to_unicode("mZx_©iv evsjv‡`‡k w`emwU cvjb K‡i|")
    'সতীর্থরা বাংলাদেশে দিবসটি পালন করে।'

    Accepts the font's bytes read as Windows-1252 (†) and as Latin-1 (U+0086). Unicode Bangla stays.
    For Bijoy inside other text see `convert_bijoy`, for HTML `convert_bijoy_html`.

    Source: the glyphs of SutonnyMJ (Ananda Computers), as published pages in Bijoy use them.
    """
    text = _LOOSE_MARK.sub(lambda mark: MARKS[mark[0]], text)
    text = text.replace("i¨", f"i{ZWJ}¨").translate(_drawn())
    text = text.replace(HASANTA + HASANTA, HASANTA)
    if _REPH_MARK in text:
        text = _REPH_AFTER.sub(lambda found: REPH + found[1], text).replace(_REPH_MARK, REPH)
    text = _SIGN_BEFORE.sub(lambda found: found[3] + found[1] + found[2], text)
    for sign, mark in _BEFORE_MARKS.items():
        text = text.replace(mark, sign)
    text = _SIGN_AND_FORM.sub(lambda found: found[2] + found[1], text)
    return _PAIR.sub(lambda found: _PAIRS[found[0]], text)


@cache
def glyphs() -> dict[str, str]:
    """What each character of a Bijoy text draws, by its Windows-1252 character.

    >>> glyphs()["¤"], glyphs()["©"]
    ('ম্', 'র্')
    """
    return {bytes.fromhex(code).decode("cp1252"): drawn for code, drawn in rows("bijoy_glyphs")}


@cache
def _drawn() -> dict[int, str]:
    """`glyphs` for translate(), with marks for what must move, and with Latin-1's characters."""
    drawn = glyphs() | {"&": HASANTA + ZWNJ, "©": _REPH_MARK}
    drawn = {glyph: _BEFORE_MARKS.get(text, text) for glyph, text in drawn.items()}
    latin_1 = {glyph.encode("cp1252").decode("latin-1"): text for glyph, text in drawn.items()}
    return str.maketrans(drawn | latin_1)


def rows(table: str) -> list[tuple[str, str]]:
    """The two columns of a table of the package."""
    text = files("khobor.bangla").joinpath("data", f"{table}.tsv").read_text("utf-8")
    pairs = [row.split("\t") for row in text.splitlines()]
    return [(first, second) for first, second in pairs]
