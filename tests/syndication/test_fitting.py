"""Titles and descriptions fit, whatever they are made of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.bangla import graphemes
from khobor.syndication import fitting
from tests.syndication.headlines import HEADLINES


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_title_fits_and_breaks_no_letter(headline: str) -> None:
    title = fitting.page_title(headline, "পরীক্ষার কাগজ")

    letters = graphemes(title)
    assert len(letters) <= fitting.SHARED_TITLE
    whole = graphemes(fitting.one_line(f"{headline} | পরীক্ষার কাগজ"))
    kept = len(letters) - title.endswith("…")
    assert letters[:kept] == whole[:kept]


def test_the_newspaper_is_named_where_there_is_room() -> None:
    assert fitting.page_title("সেতু খুলছে", "খবর") == "সেতু খুলছে | খবর"
    long = "সেতু খুলছে কাল " * 9
    assert "খবর" not in fitting.page_title(long, "খবর")


@settings(max_examples=60)
@given(st.text())
def test_one_line_is_one_line_that_xml_can_hold(text: str) -> None:
    line = fitting.one_line(text)

    assert line == fitting.one_line(line)
    assert not fitting.NO_CHARACTER.search(line)
    assert not fitting.TURNING.search(line)
    assert len(line.splitlines()) <= 1


def test_joiners_that_bangla_needs_stay() -> None:
    assert fitting.one_line("র\u200d্যাব উদ্\u200cযাপন") == "র\u200d্যাব উদ্\u200cযাপন"
