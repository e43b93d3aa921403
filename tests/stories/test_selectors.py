"""What readers may see, in which order, and at what cost."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from khobor.stories import selectors
from khobor.stories.models import Home, Section
from khobor.wire import recording
from tests import factories

pytestmark = pytest.mark.django_db


def test_lists_go_on_by_key_without_gap_or_double(section: Section) -> None:
    at = timezone.now() - timedelta(hours=1)
    for n in range(7):
        factories.story(section, f"খবর {n}", published_at=at)  # all in one moment

    first = selectors.latest("list:bn:all", language="bn", count=3)
    last = first[-1]
    rest = selectors.latest(
        "list:bn:all", language="bn", count=9, before=(last.published_at, last.id)
    )

    assert len({t.id for t in (*first, *rest)}) == 7


def test_the_front_page_shows_no_story_twice(section: Section, newspaper_home: Home) -> None:
    for n in range(12):
        factories.story(section, f"খবর {n}", is_lead=n == 3)

    front = selectors.front("bn")

    strips = [story.id for strip in front.strips for story in strip.stories]
    shown = [front.lead.id if front.lead else 0, *(s.id for s in front.seconds), *strips]
    assert len(shown) == len(set(shown))
    assert front.lead is not None
    assert front.lead.headline == "খবর 3"


def test_a_section_in_two_strips_goes_on_where_the_first_ended(
    section: Section, newspaper_home: Home
) -> None:
    for n in range(14):
        factories.story(section, f"খবর {n}")
    newspaper_home.refresh_from_db()
    strip = ("section", {"section": section, "count": 3})
    newspaper_home.strips = [strip, strip]
    newspaper_home.save()

    first, second = selectors.front("bn").strips

    assert [len(first.stories), len(second.stories)] == [3, 3]
    assert first.stories[-1].published_at > second.stories[0].published_at


def test_the_editors_lead_comes_before_the_newest(section: Section, newspaper_home: Home) -> None:
    chosen = factories.story(section, "বেছে নেওয়া", published_at=timezone.now() - timedelta(days=2))
    factories.story(section, "নতুন", is_lead=True)

    newspaper_home.refresh_from_db()
    newspaper_home.lead = chosen
    newspaper_home.save()

    lead = selectors.front("bn").lead
    assert lead is not None
    assert lead.headline == "বেছে নেওয়া"


def test_a_story_page_depends_on_all_that_it_names(section: Section) -> None:
    topic, byline = factories.topic(), factories.byline()
    story = factories.story(section, topics=[topic], bylines=[byline])

    with recording() as found:
        selectors.story(story.pk)

    expected = {f"story:{story.pk}", f"topic:{topic.pk}", f"byline:{byline.pk}", "chrome"}
    assert expected | {f"section:{section.pk}"} <= found.keys


def test_all_lists_of_a_front_page_are_one_query(
    section: Section, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    factories.story(section)

    with recording(), django_assert_num_queries(1):
        selectors.newest_ids({"list:bn:all": 5, f"list:section:{section.pk}": 5})


def test_an_address_with_another_slug_leads_to_the_right_one(section: Section) -> None:
    story = factories.story(section, "নদীর ধারে পাঠাগার")

    found = selectors.find_page(f"sports/{story.pk}/old-slug/", language="bn")

    assert found.status == 301
    assert found.moved_to == f"/national/{story.pk}/nodir-dhare-pathagar/"


def test_what_never_was_is_not_gone(newspaper_home: Home) -> None:
    assert selectors.find_page("national/999/x", language="bn").status == 404


def test_the_archive_counts_the_stories_of_a_day(section: Section) -> None:
    at = timezone.now() - timedelta(days=40)
    factories.story(section, published_at=at)

    day = timezone.localtime(at).date()
    days = selectors.days_of_month(day.year, day.month, language="bn")

    assert [(d.day, d.count) for d in days] == [(day, 1)]


def test_the_archive_parts_days_at_midnight_in_dhaka(section: Section) -> None:
    midnight = datetime(2025, 4, 10, tzinfo=timezone.get_default_timezone())
    factories.story(section, "রাতের খবর", published_at=midnight - timedelta(seconds=1))
    factories.story(section, "ভোরের খবর", published_at=midnight)

    days = selectors.days_of_month(2025, 4, language="bn")

    assert [(d.day.day, d.count) for d in days] == [(9, 1), (10, 1)]
