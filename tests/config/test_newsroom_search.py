"""What the newsroom's search promises on SQLite; on PostgreSQL it is Wagtail's own."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.search.models import IndexEntry

from khobor.stories.models import Section, Story
from tests import factories

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("indexed"),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="made for SQLite"),
]


def index_queries(story: Story) -> list[str]:
    with CaptureQueriesContext(connection) as asked:
        story.save()
    return [q["sql"] for q in asked.captured_queries if "indexentry" in q["sql"]]


def test_a_story_is_found_by_headline_words_of_its_body_and_beginnings(section: Section) -> None:
    story = factories.story(section, "নদীর ধারে পাঠাগার", body=[("paragraph", "<p>তরুণেরা</p>")])

    assert list(Story.objects.search("পাঠাগার")) == [story]
    assert list(Story.objects.search("তরুণেরা")) == [story]
    assert list(Story.objects.autocomplete("পাঠা")) == [story]


@pytest.mark.parametrize("typed", ["হাওর", "হাওরে", "হাওরের ধান", "ধানে হাওর", "হাওর " * 200])
@pytest.mark.parametrize("headline", ["হাওরে ধান কাটা শুরু", "হাওর ধান পায়"])
def test_a_word_that_only_looks_inflected_is_found(
    section: Section, headline: str, typed: str
) -> None:
    story = factories.story(section, headline, body=[])

    assert list(Story.objects.search(typed)) == [story]


def test_a_changed_headline_is_found_and_the_old_one_is_not(section: Section) -> None:
    story = factories.story(section, "নদীর ধারে পাঠাগার", body=[])

    story.title = "পাহাড়ে বিদ্যালয়"
    story.save()

    assert list(Story.objects.search("বিদ্যালয়")) == [story]
    assert not Story.objects.search("পাঠাগার")


def test_a_short_headline_counts_for_more_than_a_long_one(section: Section) -> None:
    long = factories.story(section, "পাঠাগার নিয়ে গ্রামের মানুষের অনেক দিনের পুরোনো স্বপ্ন ও তার কথা")
    short = factories.story(section, "পাঠাগার হলো")

    norms = dict(IndexEntry.objects.values_list("title", "title_norm"))
    assert norms[short.title] > 1.5 * norms[long.title]
    assert list(Story.objects.search("পাঠাগার")) == [short, long]


def test_saving_reads_no_more_of_the_index_than_one_row(section: Section) -> None:
    story = factories.story(section)
    story.is_lead = True

    (asked,) = index_queries(story)

    assert asked.startswith("SELECT")
    assert "object_id" in asked.partition("WHERE")[2]
