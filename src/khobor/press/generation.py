"""A number that all processes of a node share: it grows whenever a stored page changes or goes."""

import mmap
import secrets
import struct
from pathlib import Path

NUMBER = struct.Struct("<Q")


class Generation:
    """The number, in a file of eight bytes that every process has in its memory.

    Reading costs a fraction of a microsecond. Writers hold the lock of the index. It begins
    anywhere, so that what was held in memory for a store that was lost is never taken for true.
    """

    def __init__(self, file: Path) -> None:
        file.touch()
        with file.open("r+b") as opened:
            if file.stat().st_size < NUMBER.size:
                opened.write(NUMBER.pack(secrets.randbits(62)))
                opened.flush()
            self._shared = mmap.mmap(opened.fileno(), NUMBER.size)

    def read(self) -> int:
        """The number now."""
        number: int = NUMBER.unpack_from(self._shared)[0]
        return number

    def grow(self) -> None:
        """Let every process look again at what it holds in memory."""
        NUMBER.pack_into(self._shared, 0, self.read() + 1)
