"""An editor writes, previews, publishes, corrects and withdraws a story, as an editor does."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import APIResponse, Page, Request, Route, expect

from tests.journeys.conftest import Newspaper, log_in, open_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
HEADLINE = "মেঘনার চরে সন্ধ্যাপাঠশালা"
ADDRESS = "/jatiyo/"


def open_new_story(page: Page) -> None:
    """An empty story in the section জাতীয়."""

    def below(parent: int) -> list[dict[str, Any]]:
        answer = page.request.get(f"/newsroom/api/main/pages/?child_of={parent}")
        return answer.json()["items"]  # type: ignore[no-any-return]

    [home] = below(1)
    [section] = [page for page in below(home["id"]) if page["meta"]["slug"] == "jatiyo"]
    page.goto(f"/newsroom/pages/add/stories/story/{section['id']}/")


def choose_picture(page: Page, file: Path) -> None:
    page.locator("#id_lead_picture-chooser [data-chooser-action-choose]").first.click()
    modal = page.locator(".modal-content")
    modal.locator("[role=tab][href='#tab-upload']").click()
    modal.locator("input[type=file]").set_input_files(file)
    modal.locator("#id_image-chooser-upload-title").fill("চরের পাঠশালা")
    modal.locator("#tab-upload button[type=submit]").click()
    expect(modal).to_be_hidden()


def add_block(page: Page, kind: str) -> None:
    """Add a block below the last one, from the menu of blocks."""
    page.locator(".c-sf-add-button").last.click()
    page.locator(f"[role=option]:has(.icon-{kind})").first.click()


def choose_by_typing(page: Page, field: str, *, typed: str, chosen: str) -> None:
    """Type the beginning of a name and take what the newsroom offers, without the mouse."""
    box = page.get_by_role("combobox", name=field)
    box.press_sequentially(typed)
    expect(page.get_by_role("option", name=chosen).first).to_be_visible()
    box.press("Enter")
    expect(page.get_by_role("button", name=f"{chosen} বাদ দিন")).to_be_visible()


def publish(page: Page) -> None:
    """Publish at once, wherever the newsroom is with its draft."""
    page.locator("footer .w-dropdown__toggle").last.click()
    with page.expect_navigation():
        page.locator("[name=action-publish]").click()
    expect(page.locator(".messages .success")).to_be_visible()


def test_a_story_from_the_first_word_to_its_withdrawal(
    desktop: Page, newspaper: Newspaper, tmp_path: Path
) -> None:
    photo = tmp_path / "pathshala.jpg"
    Image.new("RGB", (1200, 800), (40, 90, 60)).save(photo)
    log_in(desktop, newspaper)

    open_new_story(desktop)
    desktop.locator("#id_title").fill(HEADLINE)
    desktop.locator("#id_kicker").fill("চরের জীবন")
    desktop.locator("#id_picture_alt").fill("লণ্ঠনের আলোয় পড়ছে শিশুরা")
    choose_picture(desktop, photo)
    add_block(desktop, "pilcrow")
    desktop.locator("[contenteditable=true]").last.click()
    desktop.keyboard.type("চরের শিশুরা সন্ধ্যায় পড়তে বসে।")
    add_block(desktop, "openquote")
    desktop.locator("textarea[name$='-value-text']").last.fill("আলো থাকলেই ক্লাস হয়।")

    choose_by_typing(desktop, "বিষয়", typed="নদীভা", chosen="নদীভাঙন")
    choose_by_typing(desktop, "এলাকা", typed="bhola", chosen="ভোলা")

    desktop.locator("[data-side-panel-toggle=preview]").first.click()
    preview = desktop.frame_locator("iframe[title]").first
    expect(preview.get_by_role("heading", level=1)).to_contain_text(HEADLINE, timeout=15_000)

    publish(desktop)
    links = desktop.get_by_role("link", name=HEADLINE)
    open_until(desktop, ADDRESS, links.count)
    expect(links.first).to_be_visible()
    open_until(desktop, "/", links.count)
    links.first.click()
    heading = desktop.get_by_role("heading", level=1)
    expect(heading).to_contain_text(HEADLINE)
    expect(desktop.get_by_alt_text("লণ্ঠনের আলোয় পড়ছে শিশুরা")).to_be_visible()
    expect(desktop.get_by_text("চরের শিশুরা সন্ধ্যায় পড়তে বসে।")).to_be_visible()
    expect(desktop.get_by_text("আলো থাকলেই ক্লাস হয়।")).to_be_visible()
    expect(desktop.get_by_role("link", name="নদীভাঙন").first).to_be_visible()
    expect(desktop.get_by_role("link", name="ভোলা").first).to_be_visible()
    address = desktop.url
    story_id = address.rstrip("/").split("/")[-2]

    desktop.goto(f"/newsroom/pages/{story_id}/edit/")
    desktop.locator("#id_title").fill(f"{HEADLINE}, শিশুদের ভিড়")
    publish(desktop)
    open_until(desktop, address, heading.filter(has_text="শিশুদের ভিড়").count)

    desktop.goto(f"/newsroom/pages/{story_id}/unpublish/")
    with desktop.expect_navigation():
        desktop.locator("main form [type=submit]").first.click()
    open_until(desktop, address, desktop.get_by_text("খবরটি প্রত্যাহার করা হয়েছে").count)
    assert desktop.request.get(address).status == 410
    headlines = desktop.locator(".headline")
    open_until(desktop, ADDRESS, lambda: headlines.count() and not links.count())


def test_a_login_that_runs_out_costs_no_draft(editor: Page, newspaper: Newspaper) -> None:
    open_new_story(editor)
    editor.locator("#id_title").fill("লগইন ফুরোলেও লেখা থাকে")
    editor.context.clear_cookies()
    editor.locator("footer [type=submit]").first.click()
    expect(editor.get_by_role("alert")).to_contain_text("আপনার লেখা এখানেই আছে")

    with editor.context.expect_page() as opened:
        editor.get_by_role("link", name="নতুন ট্যাবে লগইন করুন").click()
    log_in(opened.value, newspaper)
    editor.locator("footer [type=submit]").first.click()
    editor.wait_for_url("**/edit/")

    expect(editor.locator("#id_title")).to_have_value("লগইন ফুরোলেও লেখা থাকে")


def test_what_is_saved_while_its_draft_is_on_its_way_is_one_story(
    editor: Page, newspaper: Newspaper
) -> None:
    """The newsroom stores a draft by itself, and the answer comes after the button is pressed."""
    headline = "ঘাটে নতুন পন্টুন"
    stored: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        if "application/json" in route.request.headers.get("accept", ""):
            stored.append((route, route.fetch()))
        else:
            route.continue_()

    open_new_story(editor)
    editor.route("**/pages/add/**", hold)
    editor.locator("#id_title").fill(headline)
    for _attempt in range(60):  # what is typed before Wagtail's script looks is nothing new to it
        if stored:
            break
        editor.locator("#id_kicker").press_sequentially("ঘ")
        editor.wait_for_timeout(700)  # ms: it stores in a pause
    sent: list[Request] = []
    editor.on("request", lambda request: sent.append(request))
    editor.locator("footer [type=submit]").first.click(no_wait_after=True)
    editor.wait_for_timeout(500)
    route, answer = stored.pop()
    route.fulfill(response=answer)

    expect(editor.locator(".messages .success")).to_be_visible()
    assert "/edit/" in next(one.url for one in sent if one.is_navigation_request())
    with closing(sqlite3.connect(newspaper.folder / "khobor.sqlite3")) as database:
        query = "SELECT count(*) FROM wagtailcore_page WHERE draft_title = ?"
        assert database.execute(query, [headline]).fetchone() == (1,)


def test_nobody_without_a_login_enters_the_newsroom(desktop: Page) -> None:
    desktop.goto("/newsroom/pages/")

    assert "/newsroom/login/" in desktop.url
