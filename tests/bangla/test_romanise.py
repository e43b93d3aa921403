"""Bangla in Latin letters: words judged one by one, and what holds for any text."""

import json
import re
import unicodedata
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import romanise, slug
from tests.growth import grows_in_proportion

ROOT = Path(__file__).parents[2]
VECTORS: dict[str, list[list[str]]] = json.loads(
    (ROOT / "tests/vectors/romanise.json").read_text("utf-8")
)
GROUPS = [group for group in VECTORS if group.startswith("words: ")]
TABLES = ["words", "names", "english", "places", "verbs"]
PLACES = json.loads((ROOT / "src/khobor/stories/data/places.json").read_text("utf-8"))
# Common words before they are places: the port, the lock, the fence.
NOT_PLACES = {"বন্দর", "বিরল", "পলাশ", "মদন", "তালা", "লামা", "রুমা", "বেড়া", "কালাই"}
SLUG = re.compile("([a-z0-9]+(-[a-z0-9]+)*)?")

bangla_letters = st.sampled_from("অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎ")
bangla_text = st.text(st.characters(min_codepoint=0x980, max_codepoint=0x9FF), max_size=40)
any_text = st.one_of(st.text(max_size=60), bangla_text)


@pytest.mark.parametrize("group", GROUPS)
def test_a_word_is_written_as_people_write_it(group: str) -> None:
    written = [[word, romanise(word)] for word, _latin in VECTORS[group]]

    assert written == VECTORS[group]


@pytest.mark.parametrize(("headline", "address"), VECTORS["slugs"])
def test_a_headline_becomes_an_address(headline: str, address: str) -> None:
    assert slug(headline) == address


def test_the_list_of_judged_words_is_long() -> None:
    assert sum(len(VECTORS[group]) for group in [*GROUPS, "slugs"]) >= 500


def test_a_place_is_written_as_officially() -> None:
    districts = [row for division in PLACES for row in division["districts"]]
    upazilas = [row for district in districts for row in district["upazilas"]]
    official: dict[str, set[str]] = {}
    for row in [*PLACES, *districts, *upazilas]:
        official.setdefault(row["name_bn"], set()).add(row["slug"].replace("-", ""))
    asked = {name for name in official if " " not in name} - NOT_PLACES

    assert {name for name in asked if romanise(name) not in official[name]} == set()


@given(any_text)
def test_an_address_has_only_its_own_letters(text: str) -> None:
    assert SLUG.fullmatch(slug(text))


@given(any_text)
def test_an_address_is_its_own_address(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(any_text, st.integers(min_value=1, max_value=80))
def test_an_address_is_never_too_long_and_ends_with_a_word(text: str, max_length: int) -> None:
    whole, cut = slug(text, max_length=10_000), slug(text, max_length=max_length)

    assert len(cut) <= max_length
    assert whole.startswith(cut)
    assert whole[len(cut) :][:1] in ("", "-") or "-" not in whole[:max_length]


@given(st.text(bangla_letters, min_size=1, max_size=20))
def test_bangla_letters_are_never_lost_altogether(word: str) -> None:
    assert slug(word)


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=5))
def test_letters_of_any_script_leave_something(text: str) -> None:
    assert slug(text)


@given(any_text)
def test_the_way_a_letter_is_composed_does_not_matter(text: str) -> None:
    assert romanise(unicodedata.normalize("NFD", text)) == romanise(text)


@pytest.mark.parametrize("piece", ["স্ক", "ক্", "জন", "বিএ", "প্রতিরক্ষা সহযোগিতা "])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    assert grows_in_proportion(lambda size: slug(piece * size), size=250)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_clean_and_knows_each_word_once(table: str) -> None:
    text = files("khobor.bangla").joinpath(f"data/romanise_{table}.tsv").read_text("utf-8")
    rows = [row.split("\t") for row in text.splitlines()]

    assert unicodedata.is_normalized("NFC", text)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", latin) for _word, latin in rows)
    assert len({word for word, _latin in rows}) == len(rows)
