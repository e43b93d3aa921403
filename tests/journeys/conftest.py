"""A real newspaper behind a real server, and a real browser in front of it."""

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, StorageState, ViewportSize, expect

from tests.new_newspapers import KHOBOR, copy_to, environment_of
from tests.newsdesk import Newsdesk, at_work
from tests.press.web_servers import free_port, wait_until

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
expect.set_options(timeout=20_000)  # ms: the machine may be busy


@dataclass(frozen=True, slots=True)
class Newspaper:
    """A running newspaper: its folder, its address, the password of its publisher, its desk."""

    folder: Path
    address: str
    password: str
    desk: Newsdesk


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
    yield from _sections(now)
    yield {
        "source_id": "journey-old",
        "headline": "হাওরে ধান কাটা শুরু",
        "body": "হাওরে বোরো ধান কাটা শুরু হয়েছে।",
        "section": "সারাদেশ",
        "published_at": "2025-04-09T19:27:00+06:00",
    }


DAYS = ("প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ")
CRICKET_TEAMS = (
    "রাজশাহীর", "খুলনার", "সিলেটের", "রংপুরের", "বরিশালের", "ঢাকার",
    "কুমিল্লার", "যশোরের", "বগুড়ার", "পাবনার", "নাটোরের", "ভোলার",
)  # fmt: skip
CRICKET = (
    "ছক্কা মেরে ম্যাচ শেষ করেছেন অলরাউন্ডার।", "বোলার নিয়েছেন পাঁচ উইকেট।",
    "ওপেনার করেছেন সেঞ্চুরি, ইনিংসে ছিল বারোটি চার।", "ফিল্ডিংয়ে দুটি ক্যাচ ছেড়েছে দল।",
    "টস জিতে ব্যাটিং নিয়েছিলেন অধিনায়ক।", "স্পিনারদের ঘূর্ণিতে ভেঙে পড়ে মিডল অর্ডার।",
    "পাওয়ার প্লেতে উঠেছে সত্তর রান।", "রানআউটে শেষ হয় শেষ জুটি।",
    "উইকেটকিপার করেছেন তিনটি স্টাম্পিং।", "লেগ স্পিনে এসেছে হ্যাটট্রিক।",
    "বৃষ্টির পর ওভার কমে আসে।", "নেট রানরেটে এগিয়ে গেল দলটি।",
)  # fmt: skip


def _sections(now: datetime) -> Iterator[dict[str, Any]]:
    """Yesterday's stories of several sections; those of খেলা are about cricket."""
    others = {
        "অর্থনীতি": ("পেঁয়াজের দাম", "পাইকারি বাজারে পেঁয়াজের সরবরাহ বেড়েছে, আড়তদারেরা দাম কমাচ্ছেন।"),
        "বিনোদন": ("নতুন গানের অ্যালবাম", "শিল্পীর কণ্ঠে লোকগানের অ্যালবাম প্রকাশিত হয়েছে।"),
        "বিজ্ঞান": ("আকাশে ধূমকেতু", "জ্যোতির্বিদেরা দূরবীক্ষণে ধূমকেতুর লেজ দেখেছেন।"),
    }  # fmt: skip
    random = Random(11)
    for n in range(18):
        yield {
            "source_id": f"journey-cricket-{n}",
            "headline": f"ব্যাটে-বলে {'দিনটি' if n < 12 else 'রাতটি'} {CRICKET_TEAMS[n % 12]}",
            "body": " ".join(random.sample(CRICKET, 5)),
            "section": "খেলা",
            "topics": ["ক্রিকেট"],
            "published_at": (now - timedelta(hours=20 + n / 2)).isoformat(),
        }
    for section, (headline, body) in others.items():
        for n in range(4):
            yield {
                "source_id": f"journey-{section}-{n}",
                "headline": f"{headline}: {DAYS[n]} দিন",
                "body": f"{body} {n}",
                "section": section,
                "published_at": (now - timedelta(hours=20 + n)).isoformat(),
            }


def _wait_for(address: str, text: str) -> None:
    """Wait until the address answers with that text."""

    def answers() -> bool:
        try:
            return text in urlopen(address, timeout=20).read().decode()
        except (URLError, ConnectionError, TimeoutError):
            return False

    wait_until(answers, longest_s=120, what=address)


@pytest.fixture(scope="session")
def newspaper(tmp_path_factory: pytest.TempPathFactory, new_newspaper: Path) -> Iterator[Newspaper]:
    """A new newspaper with a few stories, served by Granian, with its search index filled."""
    folder = tmp_path_factory.mktemp("journeys") / "paper"
    copy_to(folder, new_newspaper)
    stories = folder / "stories.jsonl"
    stories.write_text("\n".join(json.dumps(line) for line in _lines()), "utf-8")
    with at_work(environment_of(folder)) as desk:
        desk.do("import_stories", str(stories))
        password = desk.do("hire", "sampadok", "publisher")
        port = free_port()
        address = f"http://localhost:{port}"
        command = [KHOBOR, "serve", "--paper", str(folder), "--port", str(port), "--workers", "1"]
        server = subprocess.Popen(command)
        try:
            _wait_for(f"{address}/search/?q={quote('হাওর')}", "হাওরে</mark> ধান কাটা শুরু")
            yield Newspaper(folder, address, password, desk)
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
    context = browser.new_context(viewport=DESKTOP, base_url=newspaper.address)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def login(browser: Browser, newspaper: Newspaper) -> StorageState:
    """What the browser of a publisher keeps who has logged in."""
    context = browser.new_context(base_url=newspaper.address)
    log_in(context.new_page(), newspaper)
    kept = context.storage_state()
    context.close()
    return kept


@pytest.fixture
def editor(browser: Browser, newspaper: Newspaper, login: StorageState) -> Iterator[Page]:
    """A desk's computer in front of which a publisher has logged in."""
    context = browser.new_context(viewport=DESKTOP, base_url=newspaper.address, storage_state=login)
    yield context.new_page()
    context.close()


def open_until(page: Page, address: str, is_so: Callable[[], object]) -> None:
    """Open a page, again while it does not show a change yet: that takes up to a second.

    Raises: TimeoutError if it never does.
    """

    def opened() -> object:
        page.goto(address)
        return is_so()

    wait_until(opened, what=address)


def log_in(page: Page, newspaper: Newspaper) -> None:
    """Log in as the publisher, as a person does."""
    page.goto("/newsroom/login/")
    page.locator("#id_username").fill("sampadok")
    page.locator("#id_password").fill(newspaper.password)
    page.locator("button[type=submit]").click()
    page.wait_for_url("**/newsroom/")
