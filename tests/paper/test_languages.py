"""A newspaper in two languages: each has its own addresses, words and lists."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client, RequestFactory, override_settings
from django.utils import timezone, translation

from khobor.paper.floods import turned_away
from khobor.paper.notices import broken
from khobor.stories.actions import found_newspaper
from khobor.stories.models import Home, Masthead, Section
from tests import factories
from tests.paper.test_pages import visible_text

pytestmark = pytest.mark.django_db
BANGLA_LETTERS = re.compile(r"[ঀ-৿]+")


@pytest.fixture
def english_section(newspaper_home: Home) -> Iterator[Section]:
    """The newspaper's English edition, with the section Sports."""
    with override_settings(WAGTAIL_CONTENT_LANGUAGES=settings.LANGUAGES):
        found_newspaper(name="পরীক্ষার কাগজ", languages=["bn", "en"])
        Masthead.objects.update(name_en="The Test Paper")
        home = Home.objects.get(locale__language_code="en")
        yield factories.section(home, name="Sports", slug="sports")


def page(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/en/", "Latest"),
        ("/en/sports/", "All stories in Sports"),
        ("/en/archive/", "Choose a day"),
        ("/en/places/", "News by place"),
    ],
)
def test_english_pages_speak_english_only(
    english_section: Section, reader: Client, address: str, words: str
) -> None:
    factories.story(english_section, "Village library opens")

    html = page(reader, address)

    assert '<html lang="en"' in html
    assert words in html
    body = visible_text(html[html.index("<body") :])
    assert BANGLA_LETTERS.findall(body) == ["বাংলা"]  # the way to the other edition


def test_an_english_story_stands_below_en_with_english_words_and_digits(
    english_section: Section, reader: Client
) -> None:
    story = factories.story(
        english_section, "Village library opens", body=[("paragraph", "<p>It has 900 books.</p>")]
    )

    html = page(reader, story.get_url())

    assert story.get_url().startswith("/en/sports/")
    body = visible_text(html[html.index("<body") :])
    assert "Published:" in body
    assert re.search(r"\d{4}, \d{1,2}:\d\d (AM|PM)", body)
    assert BANGLA_LETTERS.findall(body) == ["বাংলা"]


def test_each_edition_lists_only_its_own_stories(
    english_section: Section, section: Section, reader: Client
) -> None:
    now = timezone.now()  # the archive opens at today, which may have begun a minute ago
    factories.story(section, "সেতুর কাজ শেষ", published_at=now)
    factories.story(english_section, "Bridge is finished", published_at=now)

    for prefix in ("", "/en"):
        for address in (f"{prefix}/", f"{prefix}/archive/"):
            html = page(reader, address)
            assert ("Bridge is finished" in html) == (prefix == "/en"), address
            assert ("সেতুর কাজ শেষ" in html) == (prefix == ""), address


def test_both_front_pages_name_both_editions_to_machines_and_readers(
    english_section: Section, reader: Client
) -> None:
    for address, other in (("/", "en"), ("/en/", "bn")):
        html = page(reader, address)

        alternates = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)"', html)
        assert [(name, href.endswith("/en/")) for name, href in alternates] == [
            ("bn", False),
            ("en", True),
        ]
        assert f'hreflang="{other}" lang="{other}"' in html


def test_what_is_missing_below_en_is_told_in_english(
    english_section: Section, reader: Client
) -> None:
    answer = reader.get("/en/nowhere/")

    assert answer.status_code == 404
    assert "This page was not found" in answer.content.decode()


@pytest.mark.parametrize(
    ("prefix", "language", "words"),
    [("", "bn", "কাজটি করা গেল না"), ("/en", "en", "This could not be done")],
)
def test_what_another_site_sends_is_refused_in_the_papers_own_words(
    english_section: Section, reader: Client, *, prefix: str, language: str, words: str
) -> None:
    story = factories.story(english_section, "Village library opens")

    answer = reader.post(
        f"{prefix}/comments/{story.pk}/send/", headers={"sec-fetch-site": "cross-site"}
    )

    assert answer.status_code == 403
    html = answer.content.decode()
    assert f'<html lang="{language}"' in html
    assert words in html


def test_a_form_without_its_token_is_refused_in_the_papers_own_words(newspaper_home: Home) -> None:
    stranger = Client(headers={"host": "localhost"}, enforce_csrf_checks=True)

    answer = stranger.post("/newsroom/login/", {"username": "a", "password": "b"})

    assert answer.status_code == 403
    assert "কাজটি করা গেল না" in answer.content.decode()


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_page_that_asks_no_database_names_its_language(language: str) -> None:
    with translation.override(language):
        pages = [broken(RequestFactory().get("/")), turned_away(5)]

    assert all(f'<html lang="{language}">' in page.content.decode() for page in pages)


def test_a_newspaper_in_one_language_has_no_english_edition(
    newspaper_home: Home, reader: Client
) -> None:
    assert reader.get("/en/").status_code == 404
    assert 'class="languages"' not in page(reader, "/")
