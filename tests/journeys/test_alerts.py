"""A notice of breaking news arrives on a phone."""

import json

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.conftest import Newspaper

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
NOTICE = {
    "title": "ভূমিকম্পে কাঁপল ঢাকা",
    "body": "মাত্রা ৫.২",
    "url": "/jatiyo/1/x/",
    "tag": "story-1",
}
SHOWN = """async () => {
  const worker = await navigator.serviceWorker.ready;
  for (let n = 0; n < 200; n++) {
    const [notice] = await worker.getNotifications();
    if (notice) return [notice.title, notice.body, notice.tag, notice.data.url];
    await new Promise((done) => setTimeout(done, 100));
  }
}"""


def test_a_phone_shows_a_notice_that_was_pushed_to_it(
    browser: Browser, newspaper: Newspaper
) -> None:
    context = browser.new_context(
        base_url=newspaper.address, viewport={"width": 360, "height": 740}
    )
    context.grant_permissions(["notifications"])
    page = context.new_page()
    page.goto("/alerts/")
    expect(page.get_by_role("button", name="নোটিফিকেশন চালু করুন")).to_be_visible()
    devtools = context.new_cdp_session(page)
    registrations: list[str] = []
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: registrations.extend(r["registrationId"] for r in told["registrations"]),
    )
    devtools.send("ServiceWorker.enable")
    page.evaluate("navigator.serviceWorker.register('/sw.js')")
    page.evaluate("async () => void (await navigator.serviceWorker.ready)")
    for _attempt in range(100):  # the event may come later than the promise is kept
        if registrations:
            break
        page.wait_for_timeout(100)

    devtools.send(
        "ServiceWorker.deliverPushMessage",
        {
            "origin": newspaper.address,
            "registrationId": registrations[-1],
            "data": json.dumps(NOTICE, ensure_ascii=False),
        },
    )

    assert page.evaluate(SHOWN) == [
        NOTICE["title"],
        NOTICE["body"],
        NOTICE["tag"],
        NOTICE["url"],
    ]
    context.close()
