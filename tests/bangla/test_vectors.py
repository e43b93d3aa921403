"""Python gives the answers that the browser gives."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from khobor import bangla
from khobor.bangla.dates import local_day
from tests.bangla.vectors import VECTORS, moment

ANSWERS: dict[str, Callable[..., str]] = {
    "digits": bangla.to_bangla,
    "grouping": bangla.group,
    "compact": bangla.compact,
    "ordinal_days": bangla.ordinal_day,
    "day_parts": bangla.day_part,
    "masthead": lambda at, tz: bangla.masthead_time(moment(at), ZoneInfo(tz)),
    "house_date": lambda at, tz: bangla.house_date(moment(at), ZoneInfo(tz)),
    "relative_time": lambda at, now: bangla.relative_time(moment(at), moment(now)),
    "bangla_calendar": lambda at: bangla.bangla_day(local_day(moment(at))),
    "hijri_calendar": lambda at, offset: bangla.hijri_day(
        local_day(moment(at)), moon_offset_days=offset
    ),
}
ROWS = [(name, row) for name in ANSWERS for row in VECTORS[name]]


def test_every_kind_of_vector_is_answered() -> None:
    assert set(VECTORS) - {"about"} == set(ANSWERS)


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_python_answers_as_the_vectors_say(name: str, row: list[Any]) -> None:
    *question, answer = row

    assert ANSWERS[name](*question) == answer
