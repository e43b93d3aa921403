"""Whatever a page shows, its keys are touched when that changes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from khobor.press.rendering import RECORDED
from khobor.stories.models import Home, Place, Section, StaticPage, Story, Topic
from khobor.wire.models import Change
from tests import factories

pytestmark = pytest.mark.django_db
Touching = Callable[[str], object]


@pytest.fixture
def touching(reader: Client) -> Touching:
    """A block that has to touch a key of a page; what it touched, and whether it retracts that."""

    @contextmanager
    def block(address: str) -> Iterator[list[bool]]:
        keys = reader.get(address).wsgi_request.META[RECORDED].keys
        last = Change.objects.order_by("-sequence").values_list("sequence", flat=True).first() or 0
        retracts: list[bool] = []
        yield retracts
        for change in Change.objects.filter(sequence__gt=last):
            retracts += [change.retracts] * (not keys.isdisjoint(change.keys))
        assert retracts

    return block


@pytest.fixture
def static_page(newspaper_home: Home) -> StaticPage:
    """যোগাযোগ, at `/contact/`."""
    page = StaticPage(title="যোগাযোগ", slug="contact", locale=newspaper_home.locale)
    newspaper_home.add_child(instance=page)
    return page


def test_a_renamed_place_changes_the_dateline(section: Section, touching: Touching) -> None:
    place = factories.district()
    story = factories.story(section, dateline=place)

    with touching(story.get_url()):
        place.name = "নাটোর"
        place.save()


def test_a_picture_described_anew_changes_where_it_stands(
    section: Section, touching: Touching
) -> None:
    picture = factories.picture(width=170, height=120)
    factories.story(section, lead_picture=picture)

    with touching("/"):
        picture.description = "লাল ইটের দেয়াল"
        picture.save()


def test_a_deleted_picture_is_shown_no_more(section: Section, touching: Touching) -> None:
    picture = factories.picture(width=170, height=120)
    story = factories.story(section, lead_picture=picture)

    with touching(story.get_url()) as retracts:
        picture.delete()

    assert any(retracts)


def test_topics_deleted_together_leave_their_stories(section: Section, touching: Touching) -> None:
    story = factories.story(section, topics=[factories.topic()])

    with touching(story.get_url()):
        Topic.objects.all().delete()


def test_a_new_place_stands_on_the_page_above_it(newspaper_home: Home, touching: Touching) -> None:
    district = factories.district()

    with touching(district.get_absolute_url()):
        Place(kind="upazila", parent=district, name="বাঘা").save()


@pytest.mark.parametrize("act", ["delete", "unpublish", "hide"])
def test_a_static_page_that_goes_is_served_no_more(
    static_page: StaticPage, touching: Touching, act: str
) -> None:
    acts = {
        "delete": static_page.delete,
        "unpublish": static_page.unpublish,
        "hide": lambda: PageViewRestriction.objects.create(page=static_page),
    }

    with touching("/contact/") as retracts:
        acts[act]()

    assert any(retracts)


def test_a_static_page_moved_in_the_footer_moves_everywhere(
    newspaper_home: Home, static_page: StaticPage, touching: Touching
) -> None:
    other = StaticPage(title="আমরা", slug="about", locale=newspaper_home.locale)
    newspaper_home.add_child(instance=other)

    with touching("/"):
        other.move(static_page, pos="left")


def test_a_story_that_leaves_a_topic_leaves_the_order_of_older_stories(
    section: Section, touching: Touching
) -> None:
    topic, now = factories.topic(), timezone.now()
    older = factories.story(section, topics=[topic], published_at=now - timedelta(days=3))
    story = factories.story(section, topics=[topic], published_at=now - timedelta(days=2))
    key = f"past:list:bn:topic:{topic.pk}"

    with touching(story.get_url()):
        older.topics = []
        older.save_revision().publish()

    assert any(key in change.keys for change in Change.objects.order_by("-sequence")[:1])


def test_a_story_of_the_same_minute_enters_behind_the_later_one(section: Section) -> None:
    at = timezone.now() - timedelta(hours=1)
    draft = factories.story(section, live=False, published_at=at)
    factories.story(section, "পরের খবর", published_at=at)

    draft.save_revision().publish()

    assert "past:list:bn:all" in Change.objects.latest("sequence").keys


def test_a_link_leads_to_public_pages_only(
    section: Section, reader: Client, touching: Touching
) -> None:
    draft = factories.story(section, "গোপন খবর", live=False, published_at=None)
    link = f'<p><a linktype="page" id="{draft.pk}">আরও পড়ুন</a></p>'
    address = factories.story(section, body=[("paragraph", link)]).get_url()

    assert "<a>আরও পড়ুন</a>" in reader.get(address).content.decode()
    with touching(address):
        draft.save_revision().publish()
    published = Story.objects.get(pk=draft.pk)
    assert f'<a href="{published.get_url()}">' in reader.get(address).content.decode()


def test_the_only_story_learns_of_the_second(section: Section, touching: Touching) -> None:
    story = factories.story(section)

    with touching(story.get_url()):
        factories.story(section, "দ্বিতীয় খবর")


def test_a_page_that_is_gone_learns_of_the_first_story(
    section: Section, touching: Touching
) -> None:
    story = factories.story(section)
    address = story.get_url()
    story.unpublish()

    with touching(address):
        factories.story(section, "আরেক খবর")
