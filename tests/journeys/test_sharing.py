"""A reader who passes a story on."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WITH_SHEET = "navigator.share = async (what) => { window.shared = what; };"
WITHOUT_SHEET = "delete Navigator.prototype.share;"


def at_share(page: Page) -> None:
    page.goto("/")
    page.get_by_role("heading", level=2).get_by_role("link").first.click()
    page.locator("khobor-share").scroll_into_view_if_needed()


def test_where_the_phone_has_a_share_sheet_it_is_used(phone: Page) -> None:
    phone.add_init_script(WITH_SHEET)
    at_share(phone)

    phone.get_by_role("button", name="শেয়ার করুন").click()

    assert urlsplit(phone.evaluate("window.shared.url")).path == urlsplit(phone.url).path
    expect(phone.get_by_role("link", name="ফেসবুক")).to_be_hidden()
    expect(phone.get_by_role("button", name="লিংক কপি করুন")).to_be_visible()


def test_without_a_share_sheet_there_are_links_and_the_short_address_is_copied(
    phone: Page,
) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.add_init_script(WITHOUT_SHEET)
    at_share(phone)

    phone.get_by_role("button", name="লিংক কপি করুন").click()

    expect(phone.get_by_text("লিংক কপি হয়েছে")).to_be_visible()
    expect(phone.get_by_role("link", name="হোয়াটসঅ্যাপ")).to_be_visible()
    expect(phone.get_by_role("button", name="শেয়ার করুন")).to_be_hidden()
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert copied == phone.locator(".short-address").inner_text()
