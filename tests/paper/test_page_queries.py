"""What a page may ask of the database: how often, and never by walking all stories."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import DjangoAssertNumQueries

from khobor.stories.models import Home, Section, Story
from tests import factories

pytestmark = pytest.mark.django_db

# Tables that grow with the archive. SQLite says SCAN where it walks a table or an index.
GROWING = re.compile(r"SCAN (wagtailcore_page|stories_story\w*|stories_listing|pictures_\w+)\b")


@pytest.fixture
def full_story(section: Section) -> Story:
    """A story with labels and pictures, in a section with another story."""
    picture = factories.picture()
    factories.story(section, "আরেক খবর", kind="opinion", lead_picture=picture)
    story: Story = factories.story(
        section,
        topics=[factories.topic()],
        bylines=[factories.byline()],
        places=[factories.district()],
        lead_picture=picture,
        body=[("paragraph", "<p>খবর।</p>"), ("picture", {"picture": picture})],
    )
    return story


@pytest.fixture
def full_front(newspaper_home: Home) -> Home:
    """A front page with eight sections, a picture and a story in each."""
    for n in range(8):
        inner = factories.section(newspaper_home, name=f"বিভাগ {n}", slug=f"section-{n}")
        factories.story(inner, f"খবর {n}", lead_picture=factories.picture())
    return newspaper_home


def test_a_story_page_costs_twelve_queries(
    full_story: Story, reader: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    reader.get(full_story.get_url())  # cuts the pictures

    with django_assert_num_queries(12):
        reader.get(full_story.get_url())


def test_a_front_page_costs_eight_queries(
    full_front: Home, reader: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    reader.get("/")  # cuts the pictures

    with django_assert_num_queries(8):
        reader.get("/")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads SQLite's query plans")
def test_no_page_walks_all_stories(full_front: Home, full_story: Story, reader: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        for address in ("/", "/national/", full_story.get_url()):
            reader.get(address)

    plans = [query_plan(query["sql"]) for query in asked]
    assert [plan for plan in plans if GROWING.search(plan)] == []


def query_plan(sql: str) -> str:
    """How SQLite would find the answer."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return "\n".join(row[3] for row in cursor.fetchall())
