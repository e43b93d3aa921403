"""The catalogues of the page's words."""

import re
from pathlib import Path

import pytest

from khobor.conversation.errors import (
    NoSuchPoll,
    NotTaken,
    PollClosed,
    TooManyReports,
    TooManyVotes,
    VotedAlready,
)
from khobor.conversation.models import Status
from khobor.paper.wording import catalogue

PAPER = Path(__file__).parents[2] / "src" / "khobor" / "paper"
PRODUCT_NAMES = {"English"}
# Their pages name them in words of their own.
OF_POLLS_AND_REPORTS = {NoSuchPoll, PollClosed, VotedAlready, TooManyVotes, TooManyReports}


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


def test_every_reason_not_to_take_a_comment_has_its_words() -> None:
    codes = {error.code for error in set(NotTaken.__subclasses__()) - OF_POLLS_AND_REPORTS}
    codes |= {"too_large", "too_fast"}
    states = {f"comment_is_{status}" for status in Status.values}

    assert {f"comment_{code}" for code in codes} | states <= catalogue("bn").keys()


@pytest.mark.parametrize("part", sorted((PAPER / "templates/paper/parts").glob("*.html")))
def test_every_part_lists_its_variables_first(part: Path) -> None:
    assert part.read_text("utf-8").startswith("{% comment %}Variables: ")
