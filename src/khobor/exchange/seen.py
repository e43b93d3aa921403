"""The identities that one import has met, on disk, so that memory does not grow with the file."""

import sqlite3


class Seen:
    """Which line of this file told of an identity first, and with which contents."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("")  # a temporary file that SQLite removes itself
        self._rows.execute("CREATE TABLE seen (identity PRIMARY KEY, line, digest) WITHOUT ROWID")

    def find(self, identity: str) -> tuple[int, str] | None:
        """Line and digest of an earlier line with that identity."""
        found = self._rows.execute("SELECT line, digest FROM seen WHERE identity = ?", [identity])
        row: tuple[int, str] | None = found.fetchone()
        return row

    def add(self, identity: str, *, line: int, digest: str) -> None:
        """Remember an identity; the first line counts."""
        self._rows.execute("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", [identity, line, digest])
