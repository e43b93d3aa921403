"""A real browser writes for the same keys what Python writes."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route
from scripts.avro_layout import MODULE

from khobor.bangla import from_avro
from tests.bangla.test_avro import VECTORS

ADDRESS = "http://newspaper.test/"
KEYS = "abdeghiknorstwyz:.`OINTZ "

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def _serve(route: Route) -> None:
    if route.request.url.endswith("/avro.js"):
        route.fulfill(content_type="text/javascript; charset=utf-8", body=MODULE.read_text("utf-8"))
    else:
        route.fulfill(content_type="text/html; charset=utf-8", body="<!doctype html><title>.")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page in Chromium with nothing but the module behind it."""
    page = browser.new_page()
    page.route("**/*", _serve)
    page.goto(ADDRESS)
    yield page
    page.close()


def _written(page: Page, typed: list[str]) -> list[str]:
    script = f"""async () => {{
        const {{ fromAvro }} = await import("/avro.js");
        return {json.dumps(typed)}.map((keys) => fromAvro(keys));
    }}"""
    written: list[str] = page.evaluate(script)
    return written


def test_the_browser_writes_what_the_vectors_say(page: Page) -> None:
    rows = [row for group in VECTORS for row in VECTORS[group] if group != "about"]

    assert _written(page, [typed for typed, _bangla in rows]) == [bangla for _typed, bangla in rows]


def test_the_browser_and_python_agree_on_every_three_keys(page: Page) -> None:
    typed = [first + second + third for first in KEYS for second in KEYS for third in KEYS]

    assert _written(page, typed) == [from_avro(keys) for keys in typed]
