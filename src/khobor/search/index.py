"""The index in its folder: opened when it is needed, read while it is written."""

import logging
import shutil
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from tantivy import Document, FieldType, Index, IndexWriter, Query, Searcher

from khobor.search.schema import ROUND, schema

log = logging.getLogger(__name__)
WRITING_BYTES: Final = 64_000_000  # held in memory between two commits, by the follower only
META = "meta.json"  # Tantivy's own list of what the index consists of


class ReadIndex:
    """The index as readers use it; sees every commit, of whatever process, at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._guard = threading.Lock()
        self._index: Index | None = None
        self._seen: tuple[int, int] | None = None
        self._searcher: Searcher | None = None
        self._inode = 0

    def searcher(self) -> Searcher | None:
        """The newest state of the index; None where there is none that can be read."""
        try:
            found = (self._folder / META).stat()
        except OSError:
            return None
        seen = (found.st_ino, found.st_mtime_ns)
        with self._guard:
            if seen != self._seen:
                self._searcher = self._refresh()
                self._seen = seen
            return self._searcher

    def _refresh(self) -> Searcher | None:
        try:
            return self._newest()
        except ValueError:
            log.exception("The search index cannot be read.")
            self._index = None
            return None

    def _newest(self) -> Searcher:
        if self._index is None or not self._is_same_folder():
            self._index = Index.open(str(self._folder))
            self._index.config_reader(reload_policy="manual")
            self._inode = self._folder.stat().st_ino
        self._index.reload()
        return self._index.searcher()

    def _is_same_folder(self) -> bool:
        return self._folder.stat().st_ino == self._inode


class WrittenIndex:
    """The index as its follower writes it. One process of a machine at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index, self.is_new = _open(folder)
        self._writer: IndexWriter = self._index.writer(WRITING_BYTES, 1)
        self._inode = folder.stat().st_ino

    def is_there(self) -> bool:
        """Whether the folder that we write into is still the one on disk."""
        try:
            return self._folder.stat().st_ino == self._inode and (self._folder / META).exists()
        except OSError:
            return False

    def put(self, documents: Iterable[Document], *, instead_of: tuple[str, Sequence[Any]]) -> None:
        """Let these documents stand for all that have one of those values in a field."""
        name, values = instead_of
        if values:  # by query: a term would have to be of the field's very type, an int never is
            self._writer.delete_documents_by_query(
                Query.term_set_query(schema(), name, list(values))
            )
        for document in documents:
            self._writer.add_document(document)

    def drop_rounds_before(self, round_number: int) -> None:
        """Remove what no rebuild since that one has indexed: it is no longer there."""
        older = Query.range_query(
            schema(), ROUND, FieldType.Unsigned, 0, round_number, include_upper=False
        )
        self._writer.delete_documents_by_query(older)

    def commit(self) -> None:
        """Make everything since the last commit findable, and safe from a crash."""
        self._writer.commit()

    def close(self) -> None:
        """Give up what was not committed, let the files be put together, and let others write."""
        self._writer.wait_merging_threads()


def _open(folder: Path) -> tuple[Index, bool]:
    """The index of the folder, and whether it is new: what was there could not be used."""
    try:
        if (folder / META).exists():
            return Index(schema(), path=str(folder), reuse=True), False
    except ValueError:
        log.exception("The search index cannot be used; it is made anew.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Index(schema(), path=str(folder), reuse=True), True
