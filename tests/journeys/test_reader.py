"""A reader on a small phone."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
AFTERNOON = "2025-04-16T09:17:00Z"  # 15:17 in Dhaka


def test_the_clock_shows_dhaka_wherever_the_reader_is(phone: Page) -> None:
    phone.clock.install(time=AFTERNOON)

    phone.goto("/")

    expect(phone.locator("khobor-clock")).to_have_text("বুধবার, ১৬ই এপ্রিল, ২০২৫ | বিকাল ৩:১৭")
    expect(phone.locator("[data-calendar=bangla]")).to_have_text("৩ বৈশাখ ১৪৩২")
    expect(phone.locator("[data-calendar=hijri]")).to_have_text("১৭ শাওয়াল ১৪৪৬")


def test_the_clock_ticks(phone: Page) -> None:
    phone.clock.install(time=AFTERNOON)
    phone.goto("/")

    phone.clock.fast_forward(61_000)

    expect(phone.locator("khobor-clock")).to_contain_text("বিকাল ৩:১৮")


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1600])
def test_no_page_is_wider_than_the_screen(phone: Page, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 800})

    for address in ("/", "/jatiyo/", "/archive/", "/places/", "/nowhere/"):
        phone.goto(address)
        overflow = phone.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0, address


def test_a_reader_goes_from_the_front_page_to_a_story_and_on(phone: Page) -> None:
    phone.goto("/")
    phone.get_by_role("heading", level=2).get_by_role("link").first.click()

    expect(phone.get_by_role("heading", level=1)).to_contain_text("নদীভাঙন")
    expect(phone.get_by_role("heading", name="সর্বশেষ — জাতীয়")).to_be_visible()
    expect(phone.get_by_role("heading", name="আপনার জন্য নির্বাচিত")).to_be_visible()


def test_dark_colours_and_text_size_stay_on_the_next_page(phone: Page) -> None:
    phone.goto("/")
    phone.get_by_role("button", name="ডার্ক মোড").click()
    phone.get_by_role("button", name="লেখা বড় করুন").click()

    phone.goto("/jatiyo/")

    expect(phone.locator("html")).to_have_attribute("data-theme", "dark")
    expect(phone.locator("html")).to_have_attribute("data-size", "112")


def test_the_first_tab_leads_past_the_menu(desktop: Page) -> None:
    desktop.goto("/")

    desktop.keyboard.press("Tab")
    expect(desktop.get_by_role("link", name="মূল খবরে যান")).to_be_focused()
    desktop.keyboard.press("Enter")

    expect(desktop.locator("#content")).to_be_focused()


def test_nothing_is_loaded_from_elsewhere_and_nothing_breaks(phone: Page) -> None:
    asked: list[str] = []
    troubles: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.on("pageerror", lambda error: troubles.append(str(error)))
    phone.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)

    phone.goto("/")
    phone.get_by_role("heading", level=2).get_by_role("link").first.click()
    phone.wait_for_load_state("networkidle")

    assert not [url for url in asked if "localhost" not in url and not url.startswith("data:")]
    assert troubles == []


def test_a_page_is_whole_without_javascript(newspaper: object, browser: object) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()

    page.goto(f"{newspaper.address}/archive/2025/04/09/")  # type: ignore[attr-defined]

    expect(page.get_by_role("link", name="হাওরে ধান কাটা শুরু")).to_be_visible()
    context.close()
