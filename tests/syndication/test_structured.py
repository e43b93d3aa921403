"""What pages say to machines is whole, true and cannot break out of its element."""

import json
import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from khobor.stories.actions import found_newspaper
from khobor.stories.models import Byline, Correction, Home, Masthead, Section, StaticPage, Story
from tests import factories
from tests.syndication.headlines import HEADLINES
from tests.syndication.rich_results import SCRIPT, faults

pytestmark = pytest.mark.django_db
Thing = dict[str, Any]


@pytest.fixture
def full_story(section: Section) -> Story:
    """A story with everything that machines are told."""
    picture = factories.picture()
    picture.credit, picture.licence = "ছবি: মিতালী রায়", "https://licence.example/by"
    picture.save()
    byline = factories.byline()
    Byline.objects.filter(pk=byline.pk).update(role="প্রতিবেদক", biography="নদী নিয়ে লেখেন।")
    story: Story = factories.story(
        section,
        summary="গ্রামের তরুণেরা নিজেরাই গড়েছেন।",
        bylines=[byline],
        topics=[factories.topic()],
        places=[factories.district()],
        lead_picture=picture,
        body=[
            ("paragraph", "<p>পাঠাগারে ৯০০ বই আছে।</p>"),
            ("live", {"at": timezone.now(), "headline": "শুরু", "text": "<p>লোক আসছেন।</p>"}),
        ],
    )
    Correction.objects.create(story=story, text="বই ৮০০ নয়, ৯০০টি।")
    return story


def things(reader: Client, address: str) -> dict[str, Thing]:
    """What a page says of itself, by type; all of it without a fault."""
    html = reader.get(address).content.decode()
    (script,) = SCRIPT.findall(html)
    graph = json.loads(script)["@graph"]
    assert list(faults(graph)) == []
    return {thing["@type"]: thing for thing in graph}


@pytest.mark.parametrize(
    ("kind", "type_"),
    [("news", "NewsArticle"), ("opinion", "OpinionNewsArticle"), ("live", "LiveBlogPosting")],
)
def test_a_story_is_told_by_its_kind(
    full_story: Story, reader: Client, kind: str, type_: str
) -> None:
    Story.objects.filter(pk=full_story.pk).update(kind=kind)

    found = things(reader, full_story.get_url())

    article = found[type_]
    assert article["headline"] == full_story.title
    assert article["author"][0]["name"] == "মিতালী রায়"
    assert article["image"][0]["license"] == "https://licence.example/by"
    assert article["image"][0]["creditText"] == "ছবি: মিতালী রায়"
    assert article["correction"][0]["text"] == "বই ৮০০ নয়, ৯০০টি।"
    assert [item["name"] for item in found["BreadcrumbList"]["itemListElement"]] == [
        "প্রচ্ছদ", "জাতীয়", full_story.title,
    ]  # fmt: skip
    if kind == "live":
        assert article["liveBlogUpdate"][0]["headline"] == "শুরু"


@pytest.mark.parametrize("headline", HEADLINES)
def test_no_headline_ends_the_script_or_its_meaning(
    section: Section, reader: Client, headline: str
) -> None:
    story = factories.story(section)
    Story.objects.filter(pk=story.pk).update(title=headline[:250], summary=headline[:500])

    html = reader.get(story.get_url()).content.decode()
    found = things(reader, story.get_url())

    assert len(found["NewsArticle"]["headline"]) > 1
    assert html.count("<script") == html.count("</script>")
    assert "alert(1)</script>" not in html
    assert re.search(r'<meta property="og:title" content="[^"<]+">', html)


def test_the_front_page_tells_of_the_newspaper(newspaper_home: Home, reader: Client) -> None:
    Masthead.objects.update(
        x="https://x.com/porikkha", facebook="https://facebook.com/porikkha", email="a@b.example"
    )

    found = things(reader, "/")

    assert found["NewsMediaOrganization"]["name"] == "পরীক্ষার কাগজ"
    assert len(found["NewsMediaOrganization"]["sameAs"]) == 2
    assert found["WebSite"]["url"] == "http://localhost:8000/"
    assert '<meta name="twitter:site" content="@porikkha">' in reader.get("/").content.decode()


def test_lists_and_pages_are_told_too(
    full_story: Story, newspaper_home: Home, reader: Client
) -> None:
    newspaper_home.refresh_from_db()
    page = StaticPage(title="যোগাযোগ", slug="contact", locale=newspaper_home.locale)
    newspaper_home.add_child(instance=page)
    author = full_story.story_bylines.get().byline.get_absolute_url()

    assert things(reader, author)["ProfilePage"]["mainEntity"]["jobTitle"] == "প্রতিবেদক"
    for address in ("/national/", full_story.topics.get().get_absolute_url(), "/places/rajshahi/"):
        assert "CollectionPage" in things(reader, address)
    for address in ("/contact/", "/places/", "/archive/"):
        assert "BreadcrumbList" in things(reader, address)


def test_a_story_and_its_translation_know_each_other(section: Section, reader: Client) -> None:
    with override_settings(WAGTAIL_CONTENT_LANGUAGES=settings.LANGUAGES):
        found_newspaper(name="পরীক্ষার কাগজ", languages=["bn", "en"])
        home = Home.objects.get(locale__language_code="en")
        sports = factories.section(home, name="National", slug="national")
        story = factories.story(section)
        assert "hreflang" not in _head(reader, story.get_url())

        other = factories.story(
            sports, "A library by the river", translation_key=story.translation_key
        )

        for page in (story, other):
            head = _head(reader, page.get_url())
            assert f'hreflang="bn" href="http://localhost:8000{story.get_url()}"' in head
            assert f'hreflang="en" href="http://localhost:8000{other.get_url()}"' in head
        other.unpublish()
        assert "hreflang" not in _head(reader, story.get_url())


def _head(reader: Client, address: str) -> str:
    html = reader.get(address).content.decode()
    return html[: html.index("</head>")]
