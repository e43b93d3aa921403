"""Waking the followers the moment that a change is committed, wherever it was."""

import threading
from typing import Any

from django.db import connections

CHANNEL = "khobor_wire"
POLL_S = 0.02
LISTEN_S = 1.0


class Alarm:
    """Counts wake-ups, so that none between two waits is lost."""

    def __init__(self) -> None:
        self._rung = threading.Condition()
        self._count = 0

    def ring(self) -> None:
        """Wake everybody who waits, and whoever will wait with an older count."""
        with self._rung:
            self._count += 1
            self._rung.notify_all()

    def wait(self, seen: int, timeout_s: float) -> int:
        """Wait until the count passes `seen`; returns the count."""
        with self._rung:
            self._rung.wait_for(lambda: self._count > seen, timeout_s)
            return self._count


alarm = Alarm()


def wake() -> None:
    """Wake the followers of this process."""
    alarm.ring()


def watch(stopping: threading.Event) -> None:
    """Ring whenever another process commits, until told to stop. Runs in a thread of its own.

    PostgreSQL says so itself (NOTIFY); SQLite's `data_version` costs a few microseconds to ask
    and changes with every commit of another connection (sqlite.org/pragma.html).
    """
    wrapper: Any = connections.create_connection("default")
    try:
        wrapper.ensure_connection()
        if wrapper.vendor == "postgresql":
            _listen(wrapper.connection, stopping)
        else:
            _poll(wrapper.connection, stopping)
    finally:
        wrapper.close()


def _listen(raw: Any, stopping: threading.Event) -> None:
    raw.execute(f"LISTEN {CHANNEL}")
    alarm.ring()  # what was committed before we listened
    while not stopping.is_set():
        for _notice in raw.notifies(timeout=LISTEN_S, stop_after=1):
            alarm.ring()


def _poll(raw: Any, stopping: threading.Event) -> None:
    seen = None
    while not stopping.wait(POLL_S):
        (version,) = raw.execute("PRAGMA data_version").fetchone()
        if version != seen:
            seen = version
            alarm.ring()
