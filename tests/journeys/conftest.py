"""A real newspaper behind a real server, and a real browser in front of it."""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.new_newspapers import KHOBOR, copy_to

expect.set_options(timeout=20_000)  # ms: the machine may be busy


@dataclass(frozen=True, slots=True)
class Newspaper:
    """A running newspaper: its folder, its address, the password of its publisher."""

    folder: Path
    address: str
    password: str


def khobor(*arguments: str) -> str:
    """Run the command as a person would; returns what it printed."""
    return subprocess.run([KHOBOR, *arguments], check=True, capture_output=True, text=True).stdout


def _lines() -> Iterator[dict[str, Any]]:
    """Invented stories, one with a fixed date."""
    now = datetime.now(UTC)
    for n in range(8):
        yield {
            "source_id": f"journey-{n}",
            "headline": f"নদীভাঙন রোধে নতুন বাঁধ, স্বস্তি {'চরের' if n % 2 else 'গ্রামের'} মানুষের",
            "body": "বাঁধের কাজ শেষ হয়েছে।\nচরের মানুষ এখন নিশ্চিন্ত।",
            "section": "জাতীয়",
            "topics": ["নদীভাঙন"],
            "byline": "নিজস্ব প্রতিবেদক",
            "published_at": (now - timedelta(hours=n + 1)).isoformat(),
        }
    yield {
        "source_id": "journey-old",
        "headline": "হাওরে ধান কাটা শুরু",
        "body": "হাওরে বোরো ধান কাটা শুরু হয়েছে।",
        "section": "সারাদেশ",
        "published_at": "2025-04-09T19:27:00+06:00",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, text: str) -> None:
    """Wait until the address answers with that text."""
    for _attempt in range(240):
        try:
            if text in urlopen(address, timeout=20).read().decode():
                return
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.5)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def newspaper(tmp_path_factory: pytest.TempPathFactory, new_newspaper: Path) -> Iterator[Newspaper]:
    """A new newspaper with a few stories, served by Granian, with its search index filled."""
    folder = tmp_path_factory.mktemp("journeys") / "paper"
    copy_to(folder, new_newspaper)
    stories = folder / "stories.jsonl"
    stories.write_text("\n".join(json.dumps(line) for line in _lines()), "utf-8")
    khobor("import", "stories", str(stories), "--paper", str(folder))
    made = khobor("user", "sampadok", "--role", "publisher", "--paper", str(folder))
    port = _free_port()
    address = f"http://localhost:{port}"
    server = subprocess.Popen([KHOBOR, "serve", "--paper", str(folder), "--port", str(port)])
    try:
        _wait_for(f"{address}/search/?q={quote('হাওর')}", "হাওরে</mark> ধান কাটা শুরু")
        yield Newspaper(folder, address, made.split()[-1])
    finally:
        server.terminate()
        server.wait(timeout=120)


@pytest.fixture
def phone(browser: Browser, newspaper: Newspaper) -> Iterator[Page]:
    """A small phone, far from Dhaka."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        timezone_id="America/New_York",
        base_url=newspaper.address,
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def desktop(browser: Browser, newspaper: Newspaper) -> Iterator[Page]:
    """A desk's computer."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, base_url=newspaper.address
    )
    yield context.new_page()
    context.close()
