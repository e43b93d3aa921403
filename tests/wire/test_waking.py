"""Followers hear of a commit when it happens, wherever it was, not when they look again."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connections

from khobor.wire import waking
from khobor.wire.waking import Alarm

LONGEST_S = 20.0  # the alarm itself rings at once


@pytest.fixture
def alarm(monkeypatch: pytest.MonkeyPatch) -> Alarm:
    """An alarm that only the watch rings."""
    own = Alarm()
    monkeypatch.setattr(waking, "alarm", own)
    return own


@contextmanager
def watching() -> Iterator[None]:
    """Watch in a thread, as a server does."""
    stopping = threading.Event()
    thread = threading.Thread(target=waking.watch, args=[stopping])
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()


def rings_once_more(alarm: Alarm, commit: Callable[[], object]) -> bool:
    """Whether the alarm rings for a commit, after it has rung for what was there before."""
    begun = alarm.wait(0, LONGEST_S)
    commit()
    return alarm.wait(begun, LONGEST_S) == begun + 1


def test_a_commit_of_another_process_wakes_on_sqlite(
    tmp_path: Path, alarm: Alarm, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "khobor.sqlite3"
    writer = sqlite3.connect(file)
    writer.execute("CREATE TABLE news (headline TEXT)")
    writer.commit()

    def connect(_alias: str) -> SimpleNamespace:
        raw = sqlite3.connect(file, check_same_thread=False)
        return SimpleNamespace(
            vendor="sqlite", connection=raw, ensure_connection=lambda: None, close=raw.close
        )

    def commit() -> None:
        writer.execute("INSERT INTO news VALUES ('নতুন সেতু')")
        writer.commit()

    monkeypatch.setattr(waking.connections, "create_connection", connect)
    with watching():
        assert rings_once_more(alarm, commit)
    writer.close()


@pytest.mark.postgres
@pytest.mark.django_db
def test_a_commit_of_another_process_wakes_on_postgresql(alarm: Alarm) -> None:
    with closing(connections.create_connection("default")) as another, watching():
        writer = another.cursor()

        assert rings_once_more(alarm, lambda: writer.execute(f"NOTIFY {waking.CHANNEL}"))
