"""Numbers: grouped, short, in words, and read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import (
    NumberOutOfRange,
    UnreadableNumber,
    compact,
    group,
    group_to,
    parse_number,
    words,
)

READABLE = {
    "১২,৩৪,৫৬৭": 1234567,
    "12,34,567": 1234567,
    "1,234,567": 1234567,
    "১২.৫ লাখ": 1250000,
    "১২.৫ লক্ষ": 1250000,
    "৩ কোটি": 30000000,
    "১ কোটি ২০ লাখ": 12000000,
    "২ হাজার ৫০০": 2500,
    "৫,০০০ কোটি": 50_000_000_000,
    "৭.৯ লাখ কোটি": 7_900_000_000_000,
    "৭ লাখ ৯০ হাজার কোটি": 7_900_000_000_000,
    "-৩.৫": Decimal("-3.5"),
    "−৩": -3,
    "-২ লাখ": -200000,
    "৪০ শতাংশ": 40,
    "১২.৫%": Decimal("12.5"),
    " ৫ ": 5,
    "পাঁচ": 5,
    "৫ শত": 500,
    "৫শ": 500,
    "দুই হাজার পনের": 2015,
    "একশত এক কোটি": 1_010_000_000,
    "বিশ": 20,
    "ঊনত্রিশ": 29,
}


@pytest.mark.parametrize("text", READABLE)
def test_a_number_is_read(text: str) -> None:
    assert parse_number(text) == READABLE[text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "খবর",
        "১২ টাকা",
        "৫ হাজার ৩ হাজার",
        "৩ ৪",
        "২ হাজার ৩০০০",
        "-−৩",
        "১২,",
        "² লাখ",
        "১২..৫",
        "-",
        "লাখ",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(UnreadableNumber):
        parse_number(text)


def test_a_number_without_end_is_refused() -> None:
    with pytest.raises(UnreadableNumber):
        parse_number("এক কোটি " * 5000)


@given(st.integers())
def test_grouping_is_read_back(number: int) -> None:
    assert parse_number(group(number)) == number


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3))
def test_decimals_are_read_back(number: Decimal) -> None:
    assert parse_number(group(number)) == number


@given(st.integers(min_value=-(10**18), max_value=10**18))
def test_words_are_read_back(number: int) -> None:
    assert parse_number(words(number)) == number


@given(st.integers(min_value=0, max_value=10**18))
def test_the_short_form_never_says_more_than_there_is(number: int) -> None:
    short = parse_number(compact(number))

    assert number * 0.9 - 1 <= short <= number


def test_decimals_are_kept_to_the_places_asked_for() -> None:
    assert group_to(Decimal("-0.001"), places=2) == "০.০০"
    assert group_to(99999.995, places=2) == "১,০০,০০০.০০"


def test_many_digits_are_all_kept() -> None:
    assert parse_number(group(-(10**40) - 1)) == -(10**40) - 1
    assert compact(10**30 + 1).endswith(" লাখ কোটি")
    assert group_to(10**30, places=1).endswith(",০০০.০")


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_not_finite_is_refused(number: float) -> None:
    with pytest.raises(NumberOutOfRange):
        group(number)
