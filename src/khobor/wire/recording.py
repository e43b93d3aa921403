"""Recording what a page depended on while it was rendered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, cast

T = TypeVar("T")


@dataclass(slots=True)
class Recorded:
    """What a page depends on: keys of the wire, and the moment until which it stays true.

    `until` is None for what time alone never makes wrong.
    """

    keys: set[str] = field(default_factory=set)
    until: datetime | None = None

    def add(self, other: "Recorded") -> None:
        """Depend on all that the other depends on."""
        self.keys |= other.keys
        self.keep_until(other.until)

    def keep_until(self, moment: datetime | None) -> None:
        """Stay true no longer than until that moment."""
        if moment and (self.until is None or moment < self.until):
            self.until = moment


_recorded: ContextVar[Recorded | None] = ContextVar("recorded", default=None)
_answers: ContextVar[dict[str, Any] | None] = ContextVar("answers", default=None)


def depends_on(*keys: str) -> None:
    """Say that what is being rendered now depends on these keys. Free when nobody records."""
    recorded = _recorded.get()
    if recorded is not None:
        recorded.keys.update(keys)


def fresh_until(moment: datetime) -> None:
    """Say that what is being rendered now is true until that moment only."""
    recorded = _recorded.get()
    if recorded is not None:
        recorded.keep_until(moment)


@contextmanager
def recording() -> Iterator[Recorded]:
    """Collect what selectors name in the block; an outer recording gets it too."""
    outer = _recorded.get()
    answers_token = _answers.set({})
    try:
        with aside() as recorded:
            yield recorded
    finally:
        _answers.reset(answers_token)
        if outer is not None:
            outer.add(recorded)


@contextmanager
def aside() -> Iterator[Recorded]:
    """Collect what selectors name in the block and keep it from the page.

    For a part that is only a starting point: the browser fetches the true one by itself.
    """
    recorded = Recorded()
    token = _recorded.set(recorded)
    try:
        yield recorded
    finally:
        _recorded.reset(token)


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
