"""Letting a test's index read the wire to its end."""

from khobor.search.followers import Keeper
from khobor.wire.followers import Follower
from khobor.wire.following import catch_up


def follow_to_the_end(keeper: Keeper) -> None:
    """Apply what changed, and finish a rebuild that was begun."""
    follower = Follower("search", keeper.apply, keeper.start_over, position=keeper.position)
    catch_up(follower, "test")
    while keeper.state.walks:
        keeper.idle()
