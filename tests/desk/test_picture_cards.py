"""Picture cards at the desk: who may make them, of what, and how they are taken away."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from khobor.stories.models import Section, Story
from khobor.syndication.cards.values import Design, Size
from tests import factories
from tests.desk.conftest import LogIn

CHOSEN = {
    "design": "quotation",
    "size": "square",
    "line": "বাঁধ চাই",
    "speaker": "রহিমা",
    "picture": "0",
}
pytestmark = pytest.mark.usefixtures("newspaper_home")


@pytest.fixture
def story(section: Section) -> Story:
    quotation = ("quotation", {"text": "ত্রাণ নয়, বাঁধ চাই", "speaker": "রহিমা বেগম, কৃষক"})
    return factories.story(section, lead_picture=factories.picture(), body=[quotation])


@pytest.fixture
def editor(desk: LogIn) -> Client:
    return desk("sub-editor")


def drawn(client: Client, story: Story, **chosen: Any) -> Any:
    return client.get(f"/newsroom/desk/cards/{story.pk}/card.jpg", CHOSEN | chosen)


def test_the_page_offers_the_storys_pictures_and_its_words(editor: Client, story: Story) -> None:
    page = editor.get(f"/newsroom/desk/cards/{story.pk}/").content.decode()

    assert "ফটোকার্ড" in page
    assert f'name="picture" value="{story.lead_picture_id}"' in page
    assert (
        'data-line="ত্রাণ নয়, বাঁধ চাই" data-speaker="রহিমা বেগম" data-role="কৃষক" data-design="quotation"'
        in page
    )


@pytest.mark.parametrize("size", Size)
def test_a_card_is_drawn_as_it_was_chosen(editor: Client, story: Story, size: Size) -> None:
    answer = drawn(editor, story, size=size, picture=story.lead_picture_id, download="1")

    picture = Image.open(BytesIO(answer.content))
    assert picture.size == (size.width_px, size.height_px)
    assert answer.headers["Content-Disposition"].endswith(f'{story.pk}-quotation-{size}.jpg"')
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("design", Design)
def test_every_design_can_be_chosen(editor: Client, story: Story, design: Design) -> None:
    assert drawn(editor, story, design=design, number="৪০০").status_code == 200


@pytest.mark.parametrize(
    "wrong", [{"design": "huge"}, {"size": "9999"}, {"line": ""}, {"line": "ক" * 301}]
)
def test_what_cannot_be_drawn_is_said_in_bangla(
    editor: Client, story: Story, wrong: dict[str, str]
) -> None:
    answer = drawn(editor, story, **wrong)

    assert answer.status_code == 400
    assert any("\u0980" <= letter <= "\u09ff" for letter in answer.content.decode())


def test_another_storys_picture_cannot_be_chosen(editor: Client, story: Story) -> None:
    assert drawn(editor, story, picture=factories.picture().pk).status_code == 400


def test_a_draft_is_drawn_for_its_editor(editor: Client, section: Section) -> None:
    draft = factories.story(section, live=False)

    assert drawn(editor, draft).status_code == 200


def test_a_reporter_makes_no_card_of_a_story_of_others(desk: LogIn, story: Story) -> None:
    answer = drawn(desk("reporter"), story)

    assert answer.status_code != 200


def test_a_stranger_is_sent_to_the_login(reader: Client, story: Story) -> None:
    assert "/login/" in drawn(reader, story).headers["Location"]


def test_the_edit_page_and_the_list_lead_to_the_cards(editor: Client, story: Story) -> None:
    address = f"/newsroom/desk/cards/{story.pk}/"

    assert address in editor.get(f"/newsroom/pages/{story.pk}/edit/").content.decode()
    assert address in editor.get("/newsroom/stories/").content.decode()
