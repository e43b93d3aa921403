"""Counting in memory, and adding the counts to the database every few seconds."""

import logging
import threading
import time
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections, connection

from khobor.audience.actions import Counts, add_reads, prune, rank_again
from khobor.audience.beacons import Read, empty_tally

log = logging.getLogger(__name__)
FLUSH_S = 3.0
EVERY_S: dict[Callable[[], object], float] = {rank_again: 60.0, prune: 3600.0}
LAST_TRIES = 3
HOUR_S = 3600
# Places for counts of one flush. A flood of invented stories fills memory no further.
MOST_PLACES = 50_000


class ReadCounter:
    """The reads of this process that are not in the database yet."""

    def __init__(self, *, most_places: int = MOST_PLACES) -> None:
        self._most_places = most_places
        self._guard = threading.Lock()
        self._counts: Counts = {}

    def add(self, read: Read, now_s: float) -> None:
        """Count one view in the hour of that moment."""
        place = (read.story_id, int(now_s) // HOUR_S)
        with self._guard:
            tally = self._counts.get(place)
            if tally is None:
                if len(self._counts) >= self._most_places:
                    return
                tally = self._counts[place] = empty_tally()
            read.add_to(tally)

    def flush(self) -> int:
        """Add everything to the database; returns the number of views that went there.

        Raises: DatabaseError, and then nothing is lost.
        """
        with self._guard:
            taken, self._counts = self._counts, {}
        if not taken:
            return 0
        try:
            return add_reads(taken)
        except DatabaseError:
            self._put_back(taken)
            raise

    def waiting(self) -> int:
        """The number of views that are not in the database yet."""
        with self._guard:
            return sum(tally[0] for tally in self._counts.values())

    def _put_back(self, taken: Counts) -> None:
        with self._guard:
            for place, tally in taken.items():
                newer = self._counts.get(place) or empty_tally()
                self._counts[place] = [a + b for a, b in zip(tally, newer, strict=True)]


class Bookkeeper:
    """The thread that brings the counts of a process to the database.

    It is no daemon and watches the main thread: when that ends, as a server does that is asked to
    stop, what was counted is written before the process is gone.
    """

    def __init__(self, counter: ReadCounter, *, flush_s: float = FLUSH_S) -> None:
        self._counter = counter
        self._flush_s = flush_s
        self._due_s = dict.fromkeys(EVERY_S, 0.0)

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._work, name="reads").start()

    def _work(self) -> None:
        main = threading.main_thread()
        while main.is_alive():
            main.join(self._flush_s)
            self._try(self._counter.flush)
            self._keep_house()
        for _try in range(LAST_TRIES):
            if not self._counter.waiting():
                break
            time.sleep(1)
            self._try(self._counter.flush)
        if lost := self._counter.waiting():
            log.error("%s reads are lost: the database did not take them.", lost)
        connection.close()

    def _try(self, work: Callable[[], object]) -> None:
        """Trouble with the database passes; whatever it is, counting goes on."""
        try:
            close_old_connections()
            work()
        except Exception:
            log.exception("The counts of reads cannot be written now; they are kept.")

    def _keep_house(self) -> None:
        now_s = time.monotonic()
        for work, every_s in EVERY_S.items():
            if now_s >= self._due_s[work]:
                self._due_s[work] = now_s + every_s
                self._try(work)
