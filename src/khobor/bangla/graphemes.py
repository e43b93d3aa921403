"""What a reader sees as one letter: counting and cutting text without breaking an akshara."""

import re

_NUKTA = "\u09bc"
_BASE = f"[\u0985-\u09b9\u09ce\u09e0\u09e1\u09f0\u09f1]{_NUKTA}?"
_CONSONANT = f"[\u0995-\u09b9\u09f0\u09f1]{_NUKTA}?"
_CONJUNCT = f"\u200d?\u09cd[\u200c\u200d]?{_CONSONANT}"
# Combining marks of the scripts that Bangla papers quote (Latin, Arabic, Bangla, Devanagari), the
# joiners, emoji's variation selectors and skin tones.
_MARKS = (
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u093c\u093e-\u094f"
    "\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u09fe\u200c\u20d0-\u20f0\ufe00-\ufe0f"
    "\U0001f3fb-\U0001f3ff]"
)
_AKSHARA = f"{_BASE}(?:{_CONJUNCT})*(?:{_MARKS}|\u200d)*"
_EMOJI = "[\u00a9\u00ae\u2190-\u2bff\U0001f000-\U0001faff]"
_GRAPHEME = re.compile(
    f"\r\n|{_AKSHARA}|[\U0001f1e6-\U0001f1ff]{{2}}"
    f"|{_EMOJI}{_MARKS}*(?:\u200d{_EMOJI}{_MARKS}*)*"
    f"|.(?:{_MARKS}|\u200d)*",
    re.DOTALL,
)
_PIECE = re.compile(r"(?P<space>(?<!\s)\s*+)(?P<word>[^\s\-–—]+[\-–—]*|[\-–—]+)")
_LOOSE_END = re.compile(r"(?<![\s,;:–—-])[\s,;:–—-]++\Z")


def graphemes(text: str) -> list[str]:
    """The text cut into what a reader sees as letters; a conjunct with its signs is one.

    >>> graphemes("প্রার্থী")
    ['প্রা', 'র্থী']
    >>> graphemes("বাংলা")
    ['বাং', 'লা']

    Joining the parts gives the text again.
    Source: UAX #29 extended grapheme clusters, with Bangla conjuncts (rule GB9c) kept whole.
    """
    return [found[0] for found in _GRAPHEME.finditer(text)]


def truncate(text: str, max_graphemes: int, ellipsis: str = "…") -> str:
    """The text, or as much of it as fits with the ellipsis: whole words if that keeps half of it.

    >>> truncate("ঢাকায় আজ বৃষ্টি হতে পারে", 9)
    'ঢাকায় আজ…'
    >>> truncate("স্বাধীনতা", 3), truncate("স্বাধীনতা", 4)
    ('স্বাধী…', 'স্বাধীনতা')

    `max_graphemes` counts the ellipsis; below its length the result is the cut text alone.
    """
    parts = graphemes(text)
    if len(parts) <= max_graphemes:
        return text
    room = max_graphemes - len(graphemes(ellipsis))
    if room < 1:
        return "".join(parts[: max(0, max_graphemes)])
    head = "".join(parts[:room])
    if not parts[room].isspace():
        boundary = max(head.rfind(" "), head.rfind("\n"))
        head = head[:boundary] if boundary * 2 >= len(head) else head
    return _LOOSE_END.sub("", head) + ellipsis


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` graphemes, broken at spaces and after hyphens.

    >>> wrap("ঢাকায় আজ বৃষ্টি হতে পারে", 8)
    ['ঢাকায় আজ', 'বৃষ্টি হতে পারে']
    >>> wrap("স্বাধীনতা", 2)
    ['স্বাধী', 'নতা']

    A word longer than a line is cut between graphemes. Joining the lines without white space
    gives the text without white space. Raises: ValueError for a width below 1.
    Source: UAX #14 for where a line may break (spaces, hyphens and dashes).
    """
    if width < 1:
        raise ValueError(width)
    lines: list[str] = []
    room = 0
    for piece in _PIECE.finditer(text):
        parts = graphemes(piece["word"])
        gap = bool(piece["space"]) and bool(lines)
        if lines and gap + len(parts) <= room:
            lines[-1] += (" " if gap else "") + piece["word"]
            room -= gap + len(parts)
            continue
        cut = ["".join(parts[n : n + width]) for n in range(0, len(parts), width)]
        lines += cut
        room = width - (len(parts) - width * (len(cut) - 1))
    return lines
