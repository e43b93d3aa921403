"""A press of its own for each test: a store in a temporary folder, in front of an application."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import transaction

from khobor.config.serving import KNOWN_PARAMETERS, cache_control, is_reader_page
from khobor.press import PageStore, Press, Rendered
from khobor.press.followers import press_follower
from khobor.press.rendering import Application
from khobor.wire import actions, selectors
from khobor.wire.following import catch_up
from tests.press.asking import Answer, ask

HTML = (("Content-Type", "text/html; charset=utf-8"),)
MEGABYTE = 1_000_000


class Immediately(threading.Thread):
    """A thread that does its work in the thread that starts it, in the test's transaction."""

    def start(self) -> None:
        """Work now."""
        self.run()


def rendered(text: str = "খবর", *keys: str, status: int = 200, until: Any = None) -> Rendered:
    """A page as the application would make it."""
    return Rendered(status, HTML, text.encode(), frozenset(keys or {"chrome"}), until)


@dataclass
class Paper:
    """A press and its follower. `moved` lets the follower read what stands on the wire."""

    press: Press
    _follower: Any = field(init=False)

    def __post_init__(self) -> None:
        self._follower = press_follower(self.press.store, self.press.renew)
        self.moved()

    def moved(self) -> int:
        """Apply every change; how many there were."""
        return catch_up(self._follower, "here")

    def look_around(self) -> None:
        """What the follower does about once a second."""
        self._follower.idle()

    def take_up(self) -> None:
        """What the follower does when a process begins."""
        self._follower.begin()

    def ask(self, path: str, **environ: Any) -> Answer:
        """A reader's GET."""
        return ask(self.press, path, **environ)

    def files(self) -> dict[str, bytes]:
        """Every file of the pages, by name."""
        folder = self.press.store.folder
        found = [p for part in ("live", "kept") for p in (folder / part).rglob("*") if p.is_file()]
        return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.fixture
def store(db: Any, tmp_path: Path) -> PageStore:
    """An empty store that follows the wire, on which one change stands."""
    with transaction.atomic():
        actions.write("test", ["nothing"])
    made = PageStore(tmp_path / "pages", limit_bytes=50 * MEGABYTE)
    made.drop_all(position=selectors.last_sequence())
    return made


def build(application: Application, store: PageStore, **overrides: Any) -> Press:
    """A press as `config.serving` builds it."""
    settings = {
        "origin": "http://localhost",
        "hosts": ["localhost"],
        "is_page": is_reader_page,
        "known_parameters": KNOWN_PARAMETERS,
        "memory_bytes": MEGABYTE,
        "cache_control": cache_control(0),
    }
    return Press(application, store, **(settings | overrides))


@pytest.fixture
def work_at_once(db: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are rendered again before the follower returns."""
    working = SimpleNamespace(Thread=Immediately, Lock=threading.Lock)
    monkeypatch.setattr("khobor.press.followers.threading", working)
    monkeypatch.setattr("khobor.press.followers.close_old_connections", lambda: None)


@pytest.fixture
def paper(store: PageStore, work_at_once: None, _one_connection: None) -> Paper:
    """The press in front of the whole newspaper."""
    return Paper(build(WSGIHandler(), store))
