"""Stored text has one spelling, whatever keyboard or site it came from."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.bangla import masthead_time, normalise, parse_datetime
from tests.growth import grows_in_proportion

ZWNJ, ZWJ = "\u200c", "\u200d"
MENDED = {
    # letters with a dot are letter + nukta
    "\u09df \u09dc \u09dd": "\u09af\u09bc \u09a1\u09bc \u09a2\u09bc",
    "ব\u09bc\u09be": "রা",
    "য\u09be\u09bc": "য\u09bc\u09be",
    "য\u09bc\u09bc": "য\u09bc",
    # vowels and their signs
    "অ\u09be\u09ae": "আম",
    "ক\u09c7\u09be": "ক\u09cb",
    "ক\u09be\u09c7": "ক\u09cb",
    "ক\u09c7\u09d7": "ক\u09cc",
    "ক\u09d7\u09c7": "ক\u09cc",
    "ক\u09be\u09be": "ক\u09be",
    "ক\u09c7\u09be\u09be\u09c7": "ক\u09cb",
    "চ\u0981\u09be\u09a6": "চ\u09be\u0981\u09a6",
    "চ\u09be\u0981\u0981\u09a6": "চ\u09be\u0981\u09a6",
    "ক\u09cd\u09cdত": "ক্ত",
    # joiners
    f"র{ZWJ}\u09cdয\u09beব": f"র{ZWJ}\u09cdয\u09beব",
    f"র{ZWNJ}\u09cdয\u09beব": f"র{ZWJ}\u09cdয\u09beব",
    f"উদ\u09cd{ZWNJ}য\u09beপন": f"উদ\u09cd{ZWNJ}য\u09beপন",
    f"শ\u09beহ\u09cd{ZWNJ} স": "শ\u09beহ\u09cd স",
    f"উত\u09cd{ZWJ}সব": "উৎসব",
    f"হঠ\u09beত\u09cd{ZWJ}": "হঠ\u09beৎ",
    f"ক\u09cd{ZWJ}ষ": "ক\u09cdষ",
    f"ব{ZWJ}\u09cdয": "ব\u09cdয",
    f"৬{ZWJ} কেজি": "৬ কেজি",
    f"কর{ZWJ}\u09cdম": "কর\u09cdম",
    f"ক{ZWNJ}{ZWNJ}থা": "কথা",
    f"👩{ZWJ}🚀 ❤\ufe0f{ZWJ}🔥": f"👩{ZWJ}🚀 ❤\ufe0f{ZWJ}🔥",
    f"می{ZWNJ}خواهم": f"می{ZWNJ}خواهم",
    f"क्{ZWJ}ष": f"क्{ZWJ}ष",
    # danda, spaces, line ends, what cannot be seen
    "শেষ|": "শেষ।",
    "শেষ| শুরু": "শেষ। শুরু",
    "১৯৭১|\nকাল": "১৯৭১।\nকাল",
    "ক | খ": "ক | খ",
    "হোম|খবর": "হোম|খবর",
    "শেষ\u09e4": "শেষ।",
    "শেষ ।": "শেষ।",
    "শেষ॥": "শেষ॥",
    "কী ? না !": "কী? না!",
    "ক\u00a0\u2009 খ\t\tগ": "ক খ গ",
    "ক \r\nখ\rগ\u2028ঘ": "ক\nখ\nগ\nঘ",
    "\ufeffক\u200b\u202eখ\u00ad\x07": "কখ",
    "মো. রহিম a.b": "মো. রহিম a.b",
    "cafe\u0301": "café",
    "": "",
}
HARD = st.text(
    alphabet="অকতবযরড\u09be\u09bf\u09c7\u09cb\u09cc\u09d7\u09bc\u09cd\u0981\u09df\u09dc"
    "\u200c\u200d\ufeff\u00a0\u09e4 ।|,?\r\n\t”১a👩\ufe0f\u0301क्",
    max_size=30,
)


@pytest.mark.parametrize("text", MENDED)
def test_a_text_is_mended(text: str) -> None:
    assert normalise(text) == unicodedata.normalize("NFC", MENDED[text])


@settings(max_examples=600)
@given(HARD)
def test_a_mended_text_stays_as_it_is(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text())
def test_any_text_is_mended_once(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once


@pytest.mark.parametrize(
    "piece", ["ক ", " ", "\u09be\u09c7", "\u200d", "\u00a0\n", "| ", "\u09bc", "।"]
)
def test_sixteen_times_the_text_takes_no_more_than_its_share(piece: str) -> None:
    assert grows_in_proportion(lambda size: normalise(piece * size), size=1000)


@given(st.text())
def test_well_typed_text_is_changed_by_nothing_but_nfc(text: str) -> None:
    plain = "".join(sign for sign in text if sign.isalpha() and not "\u0980" <= sign <= "\u09ff")

    assert normalise(plain) == unicodedata.normalize("NFC", plain)


def test_the_masthead_is_left_alone() -> None:
    line = masthead_time(parse_datetime("2025-04-16 15:17"))

    assert normalise(line) == line
