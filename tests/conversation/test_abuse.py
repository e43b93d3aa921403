"""The list of words that let a comment wait: how well it finds, and what it leaves alone.

`labelled.tsv` are the lines that the list was made with; `unseen.tsv` was written afterwards, and
the list was not touched for it.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.conversation.abuse import abuse_in

HERE = Path(__file__).parent


def score(name: str) -> tuple[float, float]:
    """Precision and recall on a file of lines."""
    rows = [line.split("\t") for line in (HERE / name).read_text("utf-8").splitlines()]
    found = [(label == "hold", bool(abuse_in(text))) for label, text in rows]
    right = sum(wanted and got for wanted, got in found)
    return right / sum(got for _, got in found), right / sum(wanted for wanted, _ in found)


def test_precision_and_recall_on_the_lines_it_was_made_with() -> None:
    precision, recall = score("labelled.tsv")

    assert precision >= 0.95
    assert recall >= 0.94


def test_precision_and_recall_on_lines_it_has_never_seen() -> None:
    precision, recall = score("unseen.tsv")

    assert precision >= 0.85
    assert recall >= 0.8


@pytest.mark.parametrize(
    "disguised",
    [
        "হারামিদেরকেও", "হা.রা.মি", "হা রা মি", "হা\u200bরা\u200bমি", "হাrami", "h@r4mi", "hаrаmi",
        "হারাাামি", "haraaami", "h a r a m i", "হা*মি",
    ],
)  # fmt: skip
def test_a_word_is_known_in_every_disguise(disguised: str) -> None:
    assert abuse_in(f"তুমি একটা {disguised} বটে")


@pytest.mark.parametrize("innocent", ["কর্মশালা", "বাল্যকাল", "চোদ্দ", "মাগুরা", "balance", "বানচাল"])
def test_a_word_that_only_holds_another_is_left_alone(innocent: str) -> None:
    assert not abuse_in(innocent)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    assert isinstance(abuse_in(text), list)
