"""What is read most, as readers see it with and without JavaScript."""

import re

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from khobor.audience.actions import rank_again
from khobor.stories.models import Section, Story
from tests import factories
from tests.audience.counts import read

pytestmark = pytest.mark.django_db
FRAGMENT = "/fragments/most-read/"


def part(reader: Client, address: str) -> Tag:
    """The part of the page; the whole of a fragment."""
    page = BeautifulSoup(reader.get(address).content.decode(), "lxml")
    return page.select_one("section.most-read") or page


def lists(found: Tag) -> list[list[str]]:
    return [[a.get_text() for a in ol.select("a")] for ol in found.select("ol")]


@pytest.fixture
def stories(section: Section) -> list[Story]:
    """Five stories, each read more than the next; the last two not in these hours."""
    made = [factories.story(section, f"খবর {name}") for name in "কখগঘঙ"]
    for n, story in enumerate(made):
        read(story, 30 - n, hours_ago=0 if n < 3 else 6)
    rank_again()
    return made


@pytest.mark.parametrize("address", ["/", "/national/", FRAGMENT])
def test_three_lists_stand_there_without_javascript(
    reader: Client, stories: list[Story], address: str
) -> None:
    found = part(reader, address)

    now, day, week = lists(found)
    assert now == ["খবর ক", "খবর খ", "খবর গ"]
    assert day == week == ["খবর ক", "খবর খ", "খবর গ", "খবর ঘ", "খবর ঙ"]
    labels = [label.get_text() for label in found.select("label")]
    assert labels == ["এখন", "২৪ ঘণ্টায়", "৭ দিনে"]
    assert [box["id"] for box in found.select("input[checked]")] == ["most-read-now"]
    assert {label["for"] for label in found.select("label")} == {
        box["id"] for box in found.select("input")
    }


@pytest.mark.parametrize("address", ["/", "/national/", FRAGMENT])
def test_a_newspaper_that_nobody_has_read_yet_says_so_and_shows_what_is_new(
    reader: Client, section: Section, address: str
) -> None:
    factories.story(section, "প্রথম খবর")

    found = part(reader, address)

    assert "যথেষ্ট তথ্য এখনো নেই" in found.get_text()
    assert lists(found) == [["প্রথম খবর"]]


def test_a_newspaper_without_stories_has_no_empty_box(reader: Client, section: Section) -> None:
    assert part(reader, FRAGMENT).get_text(strip=True) == ""
    assert "most-read" not in reader.get("/").content.decode()


def test_a_story_page_leads_to_the_list_and_asks_for_the_fragment(
    reader: Client, stories: list[Story]
) -> None:
    found = part(reader, stories[0].get_url())

    assert found.select_one("khobor-fresh")["src"] == FRAGMENT  # type: ignore[index]
    assert {a["href"] for a in found.select("a")} == {"/most-read/"}


def test_the_page_has_every_list_in_full(reader: Client, stories: list[Story]) -> None:
    answer = reader.get("/most-read/")

    assert answer.status_code == 200
    page = BeautifulSoup(answer.content.decode(), "lxml")
    assert [h2.get_text() for h2 in page.select("main h2")] == ["এখন", "২৪ ঘণ্টায়", "৭ দিনে"]
    assert len(page.select(".most-read ol")) == 3


@pytest.mark.parametrize("address", ["/", "/national/", FRAGMENT, "/most-read/"])
def test_a_withdrawn_story_is_on_no_list(
    reader: Client, stories: list[Story], address: str
) -> None:
    stories[0].unpublish()

    assert "খবর ক" not in reader.get(address).content.decode()


def test_a_story_tells_the_browser_where_to_say_that_it_was_read(
    reader: Client, stories: list[Story]
) -> None:
    html = reader.get(stories[0].get_url()).content.decode()

    (found,) = re.findall(r"<khobor-reads [^>]*>", html)
    assert found == f'<khobor-reads data-story="{stories[0].pk}" data-to="/reads/">'
