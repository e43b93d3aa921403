"""A reader who searches, with and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Newspaper

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_suggestions_lead_to_a_story_by_the_keyboard_alone(desktop: Page) -> None:
    desktop.goto("/")
    box = desktop.locator("header input[type=search]")
    box.click()
    box.press_sequentially("haor", delay=40)

    expect(desktop.get_by_role("option", name="হাওরে ধান কাটা শুরু")).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")

    expect(desktop.get_by_role("heading", level=1)).to_have_text("হাওরে ধান কাটা শুরু")


@pytest.mark.parametrize("typed", ["নদীভাঙনে বাঁধ", "nodi vangon", "নদিভাঙন"])
def test_what_is_typed_any_way_is_found(desktop: Page, typed: str) -> None:
    desktop.goto("/search/")
    desktop.get_by_role("main").get_by_label("খবর খুঁজুন").fill(typed)
    desktop.get_by_role("button", name="খুঁজুন", exact=True).last.click()

    expect(desktop.locator("h2.headline").first).to_contain_text("নদীভাঙন")
    expect(desktop.locator("h2.headline mark").first).to_have_text("নদীভাঙন")


def test_search_needs_no_javascript(browser: Browser, newspaper: Newspaper) -> None:
    context = browser.new_context(
        java_script_enabled=False,
        base_url=newspaper.address,
        viewport={"width": 360, "height": 740},
    )
    page = context.new_page()

    page.goto("/")
    page.locator("header").get_by_role("button", name="খুঁজুন").click()
    page.get_by_role("main").get_by_label("খবর খুঁজুন").fill("হাওর")
    page.get_by_role("main").get_by_role("button", name="খুঁজুন").click()

    expect(page.get_by_role("link", name="হাওরে ধান কাটা শুরু").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()
