"""What `khobor serve` does for a developer."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from khobor.cli import main
from khobor.config.errors import ReloaderMissing
from khobor.config.newspaper import load, make_folder
from tests.new_newspapers import copy_to

pytestmark = pytest.mark.long
KHOBOR = str(Path(sys.executable).with_name("khobor"))


def test_without_a_watcher_reload_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_folder(tmp_path, name="কাগজ")
    monkeypatch.setattr(main, "find_spec", lambda _name: None)

    with pytest.raises(ReloaderMissing):
        main.reload_options(load(tmp_path))


@pytest.fixture
def reloading(tmp_path: Path, new_newspaper: Path) -> Iterator[str]:
    """The address of a newspaper that is served with `--reload`; its theme says "আগে"."""
    folder = tmp_path / "paper"
    copy_to(folder, new_newspaper)
    page = folder / "theme" / "paper" / "front.html"
    page.parent.mkdir()
    page.write_text("আগে", "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    command = [KHOBOR, "serve", "--reload", "--paper", str(folder), "--port", port]
    server = subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL)
    try:
        yield f"http://localhost:{port}/"
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _says(address: str, words: str) -> bool:
    for _attempt in range(240):
        try:
            if words in urlopen(address, timeout=5).read().decode():
                return True
        except (HTTPError, URLError, ConnectionError, TimeoutError):
            pass  # it is starting
        time.sleep(0.25)
    return False


def test_a_changed_template_is_served_after_a_reload(reloading: str, tmp_path: Path) -> None:
    assert _says(reloading, "আগে")

    (tmp_path / "paper" / "theme" / "paper" / "front.html").write_text("পরে", "utf-8")

    assert _says(reloading, "পরে")
