"""A real browser gives the answers that Python gives."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.bangla.vectors import MODULE, VECTORS

ADDRESS = "http://newspaper.test/"
ANSWERS = {
    "digits": "b.toBangla",
    "grouping": "b.group",
    "compact": "b.compact",
    "ordinal_days": "b.ordinalDate",
    "day_parts": "b.dayPart",
    "masthead": "(at, tz) => b.mastheadTime(new Date(at), tz)",
    "house_date": "(at, tz) => b.houseDate(new Date(at), tz)",
    "relative_time": "(at, now) => b.relativeTime(new Date(at), new Date(now))",
    "bangla_calendar": "(at) => b.banglaCalendar(new Date(at))",
    "hijri_calendar": "(at, offset) => b.hijriDay(new Date(at), offset)",
}

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def _serve(route: Route) -> None:
    if route.request.url.endswith("/bangla.js"):
        route.fulfill(content_type="text/javascript; charset=utf-8", body=MODULE.read_text("utf-8"))
    else:
        route.fulfill(content_type="text/html; charset=utf-8", body="<!doctype html><title>.")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page in Chromium on a phone that is not in Dhaka, nothing but the module behind it."""
    context = browser.new_context(timezone_id="America/New_York", locale="bn-BD")
    page = context.new_page()
    page.route("**/*", _serve)
    page.goto(ADDRESS)
    yield page
    context.close()


def _answers(page: Page, name: str, questions: list[list[Any]]) -> list[str]:
    script = f"""async () => {{
        const b = await import("/bangla.js");
        return {json.dumps(questions)}.map((question) => ({ANSWERS[name]})(...question));
    }}"""
    answers: list[str] = page.evaluate(script)
    return answers


@pytest.mark.parametrize("name", ANSWERS)
def test_the_browser_answers_as_the_vectors_say(page: Page, name: str) -> None:
    questions = [row[:-1] for row in VECTORS[name]]

    answers = _answers(page, name, questions)

    assert answers == [row[-1] for row in VECTORS[name]]


def test_every_kind_of_vector_is_answered() -> None:
    assert set(VECTORS) - {"about"} == set(ANSWERS)


def test_latin_digits_come_back(page: Page) -> None:
    back = page.evaluate('async () => (await import("/bangla.js")).toLatin("১৬ই, ০৯৮")')

    assert back == "16ই, 098"


def test_the_module_stays_small() -> None:
    assert len(MODULE.read_text("utf-8").splitlines()) <= 200
