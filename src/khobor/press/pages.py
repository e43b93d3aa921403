"""A page as the press knows it: bytes, a type, the keys it depends on."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

import brotli

from khobor.press.kinds import content_type, is_compressible

Codings = dict[str, Callable[[bytes], bytes]]


def compressing(*, quality: int, level: int, window: int = 22) -> Codings:
    """How a body is compressed, by the name of the coding: brotli's quality and the power of two of
    its window (RFC 7932), gzip's level."""
    mode = brotli.MODE_TEXT
    return {
        "br": lambda body: brotli.compress(body, mode=mode, quality=quality, lgwin=window),
        "gzip": lambda body: gzip.compress(body, compresslevel=level, mtime=0),
    }


# What pays for itself on a page that is rendered again within the second of a publish.
CODINGS: Codings = compressing(quality=5, level=6)
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
    def kind(self) -> str:
        """Its type."""
        return content_type(self.headers)

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

    @property
    def codings(self) -> tuple[str, ...]:
        """Those in which its body is stored."""
        return codings(content_type(self.headers))


def codings(kind: str) -> tuple[str, ...]:
    """The codings in which bytes of a type are stored, the plain one first.

    >>> codings("text/html"), codings("image/webp")
    (('', 'br', 'gzip'), ('',))
    """
    return (IDENTITY, *CODINGS) if is_compressible(kind) else (IDENTITY,)


def bodies(body: bytes, *, kind: str) -> dict[str, bytes]:
    """The body in each coding of its type."""
    return {coding: CODINGS[coding](body) if coding else body for coding in codings(kind)}
