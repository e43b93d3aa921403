"""Telling a CDN which pages are no longer what they were.

Whatever the CDN keeps it got from a node's store, or from its files. So the store's index notes by
itself (`index.SCHEMA`), in the very transaction in which a page leaves or gets another content,
that its address is outdated; whoever dies before the CDN has been told finds the note again.
"""

import time
from collections.abc import Callable, Sequence

from khobor.press.index import set_state
from khobor.press.store import PageStore
from khobor.wire.followers import Follower
from khobor.wire.models import Change

NAME = "cdn"
AT_ONCE = 300  # paths that are handed to the CDN together
# An answer that left us before the page changed can reach the CDN after the purge.
AGAIN_S = 5.0


def cdn_follower(store: PageStore, purge: Callable[[Sequence[str]], None]) -> Follower:
    """The follower that empties a CDN of what the store no longer holds.

    `purge` takes paths out of the CDN, or raises.
    """
    purger = Purger(store, purge)

    def apply(_changes: Sequence[Change]) -> None:
        purger.purge_due(time.time())

    return Follower(
        name=NAME,
        begin=purger.begin,
        apply=apply,
        start_over=lambda _position: None,  # the press drops all it has, which is noted
        idle=lambda: purger.purge_due(time.time()),
    )


class Purger:
    """Purges what is noted, twice: at once, and a little later."""

    def __init__(self, store: PageStore, purge: Callable[[Sequence[str]], None]) -> None:
        self._store = store
        self._purge = purge

    def begin(self) -> None:
        """From now on the index notes what is outdated; where it did not, all its pages may be."""
        if self._store.index.read("SELECT 1 FROM state WHERE name = ?", [NAME]):
            return
        with self._store.index.locked() as connection:
            set_state(connection, NAME, 1)
            connection.execute("INSERT OR IGNORE INTO outdated SELECT path, 0, 0, 0 FROM page")

    def purge_due(self, now_s: float) -> None:
        """Purge all that is due. Raises: what `purge` raises; then the rest stays due."""
        self.begin()
        query = "SELECT path, version, times FROM outdated WHERE due_s <= ? ORDER BY due_s LIMIT ?"
        while rows := self._store.index.read(query, [now_s, AT_ONCE]):
            self._purge([path for path, _version, _times in rows])
            self._note_purged(rows, now_s)

    def _note_purged(self, rows: Sequence[tuple[str, int, int]], now_s: float) -> None:
        """A page that became outdated once more meanwhile has another version, and stays."""
        with self._store.index.locked() as connection:
            for path, version, times in rows:
                which = "WHERE path = ? AND version = ?"
                if times:
                    connection.execute(f"DELETE FROM outdated {which}", [path, version])  # noqa: S608
                else:
                    connection.execute(
                        f"UPDATE outdated SET due_s = ?, times = 1 {which}",  # noqa: S608
                        [now_s + AGAIN_S, path, version],
                    )
