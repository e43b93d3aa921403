"""A reader votes on a phone, and the poll closes."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Newspaper, open_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
QUESTION = "শহরের রাস্তায় সাইকেলের আলাদা লেন চান?"


def test_a_poll_is_voted_on_and_closed(phone: Page, newspaper: Newspaper) -> None:
    heading = phone.get_by_role("heading", name=QUESTION)
    number = newspaper.desk.do("open_poll", QUESTION)
    open_until(phone, "/polls/", heading.count)
    expect(heading).to_be_visible()

    open_until(phone, "/", heading.count)
    heading.scroll_into_view_if_needed()
    assert not phone.context.cookies()  # nothing is asked for before the reader wants to vote
    phone.get_by_role("link", name="ভোট দিন").click()
    phone.get_by_label("হ্যাঁ").check()
    phone.get_by_role("button", name="ভোট দিন").click()

    expect(phone.get_by_text("আপনার ভোট গোনা হয়েছে")).to_be_visible()
    expect(phone.get_by_text("১০০ শতাংশ")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    newspaper.desk.do("close_poll", number)
    open_until(phone, f"/polls/{number}/", phone.get_by_text("ভোট শেষ হয়েছে").count)
    headlines = phone.locator(".headline")
    open_until(phone, "/", lambda: headlines.count() and not heading.count())
