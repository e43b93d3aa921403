"""Bijoy becomes Unicode as its readers saw it, and Unicode becomes Bijoy again."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.bangla import bijoy_to_unicode, unicode_to_bijoy
from khobor.bangla.bijoy import glyphs, rows
from tests.growth import grows_in_proportion

ROOT = Path(__file__).parents[2]
VECTORS: dict[str, list[list[str]]] = json.loads(
    (ROOT / "tests/vectors/bijoy.json").read_text("utf-8")
)
GROUPS = [group for group in VECTORS if group != "about"]
CONSONANTS = [chr(code) for code in range(0x995, 0x9BA) if unicodedata.name(chr(code), "")]
SIGNS = ["", *"ািীুূৃেৈোৌ", "া\u0981", "\u0981", "ং", "ঃ"]

glyph_text = st.text(
    st.sampled_from([*glyphs(), " ", "\n", "\x86", "ক", "ে", "\u09cd"]), max_size=40
)
# Syllables that print: conjuncts of the table, or one letter, with a sign.
conjuncts = st.sampled_from([letters for letters, _glyphs in rows("bijoy_conjuncts")])
syllable = st.tuples(
    st.sampled_from(["", "", "র্"]),
    st.one_of(st.sampled_from(CONSONANTS), conjuncts),
    st.sampled_from(SIGNS),
).filter(lambda parts: parts[1][-1] not in "ুূৃ" or parts[2] == "")
word = st.lists(syllable, min_size=1, max_size=5).map(
    lambda syllables: "".join("".join(parts) for parts in syllables)
).filter(lambda word: "র্র" not in word)  # fmt: skip


@pytest.mark.parametrize("group", GROUPS)
def test_bijoy_is_read_as_it_is_printed(group: str) -> None:
    read = [[bijoy, bijoy_to_unicode(bijoy)] for bijoy, _unicode in VECTORS[group]]

    assert read == VECTORS[group]


@pytest.mark.parametrize("group", GROUPS[:-2])
def test_unicode_is_written_so_that_it_is_read_again(group: str) -> None:
    texts = [unicode for _bijoy, unicode in VECTORS[group]]

    assert [bijoy_to_unicode(unicode_to_bijoy(text)) for text in texts] == texts


@pytest.mark.parametrize(("letters", "drawn"), rows("bijoy_conjuncts"))
def test_a_conjunct_is_drawn_by_glyphs_that_read_as_it(letters: str, drawn: str) -> None:
    assert bijoy_to_unicode(drawn) == letters
    assert unicode_to_bijoy(letters) == drawn


@pytest.mark.parametrize(
    ("unicode", "bijoy"),
    {
        "দেশে": "†`‡k", "তৈরি": "ˆZwi", "বৈশাখ": "ˆekvL", "কৌশল": "†KŠkj", "‘দেশ’": "Ô†`kÕ",
        "কর্মী": "Kg©x", "উদ্‌যাপন": "D`&hvcb", "র‍্যাব": "i¨ve", "অ্যাপ": "A¨vc",
        "থাক্‌ রে": "_vK& †i", "২০২৪": "2024",
    }.items(),
)  # fmt: skip
def test_glyphs_are_those_that_a_typist_would_choose(unicode: str, bijoy: str) -> None:
    assert unicode_to_bijoy(unicode) == bijoy


@settings(max_examples=400)
@given(word)
def test_what_is_written_in_bijoy_is_read_again(word: str) -> None:
    word = unicodedata.normalize("NFC", word)

    assert bijoy_to_unicode(unicode_to_bijoy(word)) == word


@given(st.one_of(glyph_text, st.text()))
def test_no_text_is_an_error(text: str) -> None:
    assert "\ufdd0" not in bijoy_to_unicode(text.replace("\ufdd0", ""))
    unicode_to_bijoy(text)


@given(st.lists(st.sampled_from(["কা", "খি", "র্গে", "তো", "ম্রৈ", "।", " ", "আ", "৫"])).map("".join))
def test_unicode_bangla_in_its_order_stays(text: str) -> None:
    assert bijoy_to_unicode(text) == text


def test_the_table_has_each_byte_once_and_is_in_normal_form() -> None:
    table = rows("bijoy_glyphs")

    assert len({code for code, _drawn in table}) == len(table)
    assert all(unicodedata.is_normalized("NFC", drawn) for _code, drawn in table)


@pytest.mark.parametrize(
    "piece", ["evsjv‡`k ", "†", "©", "K©", "š", "wu", "v", "&", "্", "ক্", "“", "i¨"]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_in_proportion(lambda size: bijoy_to_unicode(piece * size), size=250)
    assert grows_in_proportion(lambda size: unicode_to_bijoy(piece * size), size=250)
