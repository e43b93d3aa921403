"""HTML whose fonts say what is Bijoy: `<font face="SutonnyMJ">` or `font-family` in a style."""

import re
from collections import Counter
from html import escape, unescape
from typing import Final

from khobor.bangla.bijoy import bijoy_to_unicode

# Fonts with SutonnyMJ's layout end in MJ, as all of Ananda Computers' do. Those in OMJ are Unicode
# fonts, and EMJ is another, later layout, which we do not read.
_BIJOY_FONT = re.compile(r"(?i)[\w -]*(?<![oe])mj\d*")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*+)(?P<rest>[^<>]*+)>")
_FACE, _STYLE = (
    re.compile(rf"""(?i)(?<!\s)\s+{name}\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
    for name in ("face", "style")
)
_VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
)


def convert_bijoy_html(html: str) -> str:
    """The HTML with the text that is set in a Bijoy font in Unicode, and without that font.

    >>> convert_bijoy_html('<p>BBC <font face="SutonnyMJ" size="3">evsjv <b>Lei</b></font></p>')
    '<p>BBC <font size="3">বাংলা <b>খবর</b></font></p>'

    Everything else stays as it is, to the letter. Fonts that a style sheet sets are not known here.
    """
    fonts = _OpenElements()
    parts, done = [], 0
    for tag in _TAG.finditer(html):
        parts.append(_converted(html[done : tag.start()], is_bijoy=fonts.is_bijoy))
        parts.append(_close(tag, fonts) if tag["end"] else _open(tag, fonts))
        done = tag.end()
    return "".join([*parts, _converted(html[done:], is_bijoy=fonts.is_bijoy)])


def is_bijoy_font(families: str) -> bool:
    """Whether the first of CSS's font families has SutonnyMJ's layout.

    >>> is_bijoy_font("'SutonnyMJ', Arial"), is_bijoy_font("SutonnyOMJ")
    (True, False)
    """
    return bool(_BIJOY_FONT.fullmatch(families.split(",")[0].strip(" \"'\t\n")))


class _OpenElements:
    """Which elements are open, and whether the innermost that names a font names Bijoy's."""

    def __init__(self) -> None:
        self._stack: list[tuple[str, bool]] = []
        self._names: Counter[str] = Counter()

    @property
    def is_bijoy(self) -> bool:
        return bool(self._stack) and self._stack[-1][1]

    def open(self, name: str, *, is_bijoy: bool) -> None:
        self._stack.append((name, is_bijoy))
        self._names[name] += 1

    def close(self, name: str) -> None:
        """Close the element and what is open inside it; an end without a beginning does nothing."""
        while self._names[name]:
            closed, _is_bijoy = self._stack.pop()
            self._names[closed] -= 1
            if closed == name:
                return


def _open(tag: re.Match[str], fonts: _OpenElements) -> str:
    name, rest = tag["name"].lower(), tag["rest"]
    families = _families(rest)
    is_bijoy = is_bijoy_font(families) if families else fonts.is_bijoy
    if name not in _VOID and not rest.endswith("/"):
        fonts.open(name, is_bijoy=is_bijoy)
    return f"<{tag['name']}{_without_font(rest)}>" if families and is_bijoy else tag[0]


def _close(tag: re.Match[str], fonts: _OpenElements) -> str:
    fonts.close(tag["name"].lower())
    return tag[0]


def _families(attributes: str) -> str:
    """The font families that a tag names; empty if it names none."""
    face, style = _FACE.search(attributes), _STYLE.search(attributes)
    named = [value for key, value in _declarations(style) if key == "font-family"]
    return named[-1] if named else unescape(face[1]).strip("\"'") if face else ""


def _declarations(style: re.Match[str] | None) -> list[tuple[str, str]]:
    rules = unescape(style[1]).strip("\"'").split(";") if style else []
    pairs = [rule.partition(":") for rule in rules if rule.strip()]
    return [(key.strip().lower(), value.strip()) for key, _colon, value in pairs]


def _without_font(attributes: str) -> str:
    style = _STYLE.search(attributes)
    left = "; ".join(
        f"{key}: {value}" for key, value in _declarations(style) if key != "font-family"
    )
    kept = f' style="{escape(left)}"' if left else ""
    return _FACE.sub("", _STYLE.sub(lambda _style: kept, attributes))


def _converted(text: str, *, is_bijoy: bool) -> str:
    if not is_bijoy or not text.strip():
        return text
    return escape(bijoy_to_unicode(unescape(text)), quote=False)
