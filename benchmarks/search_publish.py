"""How soon what was published is found: through the real server, as a reader finds it.

    python -m benchmarks.search_publish FOLDER

FOLDER is a newspaper, such as `khobor demo` makes; it is copied. One process serves the copy,
another publishes, and this one asks the search page for the story until it is there. Limit: a
second for each.
"""

import argparse
import http.client
import shutil
import statistics
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import quote

from benchmarks import press_newsroom as newsroom
from benchmarks import press_servers as servers

PUBLISHES = 20
EVERY_S = 1.5
LIMIT_MS = 1000
GIVEN_UP_S = 30
LOOKS_EVERY_S = 0.01
READY_S = 120

_readers = count(1)


def asked(port: int, typed: str) -> str:
    """The page of a reader who searches for that; each has an address of their own."""
    number = next(_readers)
    reader = {"X-Forwarded-For": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"}
    connection = http.client.HTTPConnection("localhost", port, timeout=GIVEN_UP_S)
    connection.request("GET", f"/search/?q={quote(typed)}", headers=reader)
    page = connection.getresponse().read().decode()
    connection.close()
    return page


def found_after_ms(port: int, story: newsroom.Published) -> float:
    """How long after its publishing the story is the first that is found by its own number."""
    number = story.headline.rsplit(" ", 1)[-1]
    while time.time() - story.at < GIVEN_UP_S:
        if 'class="headline"' in asked(port, number):
            return (time.time() - story.at) * 1000
        time.sleep(LOOKS_EVERY_S)
    return float("inf")


def wait_for_index(port: int) -> None:
    """Until the first index has everything."""
    until = time.monotonic() + READY_S
    while "search-nothing" not in asked(port, "0000000000"):
        if time.monotonic() > until:
            raise SystemExit("The index was not filled.")
        time.sleep(0.2)


def measure(paper: Path) -> list[float]:
    """Milliseconds from publishing to finding, of each story."""
    took = []
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as desk:
        desk.submit(newsroom.open_paper, paper).result()
        with servers.alone(paper) as port:
            wait_for_index(port)
            for number in range(PUBLISHES):
                story = desk.submit(newsroom.publish, number).result()
                took.append(found_after_ms(port, story))
                time.sleep(EVERY_S)
    return took


def main() -> int:
    """Measure and print; 1 if a story took longer than the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    with tempfile.TemporaryDirectory(prefix="khobor-search-") as work:
        paper = Path(work) / "paper"
        shutil.copytree(parser.parse_args().folder, paper)
        took = measure(paper)
    print(
        f"published → found by search: median {statistics.median(took):.0f} ms, "
        f"longest {max(took):.0f} ms of {len(took)}"
    )
    return 0 if max(took) < LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
