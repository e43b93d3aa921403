"""A text as search sees it: words with their places and keys, whatever the text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import analyse, fold_spelling, stem, word_keys
from tests.growth import grows_in_proportion

BANGLA_TEXT = st.text(
    alphabet=st.sampled_from("কখগতদনপবমযরলশসহািীুেো্ঁং়ড়য় ।,-০১12aZ\u200c\u200d\u200b")
)
ENDLESS = (
    "1",
    "1,",
    "ক\u200b",
    "ক-",
    "a'",
    "1a",
    "\u09bc",
    "1.1",
    "ক্",
    "া",
    "-",
    "é",
    "\u202e",
    "ক।",
)


def _stems(text: str) -> list[str]:
    return [token.stem for token in analyse(text)]


@pytest.mark.parametrize("text", ["২৫", "25", "পঁচিশ", "২৫টি", "পঁচিশটি", "25-এর", "২৫শে"])
def test_a_number_is_found_however_it_is_written(text: str) -> None:
    assert _stems(text) == ["25"]


def test_grouped_digits_are_one_number_and_lists_of_digits_are_not() -> None:
    assert _stems("১,২৩,৪৫৬ ও 1.5") == ["123456", "ও", "1.5"]
    assert _stems("1,2") == ["1", "2"]


def test_a_word_that_is_a_number_only_sometimes_stays_a_word() -> None:
    assert _stems("সত্য নয়") == ["সত্য", "না"]
    assert _stems("একটি বাড়ি") == ["এক", "বাড়ি"]


def test_hyphens_part_words_but_not_endings() -> None:
    assert _stems("ঢাকা-চট্টগ্রাম") == ["ঢাকা", "চট্টগ্রাম"]
    assert _stems("বিএনপি-র") == _stems("বিএনপির") == _stems("বিএনপি")


def test_joiners_and_unseen_marks_do_not_part_a_word() -> None:
    assert _stems("র\u200d্যাব") == _stems("র\u200c্যাবের") == _stems("র্যা\u200bব")


def test_words_of_other_scripts_are_words() -> None:
    assert _stems("Zoë's 4G, हिन्दी عربي") == ["zoe", "4g", "हिन्दी", "عربي"]


@pytest.mark.parametrize(
    "text", ["", "\x00", "া", "্", "।", "🙂", "\u202e", "়া", "?!", "\ud800", "‘’"]
)
def test_what_is_no_word_gives_none(text: str) -> None:
    assert analyse(text) == []


def test_the_keys_go_from_strict_to_loose() -> None:
    [token] = analyse("বানিজ্যের")

    assert token.surface == "বানিজ্যের"
    assert token.fold == fold_spelling(stem("বাণিজ্যে")) == fold_spelling("বাণিজ্য")


@given(st.one_of(st.text(), BANGLA_TEXT))
def test_tokens_stand_in_order_apart_and_within_the_text(text: str) -> None:
    tokens = analyse(text)

    places = [place for token in tokens for place in (token.start, token.end)]
    assert places == sorted(places)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(token.surface and token.stem for token in tokens)


@given(st.one_of(st.text(), BANGLA_TEXT))
def test_indexing_sees_the_same_words(text: str) -> None:
    assert [tuple(keys) for keys in word_keys(text)] == [token[2:] for token in analyse(text)]


@given(BANGLA_TEXT, BANGLA_TEXT)
def test_a_full_stop_parts_a_text_without_changing_its_words(one: str, other: str) -> None:
    assert _stems(f"{one} । {other}") == _stems(one) + _stems(other)


@pytest.mark.parametrize("part", ENDLESS)
def test_time_grows_no_faster_than_the_text(part: str) -> None:
    assert grows_in_proportion(lambda size: analyse(part * size), size=400)


def test_a_flood_of_long_words_is_cut() -> None:
    endless = "ক" * 100_000

    [token] = analyse(endless)

    assert (token.start, token.end, len(token.stem)) == (0, 100_000, 64)


def test_the_order_of_words_asked_for_does_not_change_their_keys() -> None:
    words = ["ছেলেগুলোকেও", "করিয়াছিলেন", "সরকারের", "পঁচিশ", "রাশিয়ার"]
    before = {word: analyse(word) for word in words}

    random.Random(71).shuffle(words)

    assert {word: analyse(word) for word in words} == before
