"""Cuts the newspaper's web font out of Tiro Bangla: a developer's tool, run by hand.

    python scripts/subset_fonts.py PACKAGE/files OUTPUT

PACKAGE is the unpacked npm package @fontsource/tiro-bangla (OFL-1.1). Why and how:
docs/decisions/fonts.md.
"""

from __future__ import annotations

import io
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import uharfbuzz
from fontTools import subset
from fontTools.otlLib.builder import buildMarkBasePosSubtable
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

from font_outlines import redraw_glyph
from missing_conjuncts import add_missing_conjuncts

FAMILY = "Khobor Serif"
FILE_NAME = "khobor-serif-400.woff2"
UNITS_PER_EM = 400
TOLERANCE = 4.0  # of the source's 1000 units: 0.2 device pixels at 18 px on a 3x phone screen
SAME_SPOT = 6.0  # of the source's units: anchors this near count as one
ASCENT, DESCENT = 0.92, 0.38  # of the em: the source's reach without its rarest stacks

INDEPENDENT_VOWELS = "অআইঈউঊঋএঐওঔ"
CONSONANTS = [*"কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ", "ড\u09bc", "ঢ\u09bc", "য\u09bc", "ৎ"]
VOWEL_SIGNS = ["", *"ািীুূৃেৈোৌ"]
ENDINGS = [*VOWEL_SIGNS, *"ঁংঃ", "াঁ", "িঁ", "ীঁ", "ুঁ", "েঁ", "োঁ", "িং"]
UNHEARD_OF = {c + "্র" for c in ("ঙ", "ঞ", "ণ", "য", "ড\u09bc", "ঢ\u09bc", "য\u09bc", "ঢ", "ষ")}
DIGITS = "০১২৩৪৫৬৭৮৯"
SIGNS = "।॥৳ঽ\u25cc \u00a0\u200c\u200d"
PUNCTUATION = ",.;:!?'\"()[]/-%+–—‘’“”…×"
LEFT_OUT = {"rclt": False, "calt": False}  # word-final flourishes
KEPT_FEATURES = "abvs akhn blwf blws cjct half init nukt pres pstf psts rphf vatu abvm blwm dist"


def main(source: Path, output: Path) -> None:
    """Writes the font and says what it weighs."""
    font = TTFont(source / "tiro-bangla-bengali-400-normal.woff2", recalcTimestamp=False)
    add_missing_conjuncts(font)
    keep_only_bangla(font := reread(font))
    for name in font.getGlyphOrder():
        redraw_glyph(font["glyf"][name], tolerance=TOLERANCE)
    join_marks(font, "blwm")
    join_marks(font, "abvm")
    trim_nested_marks(font)
    add_punctuation(font, TTFont(source / "tiro-bangla-latin-400-normal.woff2"))
    font = reread(font)
    scale_upem(font, UNITS_PER_EM)
    set_side_bearings(font)
    set_metrics(font)
    set_names(font)
    font.flavor = "woff2"
    font.save(output / FILE_NAME)
    print(FILE_NAME, len(font.getGlyphOrder()), "glyphs", (output / FILE_NAME).stat().st_size, "B")


