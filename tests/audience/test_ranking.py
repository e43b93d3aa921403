"""What is read most: fresh reads weigh more, floods do not hold the list."""

from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.audience.ranking import bounded, rank
from khobor.audience.windows import SPANS, Window

DAY, WEEK = SPANS[Window.DAY], SPANS[Window.WEEK]
NOW = 100_000


def test_of_two_stories_with_as_many_reads_the_fresher_stands_first() -> None:
    rows = [(1, NOW - 20, 300), (2, NOW - 1, 300)]

    assert rank(rows, DAY, now_hours=NOW + 0.5) == [2, 1]


def test_many_more_reads_outweigh_some_hours() -> None:
    others = [(story, hour, 80) for story in (3, 4, 5) for hour in (NOW - 6, NOW)]
    rows = [(1, NOW - 6, 600), (2, NOW, 300), *others]

    assert rank(rows, DAY, now_hours=NOW + 0.5)[:2] == [1, 2]


def test_a_flood_of_one_hour_does_not_hold_the_list_of_the_day() -> None:
    honest = [(story, NOW - age, 500 - story) for story in (2, 3, 4) for age in range(12)]
    flood = (1, NOW - 12, 1_000_000)

    ranked = rank([flood, *honest], DAY, now_hours=NOW + 0.5)

    assert ranked == [2, 3, 4, 1]


def test_what_was_hardly_opened_is_no_list() -> None:
    assert rank([(1, NOW, 2), (2, NOW - 1, 1), (2, NOW, 1)], WEEK, now_hours=NOW + 0.5) == []


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(3, 10**6), min_size=1, max_size=8, unique=True))
def test_within_one_hour_the_order_is_that_of_the_reads(counts: list[int]) -> None:
    rows = [(story, NOW, views) for story, views in enumerate(counts, 1)]

    ranked = rank(rows, DAY, now_hours=NOW + 0.5)

    assert [counts[story - 1] for story in ranked] == sorted(counts, reverse=True)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 10**9), st.integers(1, 10**6))
def test_no_view_is_made_more_than_it_is(views: int, ceiling: int) -> None:
    assert bounded(views, ceiling) <= views
    assert bounded(views, ceiling) <= bounded(views + 1, ceiling)
