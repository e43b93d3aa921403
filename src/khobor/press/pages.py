"""A page as the press knows it: bytes, a type, the keys it depends on."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

import brotli

# What pays for itself on a page that is rendered again within the second of a publish.
CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=5),
    "gzip": lambda body: gzip.compress(body, compresslevel=6, mtime=0),
}
IDENTITY = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """An answer of the application. `keys` is None where it must not be stored.

    `headers` are those that a stored page may keep; `until` is when time makes it wrong.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    keys: frozenset[str] | None = None
    until: datetime | None = None

    @property
    def tag(self) -> str:
        """A fingerprint of what the reader gets, for the ETag; the same bytes, the same tag."""
        digest = blake2b(self.body, digest_size=12)
        digest.update(repr((self.status, self.headers)).encode())
        return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class StoredPage:
    """What the index says of a page that is ready. `modified_s` is whole seconds since 1970."""

    path: str
    status: int
    headers: tuple[tuple[str, str], ...]
    tag: str
    modified_s: int
    until_s: float | None
    file: str


def bodies(body: bytes) -> dict[str, bytes]:
    """The body in each coding, the plain one under the empty name."""
    return {IDENTITY: body, **{coding: compress(body) for coding, compress in CODINGS.items()}}
