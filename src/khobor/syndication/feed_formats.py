"""A feed written as RSS 2.0, Atom or JSON Feed.

Sources: RSS 2.0 specification with the namespaces content, dc, media and atom; RFC 4287 (Atom);
jsonfeed.org, version 1.1; W3C WebSub, section 4 (rel="hub" and rel="self").
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from khobor.syndication.feed_addresses import ATOM, JSON, RSS
from khobor.syndication.feeds import Entry, Feed
from khobor.syndication.markup import DECLARATION, Markup, around, element
from khobor.syndication.structured import moment

NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


def rss(feed: Feed) -> str:
    """RSS 2.0."""
    channel = around("channel", _rss_channel(feed))
    return DECLARATION + around("rss", [channel], version="2.0", **NAMESPACES) + "\n"


def _rss_channel(feed: Feed) -> Iterator[Markup]:
    yield element("title", feed.title)
    yield element("link", feed.page)
    yield element("description", feed.description)
    yield element("language", feed.language)
    if feed.entries:
        yield element("lastBuildDate", _mail_date(feed.updated_at))
    yield element("atom:link", rel="self", type="application/rss+xml", href=feed.address(RSS))
    if feed.hub:
        yield element("atom:link", rel="hub", href=feed.hub)
    if feed.logo:
        parts = [
            element("url", feed.logo.address),
            element("title", feed.title),
            element("link", feed.page),
        ]
        yield around("image", parts)
    for entry in feed.entries:
        yield around("item", _rss_item(entry))


def _rss_item(entry: Entry) -> Iterator[Markup]:
    yield element("title", entry.title)
    yield element("link", entry.address)
    yield element("guid", entry.guid, isPermaLink="false")
    yield element("pubDate", _mail_date(entry.published_at))
    if entry.updated_at != entry.published_at:
        yield element("atom:updated", moment(entry.updated_at))
    for author in entry.authors:
        yield element("dc:creator", author.name)
    for label in entry.labels:
        yield element("category", label)
    yield element("description", entry.summary)
    if entry.html:
        yield element("content:encoded", entry.html)
    if entry.picture:
        yield around("media:content", _media(entry), **_picture_facts(entry))


def _media(entry: Entry) -> Iterator[Markup]:
    if entry.picture_words:
        yield element("media:description", entry.picture_words, type="plain")
    if entry.picture_credit:
        yield element("media:credit", entry.picture_credit)


def _picture_facts(entry: Entry) -> dict[str, object]:
    assert entry.picture
    return {
        "url": entry.picture.address,
        "medium": "image",
        "type": "image/webp",
        "width": entry.picture.width_px,
        "height": entry.picture.height_px,
    }


def atom(feed: Feed) -> str:
    """Atom."""
    names = {
        "xmlns": NAMESPACES["xmlns:atom"],
        "xmlns:media": NAMESPACES["xmlns:media"],
        "xml:lang": feed.language,
    }
    return DECLARATION + around("feed", _atom_feed(feed), **names) + "\n"


def _atom_feed(feed: Feed) -> Iterator[Markup]:
    yield element("id", feed.guid)
    yield element("title", feed.title)
    yield element("subtitle", feed.description)
    yield element("updated", moment(feed.updated_at))
    yield around("author", [element("name", feed.newspaper)])
    yield element("link", rel="alternate", type="text/html", href=feed.page)
    yield element("link", rel="self", type="application/atom+xml", href=feed.address(ATOM))
    if feed.hub:
        yield element("link", rel="hub", href=feed.hub)
    if feed.logo:
        yield element("logo", feed.logo.address)
    for entry in feed.entries:
        yield around("entry", _atom_entry(entry))


def _atom_entry(entry: Entry) -> Iterator[Markup]:
    yield element("id", entry.guid)
    yield element("title", entry.title)
    yield element("link", rel="alternate", type="text/html", href=entry.address)
    yield element("published", moment(entry.published_at))
    yield element("updated", moment(entry.updated_at))
    for author in entry.authors:
        yield around("author", [element("name", author.name), element("uri", author.address)])
    for label in entry.labels:
        yield element("category", term=label)
    yield element("summary", entry.summary)
    if entry.html:
        yield element("content", entry.html, type="html")
    if entry.picture:
        yield around("media:content", _media(entry), **_picture_facts(entry))


def json_feed(feed: Feed) -> str:
    """JSON Feed 1.1."""
    written: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address(JSON),
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.newspaper}],
        "items": [_json_item(entry) for entry in feed.entries],
    }
    if feed.logo:
        written["icon"] = feed.logo.address
    if feed.hub:
        written["hubs"] = [{"type": "WebSub", "url": feed.hub}]
    return json.dumps(written, ensure_ascii=False) + "\n"


def _json_item(entry: Entry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.guid,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "date_published": moment(entry.published_at),
        "date_modified": moment(entry.updated_at),
        "authors": [{"name": author.name, "url": author.address} for author in entry.authors],
        "tags": list(entry.labels),
    }
    # Each item needs a content (jsonfeed.org, "Items").
    item |= {"content_html": entry.html} if entry.html else {"content_text": entry.summary}
    return item | ({"image": entry.picture.address} if entry.picture else {})


def _mail_date(at: datetime) -> str:
    """RFC 822's date with RFC 2822's year, as RSS wants it, in UTC."""
    return format_datetime(at.astimezone(UTC))


# The file of a format -> who writes it, and the type that it is served with. A web server knows a
# file by its ending only, so these are the types of the endings.
WRITERS: dict[str, tuple[Callable[[Feed], str], str]] = {
    RSS.file: (rss, "application/xml; charset=utf-8"),
    ATOM.file: (atom, "application/xml; charset=utf-8"),
    JSON.file: (json_feed, "application/json; charset=utf-8"),
}
