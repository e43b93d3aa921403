"""A reader's view is counted once, and by whom is known to nobody."""

import sqlite3
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.journeys.conftest import Newspaper
from tests.press.web_servers import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PHONE = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari"
ARRIVALS = {
    "": "direct",
    "https://journey.test/archive/": "own",
    "https://www.google.com.bd/": "search",
    "android-app://com.google.android.googlequicksearchbox/": "search",
    "https://news.google.com/home": "news",
    "https://mail.google.com/": "elsewhere",
    "https://l.facebook.com/l.php?u=secret": "facebook",
    "https://lm.facebook.com/": "facebook",
    "https://t.co/abc": "social",
    "https://web.telegram.org/k/": "social",
    "https://netflix.com/": "elsewhere",
    "https://example.com/?from=https://www.google.com/": "elsewhere",
    "nonsense": "elsewhere",
}


@pytest.fixture
def person(browser: Browser, newspaper: Newspaper) -> Iterator[Page]:
    """A phone that no program drives, as far as pages can tell; its clock is ours."""
    context = browser.new_context(
        user_agent=PHONE, viewport={"width": 360, "height": 740}, base_url=newspaper.address
    )
    context.add_init_script("Object.defineProperty(navigator, 'webdriver', { value: false })")
    page = context.new_page()
    page.clock.install()
    yield page
    context.close()


def stay(page: Page) -> None:
    """Look at the page for six seconds."""
    with page.expect_response("**/reads*.js"):
        page.clock.fast_forward(3_000)
    page.wait_for_function("customElements.get('khobor-reads') !== undefined")
    page.clock.fast_forward(3_000)


def leave(page: Page) -> None:
    """Leave the page. What a closing page sends bears the browser's own name, not the phone's,
    and would be taken for a machine's: so the page is told of it first."""
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")


def views(newspaper: Newspaper) -> list[tuple[int, int]]:
    """Views, and those from outside, of every story that was read."""
    with sqlite3.connect(newspaper.folder / "khobor.sqlite3") as database:
        return database.execute("SELECT views, from_direct FROM audience_reads").fetchall()


def test_a_view_is_counted_once_and_a_reload_is_not(person: Page, newspaper: Newspaper) -> None:
    beacons: list[Request] = []
    person.on("request", lambda asked: beacons.append(asked) if asked.method == "POST" else None)
    person.goto("/")
    story = person.get_by_role("heading", level=2).get_by_role("link").first.get_attribute("href")
    assert story

    person.goto(story)
    person.goto("/")  # a glance
    person.goto(story)
    stay(person)
    person.evaluate("scrollTo(0, document.body.scrollHeight)")
    leave(person)
    person.goto("/")
    person.goto(story)  # again, in the same tab
    person.reload()
    person.go_back()

    wait_until(lambda: views(newspaper))
    assert views(newspaper) == [(1, 1)]
    assert len(beacons) <= 1  # a browser need not tell of what it sends while it leaves
    assert not any("cookie" in asked.all_headers() for asked in beacons)


def test_only_the_sort_of_site_leaves_the_browser(person: Page) -> None:
    person.goto("/")

    sorts = person.evaluate(
        """async (referrers) => {
            const { arrival } = await import("/static/khobor/js/reads.js");
            return referrers.map((referrer) => arrival(referrer, "journey.test"));
        }""",
        list(ARRIVALS),
    )

    assert dict(zip(ARRIVALS, sorts, strict=True)) == ARRIVALS


def test_the_newsrooms_page_renews_itself_and_keeps_what_was_opened(
    editor: Page,
) -> None:
    editor.goto("/newsroom/desk/reads/")
    editor.get_by_text("সংখ্যায় দেখুন").click()
    old = editor.locator("[data-renewed] h2").first.element_handle()

    editor.evaluate("document.querySelector('khobor-renewed').renew()")

    assert old
    assert not old.evaluate("(heading) => heading.isConnected")
    expect(editor.get_by_role("table").first).to_be_visible()
