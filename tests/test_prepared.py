"""Questions whose SQL is written once: they must answer as Django does, each time anew."""

import pytest
from django.db import connection
from django.db.models import BigIntegerField
from django.test.utils import CaptureQueriesContext

from khobor.prepared import Ids, Prepared, Slot
from khobor.stories.models import Section, Story
from tests import factories

pytestmark = pytest.mark.django_db

BY_IDS = Prepared(
    lambda: Story.objects.filter(pk__in=Ids("ids", BigIntegerField())).order_by("pk"),
    *("pk", "title", "is_lead", "published_at"),
)
BY_ID = Prepared(lambda: Story.objects.filter(pk=Slot("id", BigIntegerField())), "title")


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_it_answers_as_the_query_set_does_for_any_number_of_ids(
    section: Section, count: int
) -> None:
    stories = [factories.story(section, f"খবর {n}", is_lead=n == 1) for n in range(4)]
    ids = [story.pk for story in stories[:count]]

    rows = BY_IDS.rows(ids=ids)

    columns = ("pk", "title", "is_lead", "published_at")
    expected = Story.objects.filter(pk__in=ids).order_by("pk").values_list(*columns)
    assert [tuple(row) for row in rows] == list(expected)


def test_it_is_asked_with_other_values_each_time(section: Section) -> None:
    first, second = factories.story(section, "প্রথম"), factories.story(section, "দ্বিতীয়")

    titles = [BY_ID.rows(id=story.pk)[0].title for story in (first, second)]

    assert titles == [first.title, second.title]


def test_it_keeps_the_question_and_never_the_answer(section: Section) -> None:
    story = factories.story(section, "আগের শিরোনাম")
    BY_ID.rows(id=story.pk)
    story.title = "পরের শিরোনাম"
    story.save()

    assert BY_ID.rows(id=story.pk)[0].title == "পরের শিরোনাম"


def test_the_sql_is_the_same_however_many_ids_are_asked_for(section: Section) -> None:
    with CaptureQueriesContext(connection) as asked:
        BY_IDS.rows(ids=[1])
        BY_IDS.rows(ids=[2, 3, 4])

    few, many = (query["sql"].replace("[1]", "[2,3,4]") for query in asked)
    assert few == many
