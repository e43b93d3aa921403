"""The lists of what is read most."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from khobor.audience.actions import prune, rank_again
from khobor.audience.models import MostRead, Reads
from khobor.audience.selectors import most_read, most_read_headlines
from khobor.audience.windows import Window
from khobor.stories.models import Section, Story
from khobor.wire import recording
from tests import factories
from tests.audience.counts import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def stories(section: Section) -> dict[str, Story]:
    """One that is read now, one that was read yesterday, one of this week, and one unread."""
    made = {name: factories.story(section, name) for name in ("এখন", "আজ", "সপ্তাহ", "অপঠিত")}
    read(made["এখন"], 40)
    read(made["আজ"], 90, hours_ago=8)
    read(made["সপ্তাহ"], 900, hours_ago=70)
    rank_again()
    return made


def headlines(window: Window, count: int = 10) -> list[str]:
    return [teaser.headline for teaser in most_read("bn", window, count)]


def test_each_window_looks_as_far_back_as_it_says(stories: dict[str, Story]) -> None:
    assert headlines(Window.NOW) == ["এখন"]
    assert headlines(Window.DAY) == ["আজ", "এখন"]
    assert headlines(Window.WEEK) == ["সপ্তাহ", "আজ", "এখন"]
    assert headlines(Window.WEEK, 1) == ["সপ্তাহ"]


def test_a_withdrawn_story_leaves_the_list_at_once(stories: dict[str, Story]) -> None:
    stories["আজ"].unpublish()

    assert headlines(Window.DAY, 1) == ["এখন"]
    assert headlines(Window.WEEK) == ["সপ্তাহ", "এখন"]


def test_the_list_names_its_stories_and_is_true_for_a_minute(stories: dict[str, Story]) -> None:
    with recording() as recorded:
        most_read("bn", Window.NOW)

    assert f"teaser:{stories['এখন'].pk}" in recorded.keys
    assert recorded.until is not None
    assert recorded.until <= timezone.now() + timedelta(seconds=61)


def test_another_language_has_its_own_list(stories: dict[str, Story]) -> None:
    assert most_read("en", Window.WEEK) == []


def test_the_headlines_of_every_list_cost_two_queries(
    stories: dict[str, Story], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        found = most_read_headlines("bn")

    assert [len(found[window]) for window in Window] == [1, 2, 3]


def test_the_lists_are_worked_out_once_a_minute_however_many_ask(
    stories: dict[str, Story],
) -> None:
    read(stories["অপঠিত"], 9000)

    assert rank_again() is False
    assert headlines(Window.NOW) == ["এখন"]
    MostRead.objects.update(at=timezone.now() - timedelta(minutes=1))
    assert rank_again() is True
    assert headlines(Window.NOW) == ["অপঠিত", "এখন"]


def test_a_clock_that_was_ahead_does_not_stop_the_lists(stories: dict[str, Story]) -> None:
    MostRead.objects.update(at=timezone.now() + timedelta(days=300))

    assert rank_again() is True


def test_old_counts_are_deleted_by_whole_days(stories: dict[str, Story]) -> None:
    read(stories["এখন"], 7, hours_ago=24 * 59)
    read(stories["এখন"], 7, hours_ago=24 * 62)

    assert prune() == 1
    assert Reads.objects.count() == 4
