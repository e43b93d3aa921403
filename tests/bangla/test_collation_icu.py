"""Our dictionary order is ICU's, as Chromium has it, but for the letters that ICU only marks."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from khobor.bangla import sort_key
from khobor.bangla.latin_words import TABLES
from khobor.bangla.stems import table_rows

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_chromium_sorts_three_thousand_words_as_we_do(browser: Browser) -> None:
    words = sorted({row[0] for table in TABLES for row in table_rows(table)})
    page = browser.new_page()

    icu = page.evaluate("words => words.sort(new Intl.Collator('bn').compare)", words)
    page.close()

    apart = [pair for pair in pairwise(icu) if sort_key(pair[0]) > sort_key(pair[1])]
    assert len(words) > 2500
    assert all(_differ_by_a_dot(one, other) for one, other in apart)
    assert len(apart) < 10


def _differ_by_a_dot(one: str, other: str) -> bool:
    """Whether ড়, ঢ় or য় tells them apart: CLDR takes it for ড, ঢ or য with a mark, Bangladesh's
    dictionaries for a letter of its own.
    """
    same = 0
    while one[same] == other[same]:
        same += 1
    return "\u09bc" in (one[same], other[same])
