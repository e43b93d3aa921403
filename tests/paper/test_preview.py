"""Previews: what an editor sees is what readers would see."""

import pytest
from bs4 import BeautifulSoup

from khobor.stories.models import Home, Section, StaticPage, Story
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_draft_is_previewed_with_the_pages_own_template(section: Section) -> None:
    draft = factories.story(section, "খসড়া শিরোনাম", live=False)

    answer = draft.make_preview_request()

    assert answer.status_code == 200
    assert "খসড়া শিরোনাম" in answer.content.decode()
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_a_draft_that_was_never_stored_can_be_previewed(section: Section) -> None:
    draft = Story(title="নতুন খবর", slug="notun", locale=section.locale)
    draft.path, draft.depth = section.path + "0009", section.depth + 1
    draft.set_url_path(section)

    answer = draft.make_preview_request()

    assert "নতুন খবর" in answer.content.decode()


def test_every_kind_of_page_can_be_previewed(section: Section, newspaper_home: Home) -> None:
    newspaper_home.refresh_from_db()
    page = newspaper_home.add_child(instance=StaticPage(title="আমাদের কথা"))

    for draft in (newspaper_home, section, page):
        assert draft.make_preview_request().status_code == 200


def test_a_front_page_is_previewed_as_its_draft_composes_it(
    section: Section, newspaper_home: Home
) -> None:
    old, new, second = (factories.story(section, name) for name in ("পুরোনো", "নতুন", "দ্বিতীয়"))
    newspaper_home.refresh_from_db()
    newspaper_home.lead = old
    newspaper_home.save()

    newspaper_home.lead = new
    newspaper_home.seconds = [("story", second)]
    newspaper_home.strips = [("section", {"section": section, "count": 4})]
    page = BeautifulSoup(newspaper_home.make_preview_request().content, "lxml")

    headlines = [link.get_text(strip=True) for link in page.select("main .headline a")]
    assert headlines[:2] == ["নতুন", "দ্বিতীয়"]
    assert Home.objects.get().lead == old


def test_a_section_is_previewed_as_its_draft_names_it(section: Section) -> None:
    factories.story(section, "খবর একটি")
    section.title, section.description, section.colour = "দেশ", "দেশের সব খবর", "#00695c"

    page = section.make_preview_request().content.decode()

    assert "<h1>দেশ</h1>" in page
    assert "দেশের সব খবর" in page
    assert "/theme/00695c.css" in page
    assert "খবর একটি" in page


def test_a_section_that_was_never_stored_can_be_previewed(
    section: Section, newspaper_home: Home
) -> None:
    draft = Section(title="শিক্ষা", slug="education", locale=section.locale)
    draft.path, draft.depth = newspaper_home.path + "0009", newspaper_home.depth + 1
    draft.set_url_path(newspaper_home)

    assert "<h1>শিক্ষা</h1>" in draft.make_preview_request().content.decode()
