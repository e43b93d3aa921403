"""How long the server needs for a page when nothing is cached, in small and large newspapers.

`python -m benchmarks.pages [--stories 20000 200000]`. Every size is served by a process of its own;
the processes take turns, so that whatever else the machine does falls on all of them alike.
"""

import argparse
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.costs import LIMITS, Cost, Round, cost

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


def found(folder: Path) -> None:
    """In a process of its own: a newspaper without stories."""
    from benchmarks import newspaper

    newspaper.found(folder)
    newspaper.cast()


def fill(folder: Path, stories: int) -> list[int]:
    """In the process of that size: write the stories; ids of those that stand in wrong lists."""
    from benchmarks import newspaper

    newspaper.open_newspaper(folder)
    from benchmarks import asking, filling

    filling.fill(newspaper.known_cast(), stories=stories)
    asking.ask(dict.fromkeys(ASKED, 3), seed=0)  # compiles the templates
    return filling.wrong_lists(count=SAMPLED_STORIES)


def measure(seed: int) -> Round:
    """In the process of one size, once its newspaper is filled: one turn."""
    from benchmarks import asking

    return asking.ask({page: count // ROUNDS for page, count in ASKED.items()}, seed=seed)


def costs_of_sizes(folder: Path, sizes: list[int]) -> dict[int, dict[str, Cost]]:
    """Size -> page -> what it costs."""
    with _process() as founder:
        founder.submit(found, folder / "empty").result()
    servers = {size: _process() for size in sizes}
    for size, server in servers.items():
        shutil.copytree(folder / "empty", folder / str(size))
        wrong = server.submit(fill, folder / str(size), size).result()
        if wrong:
            raise SystemExit(f"These generated stories stand in wrong lists: {wrong}")
    rounds: dict[int, list[Round]] = {size: [] for size in sizes}
    for number in range(1, ROUNDS + 1):
        for size, server in servers.items():
            rounds[size].append(server.submit(measure, number).result())
    for server in servers.values():
        server.shutdown()
    return {size: {page: cost(page, rounds[size]) for page in ASKED} for size in sizes}


def _process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))


def excesses(costs: dict[int, dict[str, Cost]]) -> list[str]:
    """What is over its limit, in words."""
    found = []
    smallest, largest = min(costs), max(costs)
    for page in ASKED:
        ratio = costs[largest][page].median_ms / costs[smallest][page].median_ms
        if ratio > LARGEST_RATIO:
            found.append(f"{page}: {ratio:.2f} times as long with {largest} stories")
    for size, pages in costs.items():
        for page, limit in LIMITS.items():
            if pages[page].median_ms > limit.ms or pages[page].queries > limit.queries:
                found.append(f"{page}: over its limit with {size} stories")
    return found


def show(costs: dict[int, dict[str, Cost]]) -> None:
    """Print the table."""
    table = Table("page", title="Server time of one page, nothing cached")
    sizes = sorted(costs)
    headings = [f"{head}, {size:,}" for size in sizes for head in ("queries", "median ms", "p95")]
    for heading in [*headings, "limit", "ratio"]:
        table.add_column(heading, justify="right")
    for page in ASKED:
        row = [costs[size][page] for size in sizes]
        limit = LIMITS.get(page)
        cells = [
            cell
            for cost in row
            for cell in (str(cost.queries), f"{cost.median_ms:.1f}", f"{cost.p95_ms:.1f}")
        ]
        allowed = f"{limit.ms:g} ms, {limit.queries} queries" if limit else ""
        ratio = row[-1].median_ms / row[0].median_ms
        table.add_row(page, *cells, allowed, f"{ratio:.2f}")
    Console(width=140).print(table)


def main() -> None:
    """Measure, print, and fail if something is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, nargs="+", default=[20_000, 200_000])
    sizes = parser.parse_args().stories
    with tempfile.TemporaryDirectory(prefix="khobor-bench-") as folder:
        costs = costs_of_sizes(Path(folder), sizes)
    show(costs)
    found = excesses(costs)
    for line in found:
        print(line)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
