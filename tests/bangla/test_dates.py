"""Dates in house style, on Dhaka's clock."""

from datetime import date, datetime, timedelta

import pytest

from khobor.bangla import (
    DHAKA,
    DateOutOfRange,
    NaiveTime,
    date_range,
    day_part,
    house_date,
    house_day,
    masthead_time,
    relative_time,
    weekday,
)

NAIVE = datetime(2025, 4, 9, 19, 27)
NOON = datetime(2025, 4, 9, 12, 0, tzinfo=DHAKA)


def test_a_moment_without_a_zone_is_refused() -> None:
    for refuse in (house_date, masthead_time, house_day, weekday):
        with pytest.raises(NaiveTime):
            refuse(NAIVE)
    with pytest.raises(NaiveTime):
        relative_time(NOON, NAIVE)


def test_the_week_has_its_names() -> None:
    monday = date(2025, 4, 14)

    names = [weekday(monday + timedelta(days=n)) for n in range(7)]

    assert names == ["সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার"]


@pytest.mark.parametrize("hour", [-1, 24])
def test_an_hour_that_no_day_has_is_refused(hour: int) -> None:
    with pytest.raises(ValueError, match="hours 0 to 23"):
        day_part(hour)


def test_a_span_of_one_day_is_the_day() -> None:
    assert date_range(date(2025, 4, 9), date(2025, 4, 9)) == "৯ এপ্রিল ২০২৫"


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(DateOutOfRange):
        date_range(date(2025, 4, 9), date(2025, 4, 8))
