"""The index of the store: which pages are there, what they depend on, and up to which change.

A small SQLite file that lies beside the pages, so that it is lost when they are. Its write lock is
the lock of the whole store: nobody stores a page while somebody drops pages.
"""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from khobor.press.pages import StoredPage

SCHEMA = """
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, file TEXT NOT NULL, status INTEGER NOT NULL,
    headers TEXT NOT NULL, tag TEXT NOT NULL, modified_s INTEGER NOT NULL, until_s REAL,
    size_bytes INTEGER NOT NULL, is_ready INTEGER NOT NULL, stale_since INTEGER);
CREATE INDEX IF NOT EXISTS page_until ON page (until_s) WHERE until_s IS NOT NULL;
CREATE INDEX IF NOT EXISTS page_modified ON page (modified_s);
CREATE INDEX IF NOT EXISTS page_stale ON page (stale_since) WHERE stale_since IS NOT NULL;
CREATE TABLE IF NOT EXISTS page_key (
    key TEXT NOT NULL, page_id INTEGER NOT NULL, PRIMARY KEY (key, page_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS page_key_page ON page_key (page_id);
CREATE TABLE IF NOT EXISTS dropped (path TEXT PRIMARY KEY, modified_s INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outdated (
    path TEXT PRIMARY KEY, version INTEGER NOT NULL, due_s REAL NOT NULL, times INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outdated_due ON outdated (due_s);
CREATE TRIGGER IF NOT EXISTS page_gone AFTER DELETE ON page
    WHEN EXISTS (SELECT 1 FROM state WHERE name = 'cdn') BEGIN
    INSERT INTO outdated VALUES (old.path, 0, 0, 0)
    ON CONFLICT (path) DO UPDATE SET version = version + 1, due_s = 0, times = 0; END;
CREATE TRIGGER IF NOT EXISTS page_changed AFTER UPDATE OF tag ON page
    WHEN old.is_ready AND old.tag != new.tag
        AND EXISTS (SELECT 1 FROM state WHERE name = 'cdn') BEGIN
    INSERT INTO outdated VALUES (old.path, 0, 0, 0)
    ON CONFLICT (path) DO UPDATE SET version = version + 1, due_s = 0, times = 0; END;
"""
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
BUSY_S = 30
CHUNK = 500
BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
PARTS = ("-wal", "-shm", "")  # of a database in WAL mode; the one that counts goes last
COLUMNS = "path, status, headers, tag, modified_s, until_s, file"


class Index:
    """The index in one file; each thread has its own connection."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._local = threading.local()
        self._inode = 0
        with self.locked():
            pass
        self._inode = file.stat().st_ino

    def is_there(self) -> bool:
        """Whether the file that we opened is still the one on disk."""
        try:
            return self._file.stat().st_ino == self._inode
        except FileNotFoundError:
            return False

    def _connection(self) -> sqlite3.Connection:
        known: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if known is None:
            known = sqlite3.connect(self._file, timeout=BUSY_S, isolation_level=None)
            known.executescript(PRAGMAS + SCHEMA)
            self._local.connection = known
        return known

    @contextmanager
    def locked(self) -> Iterator[sqlite3.Connection]:
        """One transaction that nobody else writes beside; rolled back if the block raises."""
        connection = self._connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def find(self, path: str) -> StoredPage | None:
        """The ready page at a path."""
        query = f"SELECT {COLUMNS} FROM page WHERE path = ? AND is_ready = 1"  # noqa: S608
        row = self._connection().execute(query, [path]).fetchone()
        return as_page(row) if row else None

    def read(self, query: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """Rows of a query that changes nothing."""
        return self._connection().execute(query, parameters).fetchall()

    def position(self) -> int | None:
        """The last change that was applied to the store; None for a new store."""
        return state(self._connection(), "position")

    def files_touched(self, keys: Iterable[str]) -> list[str]:
        """The file of every page that depends on one of the keys."""
        pages = pages_touched(self._connection(), keys)
        query = "SELECT file FROM page WHERE id = ?"
        return [file for page_id, _path in pages for (file,) in self.read(query, [page_id])]


def set_aside(file: Path) -> None:
    """Take a damaged index out of the way, so that the next one begins anew."""
    for ending in PARTS:
        part = Path(f"{file}{ending}")
        if part.exists():
            part.replace(f"{file}.broken{ending}")


def is_broken(error: Exception) -> bool:
    """Whether an error says that the file of the index is damaged, so that no retry helps."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF in BROKEN or "no such table" in str(error)  # it was cut to nothing


def as_page(row: Sequence[Any]) -> StoredPage:
    """A row of `COLUMNS` as a value."""
    path, status, headers, tag, modified_s, until_s, file = row
    pairs = tuple((name, value) for name, value in json.loads(headers))
    return StoredPage(path, status, pairs, tag, modified_s, until_s, file)


def state(connection: sqlite3.Connection, name: str) -> Any:
    """One value of the store's state; None if it was never set."""
    row = connection.execute("SELECT value FROM state WHERE name = ?", [name]).fetchone()
    return row[0] if row else None


def set_state(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Set one value of the store's state."""
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", [name, value])


def pages_touched(connection: sqlite3.Connection, keys: Iterable[str]) -> list[tuple[int, str]]:
    """Id and path of every page, ready or being written, that depends on one of the keys."""
    found: dict[int, str] = {}
    wanted = sorted(set(keys))
    for start in range(0, len(wanted), CHUNK):
        some = wanted[start : start + CHUNK]
        marks = ",".join("?" * len(some))
        query = (  # nothing but question marks is put in
            "SELECT DISTINCT page.id, page.path FROM page_key "  # noqa: S608
            f"JOIN page ON page.id = page_id WHERE key IN ({marks})"
        )
        found.update(connection.execute(query, some))
    return list(found.items())


def add_keys(connection: sqlite3.Connection, page_id: int, keys: Iterable[str]) -> None:
    """Let a page depend on these keys too."""
    rows = [(key, page_id) for key in sorted(keys)]
    connection.executemany("INSERT OR IGNORE INTO page_key VALUES (?, ?)", rows)


def forget(connection: sqlite3.Connection, page_id: int) -> None:
    """Take a page out of the index; when it was written is remembered for its successor."""
    connection.execute(
        "INSERT OR REPLACE INTO dropped SELECT path, modified_s FROM page WHERE id = ? "
        "AND is_ready = 1",
        [page_id],
    )
    size = connection.execute("SELECT size_bytes FROM page WHERE id = ?", [page_id]).fetchone()[0]
    connection.execute("DELETE FROM page_key WHERE page_id = ?", [page_id])
    connection.execute("DELETE FROM page WHERE id = ?", [page_id])
    add_size(connection, -size)


def add_size(connection: sqlite3.Connection, size_bytes: int) -> None:
    """Count bytes that were written, or that are gone."""
    set_state(connection, "size_bytes", (state(connection, "size_bytes") or 0) + size_bytes)
