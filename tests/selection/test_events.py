"""Whoever shows a story of an event, however long it goes on, learns when it comes or goes."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.selection.events import TIMELINE, moved, neighbours, timeline
from khobor.selection.models import StorySignature

MORNING = datetime(2025, 4, 9, 8, tzinfo=UTC)


def shown(event: list[int], story: int) -> list[int]:
    """What the page of a story shows of an event, whose stories are given newest first."""
    place = event.index(story)
    newer = event[max(place - TIMELINE, 0) : place]
    return timeline(newer, event[place + 1 : place + 1 + TIMELINE])


@given(st.integers(2, 60), st.data())
def test_only_neighbours_show_a_newcomer(length: int, data: st.DataObject) -> None:
    after = list(range(length, 0, -1))
    newcomer = data.draw(st.sampled_from(after))
    before = [story for story in after if story != newcomer]
    place = after.index(newcomer)
    near = after[max(place - TIMELINE, 0) : place + TIMELINE + 1]

    changed = [story for story in before if shown(before, story) != shown(after, story)]

    assert set(changed) <= set(near)


@given(st.integers(1, 60), st.data())
def test_a_page_shows_as_many_as_there_are(length: int, data: st.DataObject) -> None:
    event = list(range(length, 0, -1))
    story = data.draw(st.sampled_from(event))

    others = shown(event, story)

    assert len(others) == min(length - 1, TIMELINE)
    assert story not in others
    assert others == sorted(others, reverse=True)


@pytest.fixture
def long_event(db: None) -> list[int]:
    """Forty stories of one event, an hour apart but for two of one moment; oldest first."""
    hours = [*range(20), *range(19, 39)]
    StorySignature.objects.bulk_create(
        StorySignature(
            story_id=number,
            language="bn",
            published_at=MORNING + timedelta(hours=hour),
            terms=b"", headline=b"", shingles=b"",
            has_picture=False, word_count=0, event_id=1,
        )
        for number, hour in enumerate(hours, 1)
    )  # fmt: skip
    return list(range(1, 41))


@pytest.mark.parametrize("story", [1, 13, 20, 21, 40])
def test_neighbours_are_those_next_in_time(long_event: list[int], story: int) -> None:
    near = long_event[max(story - 1 - TIMELINE, 0) : story + TIMELINE]

    assert neighbours(story) == set(near)


def test_a_story_of_no_event_has_none(db: None) -> None:
    assert neighbours(1) == set()


def test_a_story_that_got_another_date_has_moved(long_event: list[int]) -> None:
    times = {1: MORNING, 2: MORNING, 99: MORNING}

    assert moved(times) == [2]
