"""One render of a page at a time."""

import re
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from types import SimpleNamespace
from zlib import crc32

import pytest

from khobor.press.flights import Flights

TRY_LOCK = (
    "import fcntl, sys; f = open(sys.argv[1], 'a+b'); "
    "fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, int(sys.argv[2]))"
)


def can_lock_elsewhere(file: Path, path: str) -> bool:
    """Whether another process could render that page now."""
    command = [sys.executable, "-c", TRY_LOCK, str(file), str(crc32(path.encode()))]
    return subprocess.run(command, capture_output=True).returncode == 0


class Landing(threading.Event):
    """Landed; the render may end once so many readers wait for it."""

    def __init__(self, readers: int, may_end: threading.Event) -> None:
        super().__init__()
        self._missing = threading.Semaphore(readers - 1)
        self._may_end = may_end

    def wait(self, timeout: float | None = None) -> bool:
        """Wait as everybody does."""
        if not self._missing.acquire(blocking=False):
            self._may_end.set()
        return super().wait(timeout)


def test_whoever_asks_meanwhile_gets_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flights: Flights[str] = Flights(tmp_path / "lock")
    is_rendering, may_end = threading.Event(), threading.Event()
    rendered: list[str] = []
    landing = Landing(19, may_end)
    monkeypatch.setattr("khobor.press.flights.threading", SimpleNamespace(Event=lambda: landing))

    def render() -> str:
        rendered.append("page")
        is_rendering.set()
        may_end.wait(10)
        return "page"

    with ThreadPoolExecutor(20) as readers:
        first = readers.submit(flights.join, "/", render)
        is_rendering.wait(10)
        others = [readers.submit(flights.join, "/", render) for _reader in range(19)]
        answers = [asked.result(20) for asked in [first, *others]]

    assert answers == ["page"] * 20
    assert rendered == ["page"]


def test_a_result_may_be_none(tmp_path: Path) -> None:
    flights: Flights[None] = Flights(tmp_path / "lock")

    assert flights.join("/", lambda: None) is None


def test_when_a_render_raises_the_next_reader_renders(tmp_path: Path) -> None:
    flights: Flights[str] = Flights(tmp_path / "lock")

    with pytest.raises(ZeroDivisionError):
        flights.join("/", lambda: str(1 / 0))

    assert flights.join("/", lambda: "page") == "page"


def test_a_reader_does_not_wait_for_ever(tmp_path: Path) -> None:
    flights: Flights[str] = Flights(tmp_path / "lock", patience_s=0.01)
    may_end, is_rendering = threading.Event(), threading.Event()

    def never() -> str:
        is_rendering.set()
        may_end.wait(10)
        return "late"

    with ThreadPoolExecutor(1) as readers:
        readers.submit(flights.join, "/", never)
        is_rendering.wait(10)
        answer = flights.join("/", lambda: "mine")
        may_end.set()

    assert answer == "mine"


def test_another_page_that_lands_leaves_the_turn_of_this_one(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    flights: Flights[bool] = Flights(file)

    def while_another_lands() -> bool:
        flights.join("/other/", lambda: True)
        return can_lock_elsewhere(file, "/")

    assert flights.join("/", while_another_lands) is False
    assert can_lock_elsewhere(file, "/")


def test_a_turn_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    flights: Flights[str] = Flights(file)
    hold = (
        "import fcntl, sys; f = open(sys.argv[1], 'a+b'); "
        "fcntl.lockf(f, fcntl.LOCK_EX, 1, int(sys.argv[2])); print('held', flush=True); input()"
    )
    command = [sys.executable, "-c", hold, str(file), str(crc32(b"/"))]

    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other,
        ThreadPoolExecutor(1) as reader,
    ):
        assert other.stdout
        other.stdout.readline()
        asked = reader.submit(flights.join, "/", lambda: "page")
        was_waiting = not asked.done()
        other.communicate(b"\n")
        answer = asked.result(10)

    assert was_waiting
    assert answer == "page"


def test_processes_that_wait_for_pages_of_each_other_come_to_an_end(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    flights: Flights[str] = Flights(file)
    hold = (
        "import fcntl, sys; f = open(sys.argv[1], 'a+b'); "
        "fcntl.lockf(f, fcntl.LOCK_EX, 1, int(sys.argv[3])); print('held', flush=True); "
        "fcntl.lockf(f, fcntl.LOCK_EX, 1, int(sys.argv[2])); print('both', flush=True)"
    )
    places = [str(crc32(path)) for path in (b"/ours/", b"/theirs/")]
    is_rendering, may_end = threading.Event(), threading.Event()

    def render_ours() -> str:
        is_rendering.set()
        may_end.wait(10)
        return "ours"

    with ThreadPoolExecutor(2) as readers:
        ours = readers.submit(flights.join, "/ours/", render_ours)
        is_rendering.wait(10)
        command = [sys.executable, "-c", hold, str(file), *places]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as other:
            assert other.stdout
            other.stdout.readline()
            wait_until_blocked(other.pid)
            theirs = readers.submit(flights.join, "/theirs/", lambda: "theirs")
            has_failed = wait([theirs], 0.2).done
            may_end.set()
            said = other.stdout.readline()

    assert not has_failed
    assert (ours.result(10), theirs.result(10), said) == ("ours", "theirs", b"both\n")


def wait_until_blocked(pid: int) -> None:
    """Until a process waits for a lock (/proc/locks marks it with an arrow)."""
    end = time.monotonic() + 10
    while not re.search(rf"-> .* {pid} ", Path("/proc/locks").read_text()):
        assert time.monotonic() < end


def test_without_a_folder_a_page_is_rendered_all_the_same(tmp_path: Path) -> None:
    flights: Flights[str] = Flights(tmp_path / "gone" / "lock")

    assert flights.join("/", lambda: "page") == "page"
