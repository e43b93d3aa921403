"""What converters broke is mended, and what is right stays right."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.bangla import bijoy_to_unicode, normalise, repair, unicode_to_bijoy
from khobor.bangla.bijoy import rows
from khobor.bangla.repair import LEFTOVERS, LEFTOVERS_BETWEEN
from tests.growth import grows_in_proportion

MENDED = {
    # glyphs that the converter did not know
    "দ্রæত": "দ্রুত", "স¤প্রসারণ": "সম্প্রসারণ", "কর্তৃপ¶": "কর্তৃপক্ষ", "গুরæত্বপূর্ণ": "গুরুত্বপূর্ণ",
    "জš§": "জন্ম", "স্^াধীনতা": "স্বাধীনতা", "÷ার": "স্টার", "ক্ষæদ্র": "ক্ষুদ্র", "ল²ীপুর": "লক্ষ্মীপুর",
    "মুক্তিযু×া": "মুক্তিযুদ্ধা", "বিশ্^ে": "বিশ্বে",
    # a reph behind its letters
    "সতীথর্রা": "সতীর্থরা", "নিবর্াচন": "নির্বাচন", "কাযর্ালয়": "কার্যালয়", "ধমীর্য়": "ধর্মীয়",
    "পূবর্": "পূর্ব", "কতর্ৃপক্ষ": "কর্তৃপক্ষ", "সবের্াচ্চ": "সর্বোচ্চ", "আথর্িক": "আর্থিক", "কর্র্ম": "কর্ম",
    "কমর্ই": "কর্মই",
    # vowel signs in the order of glyphs
    "েদশের": "দেশের", "িকন্তু": "কিন্তু", "েদেশ": "দেশে", "েকান": "কোন", "বাংলােদশ": "বাংলাদেশ",
    "ৈতরি": "তৈরি", "(েদশ)": "(দেশ)", "‘িতিন’": "‘তিনি’", "স্িথতি": "স্থিতি",
    # doubled and split signs, dots, joiners
    "কাাজ": "কাজ", "কেেন": "কেন", "ক\u09c7\u09beন": "কোন", "ক\u09c7\u09d7শল": "কৌশল",
    "ব\u09bcাত": "রাত", "য\u09bc\u09bcা": "য়া", "র্যাব": "র‍্যাব", "র্যালি": "র‍্যালি",
    "ক্\u09cdত": "ক্ত",
}  # fmt: skip
RIGHT = [
    "২½ ৫×৪ ১০÷২ ২৫° ±৫ ১ম²", "© খবর® খবর™", "BBCের", "caféতে naïve", "ঢাকা–চট্টগ্রাম", "হ’ল", "“‘ক’”",
    "কার্যালয় পর্যায় সর্বোচ্চ কর্মসূচি আর্য আর্দ্র ঊর্ধ্ব", "ব্র্যাক র‍্যাব উদ্‌যাপন", "সৎ উৎসব হঠাৎ",
    "ফর্ম ফার্ম চার্জ সার্ভে", "কর্ কর্", "গর্ব", "৮ে", "é", "…", "অ্যাপ এ্যাপ", "বাংলা ক্‌ষ",
]  # fmt: skip
WORDS = [
    word
    for table in ("words", "names", "places", "english")
    for word, _ in rows(f"romanise_{table}")
]
HARD = st.lists(
    st.sampled_from([*"কযরলমশািীেৈোৌৗ্ংঁ", "\u09bc", "\u200c", "\u200d", "র্", "র্য", *"æ¤¶š§^×© ‘Aé"]),
    max_size=24,
).map("".join)


@pytest.mark.parametrize("text", MENDED)
def test_damage_is_mended(text: str) -> None:
    assert repair(text) == unicodedata.normalize("NFC", MENDED[text])


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_stays(text: str) -> None:
    assert repair(text) == normalise(text)


@pytest.mark.parametrize("table", ["words", "names", "places", "english"])
def test_no_word_of_the_package_is_changed(table: str) -> None:
    text = " ".join(word for word, _latin in rows(f"romanise_{table}"))

    assert repair(text) == normalise(text)


@settings(max_examples=600)
@given(HARD)
def test_a_repaired_text_stays_as_it_is(text: str) -> None:
    once = repair(text)

    assert repair(once) == once
    assert normalise(once) == once


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    assert repair(repair(text)) == repair(text)


@given(st.text(st.characters(exclude_characters=LEFTOVERS + LEFTOVERS_BETWEEN), max_size=40))
def test_a_text_without_bangla_is_only_normalised(text: str) -> None:
    plain = re.sub("[\u0980-\u09ff]", "", text)

    assert repair(plain) == normalise(plain)


@given(st.sampled_from(WORDS))
def test_a_word_that_was_to_bijoy_and_back_needs_no_repair(word: str) -> None:
    back = bijoy_to_unicode(unicode_to_bijoy(word))

    assert repair(back) == back


@pytest.mark.parametrize(
    "piece", ["কর্", "র্", "ে", "েক", "æ", "ক¤", "^", "ক্", "র্য ", "কির্", "্", "বাংলা "]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_in_proportion(lambda size: repair(piece * size), size=250)
