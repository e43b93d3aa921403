"""Digits go over and come back."""

from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import to_bangla, to_latin


@given(st.integers())
def test_a_number_comes_back(number: int) -> None:
    assert int(to_latin(to_bangla(number))) == number


@given(st.text())
def test_no_latin_digit_is_left(text: str) -> None:
    assert not set("0123456789") & set(to_bangla(text))
