"""The press: keeps rendered pages, drops them when the wire says so, and serves them.

It knows bytes and keys, never a story. A page is stored only if nothing that it depends on has
changed since its render began, so a stale page cannot stick. What the press holds it can lose: all
of it can be rendered again.
"""

from khobor.press.doors import reader_page, reader_post
from khobor.press.pages import Rendered, StoredPage
from khobor.press.serving import Press
from khobor.press.store import PageStore

__all__ = ["PageStore", "Press", "Rendered", "StoredPage", "reader_page", "reader_post"]
