"""Feeds: every list has its own, every reader of feeds can read them, and what is gone is gone."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone
from wagtail.models import PageViewRestriction

from khobor.stories.models import Section, Story
from tests import factories
from tests.syndication.headlines import HEADLINES

pytestmark = pytest.mark.django_db
XML = ["rss.xml", "atom.xml"]
Fetch = Callable[[str], Any]


def choices(**chosen: Any) -> Any:
    return override_settings(SYNDICATION=replace(settings.SYNDICATION, **chosen))


@pytest.fixture
def fetch(reader: Client) -> Fetch:
    """A feed as feedparser or a JSON reader understands it."""

    def fetched(address: str) -> Any:
        answer = reader.get(address)
        assert answer.status_code == 200, address
        if address.endswith(".json"):
            return json.loads(answer.content)
        found = feedparser.parse(
            answer.content, response_headers={"content-type": answer["Content-Type"]}
        )
        assert not found.bozo, found.get("bozo_exception")
        return found

    return fetched


@pytest.fixture
def full_story(section: Section) -> Story:
    """A story with everything that a feed can carry."""
    picture = factories.picture()
    story: Story = factories.story(
        section,
        "নদীর ধারে নতুন পাঠাগার",
        summary="গ্রামের তরুণেরা নিজেরাই গড়েছেন।",
        bylines=[factories.byline()],
        topics=[factories.topic()],
        places=[factories.district()],
        lead_picture=picture,
        picture_caption="পাঠাগারের সামনে পাঠক",
        picture_credit="ছবি: মিতালী রায়",
        body=[
            ("paragraph", '<p>পাঠাগারে <a href="/national/">৯০০ বই</a> আছে।</p>'),
            ("quotation", {"text": "বই পড়ো & বড় হও", "speaker": "একজন শিক্ষক"}),
            ("picture", {"picture": picture, "caption": "তাক"}),
        ],
    )
    return story


@pytest.mark.parametrize("file", XML)
@pytest.mark.parametrize("is_whole", [False, True])
def test_every_headline_makes_a_feed_without_a_fault(
    section: Section, fetch: Fetch, file: str, is_whole: bool
) -> None:
    for number, headline in enumerate(HEADLINES):
        made = factories.story(section, f"খবর {number}", summary=headline[:500])
        Story.objects.filter(pk=made.pk).update(title=headline[:250])

    with choices(feed_full_text=is_whole):
        found = fetch(f"/feeds/{file}")

    assert len(found.entries) == len(HEADLINES)
    titles = " ".join(entry.title for entry in found.entries)
    assert "চাল & ডাল: দাম < ৫০ টাকা" in titles or "চাল &amp; ডাল" in titles


def test_the_json_feed_says_the_same(section: Section, fetch: Fetch) -> None:
    for number, headline in enumerate(HEADLINES):
        made = factories.story(section, f"খবর {number}")
        Story.objects.filter(pk=made.pk).update(title=headline[:250])

    found = fetch("/feeds/feed.json")

    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert len(found["items"]) == len(HEADLINES)
    assert all({"id", "url", "content_text", "date_published"} <= set(i) for i in found["items"])


def test_an_entry_carries_picture_author_labels_and_a_stable_id(
    full_story: Story, fetch: Fetch
) -> None:
    for file in XML:
        entry = fetch(f"/feeds/{file}").entries[0]

        assert entry.id == f"tag:localhost,2025:story:{full_story.pk}"
        assert entry.link == f"http://localhost:8000{full_story.get_url()}"
        assert entry.author == "মিতালী রায়"
        assert [tag.term for tag in entry.tags] == ["জাতীয়", "বই"]
        assert entry.summary == "গ্রামের তরুণেরা নিজেরাই গড়েছেন।"
        assert entry.media_content[0]["url"].startswith("http://localhost:8000/media/")
        assert entry.media_credit[0]["content"] == "ছবি: মিতালী রায়"


@pytest.mark.parametrize("file", XML)
def test_the_whole_story_goes_out_if_the_newspaper_wants_it(
    full_story: Story, fetch: Fetch, file: str
) -> None:
    link = '<a href="http://localhost:8000/national/">৯০০ বই</a>'
    assert link not in str(fetch(f"/feeds/{file}").entries[0])

    with choices(feed_full_text=True):
        content = fetch(f"/feeds/{file}").entries[0].content[0]

    assert link in content.value
    assert "বই পড়ো &amp; বড় হও" in content.value
    assert content.value.count("<img ") == 2


def test_ids_stay_when_headline_section_and_scheme_change(
    full_story: Story, section: Section, fetch: Fetch
) -> None:
    before = fetch("/feeds/rss.xml").entries[0]
    other = factories.section(section.get_parent(), name="শিক্ষা", slug="education")

    full_story.refresh_from_db()
    full_story.title = "পাঠাগারে আরও বই"
    full_story.save_revision().publish()
    Story.objects.get(pk=full_story.pk).move(other, pos="last-child")
    with override_settings(WAGTAILADMIN_BASE_URL="https://localhost"):
        after = fetch("/feeds/rss.xml").entries[0]

    assert after.id == before.id
    assert after.link.startswith("https://localhost/education/")
    assert fetch("/feeds/national/rss.xml").entries == []
    assert len(fetch("/feeds/education/rss.xml").entries) == 1


@pytest.mark.parametrize("where", ["", "national/", "topics/boi/", "authors/mitali-ray/",
                                   "places/rajshahi/", "places/rajshahi/rajshahi/"])  # fmt: skip
@pytest.mark.parametrize("file", [*XML, "feed.json"])
def test_every_list_has_its_feeds(full_story: Story, fetch: Fetch, where: str, file: str) -> None:
    topic, byline = full_story.topics.get(), full_story.story_bylines.get().byline
    where = where.replace("boi", topic.slug).replace("mitali-ray", byline.slug)

    found = fetch(f"/feeds/{where}{file}")

    assert len(found["items"] if file == "feed.json" else found.entries) == 1


@pytest.mark.parametrize("path", ["nowhere/rss.xml", "topics/rss.xml", "topics/x/rss.xml",
                                  "places/x/y/atom.xml", "national/feed.xml"])  # fmt: skip
def test_a_feed_of_nothing_is_not_there(section: Section, reader: Client, path: str) -> None:
    assert reader.get(f"/feeds/{path}").status_code == 404


def test_the_feed_of_a_list_moves_with_its_page(full_story: Story, reader: Client) -> None:
    topic = full_story.topics.get()
    old = topic.get_absolute_url()
    topic.slug = "books"
    topic.save()

    answer = reader.get(f"/feeds{old}atom.xml")

    assert (answer.status_code, answer["Location"]) == (301, "/feeds/topics/books/atom.xml")


@pytest.mark.parametrize("act", ["unpublish", "delete", "hide"])
def test_a_story_that_goes_leaves_every_feed(
    full_story: Story, section: Section, fetch: Fetch, act: str
) -> None:
    acts = {
        "unpublish": full_story.unpublish,
        "delete": full_story.delete,
        "hide": lambda: PageViewRestriction.objects.create(page=section),
    }
    assert len(fetch("/feeds/rss.xml").entries) == 1

    acts[act]()

    assert fetch("/feeds/rss.xml").entries == []
    assert fetch("/feeds/feed.json")["items"] == []


def test_drafts_and_embargoed_stories_are_in_no_feed(section: Section, fetch: Fetch) -> None:
    factories.story(section, "খসড়া", live=False)
    factories.story(section, "কালকের", live=False, go_live_at=timezone.now() + timedelta(days=1))

    assert fetch("/feeds/atom.xml").entries == []


def test_addresses_are_ours_whatever_host_was_asked_for(full_story: Story, reader: Client) -> None:
    with override_settings(ALLOWED_HOSTS=["*"]):
        answer = reader.get(
            "/feeds/rss.xml",
            headers={"host": "evil.example", "x-forwarded-host": "evil.example"},
        )

    assert b"evil.example" not in answer.content


def test_a_feed_names_itself_and_its_hub(full_story: Story, fetch: Fetch) -> None:
    with choices(websub_hub="https://hub.example/"):
        for file in XML:
            links = {link.rel: link.href for link in fetch(f"/feeds/{file}").feed.links}
            assert links["hub"] == "https://hub.example/"
            assert links["self"] == f"http://localhost:8000/feeds/{file}"
        assert fetch("/feeds/feed.json")["hubs"][0]["url"] == "https://hub.example/"


@pytest.mark.parametrize("page", ["/", "/national/"])
def test_pages_lead_to_their_feeds(
    full_story: Story, reader: Client, fetch: Fetch, page: str
) -> None:
    html = reader.get(page).content.decode()

    for file in [*XML, "feed.json"]:
        assert f'href="/feeds{page}{file}"' in html
        fetch(f"/feeds{page}{file}")


def test_a_feed_of_thirty_costs_no_more_queries_than_one_of_two(
    section: Section, reader: Client, django_assert_max_num_queries: Any
) -> None:
    picture = factories.picture()
    for n in range(30):
        factories.story(section, f"খবর {n}", lead_picture=picture, topics=[factories.topic()])
    reader.get("/feeds/rss.xml")  # cuts the pictures

    with django_assert_max_num_queries(9):
        answer = reader.get("/feeds/rss.xml")

    assert len(ElementTree.fromstring(answer.content).findall(".//item")) == 30
