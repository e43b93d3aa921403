"""What appears, or goes, at a time that an editor has set."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from khobor.stories import timetable
from khobor.stories.models import Section, Story
from khobor.stories.selectors import latest
from khobor.wire.models import Change
from tests import factories

pytestmark = pytest.mark.django_db


def embargoed(section: Section) -> Story:
    """A draft whose moment was a second ago."""
    story: Story = factories.story(section, "এখন প্রকাশ", live=False, published_at=None)
    story.go_live_at = timezone.now() + timedelta(hours=1)
    story.save_revision().publish()
    return story


def keep_it_later() -> int:
    """What the follower does, two hours from now."""
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        return timetable.keep_timetable()


def headlines(section: Section) -> list[str]:
    found = latest(f"list:section:{section.pk}", language="bn", count=10)
    return [teaser.headline for teaser in found]


def test_a_story_under_embargo_appears_at_its_moment(section: Section) -> None:
    embargoed(section)
    before = timetable.keep_timetable()

    assert keep_it_later() == 1

    assert before == 0
    assert headlines(section) == ["এখন প্রকাশ"]
    assert Change.objects.latest("sequence").kind == "story-published"


def test_a_story_with_an_end_goes_at_its_moment(section: Section) -> None:
    story = factories.story(section, expire_at=timezone.now() + timedelta(hours=1))

    assert keep_it_later() == 1

    last = Change.objects.latest("sequence")
    assert headlines(section) == []
    assert (last.kind, last.retracts) == ("story-withdrawn", True)
    assert f"shown:{story.pk}" in last.keys


def test_what_was_done_is_not_done_again(section: Section) -> None:
    embargoed(section)
    factories.story(section, expire_at=timezone.now() + timedelta(hours=1))

    assert keep_it_later() == 2
    assert keep_it_later() == 0


@pytest.mark.parametrize("kind", ["coming", "leaving"])
def test_a_story_and_its_row_on_the_wire_are_one(
    section: Section, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    if kind == "coming":
        embargoed(section)
    else:
        factories.story(section, "এখন বিদায়", expire_at=timezone.now() + timedelta(hours=1))
    before, rows = headlines(section), Change.objects.count()

    def no_wire(*_arguments: object, **_more: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr("khobor.wire.actions.write", no_wire)
        changed = keep_it_later()

    assert changed == 0
    assert headlines(section) == before
    assert Change.objects.count() == rows
    assert keep_it_later() == 1


def test_one_that_fails_does_not_keep_the_others_waiting(
    section: Section, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = timezone.now() + timedelta(hours=1)
    factories.story(section, "ভাঙা", expire_at=moment)
    factories.story(section, "ভালো", expire_at=moment)
    unpublish = Story.unpublish

    def fails_for_one(self: Story, *arguments: object, **more: object) -> None:
        if self.title == "ভাঙা":
            raise ZeroDivisionError
        unpublish(self, *arguments, **more)

    monkeypatch.setattr(Story, "unpublish", fails_for_one)

    assert keep_it_later() == 1
    assert headlines(section) == ["ভাঙা"]


def test_the_timetable_is_kept_by_one_machine_of_the_newspaper() -> None:
    follower = timetable.timetable_follower()

    assert not follower.is_per_node
    assert follower.idle
