"""The body of a story as plain HTML, for readers who read elsewhere: feeds, the API, partners.

No class, no script, no style; every address is whole, so that it leads back from anywhere.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from khobor.stories import values
from khobor.stories.addresses import whole_address
from khobor.syndication.fitting import NO_CHARACTER
from khobor.syndication.markup import around, element, escaped
from khobor.syndication.structured import moment

OWN_ADDRESS = re.compile(r'(\s(?:href|src)=")(/(?!/)[^"]*")')


def body_html(story: values.Story) -> str:
    """The lead picture and the blocks of a story."""
    lead = [_picture(story.picture)] if story.picture else []
    made = (MAKERS[block.kind](block.value) for block in story.blocks if block.kind in MAKERS)
    return "\n".join([*lead, *made])


def _stored(html: str) -> str:
    """HTML that was cleaned when it was stored, with whole addresses."""
    clean = NO_CHARACTER.sub("", html)
    return OWN_ADDRESS.sub(lambda found: found[1] + whole_address(found[2]), clean)


def _list(value: dict[str, Any]) -> str:
    name = "ol" if value["ordered"] else "ul"
    return f"<{name}>{''.join(f'<li>{_stored(item)}</li>' for item in value['items'])}</{name}>"


def _quotation(value: dict[str, Any]) -> str:
    said = [element("p", value["text"])]
    if value.get("speaker"):
        said.append(around("p", [element("cite", value["speaker"])]))
    return around("blockquote", said)


def _picture(picture: values.Picture) -> str:
    cut = picture.largest
    shown = (
        f'<img src="{escaped(whole_address(cut.address))}" alt="{escaped(picture.alt)}" '
        f'width="{cut.width_px}" height="{cut.height_px}">'
    )
    said = " ".join(filter(None, (picture.caption, picture.credit)))
    return f"<figure>{shown}{element('figcaption', said) if said else ''}</figure>"


def _gallery(pictures: Iterable[values.Picture]) -> str:
    return "\n".join(map(_picture, pictures))


def _table(value: dict[str, Any]) -> str:
    def row(cells: Iterable[str], name: str) -> str:
        inside = "".join(f"<{name}>{escaped(cell)}</{name}>" for cell in cells)
        return f"<tr>{inside}</tr>"

    caption = element("caption", value["caption"]) if value["caption"] else ""
    body = "".join(row(cells, "td") for cells in value["rows"])
    head = row(value["header"], "th")
    return f"<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>"


def _embed(value: dict[str, Any]) -> str:
    link = element("a", value["title"] or value["url"], href=value["url"])
    return (_picture(value["picture"]) if value["picture"] else "") + around("p", [link])


def _facts(value: dict[str, Any]) -> str:
    items = around("ul", [element("li", item) for item in value["items"]])
    return f"{element('h3', value['title'])}{items}"


def _document(value: dict[str, str]) -> str:
    link = element("a", value["title"], href=whole_address(value["address"]))
    return around("p", [link])


def _live(value: dict[str, Any]) -> str:
    at = moment(value["at"]) if value["at"] else ""
    said = around("p", [element("time", at, datetime=at)]) if at else ""
    headline = element("h3", value["headline"]) if value["headline"] else ""
    return f"{said}{headline}{_stored(value['text'])}"


MAKERS: dict[str, Callable[[Any], str]] = {
    "paragraph": _stored,
    "heading": lambda text: element("h2", text),
    "list": _list,
    "quotation": _quotation,
    "picture": _picture,
    "gallery": _gallery,
    "table": _table,
    "embed": _embed,
    "facts": _facts,
    "document": _document,
    "live": _live,
}
