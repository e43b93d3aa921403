"""Typographic marks in Bangla text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import normalise_typography

MENDED = {
    'তিনি বলেন, "আমি যাব।"': "তিনি বলেন, “আমি যাব।”",
    "'একুশে পদক' পেলেন": "‘একুশে পদক’ পেলেন",
    "\"'খ' ইউনিট\"": "“‘খ’ ইউনিট”",
    "'৭১-এর কথা": "’৭১-এর কথা",
    "'৭১' নামের বই": "‘৭১’ নামের বই",
    "যাব...": "যাব…",
    "যাব.....": "যাব…",
    "ঢাকা -- চট্টগ্রাম": "ঢাকা – চট্টগ্রাম",
    "পাঁচ'শ টাকা": "পাঁচ’শ টাকা",
    '("খবর")': "(“খবর”)",
    'say "hi"...': 'say "hi"...',
    "২০২৪-২৫ সাল": "২০২৪-২৫ সাল",
}


@pytest.mark.parametrize("text", MENDED)
def test_marks_are_a_newspapers(text: str) -> None:
    assert normalise_typography(text) == MENDED[text]


@given(st.text(alphabet="কখা \n\"'.-–—“‘”’(৭১[/"))
def test_marks_are_mended_once(text: str) -> None:
    once = normalise_typography(text)

    assert normalise_typography(once) == once
