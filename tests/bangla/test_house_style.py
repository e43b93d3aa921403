"""The house's spelling: what it mends, what it leaves alone, and that its table is sound."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import Advice, advise, normalise
from khobor.bangla.house_style import RULES, TABLE
from khobor.bangla.stems import table_text

ROWS = [row.split("\t") for row in table_text(TABLE).splitlines()]
BANGLA = st.text(alphabet=st.sampled_from("কখগনণতসষশরমলািীুেো্ঁং না নি। ,\u200c"))


def _betters(text: str) -> list[str]:
    return [advice.better for advice in advise(text)]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("বানিজ্য", "বাণিজ্য"), ("সরকারীভাবে", "সরকারিভাবে"), ("শ্রেণীতে", "শ্রেণিতে"), ("ঘন্টার", "ঘণ্টার"),
        ("কিভাবে", "কীভাবে"), ("কি কি", "কী কী"), ("মূলতঃ", "মূলত"), ("ষ্টেশনে", "স্টেশনে"),
        ("দূর্নীতির", "দুর্নীতির"),
        ("কর্ম্ম", "কর্ম"), ("হয়না", "হয় না"), ("করেন নি", "করেননি"), ("পুরষ্কারটি", "পুরস্কারটি"),
        ("ভবিষ্যত", "ভবিষ্যৎ"),
        ("সৌজন্যতার", "সৌজন্যের"), ("উৎকর্ষতায়", "উৎকর্ষে"),
    ],
)  # fmt: skip
def test_a_word_is_mended_with_its_endings(text: str, better: str) -> None:
    assert _betters(text) == [normalise(better)]


@pytest.mark.parametrize(
    "text",
    [
        "ভবিষ্যতে বিদ্যুতের দাম", "তুমি কি আসবে?", "এমনকি", "হাসিনা ও রহিমা", "করোনা", "ঠিকানা", "জাতীয় ধর্ষণ",
        "কল্পনা", "মন্ত্রী ও কর্মী", "গীতা", "আগুন নিভেছে", "থানা", "চেনা মানুষ", "দোটানা", "বিছানা", "নমুনা",
        "চায়না", "সংগীতে",
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(text: str) -> None:
    assert advise(text) == []


def test_advice_says_where_what_and_why() -> None:
    assert advise("এই বানিজ্য") == [Advice(3, 10, "বানিজ্য", "বাণিজ্য", RULES["n-of-sanskrit"])]


def test_the_table_is_long_sound_and_uses_every_rule() -> None:
    assert len(ROWS) >= 250
    assert [found for found, count in Counter(row[0] for row in ROWS).items() if count > 1] == []
    assert {rule for _found, _better, rule in ROWS} == set(RULES) - {"no-apart", "ni-joined"}


def test_no_better_spelling_is_advised_against() -> None:
    advised = {better: advise(better) for _found, better, _rule in ROWS}

    assert {better: advice for better, advice in advised.items() if advice} == {}


@given(BANGLA)
def test_advice_points_into_the_text_in_order(text: str) -> None:
    given = advise(text)

    assert all(text[one.start : one.end] == one.found for one in given)
    assert all(one.end <= other.start for one, other in pairwise(given))


def test_reasons_are_in_bangla() -> None:
    assert [why for why in RULES.values() if re.search("[A-Za-z0-9]", why)] == []
