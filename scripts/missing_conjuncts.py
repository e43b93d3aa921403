"""Draws the two conjuncts of Bangla words that Tiro Bangla lacks, from parts of its own letters."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

Stroke = list[tuple[int, int, int]]  # x, y, 1 on the curve or 0 off it


@dataclass(frozen=True, slots=True)
class Part:
    """A stroke of a letter: a run of its points, closed by the points in `cut`, then moved."""

    letter: str
    points: tuple[range, ...]
    cut: dict[int, Stroke]  # before the run of this number
    move: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Conjunct:
    name: str
    letters: tuple[str, str]
    width_of: str
    like: str  # marks and wide vowel signs treat the new conjunct as they treat this one
    parts: tuple[Part, ...]


CONJUNCTS = (
    Conjunct(  # ণ্ন, as in ক্ষুণ্ন
        name="bNnNa",
        letters=("bNna", "bNa"),
        width_of="bNna",
        like="bNnNna",
        parts=(
            Part("bNna", (range(21), range(28, 51)), {1: [(490, 150, 1), (412, 150, 1)]}),
            Part("bGNa", (range(34, 66),), {0: [(517, 216, 1)]}, move=(-25, 0)),
        ),
    ),
    Conjunct(  # গ্ণ, as in রুগ্ণ
        name="bGNna",
        letters=("bGa", "bNna"),
        width_of="bGNa",
        like="bGNa",
        parts=(
            Part("bGNa", (range(34), range(65, 82)), {1: [(517, 150, 1), (445, 150, 1)]}),
            Part(
                "bNnNna",
                (range(53, 56), range(33), range(79, 87), range(56, 57)),
                {0: [(509, 273, 1)]},
                move=(6, -100),
            ),
        ),
    ),
)


def add_missing_conjuncts(font: TTFont) -> None:
    """Adds the glyphs, the rules that call for them and their places for marks."""
    for conjunct in CONJUNCTS:
        font.setGlyphOrder([*font.getGlyphOrder(), conjunct.name])
        font["glyf"][conjunct.name] = drawn(conjunct, font)
        font["hmtx"][conjunct.name] = font["hmtx"][conjunct.width_of]
        font["GDEF"].table.GlyphClassDef.classDefs[conjunct.name] = 1
        _add_rule(conjunct, font["GSUB"].table)
        for table in (font["GSUB"].table, font["GPOS"].table):
            for subtable in _subtables(table):
                _treat_alike(conjunct, subtable, font)


def drawn(conjunct: Conjunct, font: TTFont) -> Any:
    """The outline of the conjunct; its strokes overlap, which a font may."""
    glyph = Glyph()
    points: Stroke = []
    glyph.endPtsOfContours = []
    for part in conjunct.parts:
        points += _stroke(part, font)
        glyph.endPtsOfContours.append(len(points) - 1)
    glyph.numberOfContours = len(glyph.endPtsOfContours)
    glyph.coordinates = GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = bytearray(on for _, _, on in points)
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    glyph.recalcBounds(font["glyf"])
    return glyph


def _stroke(part: Part, font: TTFont) -> Stroke:
    source = font["glyf"][part.letter]
    stroke: Stroke = []
    for number, run in enumerate(part.points):
        stroke += part.cut.get(number, [])
        stroke += [(*source.coordinates[i], source.flags[i] & 1) for i in run]
    return [(x + part.move[0], y + part.move[1], on) for x, y, on in stroke]


def _subtables(table: Any) -> list[Any]:
    return [
        getattr(subtable, "ExtSubTable", subtable)
        for lookup in table.LookupList.Lookup
        for subtable in lookup.SubTable
    ]


def _add_rule(conjunct: Conjunct, gsub: Any) -> None:
    """letter + hasanta + letter becomes the conjunct, beside the source's rule for গ্ন."""
    first, second = conjunct.letters
    rule = otTables.Ligature()
    rule.Component, rule.LigGlyph = ["bVirama", second], conjunct.name
    for subtable in _subtables(gsub):
        if isinstance(subtable, otTables.LigatureSubst) and any(
            each.LigGlyph == "bGNa" for each in subtable.ligatures.get("bGa", [])
        ):
            subtable.ligatures.setdefault(first, []).insert(0, rule)


def _treat_alike(conjunct: Conjunct, subtable: Any, font: TTFont) -> None:
    """Puts the conjunct wherever the one it is like stands in a context or hangs a mark."""
    order = font.getReverseGlyphMap()
    if isinstance(subtable, otTables.MarkBasePos):
        bases, records = subtable.BaseCoverage.glyphs, subtable.BaseArray.BaseRecord
        if conjunct.like in bases:
            anchors = dict(zip(bases, records, strict=True))
            anchors[conjunct.name] = deepcopy(anchors[conjunct.like])
            subtable.BaseCoverage.glyphs = sorted(anchors, key=order.__getitem__)
            subtable.BaseArray.BaseRecord = [anchors[base] for base in subtable.BaseCoverage.glyphs]
            subtable.BaseArray.BaseCount = len(anchors)
    for name in ("BacktrackCoverage", "InputCoverage", "LookAheadCoverage"):
        for coverage in getattr(subtable, name, None) or []:
            if conjunct.like in coverage.glyphs:
                coverage.glyphs = sorted([*coverage.glyphs, conjunct.name], key=order.__getitem__)
