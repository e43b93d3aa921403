"""One render of a page at a time, however many readers ask for it at once."""

import fcntl
import os
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Generic, TypeVar, cast
from zlib import crc32

T = TypeVar("T")


# struct flock, and a lock that belongs to the opened file. One that belongs to the process would be
# refused (EDEADLK) where two processes wait for a page of each other, in threads that go on.
FLOCK = struct.Struct("@hhqqi")
LOCK = getattr(fcntl, "F_OFD_SETLKW", fcntl.F_SETLKW)


class _Flight(Generic[T]):
    def __init__(self) -> None:
        self.landed = threading.Event()
        self.has_result = False
        self.result: T | None = None


class Flights(Generic[T]):
    """Renders on their way. Whoever asks for a page that is being rendered waits for it."""

    def __init__(self, lock_file: Path, *, patience_s: float = 30) -> None:
        self._lock_file = lock_file
        self._opened: BinaryIO | None = None
        self._patience_s = patience_s
        self._guard = threading.Lock()
        self._under_way: dict[str, _Flight[T]] = {}

    def join(self, path: str, render: Callable[[], T]) -> T:
        """The result of `render`, called by one of those who ask at the same time.

        If it raises, the one who called it gets the error and the others call it themselves.
        """
        with self._guard:
            flight = self._under_way.get(path)
            mine = flight is None
            if flight is None:
                flight = self._under_way[path] = _Flight()
        if not mine:
            flight.landed.wait(self._patience_s)
            return cast(T, flight.result) if flight.has_result else render()
        try:
            with self._alone_on_this_node(path):
                result = flight.result = render()
                flight.has_result = True
            return result
        finally:
            with self._guard:
                del self._under_way[path]
            flight.landed.set()

    @contextmanager
    def _alone_on_this_node(self, path: str) -> Iterator[None]:
        """Processes take turns by a lock on one byte of a file, chosen by the path."""
        place = crc32(path.encode())
        try:
            opened = self._lock()
            _lock_byte(opened, fcntl.F_WRLCK, place)
        except OSError:
            yield  # the folder was deleted, or no such locks: rendering twice does no harm
            return
        try:
            yield
        finally:
            _lock_byte(opened, fcntl.F_UNLCK, place)

    def _lock(self) -> BinaryIO:
        """The file, opened once and for all: closing it would let go of every other lock too."""
        with self._guard:
            if self._opened is None:
                self._opened = self._lock_file.open("a+b")
            return self._opened


def _lock_byte(opened: BinaryIO, kind: int, place: int) -> None:
    """Take or free one byte, waiting for it (fcntl(2), "Open file description locks")."""
    wanted = FLOCK.pack(kind, os.SEEK_SET, place, 1, 0)
    fcntl.fcntl(opened, LOCK, wanted)
