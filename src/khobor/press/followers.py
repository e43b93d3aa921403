"""What the press does when the wire moves: drop what changed, render again what is being read."""

import heapq
import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence

from django.db import close_old_connections

from khobor.press.store import PageStore
from khobor.wire.followers import Follower
from khobor.wire.models import Change

log = logging.getLogger(__name__)
NAME = "press"
MOST_RENEWED = 64  # of one change; the rest is dropped and rendered when asked for
HOUSEKEEPING_S = 3600.0


def press_follower(store: PageStore, renew: Callable[[str], object]) -> Follower:
    """The follower that keeps a store true. `renew` renders a path again and stores it."""
    keeper = _Keeper(store, Refresher(renew))
    return Follower(
        name=NAME,
        begin=keeper.begin,
        apply=keeper.apply,
        start_over=keeper.start_over,
        idle=keeper.idle,
        position=keeper.position,
    )


class _Keeper:
    def __init__(self, store: PageStore, refresher: "Refresher") -> None:
        self._store = store
        self._refresher = refresher
        self._cleaned_at = 0.0

    def begin(self) -> None:
        """A process that dies leaves pages that waited to be rendered again."""
        with self._store.mending():
            self._store.reopen_if_lost()
            if self._store.index.position() is not None and not self._store.is_of_this_edition():
                self._store.drop_all()
            self._store.drop_stale()
            self._store.drop_unfinished()

    def position(self) -> int | None:
        """The last change that was applied."""
        with self._store.mending():
            return self._store.index.position()

    def start_over(self, position: int) -> None:
        """Nothing that the store holds can be trusted."""
        with self._store.mending():
            self._store.drop_all(position=position)

    def apply(self, changes: Sequence[Change]) -> None:
        """Drop what these changes touch."""
        with self._store.mending():
            stale = self._store.drop_touched(
                {key for change in changes for key in change.keys},
                retracted={key for change in changes if change.retracts for key in change.keys},
                position=changes[-1].sequence,
            )
            self._renew(stale)

    def idle(self) -> None:
        """Drop what time has made wrong, and look whether the folder is still there."""
        with self._store.mending():
            if self._store.reopen_if_lost():
                return
            if self._refresher.is_idle():
                self._store.drop_stale()  # what could not be rendered or stored
            position = self._store.index.position() or 0
            self._renew(self._store.drop_expired(time.time(), position=position))
            if time.monotonic() - self._cleaned_at > HOUSEKEEPING_S:
                self._cleaned_at = time.monotonic()
                self._store.forget_old_drops(time.time())

    def _renew(self, stale: Sequence[str]) -> None:
        self._refresher.add(stale[:MOST_RENEWED])
        if len(stale) > MOST_RENEWED:
            self._store.drop_paths(stale[MOST_RENEWED:])


class Refresher:
    """Renders stale pages again, one at a time, those nearest to the front page first.

    The old page is served meanwhile. One that could not be rendered is still stale afterwards.
    """

    def __init__(self, renew: Callable[[str], object]) -> None:
        self._renew = renew
        self._guard = threading.Lock()
        self._waiting: list[tuple[int, str]] = []
        self._is_working = False

    def is_idle(self) -> bool:
        """Whether everything that was added has been tried."""
        with self._guard:
            return not self._is_working

    def add(self, paths: Iterable[str]) -> None:
        """Render these soon."""
        with self._guard:
            known = {path for _depth, path in self._waiting}
            for path in dict.fromkeys(paths):
                if path not in known:
                    heapq.heappush(self._waiting, (path.count("/"), path))
            if self._is_working or not self._waiting:
                return
            self._is_working = True
        threading.Thread(target=self._work, name="refresher", daemon=True).start()

    def _work(self) -> None:
        while True:
            with self._guard:
                if not self._waiting:
                    self._is_working = False
                    break
                _depth, path = heapq.heappop(self._waiting)
            self._refresh(path)
        close_old_connections()

    def _refresh(self, path: str) -> None:
        try:
            self._renew(path)
        except Exception:
            log.exception("The page %s cannot be rendered again.", path)
