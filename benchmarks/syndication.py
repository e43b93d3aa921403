"""Feeds, sitemaps and the API of a large newspaper: time, size, and memory that does not grow.

`python -m benchmarks.syndication [--stories 20000 200000] [--folder build/benchmarks]`. The
newspapers are those of `benchmarks.pages`, made once and kept in the folder. Each is measured in a
process of its own, through the application and without the press, so that nothing is cached.

- *Sitemaps*: the index, then every file that it names, and the news.
- *Feeds*: RSS, Atom and JSON of the newspaper and of every section, whole stories.
- *API*: a page of 20 stories, at the beginning of lists and deep in them; a whole story.
- *Memory*: how much more of its own the process held after any answer than when it had answered
  each kind once.

Times are processor time of this process, and the clock's beside it: they differ by what else the
machine does. Limits, by the command's exit code: 15 ms a list of the API (median); 50,000 addresses
and 50 MB a sitemap; 30 MB more memory with the largest newspaper than with the smallest.
"""

import argparse
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import pages

API_MS = 15.0
MOST_ADDRESSES = 50_000
MOST_BYTES = 50_000_000
MOST_GROWTH_MB = 30.0
LOCATION = re.compile(r"<loc>https?://[^/]+([^<]*)</loc>")
DEEP = ("1700000000.000000-1", "1600000000.000000-1")
console = Console(width=130)


@dataclass(slots=True)
class Cost:
    """What answers of one kind took."""

    used_ms: list[float] = field(default_factory=list)
    clock_ms: list[float] = field(default_factory=list)
    size_bytes: list[int] = field(default_factory=list)
    addresses: int = 0
    most_mb: float = 0.0


@dataclass(slots=True)
class Result:
    """Of one newspaper."""

    costs: dict[str, Cost]
    growth_mb: float


def measure(folder: Path) -> Result:
    """In a process of its own: ask for everything."""
    from benchmarks import newspaper

    newspaper.prepare(newspaper.open_newspaper(folder))
    from django.conf import settings

    settings.SYNDICATION = replace(settings.SYNDICATION, feed_full_text=True)
    costs: dict[str, Cost] = defaultdict(Cost)
    _once_each(costs)
    costs.clear()
    before = _own_mb()
    _sitemaps(costs)
    for path in _feeds():
        _ask(costs, "feed, 30 whole stories", path)
    for path in _lists():
        _ask(costs, "API, list of 20", path)
    for path in _stories():
        _ask(costs, "API, whole story", path)
    return Result(dict(costs), max(one.most_mb for one in costs.values()) - before)


def _once_each(costs: dict[str, Cost]) -> None:
    index = _ask(costs, "", "/sitemap.xml")
    for path in (LOCATION.findall(index)[1], "/feeds/rss.xml", "/api/v1/bn/stories"):
        _ask(costs, "", path)
    _ask(costs, "", next(_stories()))


def _sitemaps(costs: dict[str, Cost]) -> None:
    index = _ask(costs, "sitemap, index", "/sitemap.xml")
    for path in LOCATION.findall(index):
        kind = "sitemap, pages" if path.endswith("pages.xml") else "sitemap, month"
        body = _ask(costs, kind, path)
        costs[kind].addresses = max(costs[kind].addresses, body.count("<loc>"))
    _ask(costs, "sitemap, news", "/news-sitemap.xml")


def _feeds() -> Iterator[str]:
    from khobor.stories import selectors

    for page in ("/", *(section.address for section in selectors.sections("bn"))):
        yield from (f"/feeds{page}{file}" for file in ("rss.xml", "atom.xml", "feed.json"))


def _lists() -> Iterator[str]:
    from khobor.stories import selectors

    lists = ["stories", *(f"sections/{s.id}/stories" for s in selectors.sections("bn"))]
    for kind, label in (("topics", "topic"), ("authors", "byline"), ("places", "place")):
        found = selectors.labels(label, language="bn", before=None, count=20)
        lists += [f"{kind}/{one.id}/stories" for one in found]
    for path in lists:
        yield f"/api/v1/bn/{path}"
        yield from (f"/api/v1/bn/{path}?before={place}" for place in DEEP)


def _stories() -> Iterator[str]:
    from khobor.stories import selectors

    for teaser in selectors.latest("list:bn:all", language="bn", count=100):
        yield f"/api/v1/bn/stories/{teaser.id}"


@cache
def _client() -> Any:
    """One for all: each new one would read the list of static files again."""
    from django.test import Client

    return Client(headers={"host": "localhost"})


def _ask(costs: dict[str, Cost], kind: str, path: str) -> str:
    client = _client()
    used, clock = time.process_time(), time.perf_counter()
    answer = client.get(path)
    cost = costs[kind]
    cost.used_ms.append((time.process_time() - used) * 1000)
    cost.clock_ms.append((time.perf_counter() - clock) * 1000)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answers {answer.status_code}")
    cost.size_bytes.append(len(answer.content))
    cost.most_mb = max(cost.most_mb, _own_mb())
    return answer.content.decode()


def _own_mb() -> float:
    """Memory of this process alone, without the parts of the database's file that it looks at."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"RssAnon:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def _measured(folder: Path) -> Result:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measure, folder).result()


def show(results: dict[int, Result]) -> None:
    """Print the table."""
    table = Table("stories", "what", "how many", "median ms", "p95 ms", "median ms by the clock",
                  "largest KB")  # fmt: skip
    for size, result in results.items():
        for kind, cost in result.costs.items():
            p95 = sorted(cost.used_ms)[int(len(cost.used_ms) * 0.95)]
            times = (statistics.median(cost.used_ms), p95, statistics.median(cost.clock_ms))
            largest = max(cost.size_bytes) / 1000
            row = [f"{size:,}", kind, f"{len(cost.used_ms):,}", *(f"{ms:.1f}" for ms in times)]
            table.add_row(*row, f"{largest:,.0f}")
        table.add_row(f"{size:,}", "memory beyond the first answers", "", "", "", "",
                      f"{result.growth_mb * 1000:,.0f}")  # fmt: skip
    console.print(table)


def excesses(results: dict[int, Result]) -> Iterator[str]:
    """What is over its limit, in words."""
    for size, result in results.items():
        lists = statistics.median(result.costs["API, list of 20"].used_ms)
        if lists > API_MS:
            yield f"A list of the API takes {lists:.1f} ms with {size:,} stories."
        for kind, cost in result.costs.items():
            if "sitemap" in kind and (
                cost.addresses > MOST_ADDRESSES or max(cost.size_bytes) > MOST_BYTES
            ):
                yield f"A file is too large: {kind}, with {size:,} stories."
    growth = results[max(results)].growth_mb - results[min(results)].growth_mb
    if growth > MOST_GROWTH_MB:
        yield f"Memory grows with the archive: {growth:.0f} MB."


def main() -> int:
    """Run the benchmark; the exit code says whether everything is within its limits."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--stories", type=int, nargs="+", default=[20_000, 200_000])
    parser.add_argument("--folder", type=Path, default=Path("build/benchmarks"))
    options = parser.parse_args()
    sizes = sorted(options.stories)
    pages.make_newspapers(options.folder.resolve(), sizes)
    results = {size: _measured(options.folder.resolve() / str(size)) for size in sizes}
    show(results)
    found = list(excesses(results))
    for excess in found:
        console.print(f"[red]{excess}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
