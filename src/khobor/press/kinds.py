"""The types of what is stored: which endings name which, and which grow smaller when compressed."""

import re
from collections.abc import Iterable

# All that a web server knows of a file's type is its ending. A page of another type than its
# address promises is stored where no web server looks, and answered by Khobor.
TYPES = {
    "atom": "application/atom+xml; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "png": "image/png",
    "rss": "application/rss+xml; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "webp": "image/webp",
    "xml": "application/xml; charset=utf-8",
}
HTML = TYPES["html"]
COMPRESSIBLE = re.compile(
    r"text/|application/(?:[\w.+-]*\+)?(?:json|xml|javascript)|image/svg\+xml"
)


def content_type(headers: Iterable[tuple[str, str]]) -> str:
    """What the headers of an answer say of its type; empty if they are silent."""
    return next((value for name, value in headers if name.lower() == "content-type"), "")


def is_named_by(ending: str, kind: str) -> bool:
    """Whether a web server that knows only the ending sends the right type.

    >>> is_named_by("json", "application/json"), is_named_by("xml", "application/rss+xml")
    (True, False)
    """
    return ending in TYPES and _plain(kind) == _plain(TYPES[ending])


def is_compressible(kind: str) -> bool:
    """Whether bytes of a type are worth compressing; pictures are compressed already."""
    return bool(COMPRESSIBLE.match(kind))


def _plain(kind: str) -> str:
    """A type without the charset that all our texts have."""
    return re.sub(r"\s*;\s*charset=\"?utf-8\"?\s*$", "", kind.strip().lower())
