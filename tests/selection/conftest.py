"""A newspaper whose index and selection have read the wire."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from khobor.search.followers import Keeper as SearchKeeper
from khobor.selection import followers
from khobor.selection.followers import Keeper
from khobor.wire.followers import Follower
from khobor.wire.following import catch_up
from tests.search.following import follow_to_the_end, new_index

Follow = Callable[[], None]


@pytest.fixture
def searching(tmp_path: Path) -> Iterator[SearchKeeper]:
    """The follower of a new index."""
    with new_index(tmp_path / "search") as made:
        yield made


@pytest.fixture
def keeper() -> Keeper:
    """The follower of a new selection."""
    return Keeper()


@pytest.fixture
def follow(
    searching: SearchKeeper, keeper: Keeper, db: None, monkeypatch: pytest.MonkeyPatch
) -> Follow:
    """Lets the index, then selection, read the wire to its end and finish what is left over."""
    monkeypatch.setattr(followers, "STEP_S", 60)  # however slow the machine is
    follower = Follower("selection", keeper.apply, keeper.start_over, is_per_node=False)

    def run() -> None:
        follow_to_the_end(searching)
        catch_up(follower, "")
        while keeper.walk():
            pass
        keeper.idle()

    run()
    return run
