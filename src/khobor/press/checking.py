"""The proof that nothing is stale: every stored page is rendered again and compared."""

import gzip
import re
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import brotli

from khobor.press.pages import IDENTITY, Rendered, StoredPage
from khobor.press.store import PageStore

# What stands in such an element is a starting point that the browser renews by itself.
RENEWED = re.compile(rb"(<khobor-(fresh|selected)\b[^>]*>).*?(</khobor-\2>)", re.DOTALL)
LOOKS, BETWEEN_S = 40, 0.05  # how long pages may wait for a follower that is at work
TOGETHER = 50  # so many of them wait at the same time
READ = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
BROKEN = (OSError, EOFError, zlib.error, brotli.error)


@dataclass(frozen=True, slots=True)
class Difference:
    """A stored page that is not what would be rendered now; `where` says what differs."""

    path: str
    where: str
    stored: bytes
    rendered: bytes


def differences(store: PageStore, render: Callable[[str], Rendered]) -> Iterator[Difference]:
    """Every stored page that differs from a fresh render of it.

    A page that is dropped or renewed while it is being compared is no difference.
    """
    paths = store.index.read("SELECT path FROM page WHERE is_ready = 1 ORDER BY path")
    suspects: list[tuple[StoredPage, Difference]] = []
    for (path,) in paths:
        page = store.find(path)
        if page is None:
            continue
        stored = store.read(page, IDENTITY)
        if stored is None:
            continue  # gone since; whoever asks gets a fresh one
        fresh = render(path)
        where = _parting(page, stored, fresh) or _unlike_its_codings(store, page, stored)
        if where:
            suspects.append((page, Difference(path, where, stored, fresh.body)))
        if len(suspects) == TOGETHER:
            yield from _lasting_ones(store, suspects)
            suspects = []
    yield from _lasting_ones(store, suspects)


def _parting(page: StoredPage, stored: bytes, fresh: Rendered) -> str:
    """In what the two differ; empty if in nothing."""
    if fresh.keys is None:
        return "it must not be stored"
    if page.status != fresh.status:
        return f"status {page.status}, now {fresh.status}"
    if page.headers != fresh.headers:
        names = {name for name, _value in set(page.headers) ^ set(fresh.headers)}
        return f"headers {', '.join(sorted(names))}"
    return "" if lasting(stored) == lasting(fresh.body) else "body"


def _unlike_its_codings(store: PageStore, page: StoredPage, stored: bytes) -> str:
    """The coding whose file holds something else than the plain one."""
    for coding in page.codings:
        try:
            is_same = READ[coding](store.read(page, coding) or b"") == stored
        except BROKEN:
            is_same = False
        if not is_same:
            return f"body in {coding}"
    return ""


def _lasting_ones(
    store: PageStore, suspects: list[tuple[StoredPage, Difference]]
) -> list[Difference]:
    """Those that still stand after a follower had time to read what has just changed."""
    for _look in range(LOOKS):
        suspects = [(page, found) for page, found in suspects if store.still_stands(page)]
        if not suspects:
            break
        time.sleep(BETWEEN_S)
    return [found for _page, found in suspects]


def lasting(body: bytes) -> bytes:
    """A page without the parts that the browser renews.

    >>> lasting(b'<p>a</p><khobor-fresh src="/x/">old</khobor-fresh>')
    b'<p>a</p><khobor-fresh src="/x/"></khobor-fresh>'
    """
    return RENEWED.sub(rb"\1\3", body)
