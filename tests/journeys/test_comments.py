"""A reader writes on a phone, an editor approves on the desk, and the stored page shows it."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Newspaper
from tests.press.web_servers import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
TEXT = "বাঁধের কাজ শেষ হয়েছে দেখে আমরা খুশি।"
SOON_S = 1.0


def test_a_comment_from_the_phone_to_the_stored_page(phone: Page, editor: Page) -> None:
    phone.goto("/jatiyo/")
    phone.get_by_role("link", name="স্বস্তি চরের মানুষের").first.click()
    story = phone.url
    phone.get_by_role("heading", name="মন্তব্য করুন").scroll_into_view_if_needed()
    phone.get_by_role("link", name="মন্তব্য লিখুন").click()

    phone.get_by_label("অভ্র: ইংরেজি হরফে লিখলে বাংলা হবে").check()
    expect(phone.get_by_label("মন্তব্য", exact=True)).to_be_focused()  # once Avro is loaded
    phone.get_by_label("মন্তব্য", exact=True).press_sequentially("ami khusi ", delay=10)
    expect(phone.get_by_label("মন্তব্য", exact=True)).to_have_value("আমি খুসি ")
    phone.get_by_label("মন্তব্য", exact=True).fill(TEXT)
    phone.get_by_label("আপনার নাম").fill("জাহানারা বেগম")
    phone.get_by_label("ই-মেইল বা মোবাইল নম্বর").fill("০১৭১২৩৪৫৬৭৮")
    phone.get_by_role("button", name="মন্তব্য পাঠান").click()
    expect(phone.get_by_role("status")).to_contain_text("সম্পাদক দেখার পর প্রকাশ করা হবে")

    editor.goto("/newsroom/desk/comments/")
    row = editor.get_by_role("article").filter(has_text=TEXT)
    row.focus()
    editor.keyboard.press("a")
    expect(row).to_have_count(0)
    fragment = f"/fragments/comments/{story.split('/')[-3]}/"
    wait_until(lambda: TEXT in phone.request.get(fragment).text(), longest_s=SOON_S)
    phone.goto(story)
    phone.get_by_role("heading", name="মন্তব্য করুন").scroll_into_view_if_needed()

    expect(phone.get_by_text(TEXT)).to_be_visible()
    expect(phone.get_by_text("জাহানারা বেগম")).to_be_visible()
    assert "01712345678" not in phone.content()
    overflow = phone.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0


def test_a_reader_without_javascript_comments_as_well(
    newspaper: Newspaper, browser: object
) -> None:
    context = browser.new_context(  # type: ignore[attr-defined]
        java_script_enabled=False, base_url=newspaper.address
    )
    page = context.new_page()
    page.goto("/jatiyo/")
    page.get_by_role("link", name="স্বস্তি গ্রামের মানুষের").first.click()

    page.get_by_role("link", name="মন্তব্য পড়ুন ও লিখুন").click()
    page.get_by_role("link", name="মন্তব্য লিখুন").click()
    page.get_by_label("মন্তব্য", exact=True).fill("গ্রামের মানুষ খুশি।")
    page.get_by_label("আপনার নাম").fill("কামাল উদ্দিন")
    page.get_by_label("ই-মেইল বা মোবাইল নম্বর").fill("kamal@example.com")
    page.get_by_role("button", name="মন্তব্য পাঠান").click()

    expect(page.get_by_role("status")).to_contain_text("সম্পাদক দেখার পর প্রকাশ করা হবে")
    page.get_by_role("button", name="মন্তব্য মুছে ফেলুন").click()
    expect(page.get_by_role("status")).to_contain_text("মুছে ফেলা হয়েছে")
    context.close()


def test_a_comment_is_written_in_a_browser_that_counts_no_letters(
    phone: Page, newspaper: Newspaper
) -> None:
    phone.add_init_script("delete Intl.Segmenter")
    phone.goto("/jatiyo/")
    phone.get_by_role("link", name="স্বস্তি চরের মানুষের").first.click()
    phone.get_by_role("heading", name="মন্তব্য করুন").scroll_into_view_if_needed()
    phone.get_by_role("link", name="মন্তব্য লিখুন").click()

    phone.get_by_label("মন্তব্য", exact=True).fill("খবর")

    expect(phone.get_by_text("আর ১৯৯৭ অক্ষর লেখা যাবে")).to_be_visible()
