"""Makes the two fonts that picture cards are drawn with: a developer's tool, run by hand.

    python scripts/card_fonts.py PACKAGE OUTPUT

PACKAGE is the unpacked npm package @fontsource/noto-serif-bengali (OFL-1.1). Its Bangla and its
Latin stand in separate files; joined, HarfBuzz sets "GDP ৭.২৫%" in one go. Why this font:
docs/decisions/card-drawing.md.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

WEIGHTS = (400, 700)
LEFT_OUT = range(0x1CD0, 0x1D00)  # Vedic tones
SHAPING = "\u200c\u200d"
JOINERS = frozenset({0x200B, 0x200C, 0x200D})  # the Bangla file knows what they do
UNUSED_TABLES = ["vhea", "vmtx", "STAT", "gasp", "prep"]


def main(package: Path, output: Path) -> None:
    """Writes both fonts, the signs that they know and their licence; says what they weigh."""
    signs = {*range(0x10000)}
    for weight in WEIGHTS:
        with tempfile.TemporaryDirectory() as folder:
            at = Path(folder)
            parts = [_part(package, script, weight, at) for script in ("bengali", "latin")]
            font = Merger().merge([str(part) for part in parts])
        signs &= {*font.getBestCmap()}
        font["name"].names = [n for n in font["name"].names if n.nameID in {0, 1, 2, 4, 6, 13}]
        target = output / f"card-{weight}.ttf"
        font.save(target)
        print(target.name, len(font.getGlyphOrder()), "glyphs", target.stat().st_size, "bytes")
    known = [sign for sign in map(chr, sorted(signs)) if sign.isprintable() or sign in SHAPING]
    (output / "signs.txt").write_text("".join(known), "utf-8")
    shutil.copy(package / "LICENSE", output / "LICENSE-OFL.txt")


def _part(package: Path, script: str, weight: int, folder: Path) -> Path:
    font = TTFont(package / f"files/noto-serif-bengali-{script}-{weight}-normal.woff2")
    font.flavor = None
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = ["*"]
    options.drop_tables += UNUSED_TABLES
    skipped = JOINERS if script == "latin" else frozenset()
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes={*font.getBestCmap()} - skipped - {*LEFT_OUT})
    cutter.subset(font)
    file = folder / f"{script}.ttf"
    font.save(file)
    return file


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
