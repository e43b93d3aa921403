"""A test's index, and letting it read the wire to its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.test import override_settings

from khobor.search.followers import Keeper
from khobor.wire.followers import Follower
from khobor.wire.following import catch_up


def follow_to_the_end(keeper: Keeper) -> None:
    """Apply what changed, and finish a rebuild that was begun."""
    follower = Follower("search", keeper.apply, keeper.start_over, position=keeper.position)
    catch_up(follower, "test")
    while keeper.state.walks:
        keeper.idle()


@contextmanager
def new_index(folder: Path) -> Iterator[Keeper]:
    """The follower of a new index in that folder, which searches then ask."""
    with override_settings(SEARCH_FOLDER=folder):
        made = Keeper(folder)
        made.begin()
        yield made
        made.close()
