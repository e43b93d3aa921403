"""One spelling of the same text: Unicode's NFC, and what keyboards and old sites broke."""

import re
import unicodedata
from typing import Final

HASANTA: Final = "\u09cd"
NUKTA: Final = "\u09bc"
CANDRABINDU: Final = "\u0981"
ZWNJ: Final = "\u200c"
ZWJ: Final = "\u200d"

_SIGNS = "\u09be-\u09c4\u09c7\u09c8\u09cb\u09cc\u09d7"  # vowel signs
_CONSONANT = "\u0995-\u09b9\u09f0\u09f1"

# Two vowel signs that are one letter, also when typed in the wrong order.
JOINED_SIGNS: Final = {
    "\u09c7\u09be": "\u09cb",  # ে + া = ো
    "\u09be\u09c7": "\u09cb",
    "\u09c7\u09d7": "\u09cc",  # ে + ৗ = ৌ
    "\u09d7\u09c7": "\u09cc",
}

# Characters that say nothing in running text: controls, BOM, bidi marks, soft hyphen, U+FFFC.
_UNSEEN_RANGES = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc"
)
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_OTHER_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNUSUAL = re.compile(f"[{_UNSEEN_RANGES}{_LINE_ENDS}{_OTHER_SPACES}]")
_UNSEEN = re.compile(f"[{_UNSEEN_RANGES}]+")
_LINE_END = re.compile(f"\r\n|[{_LINE_ENDS}]")
_OTHER_SPACE = re.compile(f"[{_OTHER_SPACES}]+")
_SPACES = re.compile("  +")
_WRONG_DANDA = str.maketrans({"\u09e4": "।", "\u09e5": "॥"})  # reserved code points, never assigned
# The space stands first in the pattern, so that the search can jump from one to the next.
_SPACE_BEFORE_MARK = re.compile(r" (?<=[\u0980-\u09ff”’)] )(?=[,;?!])")
_PIPE = re.compile(r"(?<=[\u0980-\u09fb])\|(?=\s|\Z|[”’\"')])")

_JOINERS = re.compile(f"[{ZWNJ}{ZWJ}]+")
_KHANDA_TA = re.compile(f"(?<!{HASANTA})ত{HASANTA}{ZWJ}(?![{_SIGNS}{HASANTA}{NUKTA}])")
_RA_WITH_DOT = re.compile(f"ব{NUKTA}+")
_PLAIN = re.compile("[\x00-\xff\u0980-\u09ff\u2000-\u206f\u0964\u0965]")

# What NFC can change. Text without any of it is in NFC already, at a quarter of NFC's price.
_SPLIT_LETTERS: Final = {"\u09dc": "ড\u09bc", "\u09dd": "ঢ\u09bc", "\u09df": "য\u09bc"}
_NFC_CHANGES = re.compile(
    "[\u0300-\u0963\u0966-\u097f\u09fe\u0a00-\u200b\u2028-\U0010ffff]"
    f"|\u09c7[\u09be\u09d7]|{HASANTA}{NUKTA}"
)

# Pairs of marks that no well-spelled syllable has; runs of marks are mended only if one is found.
_BAD_PAIR = re.compile(
    f"[{_SIGNS}][{_SIGNS}{NUKTA}]|{CANDRABINDU}[{_SIGNS}{CANDRABINDU}{NUKTA}]"
    f"|{NUKTA}{NUKTA}|{HASANTA}{HASANTA}|অ\u09be"
)
_MARKS = re.compile(f"(.?)([{_SIGNS}{NUKTA}{CANDRABINDU}]+)", re.DOTALL)
_HASANTAS = re.compile(f"{HASANTA}{{2,}}")


