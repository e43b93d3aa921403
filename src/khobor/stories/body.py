"""Bodies: from the stored blocks to what a page shows.

Works on the raw data of the stream, so that all pictures and stories that a body names are fetched
together and no block asks the database for itself.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from django.utils.dateparse import parse_datetime
from django.utils.html import strip_tags
from wagtail.rich_text import expand_db_html

from khobor.pictures.values import PictureValue, document_addresses
from khobor.stories import players, values

Raw = list[dict[str, Any]]


def picture_ids(raw: Raw) -> list[int]:
    """Every picture that a body names."""
    return [value["picture"] for value in _picture_values(raw) if value.get("picture")]


def _picture_values(raw: Raw) -> Iterator[dict[str, Any]]:
    for block in raw:
        if block["type"] in {"picture", "embed"}:
            yield block["value"]
        elif block["type"] == "gallery":
            yield from (_item(item) for item in block["value"])


def story_ids(raw: Raw) -> list[int]:
    """Every story that a body links to in a box."""
    return [block["value"] for block in raw if block["type"] == "related" and block["value"]]


def document_ids(raw: Raw) -> list[int]:
    """Every document that a body offers."""
    return [b["value"]["document"] for b in raw if b["type"] == "document"]


def blocks(
    raw: Raw, *, pictures: dict[int, PictureValue], related: dict[int, values.Teaser]
) -> tuple[values.Block, ...]:
    """The blocks of a body, in order; what is empty or lost is left out."""
    documents = document_addresses(document_ids(raw))
    makers: dict[str, Callable[[Any], object]] = {
        "paragraph": expand,
        "heading": lambda value: value["text"],
        "list": _list,
        "quotation": lambda value: value,
        "picture": lambda value: _picture(value, pictures),
        "gallery": lambda value: _gallery(value, pictures),
        "table": _table,
        "embed": lambda value: _embed(value, pictures),
        "related": related.get,
        "facts": lambda value: {"title": value["title"], "items": _items(value["items"])},
        "document": lambda value: _document(value, documents),
        "live": _live,
        "poll": lambda value: value,
    }
    made = ((block["type"], makers[block["type"]](block["value"])) for block in raw)
    return tuple(values.Block(kind, value) for kind, value in made if value)


def expand(html: str) -> str:
    """Stored rich text as HTML: links to pages and documents become addresses."""
    return expand_db_html(html) if "linktype" in html else html


def plain_text(found: tuple[values.Block, ...]) -> str:
    """The words of a body, a paragraph a line: for counting, searching and machines."""
    lines = (_plain(block) for block in found)
    return "\n".join(line for line in lines if line)


def _plain(block: values.Block) -> str:
    value: Any = block.value
    if block.kind == "paragraph":
        return _text(value)
    if block.kind == "heading":
        return value
    if block.kind == "list":
        return "\n".join(_text(item) for item in value["items"])
    if block.kind == "quotation":
        return value["text"]
    if block.kind == "facts":
        return "\n".join([value["title"], *value["items"]])
    if block.kind == "live":
        return f"{value['headline']}\n{_text(value['text'])}".strip()
    return ""


def _text(html: str) -> str:
    return unescape(strip_tags(re.sub(r"</p>|<br\s*/?>", "\n", html))).strip()


def _item(item: Any) -> Any:
    """A list item's value: Wagtail wraps items with an id."""
    return item["value"] if isinstance(item, dict) and item.get("type") == "item" else item


def _items(items: list[Any]) -> list[Any]:
    return [_item(item) for item in items]


def _list(value: dict[str, Any]) -> dict[str, Any]:
    items = [_unwrapped(expand(item)) for item in _items(value["items"])]
    return {"ordered": value.get("ordered", False), "items": items}


def _unwrapped(html: str) -> str:
    """One paragraph's content without its `<p>`."""
    single = re.fullmatch(r"\s*<p[^>]*>(.*)</p>\s*", html, re.DOTALL)
    return single[1] if single and "<p" not in single[1] else html


def _picture(value: dict[str, Any], pictures: dict[int, PictureValue]) -> values.Picture | None:
    found = pictures.get(value.get("picture") or 0)
    if found is None:
        return None
    return values.Picture(
        alt=value.get("alt") or found.alt,
        caption=value.get("caption") or found.caption,
        credit=value.get("credit") or found.credit,
        cuts=found.whole or found.cropped,
        licence=found.licence,
    )


def _gallery(value: list[Any], pictures: dict[int, PictureValue]) -> list[values.Picture]:
    found = (_picture(item, pictures) for item in _items(value))
    return [picture for picture in found if picture]


def _table(value: dict[str, Any]) -> dict[str, Any] | None:
    lines = [line for line in value["rows"].splitlines() if line.strip()]
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    if not rows:
        return None
    width = max(len(row) for row in rows)
    padded = [row + [""] * (width - len(row)) for row in rows]
    return {"caption": value.get("caption", ""), "header": padded[0], "rows": padded[1:]}


def _embed(value: dict[str, Any], pictures: dict[int, PictureValue]) -> dict[str, Any] | None:
    if urlsplit(value["url"]).scheme not in {"http", "https"}:
        return None
    return {
        "url": value["url"],
        "title": value["title"],
        "provider": players.provider_of(value["url"]),
        "player": players.player_of(value["url"]),
        "picture": _picture(value, pictures),
    }


def _live(value: dict[str, Any]) -> dict[str, Any]:
    at: datetime | None = parse_datetime(value["at"])
    return {"at": at, "headline": value.get("headline", ""), "text": expand(value["text"])}


def _document(
    value: dict[str, Any], documents: dict[int, tuple[str, str]]
) -> dict[str, str] | None:
    if value.get("document") not in documents:
        return None
    title, address = documents[value["document"]]
    return {"title": value.get("title") or title, "address": address}
