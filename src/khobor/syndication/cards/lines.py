"""Where the lines of a card break: as few as its size allows, and all about as long.

A line breaks between words only; a single word that is wider than the line is cut between letters
as a reader sees them. Words are measured once, at a size of one pixel: widths grow with the size.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from khobor.bangla import graphemes
from khobor.syndication.cards.letters import BOLD, LINE_HEIGHT, width_px

LOOSE_MARK = re.compile(r"[\W_]+")  # a dash or a danda by itself stays with the word before it
CLOSE_ENOUGH = 0.02  # of the size of the letters
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Setting:
    """A text set in lines, with the size of its letters."""

    lines: tuple[str, ...]
    size_px: int
    is_whole: bool = True

    @property
    def height_px(self) -> int:
        """From the top of the first line to the bottom of the last."""
        return round(len(self.lines) * self.size_px * LINE_HEIGHT)


@dataclass(frozen=True, slots=True)
class Words:
    """The pieces of a text between which a line may break, and how wide each is at one pixel."""

    pieces: tuple[str, ...]
    widths: tuple[float, ...]
    space: float
    weight: int

    @classmethod
    def of(cls, text: str, *, weight: int) -> "Words":
        """A mark that stands alone joins the word before it."""
        pieces: list[str] = []
        for piece in text.split():
            if pieces and LOOSE_MARK.fullmatch(piece):
                pieces[-1] += f" {piece}"
            else:
                pieces.append(piece)
        widths = tuple(_width(piece, weight) for piece in pieces)
        return cls(tuple(pieces), widths, _width(" ", weight), weight)

    @property
    def widest(self) -> float:
        """The narrowest column that cuts no word."""
        return max(self.widths, default=0.0)

    def lines(self, column: float) -> list[str]:
        """Filled one after the other; every word fits the column."""
        lines: list[list[str]] = []
        room = 0.0
        for piece, width in zip(self.pieces, self.widths, strict=True):
            if lines and self.space + width <= room:
                lines[-1].append(piece)
                room -= self.space + width
            else:
                lines.append([piece])
                room = column - width
        return [" ".join(line) for line in lines]

    def balanced(self, column: float) -> list[str]:
        """As many lines as in the column, in the narrowest one that needs no more."""
        count = len(self.lines(column))
        narrow, wide = self.widest, column
        while wide - narrow > CLOSE_ENOUGH:
            middle = (narrow + wide) / 2
            narrow, wide = (narrow, middle) if len(self.lines(middle)) <= count else (middle, wide)
        return self.lines(wide)

    def cut_to(self, column: float) -> "Words":
        """The same with every word that is wider than the column in parts."""
        pieces = [part for piece in self.pieces for part in self._parts(piece, column)]
        widths = tuple(_width(piece, self.weight) for piece in pieces)
        return Words(tuple(pieces), widths, self.space, self.weight)

    def _parts(self, piece: str, column: float) -> list[str]:
        if _width(piece, self.weight) <= column:
            return [piece]
        parts = [""]
        for letter in graphemes(piece):
            if parts[-1] and _width(parts[-1] + letter, self.weight) > column:
                parts.append("")
            parts[-1] += letter
        return parts


def _width(text: str, weight: int) -> float:
    return width_px(text, weight=weight, size_px=1)


def fit(
    text: str,
    *,
    width: float,
    height: float,
    sizes_px: tuple[int, int],
    weight: int = BOLD,
    most_lines: int = 9,
) -> Setting:
    """The text as large as the box allows, from the largest size to the smallest, lines balanced.

    What does not fit at the smallest size ends with an ellipsis after a whole word.
    """
    largest, smallest = sizes_px
    found = Words.of(text, weight=weight)
    for size_px in range(largest, smallest - 1, -2):
        column, most = width / size_px, min(most_lines, _lines_in(height, size_px))
        if found.widest <= column and len(found.lines(column)) <= most:
            return Setting(tuple(found.balanced(column)), size_px)
    column, most = width / smallest, min(most_lines, _lines_in(height, smallest))
    return _clipped(found.cut_to(column), column, smallest, most_lines=most)


def _lines_in(height: float, size_px: int) -> int:
    return max(1, int(height / (size_px * LINE_HEIGHT)))


def _clipped(found: Words, column: float, size_px: int, *, most_lines: int) -> Setting:
    lines = found.lines(column)
    if len(lines) <= most_lines:
        return Setting(tuple(lines), size_px)
    kept = lines[:most_lines]
    last: Sequence[str] = kept[-1].split()
    while len(last) > 1 and _width(_ended(last), found.weight) > column:
        last = last[:-1]
    kept[-1] = _ended(last)
    return Setting(tuple(kept), size_px, is_whole=False)


def _ended(kept: Sequence[str]) -> str:
    return " ".join(kept).rstrip(" ,;:।–—-") + ELLIPSIS
