"""What stands below a story, on the page and beside the wire."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from khobor.press.rendering import RECORDED
from khobor.selection import choosing, events, followers, selectors
from khobor.selection.models import Choice, StorySignature
from khobor.stories import selectors as stories
from khobor.stories.models import ChosenStory, Home, Section, Story
from khobor.wire.models import Change
from khobor.wire.selectors import changes_after
from tests import factories
from tests.selection import telling

pytestmark = pytest.mark.django_db
Follow = Callable[[], None]


def tell(section: Section, told: tuple[str, str], *, hours: float = 1, **fields: Any) -> Story:
    """A story of `telling`, published so many hours ago."""
    headline, text = told
    at = timezone.now() - timedelta(hours=hours)
    body = [("paragraph", f"<p>{text}</p>")]
    made: Story = factories.story(section, headline, body=body, published_at=at, **fields)
    return made


def below(story: Story) -> selectors.Below:
    """What the page of a story would show below it."""
    found = stories.story(story.pk)
    assert found is not None
    return selectors.below(found, newest_key="list:bn:all", language="bn")


def related(story: Story) -> list[int]:
    """The ids of the related stories."""
    return [teaser.id for teaser in below(story).related]


@pytest.fixture
def sports(newspaper_home: Home) -> Section:
    """The section খেলা."""
    return factories.section(newspaper_home)


@pytest.fixture
def cast(section: Section, sports: Section, follow: Follow) -> dict[str, Story]:
    """Five stories, two of them of cricket, of which selection knows."""
    made = {
        "mango": tell(section, telling.MANGO, hours=9),
        "books": tell(section, telling.BOOKS, hours=8),
        "bridge": tell(section, telling.BRIDGE, hours=7),
        "cricket": tell(sports, telling.CRICKET, hours=30),
        "later": tell(sports, telling.CRICKET_TOO, hours=5),
    }
    follow()
    return made


def test_the_story_on_the_same_matter_comes_first(cast: dict[str, Story]) -> None:
    assert related(cast["later"])[0] == cast["cricket"].pk
    assert related(cast["cricket"])[0] == cast["later"].pk


def test_a_shared_topic_makes_a_story_related(section: Section, follow: Follow) -> None:
    topic = factories.topic()
    one = tell(section, telling.MANGO, topics=[topic])
    other = tell(section, telling.BOOKS, topics=[topic])
    tell(section, telling.BRIDGE)

    follow()

    assert related(one)[0] == other.pk


def test_a_copy_of_the_story_is_not_offered_to_its_readers(
    sports: Section, cast: dict[str, Story], follow: Follow
) -> None:
    headline, text = telling.CRICKET_TOO
    copy = tell(sports, (f"{headline} আবার", text), hours=4)

    follow()

    assert copy.pk not in related(cast["later"])
    assert cast["later"].pk not in related(copy)
    assert len({copy.pk, cast["later"].pk} & set(related(cast["cricket"]))) == 1


def test_editors_choices_come_first_in_their_order(cast: dict[str, Story], follow: Follow) -> None:
    story = cast["later"]
    story.chosen_stories = [
        ChosenStory(chosen=cast["mango"], sort_order=0),
        ChosenStory(chosen=cast["bridge"], sort_order=1),
    ]
    story.save_revision().publish()

    follow()

    assert related(story)[:3] == [cast["mango"].pk, cast["bridge"].pk, cast["cricket"].pk]


def test_an_editor_may_choose_what_is_too_old_to_be_found(
    section: Section, cast: dict[str, Story], follow: Follow
) -> None:
    old = tell(section, telling.FERRY, hours=24 * 900)
    follow()
    StorySignature.objects.filter(pk=old.pk).delete()
    story = cast["later"]
    story.chosen_stories = [ChosenStory(chosen=old)]
    story.save_revision().publish()

    follow()

    assert related(story)[0] == old.pk


def choose(story: Story, *chosen: Story) -> None:
    """Publish the story with what its editor wants read after it."""
    story.refresh_from_db()
    story.chosen_stories = [ChosenStory(chosen=one, sort_order=n) for n, one in enumerate(chosen)]
    story.save_revision().publish()


def test_an_editor_chooses_for_an_old_story_too(
    section: Section, cast: dict[str, Story], follow: Follow
) -> None:
    old = tell(section, telling.FERRY, hours=24 * 100)
    follow()
    choose(old, cast["mango"], cast["cricket"])
    follow()
    assert related(old)[:2] == [cast["mango"].pk, cast["cricket"].pk]

    choose(old)
    follow()

    assert Choice.objects.filter(story_id=old.pk, name__startswith="first").count() == 0


def test_old_stories_that_editors_chose_outlive_a_new_beginning(
    section: Section,
    cast: dict[str, Story],
    follow: Follow,
    keeper: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(followers, "STEP", 1)  # the walk ends at the first story that is too old
    newer = tell(section, telling.BOOKS, hours=24 * 500)
    oldest = tell(section, telling.FERRY, hours=24 * 900)
    for story in (cast["later"], newer):
        choose(story, cast["mango"], oldest)
    follow()

    keeper.start_over(0)
    follow()

    for story in (cast["later"], newer):
        assert related(story)[:2] == [cast["mango"].pk, oldest.pk]


def test_an_edition_that_changes_drops_nothing_that_editors_chose(
    section: Section,
    cast: dict[str, Story],
    follow: Follow,
    keeper: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(followers, "STEP", 1)
    tell(section, telling.BOOKS, hours=24 * 500)
    oldest = tell(section, telling.FERRY, hours=24 * 900)
    choose(cast["later"], cast["mango"], oldest)
    follow()
    StorySignature.objects.update(edition="another")

    keeper.begin()
    follow()

    assert related(cast["later"])[:2] == [cast["mango"].pk, oldest.pk]


def test_many_changes_at_once_change_lists_that_stand(
    section: Section, cast: dict[str, Story], follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(followers, "FULLY", 1)
    old = tell(section, telling.FERRY, hours=24 * 100)
    follow()

    for story in (cast["later"], old):
        choose(story, cast["mango"])
    follow()

    assert related(cast["later"])[0] == cast["mango"].pk
    assert related(old)[0] == cast["mango"].pk


def test_a_withdrawn_story_leaves_every_list_at_once_and_for_good(
    cast: dict[str, Story], reader: Client, follow: Follow
) -> None:
    page = reader.get(cast["later"].get_url())
    keys = page.wsgi_request.META[RECORDED].keys

    cast["cricket"].unpublish()

    assert cast["cricket"].pk not in related(cast["later"])
    last = Change.objects.latest("sequence")
    assert last.retracts
    assert not keys.isdisjoint(last.keys)
    follow()
    assert not Choice.objects.filter(chosen_id=cast["cricket"].pk).exists()
    assert not StorySignature.objects.filter(pk=cast["cricket"].pk).exists()


def test_what_is_old_stands_as_background_only_and_only_on_the_same_matter(
    section: Section, follow: Follow
) -> None:
    old = tell(section, telling.BRIDGE, hours=24 * 40)
    for other in (telling.MANGO, telling.BOOKS, telling.CRICKET, telling.CRICKET_TOO):
        tell(section, other, hours=24 * 40)
    story = tell(section, telling.BRIDGE_LATER)

    follow()

    found = below(story)
    assert [teaser.id for teaser in found.background] == [old.pk]
    assert old.pk not in [teaser.id for teaser in found.related]


def test_a_list_stays_when_something_no_better_arrives(
    sports: Section, cast: dict[str, Story], follow: Follow
) -> None:
    topic = factories.topic("লিগ")
    for n, word in enumerate(["এক", "দুই"]):
        told = (f"{telling.CRICKET[0]} {n}", f"{telling.CRICKET[1]} {word}")
        tell(sports, told, topics=[topic])
    follow()
    before = related(cast["later"])
    assert before
    last = Change.objects.latest("sequence").sequence

    tell(sports, telling.BOOKS)
    follow()

    assert related(cast["later"]) == before
    touched = {key for change in changes_after(last) for key in change.keys}
    assert f"related:{cast['later'].pk}" not in touched


def test_a_page_whose_list_changes_is_made_anew(
    sports: Section, cast: dict[str, Story], reader: Client, follow: Follow
) -> None:
    keys = reader.get(cast["cricket"].get_url()).wsgi_request.META[RECORDED].keys
    last = Change.objects.latest("sequence").sequence

    new = tell(sports, ("নাঈমের ব্যাটে আবার ছক্কা", f"{telling.CRICKET[1]} ফাইনালে উঠল দল, উৎসব শহরজুড়ে।"))
    follow()

    touched = {key for change in changes_after(last) for key in change.keys}
    assert f"related:{cast['cricket'].pk}" in keys & touched
    shown = below(cast["cricket"])
    assert new.pk in [teaser.id for teaser in (*shown.related, *shown.event)]


def test_one_publish_touches_a_handful_of_pages(
    sports: Section, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "OTHERS", 2)
    monkeypatch.setattr(events, "TIMELINE", 3)
    for n in range(14):
        told = (f"{telling.CRICKET[0]} {n}", f"{telling.CRICKET[1]} {telling.MANGO[1][n:]}")
        tell(sports, told, hours=n)
    follow()
    last = Change.objects.latest("sequence").sequence

    tell(sports, telling.CRICKET_TOO)
    follow()

    touched = {key for change in changes_after(last) for key in change.keys}
    assert 1 <= len([key for key in touched if key.startswith("related:")]) <= 1 + 2 + 2 * 3


def test_the_same_changes_taken_up_twice_change_nothing(
    sports: Section, cast: dict[str, Story], follow: Follow, keeper: Any
) -> None:
    last = Change.objects.latest("sequence").sequence
    tell(sports, telling.FERRY)
    follow()
    changes = changes_after(last)
    kept = list(Choice.objects.order_by("story_id", "name").values_list("story_id", "chosen_id"))

    keeper.apply(changes)

    again = Choice.objects.order_by("story_id", "name").values_list("story_id", "chosen_id")
    assert list(again) == kept


def test_stories_of_one_event_stand_in_a_timeline(
    section: Section, cast: dict[str, Story], reader: Client, follow: Follow
) -> None:
    later = tell(section, telling.BRIDGE_LATER, hours=2)

    follow()

    assert [teaser.id for teaser in below(cast["bridge"]).event] == [later.pk]
    assert [teaser.id for teaser in below(later).event] == [cast["bridge"].pk]
    assert below(cast["mango"]).event == ()
    assert cast["bridge"].pk not in related(later)
    assert "এই ঘটনার সব খবর" in reader.get(later.get_url()).content.decode()


def test_an_event_of_one_story_is_none(
    section: Section, cast: dict[str, Story], follow: Follow
) -> None:
    later = tell(section, telling.BRIDGE_LATER, hours=2)
    follow()

    later.unpublish()
    follow()

    assert StorySignature.objects.get(pk=cast["bridge"].pk).event_id is None


def test_two_events_stay_apart_when_the_first_story_of_one_has_left_it(
    section: Section, cast: dict[str, Story], follow: Follow
) -> None:
    bridge, mango = cast["bridge"], cast["mango"]
    others = [tell(section, telling.BRIDGE_LATER, hours=3)]
    follow()
    others.append(tell(section, telling.BRIDGE_LATER, hours=2))
    follow()
    assert len(below(bridge).event) == 2
    headline, text = telling.MANGO
    bridge.title, bridge.body = f"{headline} আবার", [("paragraph", f"<p>{text}</p>")]
    bridge.published_at = mango.published_at - timedelta(hours=1)
    bridge.save_revision().publish()

    follow()

    assert [teaser.id for teaser in below(bridge).event] == [mango.pk]
    assert {teaser.id for one in others for teaser in below(one).event} == {o.pk for o in others}


def test_a_like_story_of_last_month_is_another_event(section: Section, follow: Follow) -> None:
    tell(section, telling.BRIDGE, hours=24 * 9)
    later = tell(section, telling.BRIDGE_LATER)

    follow()

    assert below(later).event == ()


def test_many_stories_at_once_get_their_lists_in_the_background(
    section: Section, sports: Section, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(followers, "FULLY", 4)
    for n in range(4):
        tell(section, (f"{telling.MANGO[0]} {n}", f"{telling.MANGO[1]} {n}"), hours=n)
    one, other = tell(sports, telling.CRICKET), tell(sports, telling.CRICKET_TOO)

    follow()

    assert related(one)[0] == other.pk


def test_a_missed_wire_is_made_good(
    sports: Section, cast: dict[str, Story], follow: Follow, keeper: Any
) -> None:
    gone = cast["cricket"]
    Change.objects.all().delete()
    StorySignature.objects.filter(pk=cast["later"].pk).update(terms=b"")
    StorySignature.objects.filter(pk=gone.pk).update(story_id=10**9)

    keeper.start_over(0)
    follow()

    assert not StorySignature.objects.filter(pk=10**9).exists()
    assert StorySignature.objects.get(pk=cast["later"].pk).terms


def test_without_a_chosen_list_older_stories_on_the_topic_stand_there(section: Section) -> None:
    topic = factories.topic()
    older = tell(section, telling.MANGO, hours=50, topics=[topic])
    story = tell(section, telling.BOOKS, topics=[topic])

    assert related(story)[0] == older.pk


def test_the_mix_is_not_of_one_section(newspaper_home: Home) -> None:
    for n in range(4):
        section = factories.section(newspaper_home, name=f"বিভাগ {n}", slug=f"section-{n}")
        for hours in range(1 + 4 * (n == 0)):
            tell(section, telling.BOOKS, hours=2 + n * 3 + hours / 10)

    shown = below(tell(section, telling.MANGO, hours=60)).mix

    assert len({teaser.section for teaser in shown}) >= 3
