"""The places that a new newspaper knows: divisions, districts, upazilas."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from khobor.bangla import sort_key

FILE = Path(__file__).parents[2] / "src/khobor/stories/data/places.json"
DIVISIONS: list[dict[str, Any]] = json.loads(FILE.read_text("utf-8"))
DISTRICTS = [district for division in DIVISIONS for district in division["districts"]]
UPAZILAS = [upazila for district in DISTRICTS for upazila in district["upazilas"]]
PLACES = [*DIVISIONS, *DISTRICTS, *UPAZILAS]

# Divisions in the order of their founding, as papers list them.
FOUNDED = "dhaka chattogram rajshahi khulna barishal sylhet rangpur mymensingh"
# Sadar, the upazila around a district's own town; some districts have none, Cumilla has two.
SADAR = re.compile(r"\bসদর\b")
PATTERNS = {
    "name_bn": "[অ-ঔক-হ\u09bcা-্ৎংঃঁ ]+",
    "name_en": "[A-Z][A-Za-z' ]+",
    "slug": "[a-z]+(-[a-z]+)*",
}


def _slugs(places: list[dict[str, Any]]) -> list[str]:
    return [place["slug"] for place in places]


def _sadar_first(name: str) -> tuple[bool, tuple[str, str]]:
    return (not SADAR.search(name), sort_key(name))


def _upazilas_of(district: str) -> list[str]:
    (found,) = [row for row in DISTRICTS if row["slug"] == district]
    return [upazila["name_bn"] for upazila in found["upazilas"]]


def test_the_whole_country_is_there() -> None:
    assert (len(DIVISIONS), len(DISTRICTS), len(UPAZILAS)) == (8, 64, 495)


@pytest.mark.parametrize(
    "parts", [DIVISIONS, DISTRICTS, *(row["upazilas"] for row in DISTRICTS)], ids=len
)
def test_no_two_parts_of_a_place_share_a_slug_or_a_name(parts: list[dict[str, Any]]) -> None:
    for field in ("slug", "name_bn", "name_en"):
        assert len({part[field] for part in parts}) == len(parts)


def test_divisions_stand_in_the_order_of_their_founding() -> None:
    assert _slugs(DIVISIONS) == FOUNDED.split()


@pytest.mark.parametrize("division", DIVISIONS, ids=_slugs(DIVISIONS))
def test_the_seat_of_a_division_comes_first_then_the_dictionary(division: dict[str, Any]) -> None:
    seat, *others = [row["name_bn"] for row in division["districts"]]

    assert seat == division["name_bn"]
    assert others == sorted(others, key=sort_key)


def test_the_sadar_upazila_comes_first_then_the_dictionary() -> None:
    every = [[row["name_bn"] for row in district["upazilas"]] for district in DISTRICTS]
    in_order = lambda names: sorted(names, key=lambda n: (not SADAR.search(n), sort_key(n)))

    assert [names for names in every if names != in_order(names)] == []


def test_names_are_in_normal_form() -> None:
    assert [
        place for place in PLACES if not unicodedata.is_normalized("NFC", place["name_bn"])
    ] == []


@pytest.mark.parametrize(("field", "pattern"), PATTERNS.items())
def test_names_and_slugs_are_written_in_their_own_letters(field: str, pattern: str) -> None:
    assert [place for place in PLACES if not re.fullmatch(pattern, place[field])] == []


def test_a_district_town_lies_within_bangladesh() -> None:
    assert [
        district["slug"]
        for district in DISTRICTS
        if not 20.59 <= district["latitude"] <= 26.64 or not 88.00 <= district["longitude"] <= 92.68
    ] == []


def test_no_two_district_towns_lie_at_one_spot() -> None:
    spots = {(round(row["latitude"], 1), round(row["longitude"], 1)) for row in DISTRICTS}

    assert len(spots) >= 63  # Dhaka and Narayanganj are 14 km apart, others more


@pytest.mark.parametrize(
    ("district", "upazila"),
    [
        ("madaripur", "ডাসার"),
        ("coxsbazar", "ঈদগাঁও"),
        ("sunamganj", "মধ্যনগর"),
        ("sunamganj", "শান্তিগঞ্জ"),  # until 2021 দক্ষিণ সুনামগঞ্জ
        ("habiganj", "শায়েস্তাগঞ্জ"),
        ("pirojpur", "জিয়ানগর"),  # again since the gazette of 24 February 2026
    ],
)
def test_the_latest_upazilas_bear_their_present_names(district: str, upazila: str) -> None:
    assert upazila in _upazilas_of(district)
