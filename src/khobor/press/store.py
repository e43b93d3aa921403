"""The page store: pages on disk, put there only if nothing changed while they were rendered."""

import enum
import json
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from khobor.press import files
from khobor.press.index import (
    add_keys,
    add_size,
    forget,
    pages_touched,
    set_state,
    state,
)
from khobor.press.names import file_name
from khobor.press.opening import OpenFolder
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
    REFUSED = "refused"  # the store does not follow the wire yet, or another edition has begun it


class PageStore(OpenFolder):
    """The store in a folder, shared by all processes of a node.

    `edition` names what pages are made with (the software, its templates): pages of another
    edition are not trusted.

    Whatever is in a file stands in the index first, and leaves the index last, so that a page
    that was dropped can never be found by a web server that reads the files by itself.

    Raises: StoreUnusable if nothing can be kept in the folder.
    """

    def __init__(self, folder: Path, *, limit_bytes: int, edition: str = "") -> None:
        super().__init__(folder)
        self._edition = f"{edition} {boot_id()}"
        self._limit_bytes = limit_bytes

    def find(self, path: str) -> StoredPage | None:
        """The page that is ready at a path."""
        self.reopen_if_lost()
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
        self.reopen_if_lost()
        index = self.index
        with index.locked() as connection:
            if not self._is_begun(connection):
                return Outcome.REFUSED
            if is_touched_after(rendered.keys or (), started_at):
                return Outcome.CHANGED
            page_id = self._announce(connection, path, rendered)
        contents = bodies(rendered.body, kind=rendered.kind)
        with index.locked() as connection:
            if not self._is_begun(connection):
                return Outcome.REFUSED
            row = connection.execute(
                "SELECT size_bytes FROM page WHERE id = ? AND path = ?", [page_id, path]
            ).fetchone()
            if row is None or is_touched_after(rendered.keys or (), started_at):
                return Outcome.CHANGED  # since we announced it
            size_bytes = sum(map(len, contents.values()))
            page = _enter(connection, page_id, path, rendered, size_bytes=size_bytes)
            add_size(connection, size_bytes - row[0])
            self._make_room(connection, page_id)
            with self._looking_again():
                files.write_page(self.folder / page.file, contents, modified_s=page.modified_s)
            if not index.is_there():
                files.remove_page(self.folder / page.file)
                return Outcome.REFUSED  # another process has begun anew; its index knows no page
        return Outcome.KEPT

    def _is_begun(self, connection: sqlite3.Connection) -> bool:
        """Whether the store follows the wire, and is kept by this edition."""
        is_following = state(connection, "position") is not None
        return is_following and state(connection, "edition") == self._edition

    def _announce(self, connection: sqlite3.Connection, path: str, rendered: Rendered) -> int:
        """Let the index know page and keys before there is a file, and of no other file."""
        file = file_name(path, status=rendered.status, kind=rendered.kind)
        query = "SELECT id, file FROM page WHERE path = ?"
        found = connection.execute(query, [path]).fetchone()
        if found and found[1] != file:  # it was withdrawn, or is back, or of another type
            self._remove(connection, [found[0]])
        connection.execute(
            "INSERT OR IGNORE INTO page (path, file, status, headers, tag, modified_s, "
            "size_bytes, is_ready) VALUES (?, ?, ?, '[]', '', 0, 0, 0)",
            [path, file, rendered.status],
        )
        page_id: int = connection.execute(query, [path]).fetchone()[0]
        add_keys(connection, page_id, rendered.keys or ())
        return page_id

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
        touched = frozenset(keys).union(retracted)
        try:
            with self.index.locked() as connection:
                gone = [page_id for page_id, _path in pages_touched(connection, retracted)]
                self._remove(connection, gone)
                stale = self._leave_stale(connection, pages_touched(connection, touched), position)
                set_state(connection, "position", max(position, state(connection, "position") or 0))
        except sqlite3.Error:
            self._withhold(touched)
            raise
        return stale

    def _withhold(self, keys: Iterable[str]) -> None:
        """The index cannot be written (the disk is full): at least let no old page be served."""
        for file in self.index.files_touched(keys):
            files.remove_page(self.folder / file)
        self.generation.grow()

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

    def drop_paths(self, paths: Iterable[str]) -> None:
        """Drop these pages, all in one step."""
        with self.index.locked() as connection:
            query = "SELECT id FROM page WHERE path = ?"
            found = [row for path in paths for row in connection.execute(query, [path])]
            self._remove(connection, [page_id for (page_id,) in found])

    def drop_key(self, key: str) -> int:
        """Drop every page that depends on a key; returns how many."""
        with self.index.locked() as connection:
            pages = pages_touched(connection, [key])
            self._remove(connection, [page_id for page_id, _path in pages])
        return len(pages)

    def drop_stale(self) -> None:
        """Drop what waits to be rendered again."""
        self._drop_where("stale_since IS NOT NULL")

    def drop_unfinished(self) -> None:
        """Drop what a process that died was about to store."""
        self._drop_where("is_ready = 0")

    def _drop_where(self, condition: str) -> None:
        query = f"SELECT id FROM page WHERE {condition}"  # noqa: S608
        if not self.index.read(f"{query} LIMIT 1"):
            return
        with self.index.locked() as connection:
            rows = connection.execute(query).fetchall()
            self._remove(connection, [page_id for (page_id,) in rows])

    def drop_all(self, *, position: int | None = None) -> None:
        """Begin the store with this edition: drop everything; go on from that change, if given."""
        with self._looking_again(), self.index.locked() as connection:
            self._empty(connection)
            set_state(connection, "edition", self._edition)
            if position is not None:
                set_state(connection, "position", position)

    def drop_pages(self) -> None:
        """Drop every page; the store stays with the edition that has begun it."""
        with self._looking_again(), self.index.locked() as connection:
            self._empty(connection)

    def _empty(self, connection: sqlite3.Connection) -> None:
        for folder in (self.folder / name for name in FOLDERS):
            if folder.exists():
                shutil.rmtree(folder)
        set_state(connection, "newest_s", _newest_s(connection))
        for table in ("page_key", "page", "dropped"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608
        set_state(connection, "size_bytes", 0)

    def is_of_this_edition(self) -> bool:
        """Whether the pages were made by this software, and since the machine was started.

        They are not forced to disk one by one, so after a power failure none can be trusted.
        """
        rows = self.index.read("SELECT value FROM state WHERE name = 'edition'")
        return bool(rows) and rows[0][0] == self._edition

    def forget_old_drops(self, now_s: float) -> None:
        """Forget when each page that is gone was written; the newest of them is remembered."""
        condition = "FROM dropped WHERE modified_s < ?"
        before = [now_s - REMEMBERED_S]
        with self.index.locked() as connection:
            newest = connection.execute(f"SELECT max(modified_s) {condition}", before).fetchone()[0]
            known = state(connection, "newest_s") or 0
            set_state(connection, "newest_s", max(known, newest or 0))
            connection.execute(f"DELETE {condition}", before)

    def _remove(self, connection: sqlite3.Connection, page_ids: Sequence[int]) -> None:
        """Files first: while one is there the index must know it."""
        if not page_ids:
            return
        with self._looking_again():
            for page_id in page_ids:
                row = connection.execute("SELECT file FROM page WHERE id = ?", [page_id]).fetchone()
                files.remove_page(self.folder / row[0])
                forget(connection, page_id)

    @contextmanager
    def _looking_again(self) -> Iterator[None]:
        """Whatever becomes of the block, nobody goes on with what is held in memory."""
        try:
            yield
        finally:
            self.generation.grow()


def boot_id() -> str:
    """The identity of this run of the machine; empty where the system gives none."""
    return BOOT_ID.read_text().strip() if BOOT_ID.exists() else ""


def _enter(
    connection: sqlite3.Connection, page_id: int, path: str, rendered: Rendered, *, size_bytes: int
) -> StoredPage:
    """Let the index know an announced page as ready; its files are to follow at once."""
    connection.execute("DELETE FROM page_key WHERE page_id = ?", [page_id])
    add_keys(connection, page_id, rendered.keys or ())
    page = StoredPage(
        path=path,
        status=rendered.status,
        headers=rendered.headers,
        tag=rendered.tag,
        modified_s=_modified_s(connection, path, rendered.tag),
        until_s=rendered.until.timestamp() if rendered.until else None,
        file=file_name(path, status=rendered.status, kind=rendered.kind),
    )
    connection.execute(
        "UPDATE page SET headers = ?, tag = ?, modified_s = ?, until_s = ?, size_bytes = ?, "
        "is_ready = 1, stale_since = NULL WHERE id = ?",
        [json.dumps(page.headers), page.tag, page.modified_s, page.until_s, size_bytes, page_id],
    )
    return page


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
    floor = state(connection, "newest_s") or 0
    before = max(was[0] if was else 0, gone[0] if gone else 0, floor)
    return max(int(time.time()), before + 1)


def _newest_s(connection: sqlite3.Connection) -> int:
    """The newest second that a page here was ever given; now, where another store may have been."""
    if state(connection, "position") is None:
        return int(time.time())
    ((newest,),) = connection.execute(
        "SELECT max(modified_s) FROM "
        "(SELECT modified_s FROM page UNION ALL SELECT modified_s FROM dropped)"
    )
    return max(newest or 0, state(connection, "newest_s") or 0)
