"""Unicode to Bijoy: syllable by syllable, each with its signs where a Bijoy font wants them.

`data/bijoy_conjuncts.tsv` says which glyphs draw a conjunct; one that it does not know is drawn
from half forms and below forms, or else with a visible hasanta.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from khobor.bangla.bijoy import LETTERS, MARKS, REPH, SIGNS_BEFORE, glyphs, rows
from khobor.bangla.normalise import HASANTA, ZWJ, ZWNJ

# Which glyph to write where the font has several for one text.
_PREFERRED: Final = {
    "ি": "w", "ে": "‡", "ৈ": "‰", "ু": "y", "ূ": "~", "ৃ": "„", "আ": "Av", "।": "|", HASANTA: "&",
    ZWNJ: "", ZWJ: "",
}  # fmt: skip
_HALVES: Final = {"ন": "š", "ম": "¤", "ষ": "®", "স": "¯", "চ": "”", "ঙ": "•", "দ": "˜"}
_BELOW: Final = {
    "য": "¨", "র": "ª", "ব": "¡", "ন": "œ", "ম": "¥", "ল": "¬", "ভ": "¢", "ত": "Í", "থ": "’",
    "প": "ú", "ক": "‹", "ণ": "è",
}  # fmt: skip
_SIGN_PARTS: Final = {"ো": ("ে", "া"), "ৌ": ("ে", "ৗ"), **{sign: (sign, "") for sign in SIGNS_BEFORE}}
_IS_BANGLA = re.compile("[\u0980-\u09ff]")
_QUOTES = str.maketrans(MARKS | {"…": "..."})
_SYLLABLE = re.compile(f"({LETTERS}|[অএ]{HASANTA}য)({HASANTA}[{ZWNJ}{ZWJ}]?)?([া-ৄে-ৌৗ]?)")
_FIRST_IN_WORD = re.compile(r"(?<![^\s(ÒÔ])[‡‰]")
_AT_WORD_START: Final = {"‡": "†", "‰": "ˆ"}


def unicode_to_bijoy(text: str) -> str:
    """The text for a Bijoy font, for a press or an office that still sets type in it.

    >>> unicode_to_bijoy("সতীর্থরা বাংলাদেশে দিবসটি পালন করে।")
    'mZx_©iv evsjv‡`‡k w`emwU cvjb K‡i|'

    Latin letters stay as they are, and a Bijoy font shows them as Bangla: set them in another font.
    """
    text = unicodedata.normalize("NFC", text).translate(_QUOTES)
    text = _SYLLABLE.sub(lambda found: _syllable(*found.groups("")), text)
    text = text.translate(_letter_glyphs())
    return _FIRST_IN_WORD.sub(lambda sign: _AT_WORD_START[sign[0]], text)


@lru_cache(maxsize=20_000)
def _syllable(letters: str, hasanta: str, sign: str) -> str:
    """What stands before, the consonants, the reph, what stands after."""
    before, after = _SIGN_PARTS.get(sign, ("", sign))
    reph = "©" if letters.startswith(REPH) else ""
    letters = letters.removeprefix(REPH)
    drawn = _conjuncts().get(letters + after)  # রু and শু have glyphs of their own
    if drawn:
        return before + drawn + reph + hasanta
    return before + _letters(letters) + reph + after + hasanta


def _letters(letters: str) -> str:
    """The glyphs of a conjunct: as much of it as a table knows, then form by form."""
    parts = letters.replace(ZWJ, "").split(HASANTA)
    known = next(
        n for n in range(len(parts), 0, -1) if n == 1 or _joined(parts[:n]) in _conjuncts()
    )
    drawn, rest = _conjuncts().get(_joined(parts[:known]), parts[0]), parts[known:]
    if known == 1 and rest and parts[0] in _HALVES and rest[0] not in _BELOW:
        return _HALVES[parts[0]] + _letters(_joined(rest))
    while rest and rest[0] in _BELOW:
        drawn += _BELOW[rest.pop(0)]
    return f"{drawn}&{_letters(_joined(rest))}" if rest else drawn


def _joined(parts: list[str]) -> str:
    return HASANTA.join(parts)


@cache
def _conjuncts() -> dict[str, str]:
    """The glyphs of conjuncts, and of the letters that are two code points: ড়, ঢ়, য়."""
    dotted = {drawn: glyph for glyph, drawn in glyphs().items() if drawn[1:] == "\u09bc"}
    return dict(rows("bijoy_conjuncts")) | dotted


@cache
def _letter_glyphs() -> dict[int, str]:
    """The glyph of each single character, for translate()."""
    single = {text: glyph for glyph, text in glyphs().items() if _IS_BANGLA.fullmatch(text)}
    return str.maketrans(single | _PREFERRED)
