"""The catalogues of the page's words."""

import re
from pathlib import Path

import pytest

from khobor.paper.wording import catalogue

PAPER = Path(__file__).parents[2] / "src" / "khobor" / "paper"
PRODUCT_NAMES = {"English"}


def test_the_bangla_catalogue_has_no_latin_letters_or_digits() -> None:
    for key, words in catalogue("bn").items():
        plain = re.sub(r"\{\w+\}", "", words)
        assert not (set(re.findall(r"[A-Za-z0-9]+", plain)) - PRODUCT_NAMES), key


def test_both_languages_say_the_same_things() -> None:
    bangla, english = catalogue("bn"), catalogue("en")

    assert bangla.keys() == english.keys()
    for key in bangla:
        facts = re.compile(r"\{\w+\}")
        assert set(facts.findall(bangla[key])) == set(facts.findall(english[key])), key


def test_every_word_that_a_template_asks_for_is_there() -> None:
    asked = {
        key
        for template in PAPER.rglob("*.html")
        for key in re.findall(r"{% word [\"']([\w]+)[\"']", template.read_text("utf-8"))
    }

    assert asked - catalogue("bn").keys() == set()


@pytest.mark.parametrize("part", sorted((PAPER / "templates/paper/parts").glob("*.html")))
def test_every_part_lists_its_variables_first(part: Path) -> None:
    assert part.read_text("utf-8").startswith("{% comment %}Variables: ")
