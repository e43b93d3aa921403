"""A reader of cricket: what is selected follows, and nobody else learns of it."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
READ = 6
SELECTED = "khobor-selected"


def cricket_addresses(page: Page) -> list[str]:
    """The addresses of the cricket stories, as a reader finds them."""
    page.goto("/topics/cricket/")
    links = page.locator("main .teaser .headline a")
    return [str(link.get_attribute("href")) for link in links.all()]


def read_to_the_end(page: Page, address: str) -> None:
    """Open a story and come to its end, where what is selected stands."""
    page.goto(address)
    page.locator(SELECTED).scroll_into_view_if_needed()
    expect(page.locator(f"{SELECTED} .your-reading")).to_be_attached()


def selected(page: Page) -> list[dict[str, Any]]:
    """Section and address of each selected story."""
    cards = page.locator(f"{SELECTED} .card")
    return [
        {
            "section": card.locator(".of").inner_text(),
            "address": card.locator(".headline a").get_attribute("href"),
        }
        for card in cards.all()
    ]


def test_what_is_selected_follows_the_reader_and_stays_on_the_device(phone: Page) -> None:
    sent: list[Request] = []
    read = cricket_addresses(phone)[:READ]

    for address in read[:-1]:
        read_to_the_end(phone, address)
    phone.on("request", lambda request: sent.append(request))
    read_to_the_end(phone, read[-1])

    shown = selected(phone)
    sections = [story["section"] for story in shown]
    assert 2 <= sections.count("খেলা") <= 3  # others of cricket stand above, as related
    assert len(set(sections)) >= 3
    assert not {story["address"] for story in shown} & set(read)

    known = "|".join(address.split("/")[-3] for address in read[:-1])
    told = [f"{request.url} {request.post_data or ''}" for request in sent]
    assert [text for text in told if text.split()[0].endswith("/candidates.json")]
    assert not [text for text in told if re.search(rf"\b(?:{known})\b", text)]
    assert not [request for request in sent if "cookie" in request.all_headers()]

    panel = phone.locator(f"{SELECTED} .your-reading")
    panel.get_by_text("আপনার পড়া খবর", exact=True).click()
    expect(panel.get_by_role("listitem")).to_have_count(READ)
    panel.get_by_role("button", name="সব মুছে ফেলুন").click()
    expect(panel.get_by_text("তালিকায় এখনো কোনো খবর নেই।")).to_be_visible()
    stored = json.loads(phone.evaluate('localStorage.getItem("khobor-reading")'))
    assert stored["read"] == []


def test_who_switches_it_off_is_not_remembered(phone: Page) -> None:
    first, second = cricket_addresses(phone)[:2]
    read_to_the_end(phone, first)
    panel = phone.locator(f"{SELECTED} .your-reading")
    panel.get_by_text("আপনার পড়া খবর", exact=True).click()
    panel.get_by_label("আমার পড়া খবর মনে রেখে বাছাই করুন").uncheck()

    read_to_the_end(phone, second)

    stored = json.loads(phone.evaluate('localStorage.getItem("khobor-reading")'))
    assert stored == {"edition": 1, "isOff": True, "read": []}


def test_a_story_has_a_selection_without_the_file(phone: Page) -> None:
    address = cricket_addresses(phone)[0]
    phone.route("**/candidates.json", lambda route: route.abort())

    phone.goto(address)
    phone.locator(SELECTED).scroll_into_view_if_needed()

    expect(phone.locator(f"{SELECTED} .card").first).to_be_visible()
    assert phone.locator(f"{SELECTED} .your-reading").count() == 0