def conjuncts() -> list[str]:
    """The clusters of `bangla_conjuncts.txt`."""
    text = (Path(__file__).parent / "bangla_conjuncts.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return " ".join(lines).split()


def syllables() -> Iterator[str]:
    """Every syllable the font has to know, alone and among neighbours that may change its shape."""
    phalas = [c + p for c in CONSONANTS[:-1] for p in ("্য", "্র", "্ব") if c + p not in UNHEARD_OF]
    rephs = ["র্" + c for c in CONSONANTS]
    for cluster in [*CONSONANTS, *conjuncts(), *phalas, *rephs, "অ্যা", "এ্যা", "র\u200d্য"]:
        yield cluster + "্"
        for ending in ENDINGS:
            for context in ("{}", "ক{}ক", "{}টি", "{}র্থি", "{}হাঁ"):
                yield context.format(cluster + ending)
    for sign in [*INDEPENDENT_VOWELS, *DIGITS, *SIGNS]:
        yield from (sign, sign + "ঁ", sign + "ং", sign + "ঃ", sign + "।")


def keep_only_bangla(font: TTFont) -> None:
    """Drops every glyph that no Bangla syllable passes through, with its rules."""
    order = font.getGlyphOrder()
    options = subset.Options()
    options.layout_closure = False
    options.layout_scripts = ["bng2", "DFLT"]
    options.layout_features = KEPT_FEATURES.split()
    options.hinting = False
    options.notdef_outline = False
    options.name_IDs = []
    options.drop_tables += ["STAT", "gasp", "prep"]
    cutter = subset.Subsetter(options)
    texts = set(syllables())
    letters = {ord(letter) for text in texts for letter in text}
    cutter.populate(unicodes=letters, glyphs=[order[i] for i in glyphs_passed(font, texts)])
    cutter.subset(font)


def glyphs_passed(font: TTFont, texts: Iterable[str]) -> set[int]:
    """The glyphs that shaping the texts ends with or passes through on its way."""
    shaper = uharfbuzz.Font(uharfbuzz.Face(bytes_of(font)))
    passed: set[int] = set()
    for text in texts:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", "Beng", "bn"

        def note(message: str, buffer: Any = buffer) -> bool:
            if message.startswith("end lookup"):
                passed.update(info.codepoint for info in buffer.glyph_infos)
            return True

        buffer.set_message_func(note)
        uharfbuzz.shape(shaper, buffer, LEFT_OUT)
        passed.update(info.codepoint for info in buffer.glyph_infos)
    return passed


def bytes_of(font: TTFont) -> bytes:
    """The font as an uncompressed file."""
    flavor, font.flavor = font.flavor, None
    file = io.BytesIO()
    font.save(file)
    font.flavor = flavor
    return file.getvalue()


def reread(font: TTFont) -> TTFont:
    """The font as a reader would get it, with nothing left of its making."""
    return TTFont(io.BytesIO(bytes_of(font)), recalcTimestamp=False)


def join_marks(font: TTFont, feature_tag: str) -> None:
    """Lets the marks of a feature hang on one spot, except where they really hang elsewhere.

    The source has a lookup for each sign, with nearly the same anchors in all of them. The largest
    becomes the rule for all, the others keep only the letters where they differ from it.
    """
    gpos = font["GPOS"].table
    feature = next(r.Feature for r in gpos.FeatureList.FeatureRecord if r.FeatureTag == feature_tag)
    lookups = [gpos.LookupList.Lookup[i] for i in sorted(feature.LookupListIndex)]
    lookups = [each for each in lookups if each.LookupType == 4 and len(spots_of(each)) > 100]
    common: dict[str, Any] = {}
    marks: dict[str, Any] = {}
    for lookup in lookups:
        common, marks = spots_of(lookup) | common, marks_of(lookup) | marks
    for lookup in lookups[1:]:
        different = {
            base: spot
            for base, spot in spots_of(lookup).items()
            if math.dist(place(spot), place(common[base])) > SAME_SPOT
        }
        lookup.SubTable.append(mark_table(marks_of(lookup), different, font))
        del lookup.SubTable[0]
    lookups[0].SubTable = [mark_table(marks, common, font)]
    lookups[0].LookupFlag, lookups[0].MarkFilteringSet = 0, None


def trim_nested_marks(font: TTFont) -> None:
    """Keeps the candrabindu that dodges the hook of ি for plain consonants only: হিঁ, not স্ত্রিঁ."""
    cmap = font.getBestCmap()
    plain = {cmap[ord(letter)] for letter in "".join(CONSONANTS) if ord(letter) in cmap}
    gpos = font["GPOS"].table
    in_features = {i for r in gpos.FeatureList.FeatureRecord for i in r.Feature.LookupListIndex}
    for index, lookup in enumerate(gpos.LookupList.Lookup):
        if lookup.LookupType == 4 and index not in in_features:
            spots = {base: spot for base, spot in spots_of(lookup).items() if base in plain}
            lookup.SubTable = [mark_table(marks_of(lookup), spots, font)]


def spots_of(lookup: Any) -> dict[str, Any]:
    """Where on each letter the marks of a mark-to-base lookup hang."""
    table = lookup.SubTable[0]
    records = zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True)
    return {name: record.BaseAnchor[0] for name, record in records}


def marks_of(lookup: Any) -> dict[str, Any]:
    """The marks of a mark-to-base lookup, each with its own anchor."""
    table = lookup.SubTable[0]
    records = zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord, strict=True)
    return {name: record.MarkAnchor for name, record in records}


def place(anchor: Any) -> tuple[int, int]:
    return anchor.XCoordinate, anchor.YCoordinate


def mark_table(marks: dict[str, Any], spots: dict[str, Any], font: TTFont) -> Any:
    """A mark-to-base table in which all marks are of one class."""
    return buildMarkBasePosSubtable(
        {name: (0, anchor) for name, anchor in marks.items()},
        {name: {0: anchor} for name, anchor in spots.items()},
        font.getReverseGlyphMap(),
    )


def add_punctuation(font: TTFont, latin: TTFont) -> None:
    """Copies the punctuation of the package's Latin file, redrawn like the rest."""
    cmap = latin.getBestCmap()
    order = [*font.getGlyphOrder()]
    for sign in PUNCTUATION:
        source = cmap[ord(sign)]
        name = f"punctuation{ord(sign):04X}"
        glyph = latin["glyf"][source]
        if glyph.isComposite():
            glyph = flattened(latin, source)
        redraw_glyph(glyph, tolerance=TOLERANCE)
        glyph.removeHinting()
        order.append(name)
        font.setGlyphOrder(order)
        font["glyf"][name] = glyph
        font["hmtx"][name] = latin["hmtx"][source]
        for table in font["cmap"].tables:
            table.cmap[ord(sign)] = name


def flattened(font: TTFont, name: str) -> Any:
    """The composite glyph as one outline."""
    pen = TTGlyphPen(None)
    recording = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(recording)
    recording.replay(pen)
    return pen.glyph()


def set_side_bearings(font: TTFont) -> None:
    """The left side bearings that the redrawn outlines have: a wrong one shifts the letter."""
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))


def set_metrics(font: TTFont) -> None:
    """One ascent and descent for every platform; no line gap."""
    ascent, descent = round(ASCENT * UNITS_PER_EM), round(DESCENT * UNITS_PER_EM)
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = font["head"].yMax, -font["head"].yMin
    os2.fsSelection |= 1 << 7  # use the typographic metrics on Windows too
    font["post"].formatType = 3.0


def set_names(font: TTFont) -> None:
    """A name of our own: the source reserves none, but this is not the source any more."""
    names = newTable("name")
    names.names = []
    texts = {
        0: "Copyright 2020 The Indigo Project Authors (github.com/TiroTypeworks/Indigo)",
        1: FAMILY,
        2: "Regular",
        4: FAMILY,
        6: FAMILY.replace(" ", ""),
        13: "SIL Open Font License 1.1",
    }
    for identity, text in texts.items():
        names.setName(text, identity, 3, 1, 0x409)
    font["name"] = names


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
