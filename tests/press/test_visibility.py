"""A story that is no longer public stands in no stored page, fragment or list."""

import gzip
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import brotli
import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from khobor.paper.story_page import FEW
from khobor.stories import timetable
from khobor.stories.models import Home, Section, Story
from tests import factories
from tests.press.conftest import Paper

HEADLINE = "কেউ আর দেখবে না এই শিরোনাম"
PLAIN: dict[str, Callable[[bytes], bytes]] = {".br": brotli.decompress, ".gz": gzip.decompress}


def unpublish(story: Story) -> None:
    story.unpublish()


def unpublish_unsaved(story: Story) -> None:
    story.live = False
    story.save()


def delete(story: Story) -> None:
    story.delete()


def delete_section(story: Story) -> None:
    story.get_parent().delete()


def expire(story: Story) -> None:
    story.expire_at = timezone.now() - timedelta(seconds=1)
    story.save()
    timetable.keep_timetable()


def make_private(story: Story) -> None:
    PageViewRestriction.objects.create(page=story, restriction_type="login")


def make_section_private(story: Story) -> None:
    PageViewRestriction.objects.create(page=story.get_parent(), restriction_type="login")


def move_into_private(story: Story) -> None:
    private = factories.section(Home.objects.get(), name="গোপন", slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    story.refresh_from_db()
    story.move(private, pos="last-child")


def embargo(story: Story) -> None:
    story.unpublish()
    story.refresh_from_db()
    story.go_live_at = timezone.now() + timedelta(days=1)
    story.save_revision().publish()


ACTIONS = [
    unpublish,
    unpublish_unsaved,
    delete,
    delete_section,
    expire,
    make_private,
    make_section_private,
    move_into_private,
    embargo,
]


@pytest.fixture
def shown(section: Section) -> Story:
    """A story that stands on pages of every kind, also below another story."""
    topic, byline, place = factories.topic(), factories.byline(), factories.district()
    labels = {"topics": [topic], "bylines": [byline], "places": [place]}
    noon = timezone.localtime().replace(hour=12) - timedelta(days=1)  # all in one day's archive
    long_ago, before = noon - timedelta(days=2), noon - timedelta(hours=3)
    factories.story(section, "পুরোনো খবর", published_at=long_ago, **labels)
    story: Story = factories.story(section, HEADLINE, published_at=before, **labels)
    factories.story(section, "নতুন খবর", published_at=noon, **labels)
    return story


def pages_that_show(story: Story) -> list[str]:
    """The address of a page of every kind."""
    day = timezone.localdate(story.published_at)
    topic, byline = story.topics.first(), story.story_bylines.get().byline
    others = Story.objects.exclude(pk=story.pk)
    section = story.get_parent()
    return [
        "/",
        section.get_url(),
        story.get_url(),
        *(other.get_url() for other in others),
        reverse("topic", args=[topic.slug]),
        reverse("author", args=[byline.slug]),
        reverse("place", args=["rajshahi"]),
        reverse("place", args=["rajshahi/rajshahi"]),
        reverse("archive-day", args=[day.year, day.month, day.day]),
        reverse("archive-month", args=[day.year, day.month]),
        reverse("newest"),
        reverse("newest-in-section", args=[section.pk]),
    ]


def read(paper: Paper, addresses: list[str]) -> None:
    """Let readers ask for these pages, once the follower knows all that was written before."""
    paper.moved()
    for address in addresses:
        paper.ask(address)


def where_it_stands(paper: Paper) -> set[str]:
    """The stored files that show the headline, in whatever coding."""
    found = set()
    for name, content in paper.files().items():
        body = PLAIN.get(name[-3:], bytes)(content)
        if HEADLINE.encode() in body:
            found.add(name)
    return found


@pytest.mark.parametrize("is_read", [False, True], ids=["unread", "read"])
@pytest.mark.parametrize("action", ACTIONS)
def test_no_stored_page_shows_it(
    paper: Paper, shown: Story, action: Callable[[Story], Any], is_read: bool
) -> None:
    addresses = pages_that_show(shown)
    read(paper, addresses * (2 if is_read else 1))
    stood = where_it_stands(paper)

    action(Story.objects.get(pk=shown.pk))
    paper.moved()

    assert len(stood) == 3 * len(addresses)  # that each did show it, in three codings
    assert where_it_stands(paper) == set()
    assert [a for a in addresses if HEADLINE in paper.ask(a).text] == []
    assert paper.ask(f"/{shown.pk}/").status in {404, 410}


@pytest.fixture
def starting_points(section: Section) -> tuple[Story, list[str]]:
    """A story, and pages that show it as a starting point and depend on it for nothing else.

    An older story's page, which selects what is older still; and the answer of a withdrawn one.
    """
    now = timezone.now()
    elsewhere = factories.section(Home.objects.get(), name="খেলা", slug="games")
    for number in range(FEW + 1):
        factories.story(elsewhere, f"আগের খবর {number}", published_at=now - timedelta(days=9))
    older = factories.story(section, "সেদিনের খবর", published_at=now - timedelta(days=2))
    withdrawn = factories.story(section, "ভুল খবর", published_at=now - timedelta(days=1))
    withdrawn.unpublish()
    story = factories.story(section, HEADLINE, published_at=now - timedelta(hours=3))
    return story, [older.get_url(), f"/national/{withdrawn.pk}/{withdrawn.slug}/"]


@pytest.mark.parametrize("action", ACTIONS)
def test_it_leaves_the_pages_that_only_begin_with_it(
    paper: Paper, starting_points: tuple[Story, list[str]], action: Callable[[Story], Any]
) -> None:
    story, addresses = starting_points
    read(paper, addresses * 2)
    stood = where_it_stands(paper)

    action(Story.objects.get(pk=story.pk))
    paper.moved()

    assert len(stood) == 3 * len(addresses)
    assert where_it_stands(paper) == set()


@pytest.mark.parametrize("action", ACTIONS)
def test_it_is_gone_before_anything_is_rendered_again(
    paper: Paper, shown: Story, action: Callable[[Story], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(paper, pages_that_show(shown) * 2)
    monkeypatch.setattr("khobor.press.followers.Refresher.add", lambda _self, _paths: None)

    action(Story.objects.get(pk=shown.pk))
    paper.moved()

    assert where_it_stands(paper) == set()


def test_a_withdrawn_story_that_is_published_where_nobody_may_see_it_is_not_called_withdrawn(
    paper: Paper, shown: Story
) -> None:
    address = shown.get_url()
    shown.unpublish()
    make_section_private(shown)
    read(paper, [address])
    assert paper.ask(address).status == 410

    shown.refresh_from_db()
    shown.save_revision().publish()
    paper.moved()

    assert paper.ask(address).status == 404


def test_a_draft_of_a_live_story_stays_in_the_newsroom(paper: Paper, shown: Story) -> None:
    read(paper, [shown.get_url()])
    draft = Story.objects.get(pk=shown.pk)
    draft.title = "খসড়া শিরোনাম"
    draft.save_revision()

    paper.moved()

    assert "খসড়া" not in paper.ask(shown.get_url()).text


@pytest.mark.parametrize("status", ["draft", "embargo"])
def test_what_is_not_public_yet_is_rendered_for_nobody(
    paper: Paper, section: Section, status: str
) -> None:
    story = factories.story(section, HEADLINE, live=False)
    if status == "embargo":
        story.go_live_at = timezone.now() + timedelta(days=1)
        story.save_revision().publish()

    answers = [paper.ask(path) for path in ("/", "/national/", story.get_url() or f"/{story.pk}/")]

    assert answers[2].status == 404
    assert where_it_stands(paper) == set()


def test_a_redirect_leads_on_from_a_withdrawn_story_and_back(paper: Paper, shown: Story) -> None:
    address = shown.get_url()
    shown.unpublish()
    paper.moved()
    before = [paper.ask(address).status for _time in range(2)]

    redirect = Redirect.objects.create(old_path=address.rstrip("/"), redirect_link="/national/")
    paper.moved()
    led = paper.ask(address)
    redirect.delete()
    paper.moved()

    assert before == [410, 410]
    assert (led.status, led.headers["Location"]) == (301, "/national/")
    assert paper.ask(address).status == 410
