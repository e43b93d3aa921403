"""A server that is killed again and again, while stories are published and read.

`KHOBOR_KILLS` says how often; some times in CI, hundreds of times before a release.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.servers import Newspaper, kill, newspaper_with_stories

pytestmark = pytest.mark.long
KILLS = int(os.environ.get("KHOBOR_KILLS", "10"))
KILLS_OF_A_WHOLE_SERVER = 2
# Publishes one of the stories anew for every line that it reads, and says which.
PUBLISHER = """
import sys, django; django.setup()
from khobor.stories.models import Story
ids = list(Story.objects.order_by("pk").values_list("pk", flat=True))
for n, line in enumerate(sys.stdin, 1):
    story = Story.objects.get(pk=ids[n % len(ids)])
    story.title = f"শিরোনাম ({n})"
    story.save_revision().publish()
    print(story.get_url(), n, flush=True)
"""


@pytest.fixture
def newspaper(tmp_path: Path, new_newspaper: Path) -> Newspaper:
    """A new newspaper with a few stories."""
    return newspaper_with_stories(tmp_path, new_newspaper)


@dataclass
class Newsroom:
    """Publishes when told to, in a process that is not killed."""

    process: subprocess.Popen[str]

    def publish(self) -> None:
        """Let a story be published; returns before it is."""
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def published(self) -> tuple[str, str]:
        """The address and the headline of the next story that was published."""
        assert self.process.stdout
        address, number = self.process.stdout.readline().split()
        return address, f"শিরোনাম ({number})"


@pytest.fixture
def newsroom(newspaper: Newspaper) -> Iterator[Newsroom]:
    """A newsroom beside the server."""
    with newspaper.python(PUBLISHER) as process:
        yield Newsroom(process)


@pytest.fixture
def nursery(newspaper: Newspaper) -> Iterator["Nursery"]:
    """Where servers are born in a moment."""
    call = [sys.executable, "-m", "tests.press.short_lived"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(call, env=newspaper.environment, text=True, **pipes) as process:  # type: ignore[call-overload]
        yield Nursery(process)


@dataclass
class Nursery:
    """A process that forks others on demand."""

    process: subprocess.Popen[str]

    def bear(self, what: str, seed: int) -> list[str]:
        """Let a child do this; the first that it says."""
        print(what, seed, file=self.process.stdin, flush=True)
        return self.hear()

    def hear(self) -> list[str]:
        """The next that is said."""
        assert self.process.stdout
        return self.process.stdout.readline().split(maxsplit=2)


@pytest.fixture
def chance() -> random.Random:
    """The same in every run of the same length."""
    return random.Random(KILLS)


def test_however_often_a_process_is_killed_every_page_is_true_afterwards(
    nursery: Nursery, chance: random.Random
) -> None:
    looked = []
    for number in range(KILLS):
        word, pid = nursery.bear("work", number)
        assert word == "ready"
        time.sleep(chance.uniform(0, 0.4))
        os.kill(int(pid), signal.SIGKILL)
        assert nursery.hear() == ["gone", str(-signal.SIGKILL)]
        if chance.random() < 0.5 or number == KILLS - 1:  # sometimes killed twice in a row
            looked.append(nursery.bear("look", number)[1:])
            assert nursery.hear() == ["gone", "0"]

    assert [wrong for _pages, *wrong in looked if wrong] == []
    assert sum(int(pages) for pages, *_wrong in looked) > len(looked)


def test_nothing_is_lost_or_stale_when_the_whole_server_is_killed(
    newspaper: Newspaper, newsroom: Newsroom, chance: random.Random
) -> None:
    newest = {}
    for _kill in range(KILLS_OF_A_WHOLE_SERVER):
        server = newspaper.serve()
        try:
            assert newspaper.shows("/", "শিরোনাম")
            newsroom.publish()
            for path in ["/", "/national/", *newest][: chance.randrange(8)]:
                newspaper.read(path)
            time.sleep(chance.uniform(0, 0.2))
        finally:
            kill(server)
        address, headline = newsroom.published()
        newest[address] = headline

    server = newspaper.serve()
    try:
        shown = [newspaper.shows(address, headline) for address, headline in newest.items()]
        shown += [newspaper.shows("/", headline) for headline in newest.values()]
        shown += [newspaper.shows("/national/", headline) for headline in newest.values()]
    finally:
        kill(server)
    check = newspaper.command("press", "check")

    assert len(newest) == KILLS_OF_A_WHOLE_SERVER
    assert all(shown)
    assert check.returncode == 0, check.stdout + check.stderr
