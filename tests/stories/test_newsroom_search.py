"""What the newsroom's search finds, the same on every database."""

import pytest
from django.test import Client

from khobor.stories.models import Section, Story
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def test_an_english_stop_word_is_a_name_in_a_bangla_headline(section: Section) -> None:
    story = factories.story(section, "টিকা নিয়ে WHO যা বলেছে")

    found = list(Story.objects.search("WHO"))

    assert found == [story]


@pytest.mark.parametrize("typed", ["বাংলাদেশ", "বাংলাদেশে", "রাশিয়া", "রাসিয়ার", "আলোচনার বাংলাদেশ"])
def test_a_word_is_found_in_any_inflection_and_usual_spelling(section: Section, typed: str) -> None:
    story = factories.story(section, "রাশিয়ার সঙ্গে বাংলাদেশের আলোচনা")
    factories.story(section, "হাওরে ধান কাটা শুরু")

    assert list(Story.objects.search(typed)) == [story]
    assert list(Story.objects.autocomplete(typed)) == [story]


def test_inflected_words_of_the_body_are_found(section: Section) -> None:
    story = factories.story(section, body=[("paragraph", "<p>ইলিশের দাম কমেছে।</p>")])

    assert list(Story.objects.search("ইলিশ")) == [story]


def test_the_newsroom_lists_drafts_by_any_inflection(
    section: Section, admin_client: Client
) -> None:
    factories.story(section, "রাশিয়ার সঙ্গে আলোচনা", live=False)

    html = admin_client.get("/newsroom/pages/search/", {"q": "রাশিয়া"}).content.decode()

    assert "রাশিয়ার সঙ্গে আলোচনা" in html
