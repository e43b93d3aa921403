"""Inflections of a word have one key; different words, and above all names, keep theirs."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import stem
from khobor.bangla.stems import FORMS_TABLE, NAME_TABLES, WORDS_TABLE, table_rows, uncached_stem
from khobor.bangla.stems_verbs import CLASSES, paradigm, verb_forms

# A lemma, and forms of it.
INFLECTIONS = (
    "ছেলে: ছেলেটি ছেলেরা ছেলেদের ছেলেকে ছেলেগুলোকেও ছেলেই ছেলের",
    "বাংলাদেশ: বাংলাদেশের বাংলাদেশে বাংলাদেশকে বাংলাদেশই বাংলাদেশেও বাংলাদেশেরও",
    "প্রধানমন্ত্রী: প্রধানমন্ত্রীর প্রধানমন্ত্রীকে প্রধানমন্ত্রীরা প্রধানমন্ত্রীও",
    "ঢাকা: ঢাকার ঢাকায় ঢাকাতে ঢাকাকে ঢাকারই ঢাকাও",
    "শিক্ষক: শিক্ষকের শিক্ষকেরা শিক্ষকরা শিক্ষকদের শিক্ষককে শিক্ষকটি",
    "নির্বাচন: নির্বাচনের নির্বাচনে নির্বাচনটি নির্বাচনগুলো নির্বাচনকে",
    "বই: বইয়ের বইটি বইগুলো বইয়ে বইও",
    "মা: মায়ের মাকে মায়েরা মায়েদের",
    "গাড়ি: গাড়িটি গাড়িগুলো গাড়ির গাড়িতে গাড়িটির",
    "ব্যাংক: ব্যাংকের ব্যাংকে  ব্যাংকগুলোর ব্যাংকটির",
    "সময়: সময়ের সময়ে সময়টা সময়ও",
    "করা: করি করে করেন করেছে করেছিলেন করিয়াছিলেন করিতেছে করব করবেন করলেও করেনি করার করায়",
    "যাওয়া: যাই যায় গেল গেলেন গিয়ে গিয়েছিল গেছে যাবে যেতে যাচ্ছে যাননি যাওয়ার",
    "আসা: আসে এসে এসেছে এল এলেন আসছে আসবে আসত আসার আসিয়াছিল",
    "দেওয়া: দিই দেয় দিল দিলেন দিয়ে দিয়েছেন দেবে দিচ্ছে দেননি দেয়া দেওয়ার দিয়াছিলেন",
    "হওয়া: হয় হই হলো হল হয়ে হয়েছে হচ্ছে হবে হোক হয়নি হওয়ায় হইয়াছে হইল",
    "শোওয়া: শোয় শুয়ে শুয়েছিল শুচ্ছে শোবে",
    "লেখা: লেখে লিখে লিখেছেন লিখল লিখছে লিখবে লেখার লিখুন",
    "শোনা: শোনে শুনে শুনেছি শুনলেন শুনতে শোনার",
    "কেনা: কেনে কিনে কিনলেন কিনতে কেনার",
    "ওঠা: ওঠে উঠে উঠেছে উঠল উঠছে ওঠার",
    "রাখা: রাখে রেখে রেখেছেন রাখল রাখবে রাখিয়াছে",
    "জানানো: জানায় জানান জানিয়েছেন জানিয়ে জানালেন জানানোর জানাইয়াছেন",
    "এগোনো: এগোয় এগিয়ে এগিয়েছে এগোচ্ছে এগুচ্ছে এগোনোর",
    "বলা: বলি বলে বলেন বলো বলেছেন বলছেন বলবেন বলিলেন",
    "পাওয়া: পেলেন পাবার পাননি পাইয়াছিলেন পাক",
    "খেলা: খেলে খেলেন খেলছে খেলবে",
    "আটকানো: আটকে আটকেছে আটকালেন আটকানোর",
    "নেওয়া: নেয়ার নেবার নিয়ো নেননি",
    "বোঝা: বুঝা বুঝার বুঝে বুঝেছেন",
    "সে: তিনি তাঁর তাদের সেটা সেগুলোকে উনি ওঁকে",
    "যে: যিনি যাঁর যেটা যাহারা",
    "এক: একটি একজন একটু",
    "পরিবার: পরিবারসহ পরিবারের",
    "আমি: আমার আমাকে আমরা আমাদের",
    "বৃহৎ: বৃহত্তর বৃহত্তম",
)
INFLECTED_NAMES = {"ঈদ", "জামায়াত", "রাজশাহী"}  # whose table has them with an ending as well
# Words and names that look inflected, or that an ending would turn into another.
WHOLE = (  # noqa: SIM905 - words are read along
    "সরকার বাজার পরিবার ব্যবহার হাজার বিচার ডাক্তার মন্দির শরীর দুপুর ফরিদপুর জামালপুর মাগুরা "
    "সাতক্ষীরা আনোয়ারা আনোয়ার আক্তার কাদের তাহের রহিম রহিমা করিম করিমা আমিন আমিনা নাসির কবির "
    "লড়াই ভাই বই জুলাই দুবাই মুম্বাই ভিডিও রেডিও সোনারগাঁও ঠাকুরগাঁও মাটি পার্টি কমিটি কোটি ঘণ্টা "
    "উপদেষ্টা কারখানা প্রয়োজন জনগণ সময় উপায় অধ্যায় সম্প্রদায় জাতীয় মেয়ে বিয়ে ক্যামেরা চেহারা "
    "সেরা ধারা বাড়ি ছুটি দিন খান ময়মনসিংহ তবে কবে একমাত্র লোকজন এমনকি কখনো আজকাল সম্মুখ দুঃসহ ভিলেন"
).split()
NEVER_ONE = (
    "রহিম রহিমা", "আনোয়ার আনোয়ারা", "জানা জানানো", "দেখা দেখানো", "পড়া পরা", "বাড়ি বাড়া", "কাদের কে",
    "চিনি চেনা", "বলেন বওয়া", "খেলেন খাওয়া", "এমনকি এমন", "আরও আর", "মাঝে মধ্যে", "গাড়িতে গাড়া",
    "হার হারা", "মান মানা", "আসল আসা", "দিন দেওয়া", "ঘণ্টা ঘণ", "ছুটি ছোটা",
)  # fmt: skip
_CASES = [
    (form, lemma)
    for row in INFLECTIONS
    for lemma, forms in [row.split(": ")]
    for form in forms.split()
]


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(("form", "lemma"), _CASES)
def test_an_inflected_form_has_the_key_of_its_lemma(form: str, lemma: str) -> None:
    assert stem(form) == stem(lemma) == _nfc(lemma)


@pytest.mark.parametrize("word", ["জগৎ", "ভবিষ্যৎ", "বিদ্যুৎ", "আদালত"])
def test_a_t_without_a_vowel_is_one_with_the_t_that_endings_need(word: str) -> None:
    root = word.replace("ৎ", "ত")

    assert stem(word) == stem(root) == stem(f"{root}ের") == stem(f"{root}েও")


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_that_only_looks_inflected_stays_whole(word: str) -> None:
    assert stem(word) == _nfc(word)


@pytest.mark.parametrize("pair", NEVER_ONE)
def test_two_words_do_not_become_one(pair: str) -> None:
    one, other = pair.split()

    assert stem(one) != stem(other)


@pytest.mark.parametrize("name", ["ঢাকা", "হাসান", "হাসিনা", "নাটোর", "মাগুরা", "কামাল"])
def test_a_known_name_takes_endings_and_loses_them(name: str) -> None:
    assert stem(name + "কে") == stem(name)


def test_no_name_or_place_becomes_another() -> None:
    names = {name for table in NAME_TABLES for name, *_latin in table_rows(table)}

    keys = Counter(map(stem, names))

    assert [key for key, count in keys.items() if count > 1 and key not in INFLECTED_NAMES] == []


def test_a_verb_of_every_class_has_forms_that_lead_back_to_it() -> None:
    assert {"থেকেছেন", "লিখিয়া", "ঘুমোচ্ছে"} <= set(verb_forms())
    assert all(verb_forms()[verb] == verb for verb in set(verb_forms().values()) - {"না", "থাকা"})


def test_a_class_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(KeyError):
        paradigm("unheard-of", "করা")


def test_every_class_is_used() -> None:
    assert len(CLASSES) == len({kind for kind in CLASSES if paradigm(kind, "খাওয়া", "খাওয়া")})


@pytest.mark.parametrize("table", [WORDS_TABLE, FORMS_TABLE])
def test_no_word_stands_twice_in_a_row_of_a_table(table: str) -> None:
    assert [head for head, words in table_rows(table) if len(words) != len(set(words))] == []


@given(st.text(alphabet="কখগতদনপবমযরলশসহািীুেো্ঁং়\u200c\u200d", max_size=80))
def test_a_key_is_never_longer_than_the_word_unless_a_table_says_so(word: str) -> None:
    known = set(verb_forms().values()) | {lemma for lemma, _forms in table_rows(FORMS_TABLE)}

    assert len(stem(word)) <= len(_nfc(word)) or stem(word) in known


@given(st.text())
def test_any_text_has_a_key_and_caching_does_not_change_it(text: str) -> None:
    assert stem(text) == uncached_stem(text)
    assert bool(stem(text)) == bool(text.translate({0x200C: None, 0x200D: None}))
