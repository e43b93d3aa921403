"""Relative time has an order: the longer ago, the greater the words. (Answers: the vectors.)"""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import DHAKA, relative_time

NOW = datetime(2025, 4, 16, 15, 17, tzinfo=DHAKA)


@given(st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(days=400)))
def test_the_past_is_never_said_to_come(age: timedelta) -> None:
    words = relative_time(NOW - age, NOW)

    assert "পরে" not in words
    assert words != "আগামীকাল"


@given(st.timedeltas(min_value=timedelta(days=8), max_value=timedelta(days=4000)))
def test_after_a_week_the_date_is_said(age: timedelta) -> None:
    assert not relative_time(NOW - age, NOW).endswith("আগে")
