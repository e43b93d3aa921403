"""The keys that a story's coming, changing or going touches."""

from datetime import timedelta

import pytest
from django.utils import timezone

from khobor.stories.archive_keys import day_key, first_key, month_key
from khobor.stories.models import Section, Story
from khobor.wire.models import Change
from tests import factories

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def last_keys() -> set[str]:
    return set(Change.objects.latest("sequence").keys)


def test_a_new_story_leaves_the_past_of_its_lists_alone(section: Section) -> None:
    factories.story(section, published_at=timezone.now() - 2 * HOUR)

    factories.story(section, "আরেক", published_at=timezone.now() - HOUR)

    assert f"list:section:{section.pk}" in last_keys()
    assert not [key for key in last_keys() if key.startswith("past:")]


def test_a_story_that_enters_behind_newer_ones_touches_the_past(section: Section) -> None:
    topic = factories.topic()
    factories.story(section, topics=[topic], published_at=timezone.now() - HOUR)

    factories.story(section, "আরেক", topics=[topic], published_at=timezone.now() - 2 * HOUR)

    past = {key for key in last_keys() if key.startswith("past:")}
    month = f"{timezone.localdate(timezone.now() - 2 * HOUR):%Y-%m}"
    everything = {"past:list:bn:all", f"past:list:bn:all:{month}"}
    assert past == everything | {f"past:list:bn:topic:{topic.pk}"}


def test_an_old_story_touches_the_past_without_asking(section: Section) -> None:
    factories.story(section, published_at=timezone.now() - timedelta(days=3))

    assert "past:list:bn:all" in last_keys()


def test_a_story_dated_anew_touches_the_days_where_it_stood_and_stands(section: Section) -> None:
    then = timezone.now() - timedelta(days=40)
    factories.story(section, published_at=timezone.now() - timedelta(days=90))
    story = factories.story(section, published_at=timezone.now() - HOUR)
    before = timezone.localdate(story.published_at)

    story.published_at = then
    story.save()

    day = timezone.localdate(then)
    assert {day_key(before, "bn"), month_key(before, "bn")} <= last_keys()
    assert {day_key(day, "bn"), month_key(day, "bn")} <= last_keys()
    assert first_key("bn") not in last_keys()


def test_the_first_story_of_all_moves_the_beginning_of_the_archive(section: Section) -> None:
    factories.story(section, published_at=timezone.now() - timedelta(days=9))

    assert first_key("bn") in last_keys()


@pytest.mark.parametrize("go", [Story.unpublish, Story.delete])
def test_a_story_that_goes_touches_whatever_showed_it(section: Section, go: object) -> None:
    story = factories.story(section)

    go(story)  # type: ignore[operator]

    assert {f"{part}:{story.pk}" for part in ("story", "teaser", "shown")} <= last_keys()
    assert Change.objects.latest("sequence").retracts


def test_a_change_of_the_text_alone_touches_only_the_story(section: Section) -> None:
    story = factories.story(section)

    story.body = [("paragraph", "<p>নতুন কথা।</p>")]
    story.save()

    month = timezone.localdate(story.published_at)
    assert last_keys() == {f"story:{story.pk}", f"revised:bn:{month:%Y-%m}"}
    assert not Change.objects.latest("sequence").retracts
