"""XML in pieces. Whatever a headline holds, the result is well-formed XML 1.0."""

from collections.abc import Iterable
from typing import NewType

from khobor.syndication.fitting import NO_CHARACTER

Markup = NewType("Markup", str)
DECLARATION = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


def escaped(text: str) -> Markup:
    """A text inside an element or an attribute; what XML has no place for is left out.

    >>> escaped("চাল & ডাল < \\x00৫০")
    'চাল &amp; ডাল &lt; ৫০'
    """
    return Markup(NO_CHARACTER.sub("", text).translate(ESCAPED))


def element(name: str, text: str = "", **attributes: object) -> Markup:
    """An element with a text. Attributes without a value are left out.

    >>> element("title", "ক & খ", type="text", lang="")
    '<title type="text">ক &amp; খ</title>'
    """
    return _element(name, escaped(text), attributes)


def around(name: str, parts: Iterable[Markup], **attributes: object) -> Markup:
    """An element around others."""
    return _element(name, Markup("".join(parts)), attributes)


def beginning(name: str, **attributes: object) -> Markup:
    """The start tag of an element whose end follows later."""
    return Markup(f"<{name}{_written(attributes)}>")


def _element(name: str, inside: Markup, attributes: dict[str, object]) -> Markup:
    said = _written(attributes)
    return Markup(f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>")


def _written(attributes: dict[str, object]) -> str:
    return "".join(
        f' {name}="{escaped(str(value))}"'
        for name, value in attributes.items()
        if value not in ("", None)
    )
