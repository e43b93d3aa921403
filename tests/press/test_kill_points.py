"""Killed between any two effects, the press leaves nothing that a later change would not drop.

An effect is a call that other processes can see: a statement to the index, a change of a file.
"""

import gzip
import multiprocessing
import os
import shutil
import sys
from collections.abc import Callable
from multiprocessing.context import ForkServerContext
from pathlib import Path
from types import FrameType
from typing import Any

import brotli
import pytest

import khobor.press
from khobor.press import PageStore
from khobor.press.names import ENDINGS, TEMPORARY
from tests.press.conftest import rendered

pytestmark = pytest.mark.long
SOURCE = str(Path(khobor.press.__file__).parent)
EFFECTS = {
    "execute",
    "executemany",
    "open",
    "write",
    "utime",
    "replace",
    "unlink",
    "mkdir",
    "rmdir",
}
KILLED = 9
LIMIT = 4_000
KEY = "list:1"


def put(store: PageStore, text: str, *, path: str = "/", status: int = 200) -> None:
    store.put(path, rendered(text * 50, KEY, status=status), started_at=0)


def read(store: PageStore, path: str = "/") -> None:
    page = store.find(path)
    assert page
    store.read(page, "")


def nothing(_store: PageStore) -> None:
    """An empty store."""


def a_page(store: PageStore) -> None:
    put(store, "পুরোনো")


def a_page_that_is_read(store: PageStore) -> None:
    put(store, "পুরোনো")
    read(store)


def a_stale_page(store: PageStore) -> None:
    a_page_that_is_read(store)
    store.drop_touched([KEY], retracted=[], position=1)


def a_withdrawn_page(store: PageStore) -> None:
    put(store, "নেই", status=410)


def a_full_store(store: PageStore) -> None:
    for n in range(6):
        put(store, os.urandom(8).hex(), path=f"/{n}/")


def write(store: PageStore) -> None:
    put(store, "নতুন")


def withdraw(store: PageStore) -> None:
    put(store, "নেই", status=410)


def drop(store: PageStore) -> None:
    store.drop_touched([KEY], retracted=[], position=2)


def retract(store: PageStore) -> None:
    store.drop_touched([KEY], retracted=[KEY], position=2)


def drop_all(store: PageStore) -> None:
    store.drop_all(position=2)


CASES = [
    (nothing, write),
    (a_stale_page, write),
    (a_page, withdraw),
    (a_withdrawn_page, write),
    (a_full_store, write),
    (a_page, drop),
    (a_page_that_is_read, drop),
    (a_page_that_is_read, retract),
    (a_page, drop_all),
]


@pytest.fixture(scope="module")
def small_processes() -> ForkServerContext:
    """Children of a process that knows Django and no tests: a fork of all of those takes long."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.press.with_django", __name__])
    return context


def killed_before(
    effect: int, folder: Path, step: Callable[[PageStore], None], processes: ForkServerContext
) -> bool:
    """Do the step in a process that is killed before it comes to its so-manieth effect."""
    child = processes.Process(target=_do, args=(effect, folder, step))
    child.start()
    child.join()
    assert child.exitcode in {0, KILLED}
    return child.exitcode == KILLED


def _do(effect: int, folder: Path, step: Callable[[PageStore], None]) -> None:
    khobor.press.store.is_touched_after = lambda _keys, _position: False
    store = PageStore(folder, limit_bytes=LIMIT)
    sys.setprofile(_killer(effect))
    step(store)
    os._exit(0)


def _killer(effect: int) -> Callable[[FrameType, str, Any], None]:
    left = [effect]

    def watch(_frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in EFFECTS:
            left[0] -= 1
            if left[0] == 0:
                os._exit(KILLED)  # nothing is rolled back, closed or cleaned

    return watch


def pages_on_disk(folder: Path) -> set[str]:
    """Every page that has a file, whole or in part, in whatever coding."""
    endings = [f"{e}{more}" for e in ENDINGS.values() for more in ("", TEMPORARY) if e or more]
    found = set()
    for part in ("live", "kept"):
        for file in (folder / part).rglob("*"):
            if file.is_file():
                name = str(file.relative_to(folder))
                ending = next((e for e in sorted(endings, key=len)[::-1] if name.endswith(e)), "")
                found.add(name.removesuffix(ending))
    return found


def make_ready(folder: Path, before: Callable[[PageStore], None]) -> None:
    store = PageStore(folder, limit_bytes=LIMIT)
    store.drop_all(position=0)
    before(store)
    close(store)


def close(store: PageStore) -> None:
    """SQLite's connections must not be carried over a fork (sqlite.org/howtocorrupt.html)."""
    store.index._connection().close()


def contents(store: PageStore, path: str) -> set[bytes]:
    """What readers of each coding would get of a page."""
    page = store.find(path)
    if page is None or not store.still_stands(page):
        return set()
    decoders = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
    found = [(store.read(page, coding), decode) for coding, decode in decoders.items()]
    return {decode(body) for body, decode in found if body is not None}


def look_and_take_up(folder: Path) -> None:
    """What must hold of what was left, and after the next process has gone on."""
    store = PageStore(folder, limit_bytes=LIMIT)
    known = {file for (file,) in store.index.read("SELECT file FROM page")}
    assert pages_on_disk(folder) <= known
    store.drop_stale()
    store.drop_unfinished()
    for (path,) in store.index.read("SELECT path FROM page"):
        assert len(contents(store, path)) <= 1  # never one text plain and another compressed
    store.drop_touched([KEY], retracted=[KEY], position=3)
    assert pages_on_disk(folder) == set()
    assert store.index.position() == 3
    put(store, "নতুন")
    assert store.find("/")
    close(store)


@pytest.mark.parametrize(("before", "step"), CASES)
def test_killed_between_any_two_effects_nothing_old_is_left(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    small_processes: ForkServerContext,
    before: Callable[[PageStore], None],
    step: Callable[[PageStore], None],
) -> None:
    monkeypatch.setattr("khobor.press.store.is_touched_after", lambda _keys, _position: False)
    template, folder = tmp_path / "template", tmp_path / "pages"
    make_ready(template, before)
    effect, was_killed = 0, True

    while was_killed:
        effect += 1
        shutil.copytree(template, folder)
        was_killed = killed_before(effect, folder, step, small_processes)
        look_and_take_up(folder)
        shutil.rmtree(folder)

    assert effect > 5
