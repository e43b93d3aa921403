"""A reader whose phone loses the network, and a newspaper that goes on meanwhile."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Newspaper
from tests.newsdesk import number_of
from tests.press.web_servers import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
IDLE_MS = 6_000  # the page sees to the phone five seconds after it was loaded
IN_CHARGE = """new Promise((done) => {
  const worker = navigator.serviceWorker;
  if (worker.controller) done();
  else worker.addEventListener("controllerchange", done);
})"""
KEPT = """async (address) => {
  const pages = await caches.open("khobor-pages");
  for (let n = 0; n < 50 && !(await pages.match(address)); n++) {
    await new Promise((done) => setTimeout(done, 100));
  }
  return Boolean(await pages.match(address));
}"""
ALL_KEPT = """caches.open("khobor-pages").then(async (pages) =>
  (await pages.keys()).map((request) => request.url))"""
FORGOTTEN = KEPT.replace("!(await", "(await")
HEADLINE = "নতুন সেতু খুলছে কাল"


def open_until_kept(page: Page, address: str) -> None:
    """Open a page and stay until the service worker is in charge of the newspaper."""
    page.clock.install()
    page.goto(address)
    page.clock.fast_forward(IDLE_MS)
    page.evaluate(IN_CHARGE)


def test_what_was_opened_and_the_front_page_can_be_read_offline(phone: Page) -> None:
    open_until_kept(phone, "/")
    phone.get_by_role("heading", level=2).get_by_role("link").first.click()
    headline, address = phone.get_by_role("heading", level=1).inner_text(), phone.url
    assert phone.evaluate(KEPT, address)
    number = address.split("/")[-3]
    for other in ("/archive/2025/04/09/", "/search/?q=a", f"/comments/{number}/", "/newsroom/"):
        phone.goto(other)

    phone.context.set_offline(True)
    phone.goto(address)
    expect(phone.get_by_role("heading", level=1)).to_have_text(headline)
    phone.goto("/")
    expect(phone.locator(".headline").first).to_be_visible()
    phone.goto("/archive/")

    expect(phone.get_by_role("heading", level=1)).to_have_text("ইন্টারনেট সংযোগ নেই")
    expect(phone.locator("khobor-kept").get_by_role("link")).to_have_text([headline])
    assert sorted(phone.evaluate(ALL_KEPT)) == sorted([address, phone.evaluate("origin") + "/"])


def test_a_withdrawn_story_is_not_shown_online_and_leaves_the_phone(
    phone: Page, newspaper: Newspaper
) -> None:
    open_until_kept(phone, newspaper.desk.do("publish", HEADLINE))
    address = phone.url
    assert phone.evaluate(KEPT, address)
    phone.context.set_offline(True)

    newspaper.desk.do("delete", urlsplit(address).path)
    phone.context.set_offline(False)
    wait_until(lambda: phone.request.get(address).status == 410)
    phone.goto(address)
    expect(phone.get_by_role("heading", level=1)).to_have_text("খবরটি প্রত্যাহার করা হয়েছে")

    assert not phone.evaluate(FORGOTTEN, address)


def test_a_reader_who_comes_back_is_told_of_new_stories(phone: Page, newspaper: Newspaper) -> None:
    phone.clock.install()
    phone.goto("/")
    phone.clock.fast_forward(IDLE_MS)
    expect(phone.locator("khobor-news:defined")).to_have_count(1)
    address = newspaper.desk.do("publish", HEADLINE)
    wait_until(
        lambda: number_of(address) in phone.request.get("/fragments/now.json").json()["stories"]
    )
    try:
        phone.clock.fast_forward(70_000)
        phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        notice = phone.get_by_role("button", name="১টি নতুন খবর এসেছে")
        expect(notice).to_be_visible()
        wait_until(lambda: HEADLINE in phone.request.get("/").text())

        notice.click()

        expect(phone.get_by_role("link", name=HEADLINE).first).to_be_visible()
    finally:
        newspaper.desk.do("delete", address)
        wait_until(lambda: HEADLINE not in phone.request.get("/").text())


def test_the_newspaper_can_be_installed(phone: Page) -> None:
    open_until_kept(phone, "/")
    session = phone.context.new_cdp_session(phone)

    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]

    assert session.send("Page.getAppManifest")["errors"] == []
    assert {error["errorId"] for error in errors} <= {"in-incognito"}  # as every test's browser is
