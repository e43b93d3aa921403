"""The newsroom's page of what is read."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from pytest_django.fixtures import DjangoAssertNumQueries

from khobor.audience.overview import overview
from khobor.stories.models import Section, Story
from tests import factories
from tests.audience.counts import read
from tests.desk.conftest import LogIn
from tests.desk.test_bangla_pages import latin_words

ADDRESS = "/newsroom/desk/reads/"
AFTERNOON = datetime(2026, 4, 16, 9, 30, tzinfo=UTC)  # 15:30 in Dhaka


@pytest.fixture
def stories(section: Section) -> list[Story]:
    """One story that was read much yesterday, and one that is read now; it is afternoon."""
    with time_machine.travel(AFTERNOON, tick=False):
        old, new = factories.story(section, "কালকের খবর"), factories.story(section, "আজকের খবর")
        read(old, 1240, hours_ago=16, arrival="search", depth=100)  # 23:00 yesterday
        read(old, 40, hours_ago=24, arrival="facebook")  # 15:00 yesterday
        read(old, 8, hours_ago=20)
        read(new, 30, depth=60, arrival="search")
        read(new, 10, hours_ago=3, depth=10)
        return [old, new]


@time_machine.travel(AFTERNOON, tick=False)
def test_today_is_held_against_yesterday_up_to_this_time(stories: list[Story]) -> None:
    seen = overview()

    assert (seen.this_hour, seen.today) == (30, 40)
    assert seen.yesterday == 20  # half of what was read between three and four
    assert [hour.today for hour in seen.hours[12:17]] == [10, 0, 0, 30, None]
    assert [hour.yesterday for hour in seen.hours[15:24]] == [40, 0, 0, 0, 8, 0, 0, 0, 1240]


@time_machine.travel(AFTERNOON, tick=False)
def test_the_day_tells_from_where_how_far_and_what(stories: list[Story]) -> None:
    seen = overview()

    shares = {part.name: part.percent for part in seen.arrivals if part.views}
    assert shares == {"search": 99, "own": 1}
    assert [part.views for part in seen.depths] == [1270, 1270, 1240, 1240]
    assert [story.headline for story in seen.read_now] == ["আজকের খবর"]
    assert [(story.headline, story.views, story.to_the_middle) for story in seen.read_most] == [
        ("কালকের খবর", 1248, 99),
        ("আজকের খবর", 40, 75),
    ]


@time_machine.travel(AFTERNOON, tick=False)
def test_what_is_withdrawn_is_on_no_list(stories: list[Story]) -> None:
    stories[0].unpublish()

    assert [story.headline for story in overview().read_most] == ["আজকের খবর"]


@time_machine.travel(AFTERNOON, tick=False)
def test_the_page_is_in_bangla_and_its_charts_need_neither_script_nor_style(
    desk: LogIn, stories: list[Story]
) -> None:
    html = desk("sub-editor").get(ADDRESS).content.decode()

    page = BeautifulSoup(html, "lxml").select_one("[data-renewed]")
    assert page
    assert latin_words(html) == []
    assert "১,২৪৮" in page.get_text()
    assert len(page.select("svg .today rect")) == 2
    assert len(page.select("svg .yesterday rect")) == 3
    assert not page.select("[style], script, style")
    drawn = [value for svg in page.select("svg *") for value in svg.attrs.values()]
    assert not re.search("[০-৯]", " ".join(map(str, drawn)))
    assert {f"/newsroom/pages/{story.pk}/edit/" for story in stories} <= {
        str(link["href"]) for link in page.select("a")
    }


def test_the_part_alone_is_what_the_script_gets(desk: LogIn, section: Section) -> None:
    answer = desk("publisher").get(ADDRESS, {"part": ""})

    assert "<html" not in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert "কিছু পড়া হয়নি" in answer.content.decode()


@pytest.mark.parametrize(
    ("role", "status"), [("reporter", 302), ("sub-editor", 200), ("publisher", 200)]
)
def test_the_roles_decide_who_sees_it(
    desk: LogIn, section: Section, role: str, status: int
) -> None:
    client = desk(role)

    assert client.get(ADDRESS).status_code == status
    assert (ADDRESS in client.get("/newsroom/").content.decode()) is (status == 200)


def test_the_page_asks_six_questions(
    stories: list[Story], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with time_machine.travel(AFTERNOON, tick=False), django_assert_num_queries(6):
        overview()
