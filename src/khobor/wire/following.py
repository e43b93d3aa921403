"""Followers at work: a thread for each, and one process of a node at a time."""

import fcntl
import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import close_old_connections, connection
from django.db.models import QuerySet
from django.utils import timezone

from khobor.wire import selectors, waking
from khobor.wire.actions import note_position, prune
from khobor.wire.followers import Follower, registered
from khobor.wire.models import Cursor

log = logging.getLogger(__name__)
IDLE_S = 1.0
REPORT_S = 5.0
PRUNE_S = 600.0
LONGEST_PAUSE_S = 30.0
NEVER = -1  # the place of one that could not even begin: before all changes, so that it starts over


class Following:
    """The followers of this process. `node` names the machine; locks lie in `folder`."""

    def __init__(self, *, node: str, folder: Path) -> None:
        self._stopping = threading.Event()
        jobs = [_Job(follower, node, folder, self._stopping) for follower in registered()]
        works = [job.work for job in jobs] + [self._watch]
        self._threads = [
            threading.Thread(target=work, name=f"follower-{n}", daemon=True)
            for n, work in enumerate(works)
        ]

    def start(self) -> None:
        """Start every thread."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Let every thread finish what it is doing."""
        self._stopping.set()
        waking.wake()
        for thread in self._threads:
            thread.join(timeout=5)

    def _watch(self) -> None:
        while not self._stopping.is_set():
            try:
                waking.watch(self._stopping)
            except Exception:
                log.exception("The wire cannot be watched; trying again.")
                self._stopping.wait(IDLE_S)


class _Job:
    """One follower's work: read, apply, remember; on trouble pause and try again."""

    def __init__(
        self, follower: Follower, node: str, folder: Path, stopping: threading.Event
    ) -> None:
        self._follower = follower
        self._node = node if follower.is_per_node else ""
        self._lock_file = folder / f"{follower.name}.lock"
        self._stopping = stopping
        self._reported_at = self._pruned_at = 0.0
        self._is_stuck = False

    def work(self) -> None:
        """Follow until told to stop."""
        pause_s, seen = 0.1, 0
        while not self._stopping.is_set():
            try:
                with self._alone() as may_follow:
                    if may_follow and self._follower.begin:
                        self._follower.begin()
                    while not self._stopping.is_set():
                        catch_up(self._follower, self._node)
                        pause_s = 0.1
                        self._keep_house()
                        before, seen = seen, waking.alarm.wait(seen, IDLE_S)
                        if seen > before:
                            self._stopping.wait(self._follower.patience_s)
            except Exception as error:
                log.exception("The follower %s is stuck; trying again.", self._follower.name)
                self._say_stuck(error)
                close_old_connections()
                self._stopping.wait(pause_s)
                pause_s = min(pause_s * 2, LONGEST_PAUSE_S)
        connection.close()

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """Only one process of the node, or of the newspaper, follows under this name.

        Gives False if we were told to stop while another did.
        """
        self._lock_file.parent.mkdir(parents=True, exist_ok=True)
        with self._lock_file.open("w") as lock:
            while not self._stopping.is_set() and not _locked(lock.fileno()):
                self._stopping.wait(0.5)
            if self._stopping.is_set():
                yield False
            elif self._follower.is_per_node or connection.vendor != "postgresql":
                yield True
            else:
                with _newspaper_lock(self._follower.name, self._stopping) as is_ours:
                    yield is_ours

    def _keep_house(self) -> None:
        if self._follower.idle:
            self._follower.idle()
        now = time.monotonic()
        if self._follower.position and now - self._reported_at > REPORT_S:
            self._reported_at = now
            note_position(self._follower.name, self._node, self._follower.position() or 0)
        if now - self._pruned_at > PRUNE_S:
            self._pruned_at = now
            prune()
        if self._is_stuck:
            self._cursor().update(trouble="")
            self._is_stuck = False

    def _cursor(self) -> QuerySet[Cursor]:
        return Cursor.objects.filter(follower=self._follower.name, node=self._node)

    def _say_stuck(self, error: Exception) -> None:
        self._is_stuck = True
        try:
            trouble = f"{type(error).__name__}: {error}"[:500]
            Cursor.objects.update_or_create(
                follower=self._follower.name,
                node=self._node,
                defaults={"trouble": trouble},
                create_defaults={"trouble": trouble, "position": NEVER, "seen_at": timezone.now()},
            )
        except Exception:
            log.warning("The trouble of %s cannot be written down.", self._follower.name)


def catch_up(follower: Follower, node: str) -> int:
    """Apply every change that the follower has not read; returns how many there were."""
    count = 0
    position = position_of(follower, node)
    if position is None or not selectors.is_whole_after(position):
        position = selectors.last_sequence()
        follower.start_over(position)
        note_position(follower.name, node, position)
    while changes := selectors.changes_after(position):
        follower.apply(changes)
        position = changes[-1].sequence
        count += len(changes)
        if follower.position is None:
            note_position(follower.name, node, position)
    return count


def position_of(follower: Follower, node: str) -> int | None:
    """Where the follower stands; None if it has never followed."""
    if follower.position:
        return follower.position()
    rows = Cursor.objects.filter(follower=follower.name, node=node)
    return rows.values_list("position", flat=True).first()


def _locked(file_number: int) -> bool:
    try:
        fcntl.flock(file_number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _newspaper_lock(name: str, stopping: threading.Event) -> Iterator[bool]:
    """PostgreSQL's session lock on a name: held by one node of the newspaper at a time."""
    with connection.cursor() as cursor:
        is_ours = False
        while not (is_ours or stopping.is_set()):
            cursor.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [f"khobor:{name}"])
            (is_ours,) = cursor.fetchone()
            if not is_ours:
                stopping.wait(0.5)
        if not is_ours:
            yield False
            return
        try:
            yield True
        finally:
            cursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [f"khobor:{name}"])
