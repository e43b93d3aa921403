"""Keeping one reader from counting as many, without keeping who that is.

Everything here is in the memory of this process. An address is turned into a mark with a salt that
nobody knows and that is thrown away within a day, so nothing that is kept leads back to a person.
"""

import secrets
import threading
import time
from collections import OrderedDict
from hashlib import blake2b
from typing import Final

SALT_LASTS_S: Final = 12 * 3600
MOST_MARKS: Final = 50_000


class Marks:
    """Turns addresses into marks that nobody can turn back, nor compare once the salt is gone."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(16)
        self._until = time.monotonic() + SALT_LASTS_S
        self._guard = threading.Lock()

    def mark(self, *seen: str) -> str:
        """The mark of what was seen of a reader."""
        with self._guard:
            if time.monotonic() > self._until:
                self._salt = secrets.token_bytes(16)
                self._until = time.monotonic() + SALT_LASTS_S
            salt = self._salt
        return blake2b("\0".join(seen).encode(), key=salt, digest_size=12).hexdigest()


class Once:
    """Remembers the newest so many things that have happened."""

    def __init__(self, most: int = MOST_MARKS) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._most = most
        self._guard = threading.Lock()

    def is_first(self, mark: str) -> bool:
        """Whether this has not been seen; from now on it has."""
        with self._guard:
            if mark in self._seen:
                self._seen.move_to_end(mark)
                return False
            self._seen[mark] = None
            if len(self._seen) > self._most:
                self._seen.popitem(last=False)
            return True


marks = Marks()
