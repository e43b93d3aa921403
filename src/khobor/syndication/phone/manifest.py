"""What a phone is told when a reader installs the newspaper. Source: W3C, App Manifest."""

from typing import Any

from khobor.stories import addresses, selectors, values
from khobor.syndication.phone import icons
from khobor.syndication.wording import word

PAPER_COLOUR = "#fffdf8"
SHORT_NAME_LETTERS = 12
SHORTCUT_SECTIONS = 3


def manifest(language: str) -> dict[str, Any]:
    """The manifest of a language's edition. Names and colours are the masthead's."""
    chrome = selectors.chrome(language)
    masthead = chrome.masthead
    return {
        "id": chrome.home,
        "name": f"{masthead.name} — {masthead.tagline}" if masthead.tagline else masthead.name,
        "short_name": masthead.name,
        "description": masthead.description,
        "lang": language,
        "dir": "ltr",
        "start_url": chrome.home,
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER_COLOUR,
        "theme_color": masthead.accent,
        "categories": ["news"],
        "icons": [
            {
                "src": icons.address(icons.look(masthead), size),
                "sizes": f"{size.width_px}x{size.width_px}",
                "type": "image/png",
                "purpose": size.purpose,
            }
            for size in icons.IN_MANIFEST
        ],
        "shortcuts": _shortcuts(chrome),
    }


def _shortcuts(chrome: values.Chrome) -> list[dict[str, str]]:
    """Search, and the first sections of the menu: what a long press on the icon offers."""
    search = values.Link(word("search", chrome.language), addresses.search_address(chrome.language))
    own = [link for link in chrome.menu if link.address.startswith("/")][:SHORTCUT_SECTIONS]
    return [{"name": link.name, "url": link.address} for link in (search, *own)]
