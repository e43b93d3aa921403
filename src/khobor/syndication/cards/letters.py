"""The letters of picture cards: shaped by HarfBuzz, measured once, never a box for what is missing.

Pillow's Raqm layout shapes Bangla (conjuncts, reph, vowel signs that stand before their letter).
"""

import re
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont, features

from khobor.bangla import normalise

FONTS = Path(__file__).parent / "fonts"
REGULAR, BOLD = 400, 700
MEASURED_AT_PX = 100  # widths grow with the size: they are measured once
LINE_HEIGHT = 1.34  # of the size: stacked conjuncts and candrabindu keep clear of each other
LETTERS_MOST = 300
# A vowel sign or joiner without a letter to hang on would be set on a dotted circle.
LOOSE_MARKS = re.compile(
    "(?<![\u0980-\u09ff\u200c\u200d])[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09fe\u200c\u200d]+"
    "|[\u200c\u200d]+(?![\u0980-\u09ff])"
)


def can_shape() -> bool:
    """Whether this machine's Pillow can set Bangla; without Raqm no card is drawn."""
    return bool(features.check("raqm"))


@lru_cache(maxsize=64)
def font(weight: int, size_px: int) -> ImageFont.FreeTypeFont:
    """The card's font in a weight and size."""
    file = FONTS / f"card-{weight}.ttf"
    return ImageFont.truetype(file, size_px, layout_engine=ImageFont.Layout.RAQM)


def width_px(text: str, *, weight: int, size_px: float) -> float:
    """How wide a text is set."""
    return _measured(text, weight) * size_px / MEASURED_AT_PX


@lru_cache(maxsize=2048)
def _measured(text: str, weight: int) -> float:
    return font(weight, MEASURED_AT_PX).getlength(text, language="bn")


def drawable(text: str) -> str:
    """The text with only what the card's font can set, on one line, in clean Unicode.

    Emoji, bidirectional controls and letters of other scripts go without a trace.

    >>> drawable("বন্যা\\u202e 🌊 & <ভাঙন>")
    'বন্যা & <ভাঙন>'
    """
    clean = normalise(text[: LETTERS_MOST * 8])
    known = "".join(sign if sign in known_signs() else _space(sign) for sign in clean)
    return " ".join(LOOSE_MARKS.sub("", known).split())


def _space(sign: str) -> str:
    return " " if sign.isspace() else ""


@cache
def known_signs() -> frozenset[str]:
    """Every sign that the fonts have, in both weights."""
    return frozenset((FONTS / "signs.txt").read_text("utf-8"))
