"""How long the server needs for a page when nothing is cached, in small and large newspapers.

`python -m benchmarks.pages [--stories 20000 200000] [--folder build/benchmarks]`. The newspapers
are made once and kept in the folder. Every size is served by a process of its own; the processes
take turns, so that whatever else the machine does falls on all of them alike.
"""

import argparse
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from benchmarks.costs import LIMITS, Cost, Round, cost

GENERATION = "2"  # raise it when filling writes something else: kept newspapers are made again
SAMPLED_STORIES = 20
LARGEST_RATIO = 1.3
ROUNDS = 10
# page -> how many are asked for in all rounds together
ASKED = {
    "story": 300,
    "front": 100,
    "section": 100,
    "section, deep": 100,
    "topic": 100,
    "author": 100,
    "archive day": 100,
}
Answer = TypeVar("Answer")
console = Console(width=150)


def found(folder: Path) -> None:
    """In a process of its own: a newspaper without stories."""
    from benchmarks import newspaper

    newspaper.found(folder)
    newspaper.cast()


def fill(folder: Path, stories: int) -> list[int]:
    """In a process of its own: write the stories; ids of those that stand in wrong lists."""
    from benchmarks import newspaper

    newspaper.open_newspaper(folder)
    from benchmarks import filling

    filling.fill(newspaper.known_cast(), stories=stories)
    return filling.wrong_lists(count=SAMPLED_STORIES)


def start(folder: Path) -> None:
    """In the process of one size: start the newspaper, with this version's tables and templates."""
    from benchmarks import newspaper

    newspaper.prepare(newspaper.open_newspaper(folder))
    from benchmarks import asking

    asking.ask(dict.fromkeys(ASKED, 3), seed=0)


def measure(seed: int) -> Round:
    """In the process of one size, once it has started: one turn."""
    from benchmarks import asking

    return asking.ask({page: count // ROUNDS for page, count in ASKED.items()}, seed=seed)


def make_newspapers(folder: Path, sizes: list[int]) -> None:
    """Make those newspapers that the folder does not have yet."""
    missing = [size for size in sizes if not _mark(folder, size).exists()]
    if not missing:
        return
    empty = folder / "empty"
    for stale in (empty, *(folder / str(size) for size in missing)):
        shutil.rmtree(stale, ignore_errors=True)
    console.print("Founding a newspaper …")
    _once(found, empty)
    for size in missing:
        console.print(f"Writing {size:,} stories …")
        shutil.copytree(empty, folder / str(size))
        wrong = _once(fill, folder / str(size), size)
        if wrong:
            raise SystemExit(f"These generated stories stand in wrong lists: {wrong}")
        _mark(folder, size).touch()


def costs_of_sizes(folder: Path, sizes: list[int]) -> dict[int, dict[str, Cost]]:
    """Size -> page -> what it costs."""
    servers = {size: _process() for size in sizes}
    for size, server in servers.items():
        server.submit(start, folder / str(size)).result()
    rounds: dict[int, list[Round]] = {size: [] for size in sizes}
    for number in range(1, ROUNDS + 1):
        console.print(f"Round {number} of {ROUNDS} …")
        for size, server in servers.items():
            rounds[size].append(server.submit(measure, number).result())
    for server in servers.values():
        server.shutdown()
    return {size: {page: cost(page, rounds[size]) for page in ASKED} for size in sizes}


def _mark(folder: Path, size: int) -> Path:
    return folder / str(size) / f"filled-{GENERATION}"


def _process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))


def _once(step: Callable[..., Answer], *arguments: object) -> Answer:
    with _process() as process:
        return process.submit(step, *arguments).result()


def excesses(costs: dict[int, dict[str, Cost]]) -> list[str]:
    """What is over its limit, in words."""
    found = []
    smallest, largest = min(costs), max(costs)
    for page in ASKED:
        ratio = costs[largest][page].median_ms / costs[smallest][page].median_ms
        if ratio > LARGEST_RATIO:
            found.append(f"{page}: {ratio:.2f} times as long with {largest:,} stories")
    for size, pages in costs.items():
        for page, limit in LIMITS.items():
            if pages[page].median_ms > limit.ms or pages[page].queries > limit.queries:
                found.append(f"{page}: over its limit with {size:,} stories")
    return found


def show(costs: dict[int, dict[str, Cost]]) -> None:
    """Print the table."""
    sizes = sorted(costs)
    title = "One page, nothing cached: processor time (median, p95) and time on the clock, in ms"
    table = Table("page", title=title)
    heads = ("queries", "median", "p95", "clock")
    for heading in [*(f"{head}\n{size:,}" for size in sizes for head in heads), "limit", "ratio"]:
        table.add_column(heading, justify="right")
    over = {line.split(":")[0] for line in excesses(costs)}
    for page in ASKED:
        row = [costs[size][page] for size in sizes]
        limit = LIMITS.get(page)
        allowed = f"{limit.ms:g} ms, {limit.queries} queries" if limit else ""
        cells = [cell for cost in row for cell in _cells(cost)]
        ratio = row[-1].median_ms / row[0].median_ms
        verdict = "over" if page in over else "kept"
        table.add_row(page, *cells, f"{allowed} {verdict}".strip(), f"{ratio:.2f}")
    console.print(table)


def _cells(cost: Cost) -> tuple[str, ...]:
    times = (cost.median_ms, cost.p95_ms, cost.waited_ms)
    return (str(cost.queries), *(f"{ms:.1f}" for ms in times))


def main() -> None:
    """Measure, print, and fail if something is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, nargs="+", default=[20_000, 200_000])
    parser.add_argument("--folder", type=Path, default=Path("build/benchmarks"))
    chosen = parser.parse_args()
    make_newspapers(chosen.folder, chosen.stories)
    costs = costs_of_sizes(chosen.folder, chosen.stories)
    show(costs)
    found = excesses(costs)
    for line in found:
        console.print(line)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
