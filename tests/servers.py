"""Newspapers on disk whose servers tests start, stop and kill."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.databases import alone
from tests.new_newspapers import KHOBOR, copy_to, environment_of
from tests.press.web_servers import free_port

STORIES = 4
READERS = 12  # that all of them come to the same of two processes happens once in 2,000 times
STORY_MAKER = """
import django; django.setup()
from khobor.stories.actions import add_section
from khobor.stories.models import Home, Story
section = add_section(Home.objects.get(), name="জাতীয়", slug="national")
for n in range({stories}):
    story = Story(title="শিরোনাম (0)", slug=f"story-{{n}}", locale=section.locale)
    section.add_child(instance=story)
"""


@dataclass
class Newspaper:
    """A newspaper on disk whose server comes and goes."""

    folder: Path
    port: int
    environment: dict[str, str]

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `khobor`."""
        call = [KHOBOR, *arguments, "--paper", str(self.folder)]
        return subprocess.run(call, env=self.environment, capture_output=True, text=True)

    def python(self, code: str) -> subprocess.Popen[str]:
        """Run Python in the newspaper."""
        call = [sys.executable, "-c", code]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        return subprocess.Popen(call, env=self.environment, text=True, **pipes)  # type: ignore[call-overload, no-any-return]

    def serve(self) -> subprocess.Popen[bytes]:
        """Start the server with its usual processes, in a group of their own."""
        call = [KHOBOR, "serve", "--paper", str(self.folder), "--port", str(self.port)]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(call, env=self.environment, start_new_session=True, **quiet)  # type: ignore[call-overload]

    def read(self, path: str) -> str:
        """What a reader gets; empty while there is no server."""
        try:
            return urlopen(f"http://localhost:{self.port}{path}", timeout=5).read().decode()  # type: ignore[no-any-return]
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def shows(self, path: str, words: str) -> bool:
        """Whether a page shows these words before long, and then to every reader, whichever of the
        processes that listen by then they come to."""
        is_shown = any(words in self.read(path) or time.sleep(0.05) for _try in range(600))
        answers = (self.read(path) or self.read(path) for _reader in range(READERS))
        return is_shown and all(words in answer for answer in answers)


def newspaper_with_stories(tmp_path: Path, new_newspaper: Path) -> Newspaper:
    """A new newspaper with a few stories, which are written once a run."""
    stocked = new_newspaper.with_name("stocked-newspaper")
    with alone(stocked):
        if not stocked.exists():
            copy_to(stocked, new_newspaper)
            write_stories(stocked)
    folder = tmp_path / "paper"
    copy_to(folder, stocked)
    return Newspaper(folder, free_port(), environment_of(folder))


def write_stories(folder: Path) -> None:
    code = STORY_MAKER.format(stories=STORIES)
    subprocess.run([sys.executable, "-c", code], env=environment_of(folder), check=True)


def kill(server: subprocess.Popen[bytes]) -> None:
    """kill -9 of the server with all its workers."""
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
