"""Recording what a page depended on while it was rendered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar, cast

T = TypeVar("T")

_recorded: ContextVar[set[str] | None] = ContextVar("recorded", default=None)
_answers: ContextVar[dict[str, Any] | None] = ContextVar("answers", default=None)


def depends_on(*keys: str) -> None:
    """Say that what is being rendered now depends on these keys. Free when nobody records."""
    recorded = _recorded.get()
    if recorded is not None:
        recorded.update(keys)


@contextmanager
def recording() -> Iterator[set[str]]:
    """Collect the keys that selectors name in the block; an outer recording gets them too."""
    outer = _recorded.get()
    keys: set[str] = set()
    token = _recorded.set(keys)
    answers_token = _answers.set({})
    try:
        yield keys
    finally:
        _answers.reset(answers_token)
        _recorded.reset(token)
        if outer is not None:
            outer.update(keys)


def once(question: str, answer: Callable[[], T]) -> T:
    """The answer to a question, asked once a recording however many parts of a page ask it.

    Outside a recording the question is asked each time, so nothing can go stale.
    """
    if _answers.get() is None:
        return answer()
    answers = cast(dict[str, Any], _answers.get())
    if question not in answers:
        answers[question] = answer()
    return cast(T, answers[question])
