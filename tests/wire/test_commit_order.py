"""Sequence order is commit order, and two nodes follow one database."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from khobor.press import PageStore, Rendered
from khobor.press.followers import press_follower
from khobor.wire import actions, followers
from khobor.wire.following import Following
from khobor.wire.models import Change
from khobor.wire.selectors import changes_after, last_sequence

pytestmark = [
    pytest.mark.postgres,  # SQLite has one writer
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture(scope="module", autouse=True)
def _what_migrations_made(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Bring back what these tests, which commit, leave empty to those that follow."""
    yield
    with django_db_blocker.unblock():
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)  # type: ignore[attr-defined]


def write_elsewhere(key: str) -> int:
    """Write and commit through a connection of its own; returns the sequence."""
    try:
        with transaction.atomic():
            actions.write("test", [key])
            return Change.objects.get(keys=[key]).sequence
    finally:
        connection.close()


def test_a_change_that_commits_later_has_a_later_sequence() -> None:
    with ThreadPoolExecutor(1) as another:
        with transaction.atomic():
            actions.write("test", ["first"])
            later = another.submit(write_elsewhere, "second")
            _done, waiting = wait([later], timeout=0.5)
            first = Change.objects.get(keys=["first"]).sequence
        second = later.result(10)

    assert waiting  # the second could not commit before the first
    assert first < second


def test_a_reader_never_misses_a_change_among_many_writers() -> None:
    before = last_sequence()
    done = threading.Event()

    def read() -> list[int]:
        read, position = [], before
        while True:
            was_done = done.is_set()
            found = [change.sequence for change in changes_after(position)]
            position = found[-1] if found else position
            read += found
            if was_done and not found:
                connection.close()
                return read

    with ThreadPoolExecutor(5) as pool:
        reading = pool.submit(read)
        writing = [pool.submit(write_elsewhere, f"key:{n}") for n in range(60)]
        written = sorted(job.result(30) for job in writing)
        done.set()

    assert reading.result(30) == written


def test_two_nodes_drop_what_one_of_them_published(tmp_path: Path) -> None:
    stores = [PageStore(tmp_path / name, limit_bytes=1_000_000) for name in ("one", "two")]
    nodes = []
    registered = dict(followers._registered)
    followers._registered.clear()
    for store in stores:
        store.drop_all(position=last_sequence())
        page = Rendered(200, (), b"old", frozenset({"story:17"}))
        store.put("/", page, started_at=last_sequence())
        followers.register(press_follower(store, lambda _path: None))
        nodes.append(Following(node=store.folder.name, folder=tmp_path / f"locks-{len(nodes)}"))
    followers._registered.update(registered)
    try:
        for node in nodes:
            node.start()
        position = write_elsewhere("story:17")
        have_read = [wait_until(store, position) for store in stores]
    finally:
        for node in nodes:
            node.stop()

    assert have_read == [True, True]
    assert [store.find("/") for store in stores] == [None, None]


def wait_until(store: PageStore, position: int) -> bool:
    """Whether a store follows to that change within ten seconds."""
    pause = threading.Event()
    return any((store.index.position() or 0) >= position or pause.wait(0.05) for _n in range(200))
