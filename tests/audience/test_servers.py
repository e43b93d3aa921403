"""A real server under beacons: all that it accepted is counted at a stop, nearly all at a kill."""

import signal
import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from khobor.audience.counting import FLUSH_S
from khobor.stories.addresses import READS
from tests.audience.reading import PHONE, beacon
from tests.press.web_servers import wait_until
from tests.servers import Newspaper, kill, newspaper_with_stories

pytestmark = pytest.mark.long
SENDERS = 4


def asked(paper: Newspaper, query: str) -> int:
    """A number out of the newspaper's database."""
    with closing(sqlite3.connect(paper.folder / "khobor.sqlite3")) as database:
        return int(database.execute(query).fetchone()[0])


def newest_story(paper: Newspaper) -> int:
    return asked(paper, "SELECT max(page_ptr_id) FROM stories_story")


def views(paper: Newspaper) -> int:
    """All that was counted and is in the database."""
    return asked(paper, "SELECT total(views) FROM audience_reads")


def send(paper: Newspaper, story: int, sender: int, times: int) -> int:
    """Send so many beacons over one connection; how many were answered with 204."""
    host, accepted = f"localhost:{paper.port}", 0
    connection = HTTPConnection(host, timeout=5)
    for n in range(times):
        headers = {
            "Content-Type": "application/json",
            "Origin": f"http://{host}",
            "User-Agent": PHONE,
            "X-Forwarded-For": f"198.51.{sender}.{n % 250}",
        }
        try:
            connection.request("POST", READS, beacon(story=story), headers)
            response = connection.getresponse()
            response.read()
        except OSError:  # the server is going
            break
        accepted += response.status == 204
    return accepted


def send_from_many(paper: Newspaper, story: int, times: int) -> list[int]:
    with ThreadPoolExecutor(SENDERS) as senders:
        sent = senders.map(lambda n: send(paper, story, n, times), range(SENDERS))
        return list(sent)


def stop_while_sending(paper: Newspaper, server: "subprocess.Popen[bytes]", story: int) -> int:
    """Ask the server to stop in the middle of a stream; the number that it had accepted."""
    with ThreadPoolExecutor(SENDERS) as senders:
        sent = [senders.submit(send, paper, story, 10 + n, 5000) for n in range(SENDERS)]
        time.sleep(0.3)
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=30)
        return sum(future.result() for future in sent)


def test_a_stop_loses_nothing_and_a_kill_the_last_flush_at_most(
    tmp_path: Path, new_newspaper: Path
) -> None:
    newspaper = newspaper_with_stories(tmp_path, new_newspaper)
    story = newest_story(newspaper)
    server = newspaper.serve()
    try:
        assert newspaper.shows("/robots.txt", "User-agent")
        accepted = stop_while_sending(newspaper, server, story)
    finally:
        if server.poll() is None:
            kill(server)

    assert accepted > SENDERS
    counted = views(newspaper)
    assert accepted <= counted <= accepted + SENDERS  # an answer may have missed its sender

    server = newspaper.serve()
    try:
        assert newspaper.shows("/robots.txt", "User-agent")
        counted += sum(send_from_many(newspaper, story, 40))
        wait_until(lambda: views(newspaper) >= counted, longest_s=FLUSH_S + 1.5)
        late = sum(send_from_many(newspaper, story, 10))
    finally:
        kill(server)

    assert counted <= views(newspaper) <= counted + late
