"""Typographic marks in Bangla text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import normalise_typography
from tests.growth import grows_in_proportion

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
    '"\'"খবর"\'" -': "“‘“খবর”’” -",
    'খবর "" \' ক': "খবর “” ’ ক",
    'say "hi"...': 'say "hi"...',
    "২০২৪-২৫ সাল": "২০২৪-২৫ সাল",
}


@pytest.mark.parametrize("text", MENDED)
def test_marks_are_a_newspapers(text: str) -> None:
    assert normalise_typography(text) == MENDED[text]


@pytest.mark.parametrize("part", ['"', "'", "\"'", "-", ".", "“", "(", " '"])
@pytest.mark.parametrize("end", ["", " ", "খ"])
def test_time_grows_with_a_run_of_marks_and_no_faster(part: str, end: str) -> None:
    assert grows_in_proportion(lambda size: normalise_typography(f"ক {part * size}{end}"), size=400)


@given(st.text(alphabet="কখা \n\"'.-–—“‘”’(৭১[/"))
def test_marks_are_mended_once(text: str) -> None:
    once = normalise_typography(text)

    assert normalise_typography(once) == once
