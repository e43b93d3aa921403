"""Bodies from elsewhere: HTML cleaned by a library, then turned into blocks."""

import re
from html import escape, unescape
from typing import Any

import nh3
from selectolax.lexbor import LexborHTMLParser, LexborNode

from khobor.bangla import repair

INLINE_TAGS = {"b", "strong", "i", "em", "a", "sup", "sub", "br"}
KEPT_TAGS = INLINE_TAGS | {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table",
    "thead", "tbody", "tr", "th", "td", "caption", "figure", "figcaption", "section", "article",
}  # fmt: skip
CONTAINERS = {"div", "section", "article", "figure", "body"}
TAG = re.compile("<[^<>]*>")
RENAMED = {"strong": "b", "em": "i"}
Block = tuple[str, Any]


def text_blocks(text: str) -> list[Block]:
    """A plain text as blocks: a paragraph a line."""
    lines = (line.strip() for line in text.splitlines())
    return [("paragraph", f"<p>{escape(line, quote=False)}</p>") for line in lines if line]


def html_blocks(html: str) -> list[Block]:
    """HTML as blocks. Scripts, styles, handlers and unknown tags are gone, their words stay.

    Cleaned by nh3 (ammonia), so what is left may be shown as it is.
    """
    clean = nh3.clean(
        html,
        tags=KEPT_TAGS,
        clean_content_tags={"script", "style", "noscript", "iframe", "template"},
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
    body = LexborHTMLParser(clean).body
    found: list[Block] = []
    if body is not None:
        _walk(body, found)
    return found


def _walk(parent: LexborNode, found: list[Block]) -> None:
    """Blocks of a container's children; loose words between them become paragraphs."""
    loose = ""
    for node in parent.iter(include_text=True):
        tag = node.tag or ""
        if tag == "-text" or tag in INLINE_TAGS:
            loose += _inline(node)
            continue
        _add_paragraph(loose, found)
        loose = ""
        _add_block(node, tag, found)
    _add_paragraph(loose, found)


def _add_block(node: LexborNode, tag: str, found: list[Block]) -> None:
    if tag in CONTAINERS:
        _walk(node, found)
    elif tag in {"p", "figcaption"}:
        _add_paragraph(_children(node), found)
    elif re.fullmatch("h[1-6]", tag):
        _add_text("heading", _words(node), found)
    elif tag in {"ul", "ol"}:
        rows = [item for item in node.iter() if item.tag == "li"]  # inner lists join their row
        items = [f"<p>{_flat(item)}</p>" for item in rows if _words(item)]
        if items:
            found.append(("list", {"ordered": tag == "ol", "items": items}))
    elif tag == "blockquote":
        _add_text("quotation", _words(node), found)
    elif tag == "table":
        _add_table(node, found)
    else:
        _walk(node, found)


def _add_paragraph(html: str, found: list[Block]) -> None:
    for part in re.split(r"(?:<br/>\s*){2,}", html):
        clean = _repaired(_trimmed(part))
        if re.sub(r"<[^>]+>", "", clean).strip():
            found.append(("paragraph", f"<p>{clean}</p>"))


def _trimmed(html: str) -> str:
    """Without spaces and line breaks at its ends; no pattern, which long runs would slow down."""
    before = None
    while before != html:
        before = html
        html = html.strip().removeprefix("<br/>").removesuffix("<br/>")
    return html


def _add_text(kind: str, words: str, found: list[Block]) -> None:
    if words and kind == "heading":
        found.append(("heading", {"text": words[:200]}))
    elif words:
        found.append(("quotation", {"text": words, "speaker": ""}))


def _add_table(node: LexborNode, found: list[Block]) -> None:
    rows = [[_words(c).replace("|", "/") for c in row.css("th, td")] for row in node.css("tr")]
    written = "\n".join(" | ".join(row) for row in rows if any(row))
    caption = node.css_first("caption")
    if written:
        words = _words(caption) if caption is not None else ""
        found.append(("table", {"caption": words[:300], "rows": written}))


def _words(node: LexborNode) -> str:
    return repair(" ".join(node.text(separator=" ").split()))


def _children(node: LexborNode) -> str:
    return "".join(_inline(child) for child in node.iter(include_text=True))


def _flat(node: LexborNode) -> str:
    return _repaired(re.sub(r"</?(ul|ol|li|p|div)[^>]*>", " ", _children(node))).strip()


def _repaired(html: str) -> str:
    """What `repair` makes of the words; the tags, with the addresses in them, stay."""
    first, *others = repair(TAG.sub("<", html)).split("<")
    return first + "".join(map("".join, zip(TAG.findall(html), others, strict=True)))


def _inline(node: LexborNode) -> str:
    tag = node.tag or ""
    if tag == "-text":
        return escape(unescape(node.text_content or ""), quote=False)
    if tag == "br":
        return "<br/>"
    inside = _children(node)
    name = RENAMED.get(tag, tag)
    if name == "a":
        href = node.attributes.get("href")
        return f'<a href="{escape(href)}">{inside}</a>' if href and inside.strip() else inside
    return f"<{name}>{inside}</{name}>" if name in INLINE_TAGS else inside
