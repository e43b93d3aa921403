"""Dictionary order, by a list that is hard to sort."""

import random
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import sort_key

IN_ORDER = (  # noqa: SIM905 - words are read along, not across
    "১ ২ ১০ অ অংশ অঃ অঁ অকাল অক্ষর অগ্নি আ আইন আংটি আঁকা আকাশ ইট ঈদ উট উৎসব ঊষা ঋণ এক "
    "ঐক্য ওজন ঔষধ ক কই কংস কঁ ককপিট কড়া কঢ় কত কৎ কথা কয় কর কলা কষা কহা কাক কান কি কী "
    "কুল কূল কৃপা কে কৈ কোল কৌশল ক্রয় ক্ষমা খবর গাড়ি ঘর ঙ চাঁদ চাকা ছবি জয় ঝড় ঞ টক "
    "ঠিক ডাক ড়া ঢাকা ঢ়া ণত্ব তৎপর তবলা তাল ৎ থানা দল ধান নদী পথ ফল বই ভাত মন যদি "
    "য়ুয়ান রস লতা শখ ষাঁড় সব হওয়া হংস হাত apple Banana zebra "
).split()


def test_words_stand_where_a_dictionary_has_them() -> None:
    shuffled = IN_ORDER[3:]
    random.Random(1952).shuffle(shuffled)

    assert sorted(shuffled, key=sort_key) == IN_ORDER[3:]


def test_a_shorter_word_comes_before_what_begins_with_it() -> None:
    assert sort_key("ঢাকা") < sort_key("ঢাকা উত্তর") < sort_key("ঢাকাই")


def test_digits_of_both_scripts_stand_together_before_letters() -> None:
    assert sorted(["অ", "2", "১", "৩"], key=sort_key) == ["১", "2", "৩", "অ"]


def test_marks_that_are_not_spoken_do_not_count() -> None:
    assert sort_key("র\u200d্যাব")[0] == sort_key("র্যাব")[0]
    assert sort_key("‘খবর’")[0] == sort_key("খবর")[0]
    assert sort_key("Zoë")[0] == sort_key("zoe")[0]


def test_precomposed_and_decomposed_letters_are_one() -> None:
    assert sort_key("\u09df") == sort_key("\u09af\u09bc")
    assert sort_key("ক\u09cb")[0] == sort_key("ক\u09c7\u09be")[0]


@given(st.text(), st.text())
def test_different_texts_never_share_a_key(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (sort_key(one) == sort_key(other)) == same
