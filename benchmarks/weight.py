"""How many bytes and requests a page costs a reader with a small phone and an empty cache.

`python -m benchmarks.weight` serves a newspaper of a few stories without pictures and opens it in
Debian's Chromium, 360 px wide.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

STORIES = 40
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PHONE: Any = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2}
WAIT_S = 90


@dataclass(frozen=True, slots=True)
class Limit:
    """What a page may weigh at most."""

    kilobytes: float
    requests: int


PICTURE = "picture of a story"  # not counted: a page has as many as its editor gave it
LIMITS = {"story": Limit(kilobytes=60, requests=8)}


@dataclass(slots=True)
class Weight:
    """What went over the wire for one page: sort of thing -> bytes, and the requests."""

    bytes_of: dict[str, int] = field(default_factory=dict)
    requests: int = 0
    is_first_view: bool = True
    later_bytes: int = 0
    later_requests: int = 0
    html_coding: str = ""

    @property
    def kilobytes(self) -> float:
        """All of it, in units of 1000 bytes."""
        return sum(self.bytes_of.values()) / 1000


def make(folder: Path) -> dict[str, str]:
    """In a process of its own: make the newspaper; gives page -> address."""
    from benchmarks import newspaper

    newspaper.found(folder)
    newspaper.cast(pictures=0)
    from benchmarks import filling
    from khobor.stories import addresses
    from khobor.stories.models import Story

    filling.fill(newspaper.known_cast(), stories=STORIES)
    story = Story.objects.latest("pk")
    return {
        "story": addresses.story_address(story.url_path, story.pk, language="bn"),
        "front": "/",
        "section": addresses.page_address(story.url_path.rsplit("/", 2)[0], language="bn"),
    }


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The newspaper behind `khobor serve`, as long as the block runs; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    khobor = Path(sys.executable).parent / "khobor"
    server = subprocess.Popen(
        [khobor, "serve", "--paper", folder, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        env=os.environ | {"KHOBOR_PAPER": str(folder)},
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(address: str) -> None:
    until = time.monotonic() + WAIT_S
    while True:
        try:
            urlopen(address, timeout=5).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def weigh(browser: Browser, address: str) -> Weight:
    """Open the page once with an empty cache; then scroll to its end, which is counted apart."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    weight, sorts = Weight(), {}
    session = context.new_cdp_session(page)
    session.send("Network.enable")

    def received(event: Any) -> None:
        is_picture = urlsplit(event["response"]["url"]).path.startswith("/media/")
        sorts[event["requestId"]] = PICTURE if is_picture else event["type"]
        if event["type"] == "Document":
            headers = {name.lower(): text for name, text in event["response"]["headers"].items()}
            weight.html_coding = headers.get("content-encoding", "none")

    def finished(event: Any) -> None:
        sort = sorts.get(event["requestId"], "Other")
        size_bytes = 0 if sort == PICTURE else round(event["encodedDataLength"])
        if size_bytes and not weight.is_first_view:
            weight.later_bytes += size_bytes
            weight.later_requests += 1
        elif size_bytes:  # nothing went over the wire for `data:` and for what was cached
            weight.bytes_of[sort] = weight.bytes_of.get(sort, 0) + size_bytes
            weight.requests += 1

    session.on("Network.responseReceived", received)
    session.on("Network.loadingFinished", finished)
    page.goto(address, wait_until="networkidle")
    weight.is_first_view = False
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(800)
    context.close()
    return weight


def show(weights: dict[str, Weight]) -> bool:
    """Print the table; True if every page keeps its limit."""
    sorts = sorted({sort for weight in weights.values() for sort in weight.bytes_of})
    table = Table("page", title="On the wire, 360 px, empty cache (kB = 1000 bytes)")
    for heading in [
        *(f"{sort} kB" for sort in sorts),
        "all kB",
        "requests",
        "HTML",
        "limit",
        "later",
    ]:
        table.add_column(heading, justify="right")
    keeps = True
    for page, weight in weights.items():
        limit = LIMITS.get(page)
        allowed = f"{limit.kilobytes:g} kB, {limit.requests} requests" if limit else ""
        if limit and (weight.kilobytes > limit.kilobytes or weight.requests > limit.requests):
            keeps = False
        parts = [f"{weight.bytes_of.get(sort, 0) / 1000:.1f}" for sort in sorts]
        table.add_row(
            page, *parts, f"{weight.kilobytes:.1f}", str(weight.requests), weight.html_coding,
            allowed, f"{weight.later_bytes / 1000:.1f} kB, {weight.later_requests}",
        )  # fmt: skip
    Console(width=140).print(table)
    return keeps


def main() -> None:
    """Measure, print, and fail if a page is over its limit."""
    with tempfile.TemporaryDirectory(prefix="khobor-weight-") as made:
        folder = Path(made) / "paper"
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as maker:
            pages = maker.submit(make, folder).result()
        with served(folder) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
            weights = {page: weigh(browser, address + path) for page, path in pages.items()}
            browser.close()
    if not show(weights):
        sys.exit("A page is over its limit.")


if __name__ == "__main__":
    main()
