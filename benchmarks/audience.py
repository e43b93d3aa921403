"""How many beacons a second a newspaper takes by itself, and that none is lost when it stops.

`python -m benchmarks.audience` needs Debian's `wrk`. It makes a newspaper of a few stories, serves
it with `khobor serve`, and lets thousands of addresses say that they have read. Then it asks the
server to stop: once when all is said, once in the middle, and compares what was answered with what
is stored.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.press_servers import alone

STORIES = 200
LEAST_PER_S = 3000
CONNECTIONS = 32
SCRIPT = Path(__file__).with_name("audience_load.lua")


@dataclass(frozen=True, slots=True)
class Run:
    """What was answered in a run, and what the database says afterwards."""

    name: str
    answered: int
    per_s: float
    median_ms: float
    p99_ms: float
    stored: int

    @property
    def lost(self) -> int:
        """Answered and not stored. An answer on its way at the stop may be stored and not seen."""
        return max(self.answered - self.stored, 0)

    @property
    def is_sane(self) -> bool:
        """Whether nothing was lost, and nothing counted that was not sent."""
        return not self.lost and self.stored - self.answered <= CONNECTIONS


def make(folder: Path) -> tuple[int, int]:
    """In a process of its own: a newspaper; the number of its stories, and the first id."""
    from benchmarks import newspaper

    newspaper.found(folder)
    newspaper.cast(pictures=0)
    from benchmarks import filling
    from khobor.stories.models import Story

    filling.fill(newspaper.known_cast(), stories=STORIES)
    ids = list(Story.objects.order_by("pk").values_list("pk", flat=True))
    return len(ids), ids[0]


def start(port: int, stories: tuple[int, int], seconds: float) -> "subprocess.Popen[str]":
    """Beacons as fast as they are answered."""
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds:g}s", "-s", str(SCRIPT)]
    command += [f"http://localhost:{port}", "--", *map(str, stories)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def stored(folder: Path) -> int:
    """All views in the database."""
    with sqlite3.connect(folder / "khobor.sqlite3") as database:
        (views,) = database.execute("SELECT coalesce(sum(views), 0) FROM audience_reads").fetchone()
    return int(views)


def run(name: str, folder: Path, stories: tuple[int, int], *, seconds: float, stays: bool) -> Run:
    """Serve, load, stop when the load has ended (`stays`) or in its middle."""
    before = stored(folder)
    with alone(folder) as port:
        load = start(port, stories, seconds)
        if stays:
            load.wait(timeout=seconds + 60)
        else:
            time.sleep(seconds / 2)
    said = json.loads(load.communicate(timeout=seconds + 60)[0].splitlines()[-1])
    answered = said["requests"] - said["refused"]
    return Run(
        name,
        answered=answered,
        per_s=answered / said["seconds"],
        median_ms=said["median_ms"],
        p99_ms=said["p99_ms"],
        stored=stored(folder) - before,
    )


def show(runs: list[Run]) -> None:
    """Print the table."""
    table = Table("run", title="Beacons, one process, wrk with 32 connections")
    for heading in ("a second", "median ms", "p99 ms", "answered", "stored", "lost"):
        table.add_column(heading, justify="right")
    for row in runs:
        table.add_row(
            row.name, f"{row.per_s:,.0f}", f"{row.median_ms:.1f}", f"{row.p99_ms:.1f}",
            f"{row.answered:,}", f"{row.stored:,}", f"{row.lost:,}",
        )  # fmt: skip
    Console(width=110).print(table)


def main() -> None:
    """Measure, print, and fail if a limit is broken."""
    options = ArgumentParser()
    options.add_argument("--seconds", type=float, default=10)
    seconds = options.parse_args().seconds
    with tempfile.TemporaryDirectory(prefix="khobor-audience-") as made:
        folder = Path(made) / "paper"
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as maker:
            stories = maker.submit(make, folder).result()
        runs = [
            run("stopped afterwards", folder, stories, seconds=seconds, stays=True),
            run("stopped in the middle", folder, stories, seconds=seconds, stays=False),
        ]
    show(runs)
    if not all(row.is_sane for row in runs):
        sys.exit("What is stored is not what was answered.")
    if runs[0].per_s < LEAST_PER_S:
        sys.exit(f"Fewer than {LEAST_PER_S} beacons a second.")


if __name__ == "__main__":
    main()
