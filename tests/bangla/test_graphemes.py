"""Letters as a reader sees them are never broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import graphemes, truncate, wrap
from tests.growth import grows_in_proportion

BANGLA = st.text(alphabet="কখতরযষড়ািুেোৌঁং্\u200c\u200d আ।১a\u0301👨👩\ufe0f🇧🇩", max_size=40)
CUT = {
    "স্বাধীনতা": ["স্বা", "ধী", "ন", "তা"],
    "র\u200d্যাব": ["র\u200d্যা", "ব"],
    "উদ্\u200cযাপন": ["উ", "দ্\u200cযা", "প", "ন"],
    "রাষ্ট্র": ["রা", "ষ্ট্র"],
    "চাঁদ": ["চাঁ", "দ"],
    "পড়া": ["প", "ড়া"],
    "উৎসব": ["উ", "ৎ", "স", "ব"],
    "অ্যাপ": ["অ্যা", "প"],
    "👨\u200d👩\u200d👧🇧🇩": ["👨\u200d👩\u200d👧", "🇧🇩"],
    "cafe\u0301": ["c", "a", "f", "e\u0301"],
    "\r\n": ["\r\n"],
}


@pytest.mark.parametrize("text", CUT)
def test_a_word_is_cut_between_letters(text: str) -> None:
    assert graphemes(text) == CUT[text]


@given(BANGLA)
def test_the_parts_are_the_whole(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(BANGLA, st.integers(min_value=0, max_value=30))
def test_a_cut_text_fits_and_begins_as_it_did(text: str, room: int) -> None:
    cut = truncate(text, room)

    assert len(graphemes(cut)) <= room
    assert text.startswith(cut.removesuffix("…"))
    assert truncate(cut, room) == cut


def test_words_stay_whole_where_that_keeps_half() -> None:
    assert truncate("ঢাকায় আজ বৃষ্টি হতে পারে", 9) == "ঢাকায় আজ…"
    assert truncate("আজ অপ্রত্যাশিতভাবে", 7) == "আজ অপ্রত্যা…"


def test_no_comma_hangs_before_the_ellipsis() -> None:
    assert truncate("ঢাকা, চট্টগ্রাম, খুলনা", 5) == "ঢাকা…"


def test_another_ellipsis_may_be_asked_for() -> None:
    assert truncate("স্বাধীনতা", 3, "") == "স্বাধীন"


@given(st.text(alphabet="কখরািু্ঁ -–ab\n\u09bc"), st.integers(1, 12))
def test_lines_are_no_wider_than_asked_and_lose_only_white_space(text: str, width: int) -> None:
    lines = wrap(text, width)

    assert all(len(graphemes(line)) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_line_breaks_after_a_hyphen() -> None:
    assert wrap("ঢাকা-চট্টগ্রাম পথ", 6) == ["ঢাকা-", "চট্টগ্রাম", "পথ"]


@pytest.mark.parametrize("piece", [" ", "-", "\n", "ক", "্", "\u200d", "ক ", "ক-"])
@pytest.mark.parametrize("end", ["", "ক"])
def test_time_grows_with_the_text_and_no_faster(piece: str, end: str) -> None:
    assert grows_in_proportion(lambda size: wrap(piece * size + end, 40), size=400)
    assert grows_in_proportion(lambda size: truncate(piece * size + end, size - 3), size=400)


def test_a_line_needs_room() -> None:
    with pytest.raises(ValueError, match="0"):
        wrap("ক", 0)
