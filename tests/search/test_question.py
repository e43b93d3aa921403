"""What is typed is read as a question: never an error, and never more work than a question is."""

import pytest

from khobor.search.highlights import highlighted
from khobor.search.question import LONGEST, MOST_WORDS, ask
from tests.growth import grows_in_proportion

ENDLESS = (
    "ক", "্", "া", "ড\u09bc", "\u200d", "\u202e", "🙂", "\x00", "\ud800", '"ক ', "“", "মেলা ", "a",
    "1", "1,", "ক্ষ্ম", "নদী-", "(*", ".*", "https://a.b/", "%e0%a6",
)  # fmt: skip


@pytest.mark.parametrize("piece", ENDLESS)
def test_time_grows_no_faster_than_what_is_typed(piece: str) -> None:
    assert grows_in_proportion(lambda size: ask(piece * size), size=400)


@pytest.mark.parametrize("piece", [*ENDLESS, " ".join(ENDLESS)])
def test_a_question_asks_for_no_more_than_so_many_words(piece: str) -> None:
    question = ask(piece * 10_000)

    assert len(question.text) <= LONGEST
    assert len(question.words) <= MOST_WORDS
    assert len(question.joined) < MOST_WORDS
    assert sum(map(len, question.phrases)) <= LONGEST
    assert all(len(word.folds) <= 3 and len(word.sounds) <= 2 for word in question.words)


def test_neighbours_that_say_something_may_be_one_word() -> None:
    question = ask("নদী ভাঙন এবং nodi vangon")

    assert [pair.whole.surface for pair in question.joined] == ["নদীভাঙন", "nodivangon"]


@pytest.mark.parametrize("piece", ["নদীভাঙন ", "হাওরে", "river ", "🙂", "ক্"])
def test_time_to_mark_words_grows_no_faster_than_the_text(piece: str) -> None:
    question = ask("নদী ভাঙন হাওর river nodi")

    assert grows_in_proportion(lambda size: highlighted(piece * size, question), size=200)
