"""The newspaper's own colour."""

import doctest
import re

import pytest
from django.test import Client

from khobor.paper import theme
from khobor.stories.models import Home, Masthead, Section
from khobor.syndication.cards.colours import WHITE, contrast, parsed

pytestmark = pytest.mark.django_db


def paint(home: Home, accent: str) -> None:
    masthead = Masthead.for_site(home.get_site())
    masthead.accent = accent
    masthead.save()


def test_a_colour_of_its_own_is_a_style_sheet_that_never_changes(
    newspaper_home: Home, reader: Client
) -> None:
    paint(newspaper_home, "#00695C")

    page = reader.get("/")
    style = reader.get("/theme/00695c.css")

    assert '<link rel="stylesheet" href="/theme/00695c.css">' in page.content.decode()
    assert style.content == b":root{--accent:#00695c}"
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in style.headers["Cache-Control"]


def test_the_policy_is_the_same_whatever_the_colour(newspaper_home: Home, reader: Client) -> None:
    before = reader.get("/").headers["Content-Security-Policy"]

    paint(newspaper_home, "#00695c")
    page = reader.get("/")

    assert page.headers["Content-Security-Policy"] == before
    assert "<style" not in page.content.decode()


def test_the_colour_of_the_house_needs_no_style_sheet(newspaper_home: Home, reader: Client) -> None:
    assert "/theme/" not in reader.get("/").content.decode()


def test_a_section_shows_its_own_colour(section: Section, reader: Client) -> None:
    section.colour = "#1B5E20"
    section.save()

    assert 'href="/theme/1b5e20.css"' in reader.get("/national/").content.decode()


@pytest.mark.parametrize("accent", ["#f5c518", "#FFFFFF", "#808080", "#00ff00", "#777777"])
def test_words_in_the_newspapers_colour_can_be_read(
    newspaper_home: Home, reader: Client, accent: str
) -> None:
    paint(newspaper_home, accent)

    found = re.search(r'href="/theme/([0-9a-f]{6})\.css"', reader.get("/").content.decode())

    assert found
    assert contrast(parsed(f"#{found[1]}"), WHITE) >= 4.5


@pytest.mark.parametrize("name", ["00695C", "00695", "00695cc", "red", "}*{x", "00695c%0a"])
def test_what_is_no_colour_has_no_style_sheet(
    newspaper_home: Home, reader: Client, name: str
) -> None:
    assert reader.get(f"/theme/{name}.css").status_code == 404


def test_the_examples_are_true() -> None:
    assert doctest.testmod(theme).failed == 0
