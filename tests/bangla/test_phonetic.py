"""Spellings that writers mix have one key; words that differ in sound keep theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import fold_spelling
from khobor.bangla.phonetic import uncached_fold

ONE_WORD = (  # noqa: SIM905 - spellings of one word, read along
    "বাণিজ্য/বানিজ্য/বাণিজ্জ রঙ/রং হলো/হল রাশিয়া/রাশিআ স্বাধীন/সাধীন স্বাস্থ্য/সাস্থ/স্বাস্থ কর্ম্ম/কর্ম "
    "সূর্য্য/সূর্য/সুর্য ব্যবহার/ব্যাবহার ব্যাংক/ব্যাঙ্ক/বাংক ভাঙ্গা/ভাঙা/ভাংগা শহীদ/শহিদ দারিদ্র্য/দারিদ্র "
    "সন্ন্যাসী/সন্যাসী উজ্জ্বল/উজ্জল সান্ত্বনা/সান্তনা বিজ্ঞান/বিগ্যান চিহ্ন/চিন্হ উৎসব/উতসব/উত্সব দুঃখ/দুখ "
    "ক্ষেত/খেত কৃষি/ক্রিষি পঁচিশ/পচিশ মহত্ত্ব/মহত্ব সর্দার/সরদার যাওয়া/যাওআ আল্লাহ/আল্লা অ্যাপ/এ্যাপ/এপ "
    "ইন্টারনেট/ইনটারনেট বৌ/বউ মতো/মত বাড়ি/বাড়ী/বারি পূজা/পুজা নির্ণয়/নির্নয় মধ্য/মদ্ধ বৈশিষ্ট্য/বৈশিষ্ট "
    "কার্যালয়/কার্য্যালয় শ্রেণি/শ্রেণী/স্রেনি গ্রিস/গ্রীস প্রতিযোগিতা/প্রতিযোগীতা মুহূর্ত/মুহুর্ত/মূহুর্ত "
    "বাঙালি/বাঙ্গালী/বাঙ্গালি ঐক্য/ওইক্য শ্রদ্ধাঞ্জলি/শ্রদ্ধাঞ্জলী জাহাঙ্গীর/জাহাংগির ইরান/ঈরান কাহিনী/কাহিনি "
    "সরকারি/সরকারী যায়/যাএ আরও/আরো জরুরি/জরুরী উচ্ছ্বাস/উচ্ছাস দ্বন্দ্ব/দন্দ স্টেশন/ষ্টেশন খ্রিষ্টান/খ্রিস্টান "
).split()
TWO_WORDS = (  # noqa: SIM905
    "বিশ্ব/বিষ সত্য/শত শিক্ষা/শিখা কালো/কাল বুদ্ধ/বুধ যুদ্ধ/জুদ ভাত/ভাই দেশ/দোষ রহিম/রহিমা লম্বা/লমা "
    "পাকা/পাখা মাঠ/মাছ ঢাকা/ডাকা টাকা/ঢাকা জয়/যে আর/আরও"
).split()


@pytest.mark.parametrize("spellings", ONE_WORD)
def test_spellings_of_one_word_have_one_key(spellings: str) -> None:
    assert len({fold_spelling(word) for word in spellings.split("/")}) == 1


@pytest.mark.parametrize("words", TWO_WORDS)
def test_words_that_sound_different_keep_their_keys(words: str) -> None:
    one, other = words.split("/")

    assert fold_spelling(one) != fold_spelling(other)


@given(st.text())
def test_any_text_has_a_key_and_caching_does_not_change_it(text: str) -> None:
    assert fold_spelling(text) == uncached_fold(text)


@given(st.text(alphabet="কনণশষসজযিীুূাঁংঙ", min_size=1))
def test_sounds_that_are_alike_never_tell_words_apart(word: str) -> None:
    other = word.translate(str.maketrans("ণষযীূ", "নসজিু", "ঁ"))

    assert fold_spelling(word) == fold_spelling(other)
