"""What the newsroom's search finds, the same on every database."""

import pytest

from khobor.stories.models import Section, Story
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_english_stop_word_is_a_name_in_a_bangla_headline(section: Section) -> None:
    story = factories.story(section, "টিকা নিয়ে WHO যা বলেছে")

    found = list(Story.objects.search("WHO"))

    assert found == [story]
