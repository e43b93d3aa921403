"""A topic, place or byline whose address changes keeps its readers."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from khobor.stories.models import Place, Section
from khobor.wire.models import Change
from tests import factories


@pytest.fixture
def upazila(newspaper_home: object) -> Place:
    """An upazila two tiers below its division."""
    district = factories.district("রাজশাহী", "rajshahi")
    made = Place(kind="upazila", parent=district, name="বাঘা", slug="bagha")
    made.save()
    return made


def keys_since(sequence: int) -> set[str]:
    return {key for row in Change.objects.filter(pk__gt=sequence) for key in row.keys}


def newest() -> int:
    return Change.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


@pytest.mark.usefixtures("section")
def test_a_renamed_address_leads_on_to_the_new_one(reader: Client) -> None:
    topic, byline = factories.topic("ধান"), factories.byline("মিতালী রায়")
    before = [topic.address(), byline.address()]
    topic.slug, byline.slug = "paddy", "mitali"

    topic.save()
    byline.save()

    for old, row in zip(before, (topic, byline), strict=True):
        answer = reader.get(old)
        assert (answer.status_code, answer.headers["Location"]) == (301, row.address())
        assert reader.get(row.address()).status_code == 200


@pytest.mark.usefixtures("section")
def test_an_address_that_changes_twice_leads_on_at_once_and_back(reader: Client) -> None:
    topic = factories.topic("ধান")
    first = topic.address()
    for slug in ("paddy", "rice"):
        topic.slug = slug
        topic.save()

    assert reader.get(first).headers["Location"] == "/topics/rice/"
    topic.slug = first.split("/")[2]
    topic.save()
    assert reader.get(first).status_code == 200
    assert reader.get("/topics/rice/").headers["Location"] == first


def test_what_lies_within_a_place_moves_with_its_address(
    section: Section, upazila: Place, reader: Client
) -> None:
    story = factories.story(section, places=[upazila])
    division, since = upazila.parent.parent, newest()  # type: ignore[union-attr]

    division.slug = "north-west"
    division.save()
    upazila.refresh_from_db()

    assert upazila.path == "north-west/rajshahi/bagha"
    assert story.title in reader.get("/places/north-west/rajshahi/bagha/").content.decode()
    moved = reader.get("/places/rajshahi/rajshahi/bagha/")
    assert moved.headers["Location"] == "/places/north-west/rajshahi/bagha/"
    assert {upazila.wire_key, upazila.parent.wire_key, "places"} <= keys_since(since)


def test_stories_of_a_district_that_changes_its_division_are_found_there(
    section: Section, upazila: Place, reader: Client
) -> None:
    story = factories.story(section, places=[upazila])
    other = Place(kind="division", name="রংপুর", slug="rangpur")
    other.save()
    district = Place.objects.get(kind="district")

    district.parent = other
    district.save()

    assert story.title in reader.get("/places/rangpur/").content.decode()
    assert story.title not in reader.get("/places/rajshahi/").content.decode().split("<footer")[0]
    assert (
        reader.get("/places/rajshahi/rajshahi/").headers["Location"] == "/places/rangpur/rajshahi/"
    )


def test_a_place_stands_in_the_tier_above_and_alone_at_its_address(upazila: Place) -> None:
    district = upazila.parent
    for wrong in (
        Place(kind="district", parent=upazila, name="ক", slug="k"),
        Place(kind="division", parent=district, name="খ", slug="kh"),
        Place(kind="upazila", name="গ", slug="g"),
        Place(kind="upazila", parent=district, name="ঘ", slug="bagha"),
    ):
        with pytest.raises(ValidationError):
            wrong.full_clean()
