"""Recording what a page depended on while it was rendered."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_recorded: ContextVar[set[str] | None] = ContextVar("recorded", default=None)


def depends_on(*keys: str) -> None:
    """Say that what is being rendered now depends on these keys. Free when nobody records."""
    recorded = _recorded.get()
    if recorded is not None:
        recorded.update(keys)


@contextmanager
def recording() -> Iterator[set[str]]:
    """Collect the keys that selectors name while the block runs; an outer recording gets them too."""
    outer = _recorded.get()
    keys: set[str] = set()
    token = _recorded.set(keys)
    try:
        yield keys
    finally:
        _recorded.reset(token)
        if outer is not None:
            outer.update(keys)
