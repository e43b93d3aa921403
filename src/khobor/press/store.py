"""The page store: pages on disk, put there only if nothing changed while they were rendered."""

import enum
import json
import shutil
import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from khobor.press import files
from khobor.press.generation import Generation
from khobor.press.index import (
    Index,
    add_keys,
    add_size,
    forget,
    pages_touched,
    set_state,
    state,
)
from khobor.press.names import file_name
from khobor.press.pages import Rendered, StoredPage, bodies
from khobor.wire.selectors import is_touched_after

FOLDERS = ("live", "kept")
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
REMEMBERED_S = 86_400
FULL = 0.9  # after making room the store holds this part of its limit


class Outcome(enum.Enum):
    """What became of a page that was to be stored."""

    KEPT = "kept"
    CHANGED = "changed"  # something that it depends on changed meanwhile: render again
    REFUSED = "refused"  # the store does not follow the wire yet


class PageStore:
    """The store in a folder, shared by all processes of a node.

    `edition` names what pages are made with (the software, its templates): pages of another
    edition are not trusted.

    Whatever is in a file stands in the index first, and leaves the index last, so that a page
    that was dropped can never be found by a web server that reads the files by itself.
    """

    def __init__(self, folder: Path, *, limit_bytes: int, edition: str = "") -> None:
        self.folder = folder
        self._edition = f"{edition} {boot_id()}"
        self._limit_bytes = limit_bytes
        self._open()

    def _open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.index = Index(self.folder / "index.sqlite3")
        self.generation = Generation(self.folder / "generation")

    def reopen_if_lost(self) -> bool:
        """Begin anew if somebody deleted the folder under our feet; whether that was so."""
        if self.index.is_there():
            return False
        self.generation.grow()
        self._open()
        return True

    def find(self, path: str) -> StoredPage | None:
        """The page that is ready at a path."""
        return self.index.find(path)

    def read(self, page: StoredPage, coding: str) -> bytes | None:
        """The body of a stored page in a coding; None if its file is gone."""
        try:
            return files.read_body(self.folder / page.file, coding)
        except OSError:
            return None

    def still_stands(self, page: StoredPage) -> bool:
        """Whether that very page is still what the store holds, index and file."""
        if self.find(page.path) != page:
            return False
        try:
            return int((self.folder / page.file).stat().st_mtime) == page.modified_s
        except OSError:
            return False

    def put(self, path: str, rendered: Rendered, *, started_at: int) -> Outcome:
        """Store a page whose render began when `started_at` was the newest change.

        Raises: OSError, sqlite3.Error when the disk does not let us.
        """
        with self.index.locked() as connection:
            if state(connection, "position") is None:
                return Outcome.REFUSED
            if is_touched_after(rendered.keys or (), started_at):
                return Outcome.CHANGED
            page_id = self._announce(connection, path, rendered)
        contents = bodies(rendered.body)
        with self.index.locked() as connection:
            row = connection.execute(
                "SELECT stale_since, file, size_bytes FROM page WHERE id = ? AND path = ?",
                [page_id, path],
            ).fetchone()
            if row is None or (row[0] or 0) > started_at:
                return Outcome.CHANGED  # dropped, or called stale, since we announced it
            self._write(connection, page_id, path, rendered, contents)
            if row[1] != file_name(path, status=rendered.status):
                files.remove_page(self.folder / row[1])
            add_size(connection, sum(map(len, contents.values())) - row[2])
            self._make_room(connection, page_id)
        return Outcome.KEPT

    def _announce(self, connection: sqlite3.Connection, path: str, rendered: Rendered) -> int:
        connection.execute(
            "INSERT OR IGNORE INTO page (path, file, status, headers, tag, modified_s, "
            "size_bytes, is_ready) VALUES (?, ?, ?, '[]', '', 0, 0, 0)",
            [path, file_name(path, status=rendered.status), rendered.status],
        )
        found = connection.execute("SELECT id FROM page WHERE path = ?", [path]).fetchone()
        page_id: int = found[0]
        add_keys(connection, page_id, rendered.keys or ())
        return page_id

    def _write(
        self,
        connection: sqlite3.Connection,
        page_id: int,
        path: str,
        rendered: Rendered,
        contents: dict[str, bytes],
    ) -> None:
        file = file_name(path, status=rendered.status)
        modified_s = _modified_s(connection, path, rendered.tag)
        files.write_page(self.folder / file, contents, modified_s=modified_s)
        connection.execute("DELETE FROM page_key WHERE page_id = ?", [page_id])
        add_keys(connection, page_id, rendered.keys or ())
        connection.execute(
            "UPDATE page SET file = ?, status = ?, headers = ?, tag = ?, modified_s = ?, "
            "until_s = ?, size_bytes = ?, is_ready = 1, stale_since = NULL WHERE id = ?",
            [
                file,
                rendered.status,
                json.dumps(rendered.headers),
                rendered.tag,
                modified_s,
                rendered.until.timestamp() if rendered.until else None,
                sum(map(len, contents.values())),
                page_id,
            ],
        )
        self.generation.grow()

    def _make_room(self, connection: sqlite3.Connection, newest_id: int) -> None:
        if (state(connection, "size_bytes") or 0) <= self._limit_bytes:
            return
        too_much = state(connection, "size_bytes") - self._limit_bytes * FULL
        oldest = connection.execute(
            "SELECT id, size_bytes FROM page WHERE id != ? ORDER BY modified_s", [newest_id]
        )
        leaving = []
        for page_id, size_bytes in oldest:
            if too_much <= 0:
                break
            leaving.append(page_id)
            too_much -= size_bytes
        self._remove(connection, leaving)

    def drop_touched(
        self, keys: Iterable[str], *, retracted: Iterable[str], position: int
    ) -> list[str]:
        """Drop every page that depends on these keys, up to a change.

        Pages that are being read and showed nothing that was retracted stay until they have been
        rendered again. They are returned, the most looked at (the front page, sections) first.
        """
        with self.index.locked() as connection:
            gone = [page_id for page_id, _path in pages_touched(connection, retracted)]
            self._remove(connection, gone)
            stale = self._leave_stale(connection, pages_touched(connection, keys), position)
            set_state(connection, "position", max(position, state(connection, "position") or 0))
        return stale

    def drop_expired(self, now_s: float, *, position: int) -> list[str]:
        """As for `drop_touched`, for pages that time has made wrong."""
        query = "SELECT id, path FROM page WHERE until_s <= ? AND stale_since IS NULL"
        if not self.index.read(f"{query} LIMIT 1", [now_s]):
            return []
        with self.index.locked() as connection:
            expired = connection.execute(query, [now_s]).fetchall()
            return self._leave_stale(connection, expired, position)

    def _leave_stale(
        self, connection: sqlite3.Connection, pages: Sequence[tuple[int, str]], position: int
    ) -> list[str]:
        stale, gone = [], []
        for page_id, path in pages:
            file, is_ready = connection.execute(
                "SELECT file, is_ready FROM page WHERE id = ?", [page_id]
            ).fetchone()
            if is_ready and files.was_read(self.folder / file):
                stale.append((page_id, path))
            else:
                gone.append(page_id)
        self._remove(connection, gone)
        for page_id, _path in stale:
            connection.execute("UPDATE page SET stale_since = ? WHERE id = ?", [position, page_id])
        return [path for _id, path in sorted(stale, key=lambda page: (page[1].count("/"), page))]

    def drop_path(self, path: str) -> bool:
        """Drop one page; whether there was one."""
        query = "SELECT id FROM page WHERE path = ?"
        if not self.index.read(query, [path]):
            return False  # without waiting for the lock
        with self.index.locked() as connection:
            rows = connection.execute(query, [path]).fetchall()
            self._remove(connection, [page_id for (page_id,) in rows])
        return bool(rows)

    def drop_key(self, key: str) -> int:
        """Drop every page that depends on a key; returns how many."""
        with self.index.locked() as connection:
            pages = pages_touched(connection, [key])
            self._remove(connection, [page_id for page_id, _path in pages])
        return len(pages)

    def drop_stale(self) -> None:
        """Drop what waited to be rendered again when a process died."""
        with self.index.locked() as connection:
            rows = connection.execute(
                "SELECT id FROM page WHERE stale_since IS NOT NULL OR is_ready = 0"
            ).fetchall()
            self._remove(connection, [page_id for (page_id,) in rows])

    def drop_all(self, *, position: int | None = None) -> None:
        """Drop everything; go on from that change, if one is given."""
        with self.index.locked() as connection:
            for folder in (self.folder / name for name in FOLDERS):
                if folder.exists():
                    shutil.rmtree(folder)
            connection.execute("DELETE FROM page_key")
            connection.execute("DELETE FROM page")
            set_state(connection, "size_bytes", 0)
            set_state(connection, "edition", self._edition)
            if position is not None:
                set_state(connection, "position", position)
            self.generation.grow()

    def is_of_this_edition(self) -> bool:
        """Whether the pages were made by this software, and since the machine was started.

        They are not forced to disk one by one, so after a power failure none can be trusted.
        """
        rows = self.index.read("SELECT value FROM state WHERE name = 'edition'")
        return bool(rows) and rows[0][0] == self._edition

    def forget_old_drops(self, now_s: float) -> None:
        """Forget when pages that are gone were written."""
        with self.index.locked() as connection:
            connection.execute("DELETE FROM dropped WHERE modified_s < ?", [now_s - REMEMBERED_S])

    def _remove(self, connection: sqlite3.Connection, page_ids: Sequence[int]) -> None:
        """Files first: while one is there the index must know it."""
        for page_id in page_ids:
            row = connection.execute("SELECT file FROM page WHERE id = ?", [page_id]).fetchone()
            files.remove_page(self.folder / row[0])
            forget(connection, page_id)
        if page_ids:
            self.generation.grow()


def boot_id() -> str:
    """The identity of this run of the machine; empty where the system gives none."""
    return BOOT_ID.read_text().strip() if BOOT_ID.exists() else ""


def _modified_s(connection: sqlite3.Connection, path: str, tag: str) -> int:
    """The second to call the page's last change: now, but later than any other content's here.

    So two contents never share a Last-Modified, or nginx's ETag, whatever the clock does.
    """
    was = connection.execute(
        "SELECT modified_s, tag FROM page WHERE path = ? AND is_ready = 1", [path]
    ).fetchone()
    if was and was[1] == tag:
        return int(was[0])
    gone = connection.execute("SELECT modified_s FROM dropped WHERE path = ?", [path]).fetchone()
    before = max(was[0] if was else 0, gone[0] if gone else 0)
    return max(int(time.time()), before + 1)
