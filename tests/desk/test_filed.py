"""Who writes a story that a colleague has filed already is told so, and may go on."""

from typing import Any

import pytest
from django.test import Client

from khobor.stories.models import Section, Story
from tests import factories
from tests.desk.conftest import LogIn
from tests.desk.forms import add_address, new_story_form, paragraph
from tests.selection import telling
from tests.selection.conftest import Follow

pytestmark = pytest.mark.django_db


def ask(desk: Client, told: tuple[str, str], **others: Any) -> list[dict[str, str]]:
    """What the newsroom's script would be told of a story that is being written."""
    headline, text = told
    sent = {"headline": headline, "summary": "", "text": text, **others}
    found: list[dict[str, str]] = desk.post("/newsroom/desk/filed/", sent).json()["found"]
    return found


def tell(section: Section, told: tuple[str, str], **fields: Any) -> Story:
    """A story of `telling`."""
    made: Story = factories.story(
        section, told[0], body=[("paragraph", f"<p>{told[1]}</p>")], **fields
    )
    return made


@pytest.fixture
def others(section: Section, follow: Follow) -> Story:
    """A newspaper with a story on a bridge, and others."""
    for told in (telling.MANGO, telling.BOOKS, telling.CRICKET, telling.CRICKET_TOO):
        tell(section, told)
    bridge = tell(section, telling.BRIDGE)
    follow()
    return bridge


def test_a_like_public_story_is_named_with_its_time(desk: LogIn, others: Story) -> None:
    found = ask(desk("reporter"), telling.BRIDGE_LATER)

    assert [one["headline"] for one in found] == [others.title]
    assert found[0]["address"] == others.get_url()
    assert found[0]["said"].startswith("প্রকাশ: ")


def test_the_headline_alone_is_enough(desk: LogIn, others: Story) -> None:
    assert ask(desk("reporter"), (f"{others.title} আজ", "")) != []


@pytest.mark.parametrize("told", [("বাজারে নতুন আলু উঠেছে, দামও কম", ""), ("খবর", ""), ("", "")])
def test_another_story_raises_no_alarm(desk: LogIn, others: Story, told: tuple[str, str]) -> None:
    assert ask(desk("reporter"), told) == []


def test_a_story_is_not_like_itself(desk: LogIn, others: Story) -> None:
    assert ask(desk("reporter"), telling.BRIDGE, story=str(others.pk)) == []


def test_a_colleagues_draft_is_named_to_those_who_may_open_it(
    desk: LogIn, section: Section
) -> None:
    draft = tell(section, telling.BRIDGE, live=False, published_at=None)
    draft.save_revision()

    seen = ask(desk("publisher"), telling.BRIDGE)
    unseen = ask(desk("reporter"), telling.BRIDGE)

    assert [one["headline"] for one in seen] == [draft.title]
    assert seen[0]["address"] == f"/newsroom/pages/{draft.pk}/edit/"
    assert seen[0]["said"].startswith("খসড়া")
    assert unseen == []


def test_publishing_goes_on_with_a_warning(desk: LogIn, section: Section, others: Story) -> None:
    publisher = desk("publisher")
    form = {
        **new_story_form(publisher, section),
        "title": telling.BRIDGE[0] + " আবার",
        "action-publish": "1",
        **paragraph(telling.BRIDGE[1]),
    }

    answer = publisher.post(add_address(section), form, follow=True)

    assert Story.objects.filter(title=telling.BRIDGE[0] + " আবার", live=True).exists()
    seen = answer.content.decode()
    assert "একই ধরনের খবর আগেই জমা পড়েছে" in seen
    assert others.get_url() in seen


@pytest.mark.parametrize("story", ["x", "-1", "9" * 30, "১৭"])
def test_nonsense_is_no_error(desk: LogIn, section: Section, story: str) -> None:
    assert ask(desk("reporter"), ("শ" * 9000, "ল " * 90000), story=story) == []


def test_strangers_are_not_answered(section: Section, reader: Client) -> None:
    assert reader.post("/newsroom/desk/filed/", {"headline": "খবর"}).status_code == 302
