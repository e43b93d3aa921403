"""Typing as Avro Keyboard does it: the same in Python and in the browser."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripts.avro_layout import LAYOUT, MODULE, with_layout

from khobor.bangla import from_avro
from tests.growth import grows_in_proportion

ROOT = Path(__file__).parents[2]
VECTORS: dict[str, list[list[str]]] = json.loads(
    (ROOT / "tests/vectors/avro.json").read_text("utf-8")
)
GROUPS = [group for group in VECTORS if group != "about"]
TABLE = json.loads(LAYOUT.read_text("utf-8"))
MARKS = "\x00\u202e😀 \n。"


@pytest.mark.parametrize("group", GROUPS)
def test_keys_write_what_avro_writes(group: str) -> None:
    written = [[typed, from_avro(typed)] for typed, _bangla in VECTORS[group]]

    assert written == VECTORS[group]


def test_the_browser_has_this_layout() -> None:
    module = MODULE.read_text("utf-8")

    assert with_layout(module, LAYOUT.read_text("utf-8")) == module
    assert len(module.splitlines()) <= 200


@pytest.mark.parametrize("group", TABLE["conjuncts"])
def test_a_conjunct_is_its_letters_with_hasantas(group: str) -> None:
    letters = [from_avro(part) for part in group.split(" ")]

    assert from_avro(group.replace(" ", "")) == "\u09cd".join(letters)


@given(st.text())
def test_no_text_is_an_error_and_none_keeps_latin_letters(text: str) -> None:
    assert not any(letter.isascii() and letter.isalnum() for letter in from_avro(text))


@given(st.text(st.characters(exclude_categories=["Cs"], min_codepoint=0x80)))
def test_text_without_latin_stays(text: str) -> None:
    assert from_avro(text) == text


@given(st.text("abcdiorstw", max_size=8), st.sampled_from(MARKS), st.text("abcdiorstw", max_size=8))
def test_words_do_not_reach_across_what_is_between_them(first: str, mark: str, second: str) -> None:
    assert from_avro(first + mark + second) == from_avro(first) + mark + from_avro(second)


@pytest.mark.parametrize("piece", ["ami banglay ", "r", "o", "ngOU", "`", "\x00", "😀", "rr", "A"])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_in_proportion(lambda size: from_avro(piece * size), size=250)
