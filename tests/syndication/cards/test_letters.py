"""The letters of cards: every conjunct shaped, nothing unknown, lines that fit and are balanced."""

from functools import cache
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.syndication.cards.letters import (
    BOLD,
    FONTS,
    REGULAR,
    can_shape,
    drawable,
    font,
    known_signs,
    width_px,
)
from khobor.syndication.cards.lines import ELLIPSIS, fit

CONJUNCTS = Path(__file__).parents[3] / "scripts/bangla_conjuncts.txt"
HASANTA, DOTTED_CIRCLE = 0x9CD, 0x25CC
WELL_KNOWN = [
    *("ক্ষ", "ঙ্ক্ষ", "ক্ষ্ম", "জ্ঞ", "ঞ্জ", "হ্ম", "ত্ত্ব", "দ্ধ্ব", "ন্দ্র", "স্ত্র", "ষ্ট্র", "ন্ত্র"),
    *("ম্প্র", "ঙ্গ", "ণ্ড", "ক্ত", "শ্চ"),
]
HEADLINES = st.text(
    alphabet=st.sampled_from("অআকখগঙজটতদনপবমযরলশষসহ্ািীুেোংঁ।,‘’ 0৯Ab-—🌊\u200d\u202e<&"),
    min_size=1,
    max_size=300,
)


@cache
def shaper(weight: int) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face((FONTS / f"card-{weight}.ttf").read_bytes()))


@cache
def glyph_of(sign: int, weight: int) -> int:
    opened = TTFont(FONTS / f"card-{weight}.ttf")
    return int(opened.getGlyphID(opened.getBestCmap()[sign]))


def shaped(text: str, weight: int) -> list[int]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper(weight), buffer)
    return [info.codepoint for info in buffer.glyph_infos]


def conjuncts() -> list[str]:
    lines = CONJUNCTS.read_text("utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def test_this_machine_can_shape_bangla() -> None:
    assert can_shape()


@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_no_conjunct_falls_apart_into_a_dotted_circle(weight: int) -> None:
    bad = {0, glyph_of(DOTTED_CIRCLE, weight)}

    assert not [
        c for c in conjuncts() for end in ("", "ি", "ো", "ু") if bad & {*shaped(c + end, weight)}
    ]


@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_well_known_conjuncts_are_one_shape(weight: int) -> None:
    assert {c: len(shaped(c, weight)) for c in WELL_KNOWN} == dict.fromkeys(WELL_KNOWN, 1)


@pytest.mark.parametrize("text", ["ক্ষুণ্ন স্বাস্থ্য", "র্যাব ও র‍্যাব", "কেঁদেছিলেন", "GDP ৭.২৫%"])
def test_what_is_drawn_is_what_harfbuzz_shapes(text: str) -> None:
    """Pillow's own layout would set each sign by itself: the width gives it away."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper(BOLD), buffer)
    advance = sum(place.x_advance for place in buffer.glyph_positions)

    assert font(BOLD, 100).getlength(text, language="bn") == pytest.approx(advance / 10, abs=1)


def test_every_known_sign_is_in_both_fonts() -> None:
    for weight in (REGULAR, BOLD):
        cmap = TTFont(FONTS / f"card-{weight}.ttf").getBestCmap()
        assert known_signs() <= {chr(sign) for sign in cmap}


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("বন্যা 🌊🏽 আসছে", "বন্যা আসছে"),
        ("দাম\u202e ৫০%\u202c কমল", "দাম ৫০% কমল"),
        ("টাকা\u200b ও &amp; <b>", "টাকা ও &amp; <b>"),
        ("“সেতু” ‘খুলছে’", "“সেতু” ‘খুলছে’"),
        ("हिन्दी শিরোনাম", "শিরোনাম"),
        ("র‍্যাব", "র‍্যাব"),
        ("া কার", "কার"),
        ("👨‍👩‍👧", ""),
    ],
)
def test_only_what_the_font_has_is_drawn(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


@given(HEADLINES)
@settings(max_examples=60, deadline=None)
def test_lines_fit_and_lose_nothing(text: str) -> None:
    shown = drawable(text)
    setting = fit(shown, width=600, height=400, sizes_px=(70, 32))

    widths = [width_px(line, weight=BOLD, size_px=setting.size_px) for line in setting.lines]
    assert all(width <= 602 for width in widths)
    assert setting.height_px <= 400
    joined = "".join(setting.lines).replace(" ", "")
    whole = shown.replace(" ", "")
    assert joined == whole if setting.is_whole else whole.startswith(joined.rstrip(ELLIPSIS)[:-3])


def test_a_short_headline_is_large_and_a_long_one_small_and_whole() -> None:
    short = fit("সেতু খুলছে কাল", width=600, height=400, sizes_px=(90, 32))
    long = fit("পদ্মার ভাঙন রোধে নতুন বাঁধ " * 5, width=600, height=400, sizes_px=(90, 32))

    assert short.size_px == 90
    assert 32 <= long.size_px < 60
    assert long.is_whole


def test_lines_are_about_as_long_as_each_other() -> None:
    text = "ডেঙ্গুতে হাসপাতালে রোগী কমছে, তবে ঢাকার বাইরে ধীরে"
    setting = fit(text, width=900, height=300, sizes_px=(60, 32))

    widths = [width_px(line, weight=BOLD, size_px=setting.size_px) for line in setting.lines]
    assert len(widths) == 2
    assert min(widths) > 0.75 * max(widths)


def test_a_headline_of_300_letters_ends_with_a_whole_word_and_an_ellipsis() -> None:
    text = "প্রতিদ্বন্দ্বিতাপূর্ণ নির্বাচনের ফলাফল ঘোষণা " * 12
    setting = fit(text, width=560, height=300, sizes_px=(90, 36))

    assert not setting.is_whole
    assert setting.lines[-1].endswith(ELLIPSIS)
    assert setting.lines[-1].rstrip(ELLIPSIS).split()[-1] in text.split()


def test_a_dash_does_not_begin_a_line() -> None:
    setting = fit("নদীভাঙন — চরের মানুষ", width=330, height=400, sizes_px=(60, 40))

    assert not [line for line in setting.lines if line.startswith("—")]
