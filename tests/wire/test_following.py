"""Followers at work."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from khobor.wire import actions, following
from khobor.wire.followers import Follower
from khobor.wire.models import Change, Cursor
from khobor.wire.selectors import last_sequence, progress

pytestmark = pytest.mark.django_db


class Reader:
    """Remembers what it was given."""

    def __init__(self) -> None:
        self.read: list[int] = []
        self.began_at: list[int] = []
        self.trouble: Exception | None = None

    def apply(self, changes: Sequence[Change]) -> None:
        """Read them, unless something is the matter."""
        if self.trouble:
            raise self.trouble
        self.read += [change.sequence for change in changes]

    @property
    def follower(self) -> Follower:
        """The reader as a follower whose place the wire keeps."""
        return Follower("reader", apply=self.apply, start_over=self.began_at.append)


def change(*keys: str) -> int:
    """Write to the wire; returns the sequence."""
    with transaction.atomic():
        actions.write("test", keys or ["chrome"])
    return last_sequence()


@pytest.fixture
def reader() -> Reader:
    """One who has followed from the beginning, when one change had been written."""
    change()
    made = Reader()
    following.catch_up(made.follower, "here")
    return made


def test_a_new_follower_starts_over_where_the_wire_stands() -> None:
    position = change()
    reader = Reader()

    following.catch_up(reader.follower, "here")

    assert (reader.began_at, reader.read) == ([position], [])


def test_every_change_is_read_in_order_and_once(reader: Reader) -> None:
    written = [change(), change(), change()]

    assert following.catch_up(reader.follower, "here") == 3
    assert following.catch_up(reader.follower, "here") == 0
    assert reader.read == written


def test_many_changes_are_read_in_parts(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    written = [change() for _n in range(5)]
    few = lambda position: list(Change.objects.filter(sequence__gt=position)[:2])
    monkeypatch.setattr("khobor.wire.selectors.changes_after", few)

    assert following.catch_up(reader.follower, "here") == 5
    assert reader.read == written


def test_a_follower_that_fails_reads_the_same_changes_again(reader: Reader) -> None:
    written = change()
    reader.trouble = ValueError("broken")
    with pytest.raises(ValueError, match="broken"):
        following.catch_up(reader.follower, "here")

    reader.trouble = None
    following.catch_up(reader.follower, "here")

    assert reader.read == [written]


def test_each_node_has_its_own_place(reader: Reader) -> None:
    change()
    following.catch_up(reader.follower, "here")

    assert following.position_of(reader.follower, "there") is None


def test_a_follower_behind_what_was_pruned_starts_over(reader: Reader) -> None:
    change()
    last = change()
    following.catch_up(reader.follower, "here")
    Cursor.objects.update(position=0)
    Change.objects.exclude(sequence=last).delete()

    following.catch_up(reader.follower, "here")

    assert reader.began_at[-1] == last


def test_a_follower_ahead_of_an_older_database_starts_over(reader: Reader) -> None:
    last = change()
    Cursor.objects.update(position=last + 10)

    following.catch_up(reader.follower, "here")

    assert reader.began_at[-1] == last


def test_one_that_keeps_its_own_place_is_asked_for_it(reader: Reader) -> None:
    first, second = change(), change()
    own = Follower("own", reader.apply, reader.began_at.append, position=lambda: first)

    following.catch_up(own, "here")

    assert reader.read == [second]


def job(follower: Follower, folder: Path, stopping: threading.Event | None = None) -> Any:
    return following._Job(follower, "here", folder, stopping or threading.Event())


def test_what_keeps_a_follower_from_going_on_is_said(reader: Reader, tmp_path: Path) -> None:
    change()

    job(reader.follower, tmp_path)._say_stuck(ValueError("broken"))

    assert [row.trouble for row in progress()] == ["ValueError: broken"]


def test_the_trouble_of_a_follower_that_never_began_is_said_too(tmp_path: Path) -> None:
    never = Reader()

    job(never.follower, tmp_path)._say_stuck(ValueError("broken"))

    assert [row.trouble for row in progress()] == ["ValueError: broken"]
    following.catch_up(never.follower, "here")
    assert never.began_at == [last_sequence()]


def test_trouble_that_is_over_is_said_no_more(reader: Reader, tmp_path: Path) -> None:
    job(reader.follower, tmp_path)._say_stuck(ValueError("broken"))
    change()

    following.catch_up(reader.follower, "here")

    assert [row.trouble for row in progress()] == [""]


def test_only_one_process_follows(reader: Reader, tmp_path: Path) -> None:
    stopping = threading.Event()
    second = job(reader.follower, tmp_path, stopping)

    with job(reader.follower, tmp_path)._alone() as first_may:
        stopping.set()
        with second._alone() as second_may:
            pass

    assert (first_may, second_may) == (True, False)


def test_one_with_patience_lets_others_go_first(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopping(threading.Event):
        waits: list[float | None] = []

        def wait(self, timeout: float | None = None) -> bool:
            self.waits.append(timeout)
            self.set()  # it would read on afterwards
            return True

    stopping = Stopping()
    monkeypatch.setattr(following.waking.alarm, "wait", lambda seen, _timeout_s: seen + 1)

    job(replace(reader.follower, patience_s=0.4), tmp_path, stopping).work()

    assert stopping.waits == [0.4]
