"""What readers type in Latin letters has the key of the Bangla word that they mean."""

import json
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import bangla_roman_key, bangla_roman_keys, roman_key
from khobor.bangla.bijoy import rows
from tests.growth import grows_in_proportion

ROOT = Path(__file__).parents[2]
TYPED: dict[str, list[str]] = json.loads((ROOT / "tests/vectors/loose.json").read_text("utf-8"))
NOT_FOUND = {"alocona", "nirbacon", "cottogram", "grepter"}  # a c for চ, an e for a
APART = [
    ("খেলা", "khal"), ("মন্ত্রী", "mitra"), ("ঢাকা", "dhaki"), ("শেখ", "shukh"), ("ভোট", "bharot"),
    ("রাশিয়া", "russell"), ("আলোচনা", "alo"), ("সরকার", "sorkari"),
]  # fmt: skip
latin = st.text("abcdefghijklmnopqrstuvwxyz", max_size=12)
bangla = st.text(st.characters(min_codepoint=0x980, max_codepoint=0x9FF), max_size=12)


@pytest.mark.parametrize("word", TYPED)
def test_a_word_is_found_however_it_is_typed(word: str) -> None:
    keys = bangla_roman_keys(unicodedata.normalize("NFC", word))

    assert [typed for typed in TYPED[word] if roman_key(typed) not in keys] == [
        typed for typed in TYPED[word] if typed in NOT_FOUND
    ]


@pytest.mark.parametrize(("word", "typed"), APART)
def test_another_word_has_another_key(word: str, typed: str) -> None:
    assert roman_key(typed) not in bangla_roman_keys(word)


@pytest.mark.parametrize("table", ["places", "names", "words", "english"])
def test_a_known_spelling_finds_its_word(table: str) -> None:
    pairs = rows(f"romanise_{table}")
    found = [roman_key(latin) in bangla_roman_keys(word) for word, latin in pairs]

    assert sum(found) >= 0.97 * len(pairs)


@given(latin)
def test_case_accents_and_marks_do_not_count(word: str) -> None:
    assert roman_key(word.upper()) == roman_key(word)
    assert roman_key(f"{word}-’. 7") == roman_key(word)
    assert roman_key("\u0301".join(word)) == roman_key(word)


@given(latin, st.sampled_from("aeiou"))
def test_a_vowel_written_twice_counts_once(word: str, vowel: str) -> None:
    assert roman_key(f"k{vowel * 3}l{word}") == roman_key(f"k{vowel * 5}l{word}")


@given(st.one_of(st.text(), latin, bangla))
def test_a_key_is_of_plain_letters_and_without_doubles(text: str) -> None:
    for key in (roman_key(text), bangla_roman_key(text), *bangla_roman_keys(text)):
        assert not set(key) - set("abcdfghijklmnprstu")
        assert all(first != second for first, second in pairwise(key))


@given(bangla)
def test_the_way_a_letter_is_composed_does_not_matter(word: str) -> None:
    assert bangla_roman_key(unicodedata.normalize("NFD", word)) == bangla_roman_key(word)


@pytest.mark.parametrize("piece", ["banijjo", "o", "h", "্ব", "ক্ষ", "\x00", "ঙ্"])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_in_proportion(lambda size: roman_key(piece * size), size=250)
    assert grows_in_proportion(lambda size: bangla_roman_key(piece * size), size=250)
