"""Ordinals of days and of places."""

import pytest

from khobor.bangla import NumberOutOfRange, ordinal, ordinal_day


def test_places_have_their_own_endings_to_ten() -> None:
    places = [
        "১ম",
        "২য়",
        "৩য়",
        "৪র্থ",
        "৫ম",
        "৬ষ্ঠ",
        "৭ম",
        "৮ম",
        "৯ম",
        "১০ম",
        "১১তম",
        "২০তম",
        "১০০তম",
    ]

    assert [ordinal(n) for n in (*range(1, 12), 20, 100)] == places


@pytest.mark.parametrize("day", [0, 32, -1])
def test_a_day_that_no_month_has_is_refused(day: int) -> None:
    with pytest.raises(NumberOutOfRange):
        ordinal_day(day)


def test_an_order_begins_at_one() -> None:
    with pytest.raises(NumberOutOfRange):
        ordinal(0)
