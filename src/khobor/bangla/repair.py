"""What older Bijoy converters broke in archives: glyphs unknown to them, letters misplaced."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from khobor.bangla.bijoy import LETTERS, REPH, SIGNS_AFTER, SIGNS_BEFORE, glyphs
from khobor.bangla.normalise import CANDRABINDU, HASANTA, NUKTA, ZWJ, normalise

# Glyphs that stand beside a Bangla letter only where a converter left them; and glyphs with a
# meaning of their own (২½, ৫×৪, খবর©), which were left only if letters stand on both sides.
LEFTOVERS: Final = "ƒˆŠŒœšŸ¡¢£¤¥¦ª¬¯µ¶¸¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
LEFTOVERS_BETWEEN: Final = "†‡‰„©®§°±²³¹º¼½¾×÷^"

MOST_PASSES: Final = 8  # real damage is mended in one; random signs bring each other about

_BANGLA = "\u0981-\u0983\u0985-\u09b9\u09bc-\u09ce\u09d7"
_SIGNS = "\u09be-\u09c4\u09c7-\u09cc"
_ANY = re.escape(LEFTOVERS + LEFTOVERS_BETWEEN)
_LEFTOVER = re.compile(
    f"(?<![A-Za-z{_ANY}])(?:(?<=[{_BANGLA}])[{_ANY}]++|[{_ANY}]++(?=[{_BANGLA}]))(?![A-Za-z])"
)
_LETTER_OR_SIGN = re.compile(f"[{_BANGLA}]")
_SIGN = re.compile(f"[{_SIGNS}{HASANTA}]")
# A word that begins with a vowel sign, and what follows in it in the order of glyphs.
_SEEN_ORDER = re.compile(
    f"(?:(?<![^\\s(‘“])|(?<=[{SIGNS_AFTER}]))(?:[{SIGNS_BEFORE}]{LETTERS})+(?![{SIGNS_BEFORE}])"
)
_SIGN_BEFORE = re.compile(f"([{SIGNS_BEFORE}])({LETTERS})")


def _late_reph(signs: str, followed_by: str) -> str:
    """A reph behind consonants that it belongs on, inside a word; they do not begin with a র."""
    letters = f"(?!র)[ক-হ](?!{NUKTA})(?:{HASANTA}[ক-হ]{NUKTA}?){{0,4}}"
    return f"(?<=[{_BANGLA}])(?<!{REPH})({letters}{signs}){REPH}(?={followed_by})"


_NO_CARRIER = f"[রঅ-ঔৎ]|[যডঢ]{NUKTA}|(?![{_BANGLA}\u200c\u200d])"  # what no reph stands on
_LATE_REPH = re.compile(
    "|".join([
        _late_reph(f"[{_SIGNS}{CANDRABINDU}]{{0,2}}", _NO_CARRIER),
        _late_reph("ে", "[াৗ]"),
        _late_reph("", f"[{_SIGNS}]"),
    ])
)  # fmt: skip
# What has none of these has no late reph; it is found at a tenth of the price.
_REPH_ASTRAY = re.compile(f"{REPH}(?={_NO_CARRIER}|[{_SIGNS}ৗ])")
_REPH_TWICE = re.compile(f"(?:{REPH}){{2,}}")
_SIGN_TOO_EARLY = re.compile(f"(?<=[ক-হ]{HASANTA})([{SIGNS_BEFORE}])({LETTERS})")
_RA_YA = re.compile(f"(?<![{_BANGLA}\u200c\u200d]){REPH}(?=য(?!{NUKTA}))")


def repair(text: str) -> str:
    """The text, normalised, without what a Bijoy converter broke in it. Correct text stays.

    >>> repair("দ্রæত স¤প্রসারণ"), repair("সতীথর্রা কাযর্ালয়ে ধমর্"), repair("েকান র্যাব")
    ('দ্রুত সম্প্রসারণ', 'সতীর্থরা কার্যালয়ে ধর্ম', 'কোন র‍্যাব')

    A reph on a wrong letter that could carry it (কমর্সূচি) is left: only a dictionary can tell.
    Idempotent; linear in the length of the text.

    Source: damage seen in archives that were converted with the web's converters of 2005 to 2015;
    The Unicode Standard, section 12.2, for what a well-formed syllable is.
    """
    # Before normalising, which takes া and ে in this order for a ো.
    clean = normalise(_SEEN_ORDER.sub(_put_in_order, unicodedata.normalize("NFC", text)))
    for _pass in range(MOST_PASSES):
        mended = _once(clean)
        if mended == clean:
            break
        clean = normalise(mended)
    return clean


def _once(text: str) -> str:
    for pattern, mended in _RULES:
        if pattern is not _LATE_REPH or _REPH_ASTRAY.search(text):
            text = pattern.sub(mended, text)
    return text


def _read_glyphs(found: re.Match[str]) -> str:
    """What the glyphs draw, unless all of them may mean themselves where they stand."""
    text, start, end = found.string, found.start(), found.end()
    stands_between = _LETTER_OR_SIGN.match(text, start - 1) and _LETTER_OR_SIGN.match(text, end)
    if stands_between or _SIGN.match(text, end) or set(found[0]) & set(LEFTOVERS):
        return "".join([glyphs()[glyph] for glyph in found[0]])
    return found[0]


def _put_in_order(found: re.Match[str]) -> str:
    """A word that begins with a vowel sign is in the order of glyphs throughout."""
    return _SIGN_BEFORE.sub(r"\2\1", found[0])


def _put_reph_back(found: re.Match[str]) -> str:
    return REPH + (found[1] or found[2] or found[3])


_RULES: Final[tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]] = (
    (_LEFTOVER, _read_glyphs),
    (re.compile(f"{HASANTA}{{2,}}"), HASANTA),
    (_SEEN_ORDER, _put_in_order),
    (_REPH_TWICE, REPH),
    (_LATE_REPH, _put_reph_back),
    (_SIGN_TOO_EARLY, r"\2\1"),
    (_RA_YA, f"র{ZWJ}{HASANTA}"),
)
