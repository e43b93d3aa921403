"""An index of a test's own, kept true by its follower."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from khobor.search import selectors
from khobor.search.followers import Keeper
from khobor.search.question import Filters, Order, ask
from tests.search.following import follow_to_the_end, new_index

Find = Callable[..., list[str]]


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    """The follower of a new index."""
    with new_index(tmp_path / "search") as made:
        yield made


@pytest.fixture
def follow(keeper: Keeper, db: None) -> Callable[[], None]:
    """Lets the follower read the wire to its end, and finish a rebuild that it began."""
    return lambda: follow_to_the_end(keeper)


@pytest.fixture
def find(follow: Callable[[], None]) -> Find:
    """The headlines that a reader finds who types that."""

    def run(typed: str, *, order: Order = "best", page: int = 1, **filters: object) -> list[str]:
        follow()
        question = ask(typed, filters=Filters(**filters), order=order)  # type: ignore[arg-type]
        answer = selectors.find(question, language="bn", page=page)
        return [story.headline for story in answer.stories]

    return run
