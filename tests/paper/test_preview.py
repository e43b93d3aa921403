"""Previews: what an editor sees is what readers would see."""

import pytest

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
