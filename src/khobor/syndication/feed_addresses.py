"""Where the feeds stand: below `/feeds/`, at the address of the page whose stories they carry."""

from dataclasses import dataclass

from khobor.stories import values
from khobor.stories.addresses import language_prefix


@dataclass(frozen=True, slots=True)
class Format:
    """A format of feeds: its file, the type that a `<link>` names, what readers call it."""

    file: str
    link_type: str
    name: str


RSS = Format("rss.xml", "application/rss+xml", "RSS")
ATOM = Format("atom.xml", "application/atom+xml", "Atom")
JSON = Format("feed.json", "application/feed+json", "JSON Feed")
FORMATS = (RSS, ATOM, JSON)


def feed_address(page_address: str, file: str, *, language: str) -> str:
    """The feed of the stories that a page lists, in the format of a file.

    >>> feed_address("/sports/cricket/", RSS.file, language="bn")
    '/feeds/sports/cricket/rss.xml'
    """
    prefix = language_prefix(language)
    return f"{prefix}/feeds{page_address.removeprefix(prefix)}{file}"


def feed_links(page_address: str, title: str, *, language: str) -> tuple[values.Link, ...]:
    """The feeds of a page in every format, with names for whoever chooses."""
    return tuple(
        values.Link(
            f"{title} | {format_.name}", feed_address(page_address, format_.file, language=language)
        )
        for format_ in FORMATS
    )


def link_type(address: str) -> str:
    """The type of the feed at an address.

    >>> link_type("/feeds/atom.xml")
    'application/atom+xml'
    """
    return next(f.link_type for f in FORMATS if address.endswith(f"/{f.file}"))
