"""The public address of a card, and what becomes of cards when stories change."""

import time
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, override_settings

from khobor.stories import selectors, values
from khobor.stories.models import Masthead, Section, Story
from khobor.syndication.cards import keeping, views
from khobor.syndication.cards.followers import cards_follower
from khobor.syndication.cards.from_stories import card_address, masthead_of
from khobor.syndication.cards.keeping import Shelf, drawing_alone
from khobor.syndication.cards.values import Size
from khobor.wire.selectors import changes_after
from tests import factories


@pytest.fixture(autouse=True)
def _own_shelf(tmp_path: Path) -> Any:
    with override_settings(CARDS_FOLDER=tmp_path / "cards"):
        yield


def value_of(story: Story) -> values.Story:
    found = selectors.story(story.pk)
    assert found
    return found


def address(story: Story, size: Size = Size.LINK) -> str:
    found = value_of(story)
    return card_address(found, masthead_of(found), size)


def follow() -> None:
    cards_follower().apply(changes_after(0))


def kept(tmp_path: Path) -> list[Path]:
    return [*(tmp_path / "cards").rglob("*.jpg")]


def test_a_published_story_has_a_card_in_every_size(reader: Client, section: Section) -> None:
    story = factories.story(section, lead_picture=factories.picture())

    for size in Size:
        answer = reader.get(address(story, size))
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/jpeg")
        assert len(answer.content) < 200_000


def test_a_card_is_drawn_once(
    reader: Client, section: Section, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = address(factories.story(section))
    first = reader.get(where)
    monkeypatch.setattr(views, "draw", lambda *_card: pytest.fail("drawn again"))

    second = reader.get(where)

    assert second.content == first.content
    assert reader.get(where, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "change", [{"title": "সেতু খুলছে কাল"}, {"kicker": "পদ্মা"}, {"is_breaking": True}]
)
def test_a_changed_story_has_another_card_and_the_old_address_leads_to_it(
    reader: Client, section: Section, tmp_path: Path, change: dict[str, Any]
) -> None:
    story = factories.story(section)
    old = address(story)
    reader.get(old)

    for name, value in change.items():
        setattr(story, name, value)
    story.save()
    follow()

    assert kept(tmp_path) == []
    assert address(story) != old
    assert reader.get(old).headers["Location"] == address(story)


def test_another_picture_colour_or_name_makes_another_card(section: Section) -> None:
    story = factories.story(section)
    seen = {address(story)}
    story.lead_picture = factories.picture()
    story.save()
    seen.add(address(story))
    masthead = Masthead.objects.get()
    masthead.accent = "#00695c"
    masthead.save()
    seen.add(address(story))

    assert len(seen) == 3


def test_words_that_no_card_shows_leave_it_alone(
    reader: Client, section: Section, tmp_path: Path
) -> None:
    story = factories.story(section)
    old = address(story)
    reader.get(old)

    story.body = [("paragraph", "<p>বাঁধের কাজ শেষ।</p>")]
    story.save()
    follow()

    assert address(story) == old
    assert len(kept(tmp_path)) == 1


def test_a_withdrawn_story_has_no_card_from_that_moment(
    reader: Client, section: Section, tmp_path: Path
) -> None:
    story = factories.story(section)
    where = address(story)
    tag = reader.get(where).headers["ETag"]

    story.unpublish()

    assert reader.get(where, headers={"If-None-Match": tag}).status_code == 410
    follow()
    assert kept(tmp_path) == []


def test_a_deleted_picture_leaves_the_shelf(
    reader: Client, section: Section, tmp_path: Path
) -> None:
    picture = factories.picture()
    reader.get(address(factories.story(section, lead_picture=picture)))

    picture.delete()
    follow()

    assert kept(tmp_path) == []


def test_a_draft_has_no_card(reader: Client, section: Section) -> None:
    where = address(factories.story(section))
    draft = factories.story(section, live=False)

    number = where.split("/")[2]
    assert reader.get(where.replace(f"/{number}/", f"/{draft.pk}/")).status_code == 404


@pytest.mark.parametrize("name", ["huge", "link-2", "LINK", "news-link"])
def test_no_other_size_is_drawn(reader: Client, section: Section, name: str) -> None:
    where = address(factories.story(section)).replace("link.jpg", f"{name}.jpg")

    assert reader.get(where).status_code == 404


def test_a_guessed_address_draws_nothing(
    reader: Client, section: Section, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = address(factories.story(section))
    monkeypatch.setattr(views, "draw", lambda *_card: pytest.fail("drawn"))

    answer = reader.get(f"/cards/{where.split('/')[2]}/0123456789abcdef/link.jpg")

    assert answer.headers["Location"] == where


def test_a_flood_is_told_to_come_back_and_holds_no_thread(reader: Client, section: Section) -> None:
    where = address(factories.story(section))

    with drawing_alone():
        begun = time.monotonic()
        answer = reader.get(where)
        waited_s = time.monotonic() - begun

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert waited_s < 2
    assert reader.get(where).status_code == 200


def test_the_shelf_keeps_to_its_limit(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "cards", limit_bytes=2_000)

    for number in range(1, keeping.LOOKED_AFTER + 2):
        shelf.card(number, "d", Size.LINK, lambda: b"x" * 100)

    assert sum(file.stat().st_size for file in kept(tmp_path)) <= 2_000
