"""Topics, places and bylines are found while typing, and new topics made by those who may."""

import pytest
from django.test import Client

from khobor.bangla import to_bangla
from khobor.stories.models import Byline, Place, Section, Story, Topic
from tests import factories
from tests.desk.conftest import LogIn
from tests.desk.forms import (
    add_address,
    edit_address,
    errors_of,
    new_story_form,
    paragraph,
    story_form,
)


def found(desk: Client, kind: str, typed: str) -> list[str]:
    answer = desk.get(f"/newsroom/desk/labels/{kind}/", {"q": typed})
    return [label["name"] for label in answer.json()["found"]]


def upazila(name: str, *, name_en: str, slug: str) -> Place:
    return Place.objects.create(
        kind="upazila", name=name, name_en=name_en, slug=slug, parent=factories.district()
    )


@pytest.mark.parametrize("typed", ["পব", "পবা", "paba", "PAB"])
def test_a_place_is_found_in_bangla_and_in_english(desk: LogIn, typed: str) -> None:
    upazila("পবা", name_en="Paba", slug="paba")
    upazila("বাঘা", name_en="Bagha", slug="bagha")

    names = found(desk("reporter"), "place", typed)

    assert names == ["পবা, রাজশাহী"]


def test_what_begins_as_typed_comes_first(desk: LogIn) -> None:
    for name in ("নতুন ধান", "আধান", "ধানের দাম", "ধান"):
        factories.topic(name)

    names = found(desk("reporter"), "topic", "ধান")

    assert names == ["ধান", "ধানের দাম", "নতুন ধান", "আধান"]


@pytest.mark.parametrize(("stored", "typed"), [("নদীর বাড়\u09bc", "বাড়\u09bc"), ("পড়া", "প\u09dcা")])
def test_a_letter_typed_in_another_way_is_found(desk: LogIn, stored: str, typed: str) -> None:
    topic = factories.topic(stored)

    assert found(desk("reporter"), "topic", typed) == [topic.name]


def test_nothing_typed_finds_nothing(desk: LogIn) -> None:
    factories.topic()

    assert found(desk("reporter"), "topic", " ") == []


def test_only_the_newsroom_may_look(newspaper_home: object, reader: Client) -> None:
    answer = reader.get(
        "/newsroom/desk/labels/topic/?q=ধান", headers={"x-requested-with": "XMLHttpRequest"}
    )

    assert answer.status_code == 403


def test_an_unknown_kind_is_not_found(desk: LogIn) -> None:
    assert desk("reporter").get("/newsroom/desk/labels/story/?q=ধান").status_code == 404


def test_a_sub_editor_makes_a_topic_on_the_spot(desk: LogIn) -> None:
    answer = desk("sub-editor").post("/newsroom/desk/labels/topic/", {"name": " নতুন সেতু "})

    topic = Topic.objects.get()
    assert answer.json() == {"id": topic.pk, "name": "নতুন সেতু", "detail": ""}


def test_a_topic_that_is_there_is_not_made_twice(desk: LogIn) -> None:
    there = factories.topic("নতুন সেতু")

    answer = desk("sub-editor").post("/newsroom/desk/labels/topic/", {"name": "নতুন সেতু"})

    assert answer.json()["id"] == there.pk


@pytest.mark.parametrize(
    ("role", "kind"), [("reporter", "topic"), ("publisher", "place"), ("publisher", "byline")]
)
def test_others_make_no_labels(desk: LogIn, role: str, kind: str) -> None:
    answer = desk(role).post(f"/newsroom/desk/labels/{kind}/", {"name": "নতুন"})

    assert answer.status_code == 403
    assert not Topic.objects.exists()


@pytest.mark.parametrize("name", ["", "ক" * 121])
def test_a_topic_without_a_fitting_name_is_refused_in_bangla(desk: LogIn, name: str) -> None:
    answer = desk("sub-editor").post("/newsroom/desk/labels/topic/", {"name": name})

    assert answer.status_code == 400
    assert any("অ" <= letter <= "৿" for letter in answer.json()["error"])


def test_the_form_carries_only_what_is_chosen(desk: LogIn, section: Section) -> None:
    for n in range(30):
        factories.topic(f"প্রসঙ্গ {n}")
    story = factories.story(section, topics=[factories.topic("ধান")])

    page = desk("sub-editor").get(edit_address(story)).content.decode()

    assert "ধান" in page
    assert "প্রসঙ্গ 7" not in page


def test_a_story_keeps_what_was_chosen(desk: LogIn, section: Section) -> None:
    client = desk("reporter")
    topic, place = factories.topic("ধান"), factories.district()
    sent = new_story_form(client, section) | {
        "title": "ধানের দাম বাড়ল", "slug": "dhan", "topics": [topic.pk], "places": [place.pk],
        "dateline": place.pk,
    }  # fmt: skip

    client.post(add_address(section), sent)
    story = Story.objects.get().get_latest_revision_as_object()
    assert [*story.topics.all()] == [topic]
    assert [*story.places.all()] == [place]
    assert story.dateline == place


def test_bylines_keep_the_order_in_which_they_were_put(desk: LogIn, section: Section) -> None:
    first, second = factories.byline("মিতালী রায়"), factories.byline("নিজস্ব প্রতিবেদক", "desk")
    story = factories.story(section, bylines=[first, second])
    client = desk("sub-editor")
    sent = story_form(client, story)

    sent |= {"story_bylines-0-ORDER": "2", "story_bylines-1-ORDER": "1", **paragraph("ধান।")}
    client.post(edit_address(story), sent | {"action-publish": "1"})

    assert [row.byline for row in story.story_bylines.order_by("sort_order")] == [second, first]


@pytest.mark.parametrize("chosen", ["999999", "ধান"])
def test_a_label_that_is_nobodys_is_refused_beside_the_field(
    desk: LogIn, section: Section, chosen: str
) -> None:
    client = desk("sub-editor")
    story = factories.story(section)

    answer = client.post(edit_address(story), story_form(client, story) | {"topics": [chosen]})

    assert to_bangla(chosen) in errors_of(answer.content)
    assert not story.get_latest_revision_as_object().topics.exists()


def test_a_deleted_byline_is_not_offered(desk: LogIn) -> None:
    factories.byline("মিতালী রায়")
    client = desk("reporter")

    Byline.objects.all().delete()

    assert found(client, "byline", "মিতালী") == []
