"""The proof that nothing is stale: every stored page is rendered again and compared."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from khobor.press.pages import IDENTITY, Rendered, StoredPage
from khobor.press.store import PageStore

# What stands in such an element is a starting point that the browser renews by itself.
RENEWED = re.compile(rb"(<khobor-fresh\b[^>]*>).*?(</khobor-fresh>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Difference:
    """A stored page that is not what would be rendered now."""

    path: str
    stored: bytes
    rendered: bytes


def differences(store: PageStore, render: Callable[[str], Rendered]) -> Iterator[Difference]:
    """Every stored page that differs from a fresh render of it.

    A page that is dropped or renewed while it is being compared is no difference.
    """
    paths = store.index.read("SELECT path FROM page WHERE is_ready = 1 ORDER BY path")
    for (path,) in paths:
        page = store.find(path)
        if page is None:
            continue
        stored = store.read(page, IDENTITY)
        fresh = render(path)
        if _is_same(page, stored, fresh) or not store.still_stands(page):
            continue
        yield Difference(path, stored or b"", fresh.body)


def _is_same(page: StoredPage, stored: bytes | None, fresh: Rendered) -> bool:
    if stored is None:
        return True  # gone since; whoever asks gets a fresh one
    return page.status == fresh.status and lasting(stored) == lasting(fresh.body)


def lasting(body: bytes) -> bytes:
    """A page without the parts that the browser renews.

    >>> lasting(b'<p>a</p><khobor-fresh src="/x/">old</khobor-fresh>')
    b'<p>a</p><khobor-fresh src="/x/"></khobor-fresh>'
    """
    return RENEWED.sub(rb"\1\2", body)
