"""The Bangla and the Hijri calendar."""

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import (
    BanglaDate,
    DateOutOfRange,
    bangla_date,
    bangla_day,
    gregorian_day,
    hijri_day,
    lunar_date,
    season,
)

ANY_DAY = st.dates(min_value=date(594, 4, 14), max_value=date(9998, 12, 31))


@given(ANY_DAY)
def test_a_bangla_date_leads_back_to_its_day(day: date) -> None:
    assert gregorian_day(bangla_date(day)) == day


@given(ANY_DAY)
def test_the_next_day_is_later_in_the_bangla_calendar_too(day: date) -> None:
    assert bangla_date(day) < bangla_date(day + timedelta(days=1))


@given(st.integers(min_value=2020, max_value=2999))
def test_the_national_days_keep_their_bangla_dates(year: int) -> None:
    days = [(2, 21), (3, 26), (4, 14), (5, 8), (5, 25), (12, 16)]

    dates = [bangla_day(date(year, *day)).rsplit(" ", 1)[0] for day in days]

    assert dates == ["৮ ফাল্গুন", "১২ চৈত্র", "১ বৈশাখ", "২৫ বৈশাখ", "১১ জ্যৈষ্ঠ", "১ পৌষ"]


@given(st.integers(min_value=1420, max_value=3000))
def test_falgun_is_longer_in_leap_years_only(year: int) -> None:
    first = gregorian_day(BanglaDate(year, 11, 1))
    after = gregorian_day(BanglaDate(year, 12, 1))

    common = 29 if year >= 1426 else 30
    assert (after - first).days == common + isleap(after.year)


def test_the_year_has_six_seasons() -> None:
    year = [season(date(2025, month, 20)) for month in (4, 6, 8, 10, 12, 2)]

    assert year == ["গ্রীষ্ম", "বর্ষা", "শরৎ", "হেমন্ত", "শীত", "বসন্ত"]


@pytest.mark.parametrize(
    "wrong",
    [
        BanglaDate(1432, 13, 1),
        BanglaDate(1432, 0, 1),
        BanglaDate(1432, 7, 31),
        BanglaDate(1431, 11, 30),
        BanglaDate(1432, 1, 0),
        BanglaDate(0, 1, 1),
        BanglaDate(9500, 1, 1),
    ],
)
def test_a_date_that_the_calendar_lacks_is_refused(wrong: BanglaDate) -> None:
    with pytest.raises(DateOutOfRange):
        gregorian_day(wrong)


def test_before_the_first_year_there_is_no_bangla_date() -> None:
    assert bangla_date(date(594, 4, 14)) == BanglaDate(1, 1, 1)
    with pytest.raises(DateOutOfRange):
        bangla_date(date(594, 4, 13))


@given(st.dates(min_value=date(1924, 8, 5), max_value=date(2077, 11, 10)))
def test_hijri_dates_move_on_by_one_day(day: date) -> None:
    today, tomorrow = lunar_date(day), lunar_date(day + timedelta(days=1))

    assert today < tomorrow
    assert tomorrow.day in {today.day + 1, 1}
    assert lunar_date(day, moon_offset_days=0) == tomorrow


def test_eid_is_the_day_that_dhaka_kept() -> None:
    assert hijri_day(date(2025, 3, 31)) == "১ শাওয়াল ১৪৪৬"
    assert hijri_day(date(2024, 4, 11)) == "১ শাওয়াল ১৪৪৫"
    assert hijri_day(date(2024, 6, 17)) == "১০ জিলহজ ১৪৪৫"


@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 12, 1), date.min, date.max])
def test_outside_the_tables_there_is_no_hijri_date(day: date) -> None:
    with pytest.raises(DateOutOfRange):
        lunar_date(day)


def test_the_moon_is_never_seen_three_days_late() -> None:
    with pytest.raises(DateOutOfRange):
        lunar_date(date(2025, 4, 16), moon_offset_days=-3)
