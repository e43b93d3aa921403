"""Works out size-adjust and overrides of the fallback faces: a developer's tool, run by hand.

    python scripts/fallback_metrics.py KHOBOR.woff2 FALLBACK.woff2 [FALLBACK.woff2 …]

size-adjust makes a line of ordinary text as wide in the fallback as in our font; the overrides give
the fallback our ascent and descent, which CSS scales by size-adjust and which are divided by it.
"""

from __future__ import annotations

import io
import sys

import uharfbuzz
from fontTools.ttLib import TTFont

SAMPLE = (
    "রাজধানীর সড়কে আজ সকাল থেকে যানজট ছিল কম। বিশ্ববিদ্যালয়ের শিক্ষার্থীরা জানান, বৃষ্টির কারণে অনেকে "
    "ঘর থেকে বের হননি। আবহাওয়া অধিদপ্তর বলেছে, দক্ষিণ বঙ্গোপসাগরে সৃষ্ট লঘুচাপটি উত্তর দিকে সরে যাচ্ছে; "
    "আগামী ২৪ ঘণ্টায় চট্টগ্রাম, বরিশাল ও সিলেট বিভাগের কোথাও কোথাও ভারী বর্ষণ হতে পারে। নির্বাচন কমিশন "
    "মঙ্গলবার প্রজ্ঞাপন জারি করে। ক্রিকেটে বাংলাদেশ ৫ উইকেটে জিতেছে, প্রতিপক্ষ শ্রীলঙ্কা করেছিল ২৭১ রান। "
    "অর্থমন্ত্রী সংসদে বাজেট বক্তৃতায় বলেন, মূল্যস্ফীতি নিয়ন্ত্রণে রাখাই সরকারের প্রধান লক্ষ্য।"
)


def width_in_ems(font: TTFont) -> float:
    """How wide the sample's Bangla words are, spaces included; the same signs for every font."""
    font.flavor = None
    file = io.BytesIO()
    font.save(file)
    face = uharfbuzz.Face(file.getvalue())
    buffer = uharfbuzz.Buffer()
    buffer.add_str("".join(sign for sign in SAMPLE if sign not in ",;"))
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    return sum(place.x_advance for place in buffer.glyph_positions) / face.upem


def main(ours: str, fallbacks: list[str]) -> None:
    """Prints the descriptors of each fallback."""
    font = TTFont(ours)
    width, em, hhea = width_in_ems(font), font["head"].unitsPerEm, font["hhea"]
    for path in fallbacks:
        adjust = width / width_in_ems(TTFont(path))
        ascent, descent = hhea.ascent / em / adjust, -hhea.descent / em / adjust
        print(
            f"{path.rsplit('/', 1)[-1]}: size-adjust: {adjust:.2%}; "
            f"ascent-override: {ascent:.2%}; descent-override: {descent:.2%}"
        )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
