"""Bijoy is found inside other text, and nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import bijoy_runs, bijoy_to_unicode, convert_bijoy, unicode_to_bijoy
from khobor.bangla.bijoy import rows
from tests.growth import grows_in_proportion

MIXED = {
    "Dhaka: e½eÜz †kL gywReyi ingvb 1920 mv‡j Rb¥MÖnY K‡ib|":
        "Dhaka: বঙ্গবন্ধু শেখ মুজিবুর রহমান ১৯২০ সালে জন্মগ্রহণ করেন।",
    "1971 mv‡ji 26 gvP© ¯^vaxbZv w`em": "১৯৭১ সালের ২৬ মার্চ স্বাধীনতা দিবস",
    "Kwgk‡bi cÖwZ‡e`b: UN report, www.un.org": "কমিশনের প্রতিবেদন: UN report, www.un.org",
    "“Avwg Zv ejwQ bv”, wZwb e‡jb|": "“আমি তা বলছি না”, তিনি বলেন।",
    "GK `dv `vwe bv gvb‡j K‡Vvi Av‡›`vjb": "এক দফা দাবি না মানলে কঠোর আন্দোলন",
    "তিনি বলেন, 12 জন Avn‡Zi Ae¯’v ¸iæZi, The Daily Star জানায়।":
        "তিনি বলেন, 12 জন আহতের অবস্থা গুরুতর, The Daily Star জানায়।",
    "evsjv‡`k ev‡R‡U †KvwU UvKv eivÏ|\nBudget 2025-26: 7.9 lakh crore":
        "বাংলাদেশ বাজেটে কোটি টাকা বরাদ্দ।\nBudget 2025-26: 7.9 lakh crore",
}  # fmt: skip
UNTOUCHED = [
    "The Prime Minister said on Monday that 25 people died.",
    "বাংলাদেশ ব্যাংক জানায়, ২০২৪ সালে GDP ৫% বেড়েছে।",
    "https://example.com/a_b?x=1&y=2 এবং info@example.org",
    "COVID-19, iPhone 15, e-commerce, café, Müller, São Paulo",
    "It’s “quoted” – and — dashed… 50 m² at 25°C © 2024",
    "#বাংলাদেশ @khobor 24/7 10:30 AM",
    "GitHub", "McDonald", "LaTeX", "Wi-Fi", "USAID", "kWh", "Erdoğan", "Bjørn",
    "Il était une fois un roi qui vivait dans un château", "Ami banglay gan gai",
    "SELECT * FROM tbl WHERE id=5", "তিনি PhD করেছেন, পরে CEO হন XYZ কোম্পানির",
    "", " ", "\n", "12345", "?!", "\x00", "I", "km",
]  # fmt: skip
# A short word beside English may be either: ঝড় is So.
BANGLA = [bangla for bangla, _latin in rows("romanise_words") if len(bangla) > 5]
ENGLISH = ["the", "government", "of", "said", "that", "it", "was", "for", "people", "this", "year"]

bangla_sentence = st.lists(st.sampled_from(BANGLA), min_size=4, max_size=8).map(" ".join)
english_sentence = st.lists(st.sampled_from(ENGLISH), min_size=4, max_size=8).map(" ".join)


@pytest.mark.parametrize("text", MIXED)
def test_only_the_bijoy_is_converted(text: str) -> None:
    assert convert_bijoy(text) == MIXED[text]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_text_without_bijoy_stays(text: str) -> None:
    assert bijoy_runs(text) == []
    assert convert_bijoy(text) == text


@given(bangla_sentence, english_sentence, bangla_sentence)
def test_a_bijoy_sentence_is_found_between_others(first: str, english: str, second: str) -> None:
    text = f"{first}। {english}. {unicode_to_bijoy(second)}"

    assert convert_bijoy(text) == f"{first}। {english}. {second}"


@given(st.text())
def test_runs_are_in_order_and_apart(text: str) -> None:
    edges = [edge for run in bijoy_runs(text) for edge in run]

    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_what_is_between_runs_stays_to_the_letter(text: str) -> None:
    rest, done = [], 0
    for start, end in bijoy_runs(text):
        rest.append(re.escape(text[done:start]))
        rest.append(re.escape(bijoy_to_unicode(text[start:end])))
        done = end

    assert re.fullmatch("".join([*rest, re.escape(text[done:])]), convert_bijoy(text))


@pytest.mark.parametrize("piece", ["evsjv‡`k ", "the ", "12 ", "a", "†", "K\n", "বাংলা Lei "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_in_proportion(lambda size: convert_bijoy(piece * size), size=250)
