"""Suggestions come from the archive's own words, the nearest and commonest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import Lexicon, house_lexicon
from khobor.bangla.spelling import distance

ARCHIVE = Lexicon.from_counts(
    {"বাণিজ্য": 300, "বাণিজ্যিক": 40, "রাশিয়া": 200, "রাস্তা": 500, "নির্বাচন": 900, "নির্বাচনে": 800,
     "সরকার": 999, "মন্ত্রণালয়": 120, "পুলিশ": 700, "হাসপাতাল": 80, "ভুলবানান": 1, "ঢাকায়": 600, "থাকে": 900}
)  # fmt: skip
WORDS = st.text(alphabet="কখগনমরলািীুে্", max_size=12)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("বানিজ্য", "বাণিজ্য"), ("রাসিয়া", "রাশিয়া"), ("নির্বাচণ", "নির্বাচন"), ("নিবাচন", "নির্বাচন"),
        ("মন্ত্রনালয়", "মন্ত্রণালয়"), ("পুলিস", "পুলিশ"), ("হাসপতাল", "হাসপাতাল"), ("ঢাকয়", "ঢাকায়"),
    ],
)  # fmt: skip
def test_a_slip_finds_what_was_meant(slip: str, meant: str) -> None:
    assert ARCHIVE.suggest(slip)[0] == meant
    assert ARCHIVE.did_you_mean(slip) == meant


def test_a_known_word_in_any_inflection_is_not_replaced() -> None:
    assert ARCHIVE.did_you_mean("সরকারের রাশিয়াকে") is None


def test_a_word_that_may_be_a_slip_itself_is_not_offered_to_readers() -> None:
    assert ARCHIVE.suggest("ভুলবনান") == ["ভুলবানান"]
    assert ARCHIVE.did_you_mean("ভুলবনান") is None


def test_the_rest_of_a_query_stays_as_it_was_typed() -> None:
    assert ARCHIVE.did_you_mean("  “বানিজ্য”, Dhaka 25!") == "  “বাণিজ্য”, Dhaka 25!"


@pytest.mark.parametrize("query", ["", "abc", "২৫", "\x00", "া", "ক" * 10_000, "জজজজজজ"])
def test_what_cannot_be_helped_is_left_alone(query: str) -> None:
    assert ARCHIVE.did_you_mean(query) is None


def test_a_new_newspaper_has_the_words_of_our_tables() -> None:
    assert house_lexicon().knows("নারায়ণগঞ্জের")
    assert "অক্টোবর" in house_lexicon().suggest("অক্টবর")


@given(WORDS, WORDS)
def test_distance_is_none_for_one_word_and_the_same_both_ways(one: str, other: str) -> None:
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one, other) == distance(other, one) <= max(len(one), len(other))
