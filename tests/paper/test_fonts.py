"""The newspaper's font: light enough for a phone, and whole enough for Bangla."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "src/khobor/paper/static/khobor"
FONT = STATIC / "fonts/khobor-serif-400.woff2"
BUDGET_BYTES = 34_000
LETTERS = "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎংঃঁ়ািীুূৃেৈোৌ্০১২৩৪৫৬৭৮৯।॥৳"
PUNCTUATION = " ,.;:!?'\"()[]/-%+–—‘’“”…×\u00a0\u200c\u200d"
HASANTA, DOTTED_CIRCLE = 0x9CD, 0x25CC

# Loans and slips that print sets with a visible hasanta, as the source font does.
SET_WITH_HASANTA = """
    ক্প্র ক্চ ক্ড ক্থ ক্প ক্ফ ক্শ ক্স্ট ক্স্ট্র ক্স্প ক্স্প্র ক্খ খ্ল খ্ত গ্ড ঘ্ল ঙ্ক্ত ঙ্ক্ল ঙ্গ্র
    ঙ্গ্ল জ্ল জ্ম জ্ন জ্ড জ্দ ট্ল ট্স ট্ন ট্ঠ ঠ্ঠ ড্ল ড্স ড্ন ড্জ ত্ক ত্প ত্স ত্খ থ্ল দ্ধ্র দ্ল ধ্ল
    ন্স্ট ন্স্ট্র ন্স্ক ন্স্প ন্জ ন্ফ ন্চ ন্ক ন্গ ন্হ ন্ভ ন্ল ন্শ ন্দ্দ ন্প ন্ক্স ন্ট্স ন্ত্ত প্ট্র প্ক
    প্চ প্প্র প্প্ল প্শ ফ্ফ ফ্ত ফ্স ফ্ন ব্ট ব্ন ব্স ব্ত ব্হ ব্ক ব্গ ব্ম ব্শ ভ্ন ম্প্ল ম্ব্ল ম্স ম্প্ট
    ম্প্ত ম্ট ম্ক ম্হ য্ম ল্ছ ল্ভ ল্ত ল্ধ ল্চ ল্জ ল্শ ল্খ ল্থ ল্হ ল্ন ল্ঙ্ঘ ল্গ্ন শ্ক শ্প শ্শ শ্ড শ্দ
    ষ্খ ষ্ঠ্র ষ্প্ল স্ক্ল স্থ্র স্ফ্র স্ম্র স্ড স্দ স্স স্জ স্চ স্প্ট স্গ স্ভ স্হ স্ত্ল হ্দ হ্ত র্ট্স
    র্ড্স র্ত্স র্ম্স
"""
WITH_HASANTA = frozenset(SET_WITH_HASANTA.split())


def conjuncts() -> list[str]:
    lines = (ROOT / "scripts/bangla_conjuncts.txt").read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


@cache
def font() -> TTFont:
    return TTFont(FONT)


@cache
def shaper() -> uharfbuzz.Font:
    plain = TTFont(FONT)
    plain.flavor = None
    file = BytesIO()
    plain.save(file)
    return uharfbuzz.Font(uharfbuzz.Face(file.getvalue()))


def shaped(text: str) -> set[int]:
    """The glyphs that the text is set with."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper(), buffer)
    return {info.codepoint for info in buffer.glyph_infos}


def glyph_of(sign: int) -> int:
    return font().getGlyphID(font().getBestCmap()[sign])


def test_all_fonts_of_a_page_fit_the_budget() -> None:
    files = [*FONT.parent.glob("*.woff2")]

    assert files == [FONT]
    assert sum(file.stat().st_size for file in files) <= BUDGET_BYTES
    assert FONT.read_bytes()[:4] == b"wOF2"


def test_the_licence_lies_beside_the_font() -> None:
    text = (FONT.parent / "LICENSE-OFL.txt").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "The Indigo Project Authors" in text


def test_every_letter_digit_and_sign_of_bangla_is_there() -> None:
    missing = {sign for sign in LETTERS + PUNCTUATION if ord(sign) not in font().getBestCmap()}

    assert not missing


def test_the_stylesheet_asks_for_exactly_what_the_font_has() -> None:
    css = (STATIC / "css/khobor.css").read_text(encoding="utf-8")
    asked: set[int] = set()
    for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", css.split("}")[0]):
        asked.update(range(int(first, 16), int(last or first, 16) + 1))

    assert asked == set(font().getBestCmap())


def test_each_letter_stands_where_its_outline_begins() -> None:
    """A side bearing that does not match a redrawn outline shifts the letter sideways."""
    glyphs, widths = font()["glyf"], font()["hmtx"]
    shifted = [n for n in font().getGlyphOrder() if widths[n][1] != getattr(glyphs[n], "xMin", 0)]

    assert not shifted


@pytest.mark.parametrize("ending", ["", "া", "ি", "ী", "ু", "ূ", "ৃ", "ে", "ৈ", "ো", "ৌ", "ং"])
def test_no_conjunct_is_broken_by_a_vowel_sign(ending: str) -> None:
    bad = {0, glyph_of(DOTTED_CIRCLE)}

    assert not [c for c in conjuncts() if shaped(c + ending) & bad]


def test_conjuncts_are_joined_and_show_no_hasanta() -> None:
    joined = [c for c in conjuncts() if c not in WITH_HASANTA]

    assert len(joined) >= 450
    assert not [c for c in joined if glyph_of(HASANTA) in shaped(c)]


def test_the_list_of_visible_hasantas_is_exact() -> None:
    shown = {c for c in conjuncts() if glyph_of(HASANTA) in shaped(c)}

    assert shown == WITH_HASANTA


@pytest.mark.parametrize(
    "conjunct", ["ক্ষ", "ঙ্ক্ষ", "ক্ষ্ম", "জ্ঞ", "ঞ্জ", "হ্ম", "ত্ত্ব", "দ্ধ্ব", "ন্দ্র", "স্প্ল"]
)
def test_a_well_known_conjunct_is_a_single_shape(conjunct: str) -> None:
    assert len(shaped(conjunct)) == 1


def test_phalas_join_every_consonant() -> None:
    consonants = [c for c in LETTERS if "ক" <= c <= "হ"]
    bad = {0, glyph_of(HASANTA), glyph_of(DOTTED_CIRCLE)}

    assert not [c for c in consonants if shaped(c + "্য") & bad or shaped(c + "্র") & bad]
    assert not [c for c in consonants if shaped("র্" + c) & bad]


def test_conjuncts_drawn_for_this_font_are_joined() -> None:
    assert glyph_of(HASANTA) not in shaped("ক্ষুণ্ন") | shaped("রুগ্ণ")