def normalise(text: str) -> str:
    """The text as Khobor stores it. Idempotent; linear in the length of the text.

    What it does: NFC (so য়, ড়, ঢ় become letter + nukta); strips controls, bidi marks, BOM and
    stray joiners; mends misplaced and doubled signs; one danda; spaces and line ends.

    >>> normalise("র\\u200c্যাব") == normalise("র\\u200d্যাব") == "র\\u200d্যাব"
    True
    >>> normalise("অামার  সোনার\\u00a0বাংলা ।")
    'আমার সোনার বাংলা।'
    >>> normalise("উত্\\u200dসব শেষ| কাল")
    'উৎসব শেষ। কাল'

    Joiners stay where they change the glyph: ZWJ between র and ্য (ya-phalaa instead of reph),
    ZWNJ between ্ and a consonant (visible hasanta: উদ্‌যাপন), and between signs of other
    scripts (emoji, Persian, Hindi).

    Source: The Unicode Standard, section 12.2 Bengali (ya-phalaa, khanda ta, explicit hasant);
    UAX #15, composition exclusions.
    """
    text = _letters(_seen(text))
    if ZWJ in text or ZWNJ in text:
        text = _letters(_JOINERS.sub(_kept_joiner, _KHANDA_TA.sub("ৎ", text)))
    if _BAD_PAIR.search(text):
        text = _letters(_MARKS.sub(_mended_marks, _HASANTAS.sub(HASANTA, text)))
    return _mended_spacing(text)


def _seen(text: str) -> str:
    """Only what can be seen, plain spaces and plain line ends."""
    if not _UNUSUAL.search(text):
        return text
    return _OTHER_SPACE.sub(" ", _LINE_END.sub("\n", _UNSEEN.sub("", text)))


def _letters(text: str) -> str:
    """The text in NFC, and র where ব was given a dot."""
    for letter, parts in _SPLIT_LETTERS.items():
        text = text.replace(letter, parts)
    if _NFC_CHANGES.search(text):
        text = unicodedata.normalize("NFC", text)
    return _RA_WITH_DOT.sub("র", text)


def _kept_joiner(found: re.Match[str]) -> str:
    """The one joiner of a run that changes the glyph, or nothing."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 2]
    if before == "র" and after == HASANTA + "য":
        return ZWJ
    if before == HASANTA and _is_consonant(after[:1]):
        return ZWNJ if ZWNJ in found[0] else ""
    elsewhere = before and after and not _PLAIN.match(before) and not _PLAIN.match(after)
    return found[0][0] if elsewhere else ""


def _is_consonant(letter: str) -> bool:
    return bool(letter) and ("\u0995" <= letter <= "\u09b9" or letter in "ৰৱ")


def _mended_marks(found: re.Match[str]) -> str:
    """A letter's marks in Unicode's order (nukta, vowel signs, candrabindu), each once."""
    letter, marks = found[1], found[2]
    signs = _joined([mark for mark in marks if mark not in (NUKTA, CANDRABINDU)])
    if marks[0] == NUKTA or (NUKTA in marks and "অ" <= letter <= "হ"):  # else it dots nothing
        letter = "র" if letter == "ব" else letter + NUKTA
    if letter == "অ" and signs[:1] == "\u09be":
        letter, signs = "আ", signs[1:]
    return letter + signs + (CANDRABINDU if CANDRABINDU in marks else "")


def _joined(signs: list[str]) -> str:
    """Vowel signs with doubled ones dropped and split ones joined, from left to right."""
    kept: list[str] = []
    for sign in signs:
        mended = sign
        while kept and kept[-1] + mended in JOINED_SIGNS:
            mended = JOINED_SIGNS[kept.pop() + mended]
        if not kept or kept[-1] != mended:
            kept.append(mended)
    return "".join(kept)


def _mended_spacing(text: str) -> str:
    if "\u09e4" in text or "\u09e5" in text:
        text = text.translate(_WRONG_DANDA)
    text = _SPACES.sub(" ", text)
    if "|" in text:
        text = _PIPE.sub("।", text)
    text = text.replace(" ।", "।").replace(" \n", "\n")
    return _SPACE_BEFORE_MARK.sub("", text)
