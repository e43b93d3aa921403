"""Sitemaps: valid, complete, true to the second, and of the month that changed."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone
from lxml import etree
from wagtail.models import PageViewRestriction

from khobor.press.rendering import RECORDED
from khobor.stories.models import Section, Story
from khobor.syndication import sitemaps
from khobor.wire.models import Change
from tests import factories
from tests.syndication.headlines import HEADLINES

pytestmark = pytest.mark.django_db
XSD = Path(__file__).parent / "xsd"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
APRIL = datetime(2025, 4, 9, 13, 27, tzinfo=UTC)
Fetch = Callable[[str], Any]


@pytest.fixture(scope="session")
def schemas() -> dict[str, Any]:
    return {
        kind: etree.XMLSchema(etree.parse(XSD / name))
        for kind, name in (("urlset", "all.xsd"), ("sitemapindex", "siteindex.xsd"))
    }


@pytest.fixture
def fetch(reader: Client, schemas: dict[str, Any]) -> Fetch:
    """A sitemap, valid by its schema."""

    def fetched(address: str) -> Any:
        answer = reader.get(address)
        assert answer.status_code == 200, address
        root = etree.fromstring(answer.content)
        schemas[etree.QName(root).localname].assertValid(root)
        return root

    return fetched


def locations(root: Any) -> list[str]:
    return [one.text.removeprefix("http://localhost:8000") for one in root.iter(LOCATION)]


def everything(fetch: Fetch) -> list[str]:
    """Every address in every file that the index names."""
    files = locations(fetch("/sitemap.xml"))
    return [address for file in files for address in locations(fetch(file))]


def test_the_index_leads_to_every_public_address_once(section: Section, fetch: Fetch) -> None:
    picture, topic = factories.picture(), factories.topic()
    old = factories.story(section, published_at=APRIL, lead_picture=picture, topics=[topic])
    new = factories.story(section)
    factories.topic("ফাঁকা")
    factories.story(section, "খসড়া", live=False)

    found = everything(fetch)

    assert sorted(found) == sorted(
        ["/", "/national/", topic.get_absolute_url(), old.get_url(), new.get_url()]
    )
    assert locations(fetch("/sitemaps/bn/2025-04.xml")) == [old.get_url()]
    image = fetch("/sitemaps/bn/2025-04.xml").find(".//{*}image/{*}loc")
    assert image.text.startswith("http://localhost:8000/media/")


def test_a_big_month_is_parted(
    section: Section, fetch: Fetch, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemaps, "PER_FILE", 2)
    made = [factories.story(section, f"খবর {n}", published_at=APRIL + n * timedelta(hours=1))
            for n in range(5)]  # fmt: skip

    files = [file for file in locations(fetch("/sitemap.xml")) if "2025" in file]

    assert files == [f"/sitemaps/bn/2025-04{part}.xml" for part in ("", "-2", "-3")]
    found = [address for file in files for address in locations(fetch(file))]
    assert found == [story.get_url() for story in made]
    assert reader.get("/sitemaps/bn/2025-04-4.xml").status_code == 404


@pytest.mark.parametrize("act", ["unpublish", "delete", "hide"])
def test_a_story_that_goes_leaves_every_sitemap(section: Section, fetch: Fetch, act: str) -> None:
    story = factories.story(section)
    factories.story(factories.section(section.get_parent(), name="শিক্ষা", slug="education"))
    acts = {
        "unpublish": story.unpublish,
        "delete": story.delete,
        "hide": lambda: PageViewRestriction.objects.create(page=section),
    }
    address = story.get_url()
    assert address in everything(fetch) + locations(fetch("/news-sitemap.xml"))

    acts[act]()

    assert address not in everything(fetch) + locations(fetch("/news-sitemap.xml"))


def test_news_are_of_two_days_and_ours(section: Section, fetch: Fetch) -> None:
    for number, headline in enumerate(HEADLINES):
        made = factories.story(section, f"খবর {number}")
        Story.objects.filter(pk=made.pk).update(title=headline[:250])
    factories.story(section, "পুরোনো", published_at=timezone.now() - timedelta(hours=49))
    factories.story(section, "অন্যের", canonical_url="https://agency.example/1")

    root = fetch("/news-sitemap.xml")

    assert len(locations(root)) == len(HEADLINES)
    assert {one.text for one in root.iter("{*}language")} == {"bn"}
    assert {one.text for one in root.iter("{*}name")} == {"পরীক্ষার কাগজ"}


def test_news_are_a_thousand_at_most(
    section: Section, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemaps, "MOST_NEWS", 3)
    for number in range(5):
        factories.story(section, f"খবর {number}")

    assert len(locations(fetch("/news-sitemap.xml"))) == 3


def test_the_news_are_true_until_the_oldest_is_two_days_old(
    section: Section, reader: Client
) -> None:
    at = timezone.now() - timedelta(hours=40)
    factories.story(section, published_at=at)
    factories.story(section)

    recorded = reader.get("/news-sitemap.xml").wsgi_request.META[RECORDED]

    assert recorded.until == at + timedelta(hours=48)


def test_a_story_touches_its_own_month_only(section: Section, reader: Client) -> None:
    old = factories.story(section, published_at=APRIL)
    factories.story(section, published_at=APRIL - timedelta(days=90))
    keys = {
        file: reader.get(file).wsgi_request.META[RECORDED].keys
        for file in ("/sitemaps/bn/2025-04.xml", "/sitemaps/bn/2025-01.xml")
    }
    last = Change.objects.latest("sequence").sequence

    factories.story(section)
    old.refresh_from_db()
    old.body = [("paragraph", "<p>নতুন কথা।</p>")]
    old.save_revision().publish()

    published, revised = [set(c.keys) for c in Change.objects.filter(sequence__gt=last)][:2]
    touched = [file for file, wanted in keys.items() if wanted & published]
    assert touched == []
    assert [file for file, wanted in keys.items() if wanted & revised] == [
        "/sitemaps/bn/2025-04.xml"
    ]


def test_a_section_that_moves_takes_the_addresses_in_sitemaps_along(
    section: Section, reader: Client
) -> None:
    factories.story(section, published_at=APRIL)
    factories.story(section)
    files = ("/sitemaps/bn/2025-04.xml", "/news-sitemap.xml")
    keys = [reader.get(file).wsgi_request.META[RECORDED].keys for file in files]
    last = Change.objects.latest("sequence").sequence

    section.refresh_from_db()
    section.slug = "country"
    section.save_revision().publish()

    touched = {key for one in Change.objects.filter(sequence__gt=last) for key in one.keys}
    assert all(wanted & touched for wanted in keys)


@time_machine.travel("2025-05-01T03:00:00+06:00", tick=False)
def test_the_news_of_a_month_that_has_just_begun_are_of_that_month(
    section: Section, reader: Client
) -> None:
    factories.story(section)

    keys = reader.get("/news-sitemap.xml").wsgi_request.META[RECORDED].keys

    assert {"revised:bn:2025-04", "revised:bn:2025-05"} <= keys


def test_a_revised_story_says_when(section: Section, fetch: Fetch) -> None:
    story = factories.story(section, published_at=APRIL)
    assert "2025-04-09T19:27:00+06:00" in etree.tostring(fetch("/sitemaps/bn/2025-04.xml")).decode()

    story.refresh_from_db()
    story.body = [("paragraph", "<p>নতুন কথা।</p>")]
    story.save_revision().publish()

    (lastmod,) = fetch("/sitemaps/bn/2025-04.xml").iter("{*}lastmod")
    assert datetime.fromisoformat(lastmod.text) > timezone.now() - timedelta(minutes=1)
    assert lastmod.text in etree.tostring(fetch("/sitemap.xml")).decode()


@pytest.mark.parametrize("path", ["bn/2025-13.xml", "bn/0000-01.xml", "xx/2025-04.xml",
                                  "en/pages.xml", "bn/2025-04-1.xml", "bn/2031-1.xml"])  # fmt: skip
def test_a_sitemap_of_nothing_is_not_there(section: Section, reader: Client, path: str) -> None:
    assert reader.get(f"/sitemaps/{path}").status_code == 404


def test_an_empty_newspaper_has_valid_sitemaps(section: Section, fetch: Fetch) -> None:
    assert everything(fetch) == ["/", "/national/"]
    assert locations(fetch("/news-sitemap.xml")) == ["/"]


def test_each_language_has_its_own(section: Section, fetch: Fetch) -> None:
    factories.story(section, published_at=APRIL)
    with override_settings(WAGTAIL_CONTENT_LANGUAGES=settings.LANGUAGES):
        from khobor.stories.actions import found_newspaper
        from khobor.stories.models import Home

        found_newspaper(name="পরীক্ষার কাগজ", languages=["bn", "en"])
        home = Home.objects.get(locale__language_code="en")
        sports = factories.section(home, name="Sports", slug="sports")
        english = factories.story(sports, "A win", published_at=APRIL)

        found = everything(fetch)

        assert english.get_url() in found
        assert "/en/" in found
        assert locations(fetch("/sitemaps/en/2025-04.xml")) == [english.get_url()]
