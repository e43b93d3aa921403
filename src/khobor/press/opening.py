"""Opening the folder of the store, and beginning anew when it is lost or damaged."""

import fcntl
import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from khobor.press.errors import StoreUnusable
from khobor.press.generation import Generation
from khobor.press.index import Index, is_broken, set_aside

log = logging.getLogger(__name__)
INDEX = "index.sqlite3"


class OpenFolder:
    """A folder with its index and its generation, both replaced when another store stands there.

    Nothing in it is needed: a store that begins anew is empty, and no page is stored in it until
    it follows the wire.
    """

    index: Index
    generation: Generation

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._opening = threading.Lock()
        try:
            self._open()
        except (OSError, sqlite3.Error) as error:
            raise StoreUnusable(folder=folder, reason=error) from error

    def _open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with _alone(self.folder):
            try:
                index = Index(self.folder / INDEX)
            except sqlite3.Error as error:
                if not is_broken(error):
                    raise
                set_aside(self.folder / INDEX)
                index = Index(self.folder / INDEX)
        self.index, self.generation = index, Generation(self.folder / "generation")

    def reopen_if_lost(self) -> bool:
        """Begin anew if somebody deleted the folder under our feet; whether that was so.

        Raises: OSError, sqlite3.Error.
        """
        if self.index.is_there():
            return False
        with self._opening:
            if self.index.is_there():
                return False
            self.generation.grow()
            self._open()
        return True

    def mend(self, error: Exception) -> None:
        """After an error: begin anew if the folder is gone or the index is damaged.

        The damaged index is kept beside the new one. What else is wrong (a full disk) is not ours
        to mend; it is tried again.
        """
        try:
            if is_broken(error):
                with _alone(self.folder):
                    if self.index.is_there():
                        log.error("The index of the press is damaged; beginning anew.")
                        set_aside(self.folder / INDEX)
            self.reopen_if_lost()
        except (OSError, sqlite3.Error):
            log.exception("The store in %s cannot be opened again.", self.folder)

    @contextmanager
    def mending(self) -> Iterator[None]:
        """Mend what made the block fail; the error is raised all the same."""
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            self.mend(error)
            raise


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Processes open and mend the store one after the other."""
    with (folder / "opening.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
