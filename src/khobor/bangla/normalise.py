"""Bangla text as Unicode wants it stored."""

import re
import unicodedata

CONSONANT = "\u0995-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9\u09dc\u09dd\u09df"
NUKTA, HASANTA, ZWNJ, ZWJ = "\u09bc", "\u09cd", "\u200c", "\u200d"
VOWEL_SIGN = "\u09be-\u09c4\u09c7\u09c8\u09cb\u09cc\u09d7"

# Characters that no newspaper text needs: controls, bidi overrides, soft hyphens, byte order marks.
_UNSEEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f"
                     "\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe]")
_SPACES = re.compile("[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
# A joiner changes a glyph only in র‍্য (ZWJ before the hasanta) or right behind a hasanta.
_STRAY_JOINER = re.compile(
    f"(?<![{HASANTA}])[{ZWJ}{ZWNJ}](?!{HASANTA}\u09af)|(?<={HASANTA})[{ZWNJ}{ZWJ}](?![{CONSONANT}])"
)
_KHANDA_TA = re.compile(f"\u09a4{HASANTA}{ZWJ}")
_DOUBLED_SIGN = re.compile(f"([{VOWEL_SIGN}])\\1+")
_DANDA = re.compile(r"(?<=[\u0980-\u09ff]) ?\|(?=\s|$|[”’\")])")
_SPACE_BEFORE_DANDA = re.compile(r"(?<=[\u0980-\u09ff”’)]) +(?=[।,;?!])")
_REPAIRS = (
    ("\u09e4", "।"), ("\u0965", "॥"),
    ("\u0985\u09be", "\u0986"),  # অ + া is আ
    ("\u09c7\u09be", "\u09cb"), ("\u09c7\u09d7", "\u09cc"),
)  # fmt: skip
_SUSPECT = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f\u00a0\u00ad\u0965\u09bc\u09d7\u09dc\u09dd\u09df\u09e4"
    "\u2000-\u200f\u202a-\u202f\u2060-\u2069\u3000\ufeff\ufffe|\t]|\u0985\u09be|\u09c7\u09be|  "
    f"|([{VOWEL_SIGN}])\\1| [।,;?!]|[\u0300-\u036f]"
)


def normalise(text: str) -> str:
    """The text in its one stored form: NFC, no stray joiners, one danda, single spaces.

    Idempotent; lines stay lines. য়, ড়, ঢ় are letter and nukta, as Unicode's composition exclusions
    have it. ZWJ and ZWNJ stay only where they change a glyph.

    >>> normalise("বাংলাদেশ\\u200b  একটি দেশ |") == "বাংলাদেশ একটি দেশ।"
    True

    Source: The Unicode Standard, chapter 12.2 (Bengali) and UAX #15.
    """
    text = unicodedata.normalize("NFC", text)
    if not _SUSPECT.search(text):
        return text
    while (repaired := _once(text)) != text:
        text = repaired
    return text


def _once(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _UNSEEN.sub("", text)
    text = _KHANDA_TA.sub("\u09ce", text)
    text = _STRAY_JOINER.sub("", text)
    for wrong, right in _REPAIRS:
        text = text.replace(wrong, right)
    text = _DOUBLED_SIGN.sub(r"\1", text)
    text = _SPACES.sub(" ", text)
    text = _DANDA.sub("।", text)
    text = _SPACE_BEFORE_DANDA.sub("", text)
    return unicodedata.normalize("NFC", text)
