"""An editor writes with what the newsroom offers: advice on spelling, Unicode, Avro's keys."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.test_editor import add_block, open_new_story

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
BIJOY = "Avgvi †mvbvi evsjv, The Daily Star"
PASTE = """(field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def story_form(editor: Page) -> Page:
    """An empty story with a paragraph."""
    open_new_story(editor)
    add_block(editor, "pilcrow")
    expect(editor.locator("[contenteditable=true]").last).to_be_focused()  # as it takes it
    return editor


def test_advice_is_taken_with_one_press_in_a_field_and_in_a_paragraph(story_form: Page) -> None:
    paragraph = story_form.locator("[contenteditable=true]").last
    take = story_form.get_by_role("button", name="বানিজ্যের → বাণিজ্যের")
    story_form.locator("#id_title").press_sequentially("বানিজ্যের হিসাব")
    take.click()
    expect(story_form.locator("#id_title")).to_have_value("বাণিজ্যের হিসাব")
    expect(take).to_have_count(0)

    paragraph.click()
    story_form.keyboard.type("আজ বানিজ্যের মেলা")
    take.click()

    expect(paragraph).to_have_text("আজ বাণিজ্যের মেলা")


def test_pasted_bijoy_becomes_unicode_and_can_be_put_back(story_form: Page) -> None:
    def paste(field: Locator) -> None:
        field.click()
        field.evaluate(PASTE, BIJOY)

    kicker, paragraph = (
        story_form.locator("#id_kicker"),
        story_form.locator("[contenteditable=true]").last,
    )
    paste(paragraph)
    expect(paragraph).to_have_text("আমার সোনার বাংলা, The Daily Star")
    paste(kicker)
    expect(kicker).to_have_value("আমার সোনার বাংলা, The Daily Star")

    story_form.get_by_role("button", name="যেমন ছিল তেমন করুন").first.click()

    expect(kicker).to_have_value(BIJOY)


def test_avro_s_keys_write_bangla_in_fields_and_paragraphs_until_turned_off(
    story_form: Page,
) -> None:
    summary, paragraph = (
        story_form.locator("#id_summary"),
        story_form.locator("[contenteditable=true]").last,
    )
    summary.click()
    story_form.keyboard.press("Control+m")
    summary.press_sequentially("amar sOnar bangla.")
    expect(summary).to_have_value("আমার সোনার বাংলা।")
    paragraph.click()
    story_form.keyboard.type("bangladesh")
    expect(paragraph).to_have_text("বাংলাদেশ")

    story_form.get_by_role("button", name="অভ্র কিবোর্ড").click()
    paragraph.click()
    story_form.keyboard.press("End")
    story_form.keyboard.type(" BBC")

    expect(paragraph).to_have_text("বাংলাদেশ BBC")
