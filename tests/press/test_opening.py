"""A store that is lost or damaged begins anew."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from khobor.press import PageStore
from khobor.press.errors import StoreUnusable
from khobor.press.opening import INDEX
from khobor.press.store import Outcome
from khobor.wire.selectors import last_sequence
from tests.press.conftest import rendered
from tests.press.test_store import put

DAMAGE = b"\xde\xad\xbe\xef" * 2_000


def damage(store: PageStore) -> None:
    """Write over the index as it is on disk."""
    store.index.read("PRAGMA wal_checkpoint(TRUNCATE)")
    file = store.folder / INDEX
    file.write_bytes(DAMAGE[: file.stat().st_size])


def an_error_of(store: PageStore) -> sqlite3.Error:
    """What reading the index raises."""
    with pytest.raises(sqlite3.DatabaseError) as caught:
        sqlite3.connect(store.folder / INDEX).execute("SELECT * FROM page")
    error: sqlite3.Error = caught.value
    return error


def test_a_store_whose_folder_was_deleted_begins_anew(store: PageStore) -> None:
    put(store, "/")

    shutil.rmtree(store.folder)

    assert store.find("/") is None
    assert store.index.position() is None
    assert put(store, "/") is Outcome.REFUSED  # until the follower has started over


def test_a_process_that_did_not_notice_writes_no_file_that_nobody_knows(
    store: PageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "reopen_if_lost", lambda: False)
    shutil.rmtree(store.folder)
    PageStore(store.folder, limit_bytes=1)  # another process begins anew

    outcome = put(store, "/")

    assert outcome is Outcome.REFUSED
    assert not (store.folder / "live" / "index.html").exists()


def test_what_was_in_memory_for_a_lost_store_is_not_taken_for_true(store: PageStore) -> None:
    before = store.generation.read()

    shutil.rmtree(store.folder)
    store.reopen_if_lost()

    assert abs(store.generation.read() - before) > 1_000


def test_a_damaged_index_is_set_aside(store: PageStore) -> None:
    put(store, "/")
    damage(store)

    store.mend(an_error_of(store))

    assert store.find("/") is None
    assert (store.folder / f"{INDEX}.broken").read_bytes().startswith(DAMAGE[:100])


def test_a_store_opens_on_a_damaged_index(store: PageStore) -> None:
    damage(store)

    opened = PageStore(store.folder, limit_bytes=1)

    assert opened.index.position() is None
    assert (store.folder / f"{INDEX}.broken").exists()


def test_an_index_that_another_process_mended_is_left_alone(store: PageStore) -> None:
    damage(store)
    error = an_error_of(store)
    other = PageStore(store.folder, limit_bytes=1_000_000)
    other.drop_all(position=last_sequence())
    other.put("/", rendered(), started_at=last_sequence())

    store.mend(error)

    assert store.find("/") == other.find("/") is not None


def test_an_index_that_was_cut_to_nothing_begins_anew(store: PageStore) -> None:
    store.index.read("PRAGMA wal_checkpoint(TRUNCATE)")
    store.index._connection().close()
    del store.index._local.connection
    (store.folder / INDEX).write_bytes(b"")

    reopened = PageStore(store.folder, limit_bytes=1)

    assert reopened.index.position() is None


def test_a_full_disk_is_no_damage(store: PageStore) -> None:
    put(store, "/")
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL

    store.mend(error)

    assert store.find("/")


def test_a_folder_that_cannot_be_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreUnusable) as caught:
        PageStore(tmp_path / "file" / "pages", limit_bytes=1)

    assert str(tmp_path) in str(caught.value)
    assert caught.value.advice
