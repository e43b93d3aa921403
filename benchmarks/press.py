"""What the press is worth: requests a second, freshness under load, the cost of publishing.

`python -m benchmarks.press [--prepare] [--folder build/benchmarks] [--rounds 7] [--seconds 3]`. All
servers run at the same time and are loaded in turns, so that whatever else the machine does falls
on all of them alike: look at the ratios. The newspapers are made once and kept in the folder, and
so are the pages of this version; `--prepare` does only that, which takes long the first time.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from subprocess import CalledProcessError
from urllib.request import urlopen

from rich.console import Console
from rich.table import Table

from benchmarks import press_newsroom as newsroom
from benchmarks import press_readers as readers
from benchmarks import press_servers as servers
from benchmarks.pages import make_newspapers
from benchmarks.press_load import Load, finished, load, start

STORIES, LARGE = 1_000, 200_000
WARM_S = 1
PUBLISHES = 15
EVERY_S = 1
CROWD = 1_000
EDITS = 20
MEMORY_MB = 500  # Django twice, and twice the 64 MB of `press_memory_mb`
PLAIN, BEHIND, ALONE, ALONE_ONE = "nginx, plain files", "behind nginx", "alone", "alone, 1 worker"
console = Console(width=120)


@dataclass(slots=True)
class Report:
    """Rows of the table: what was measured, what came of it, what was wanted, was it kept."""

    rows: list[tuple[str, str, str, bool]] = field(default_factory=list)

    def add(self, what: str, found: str, wanted: str = "", *, is_kept: bool = True) -> None:
        """One more row."""
        self.rows.append((what, found, wanted, is_kept))

    def show(self) -> None:
        """Print the table."""
        table = Table("what", "measured", "wanted", "", title="The press")
        for what, found, wanted, is_kept in self.rows:
            table.add_row(what, found, wanted, ("kept" if is_kept else "MISSED") if wanted else "")
        console.print(table)


def main() -> None:
    """Measure, print, and fail if something was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build/benchmarks"))
    parser.add_argument("--prepare", action="store_true")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=int, default=3)
    chosen = parser.parse_args()
    folder = chosen.folder.resolve()
    make_newspapers(folder, [STORIES, LARGE])
    paths = prepare(folder)
    if chosen.prepare:
        return
    report = Report()
    with tempfile.TemporaryDirectory(prefix="khobor-press-") as made:
        work = Path(made)
        work.chmod(0o755)  # for nginx
        bench = Bench(folder / str(STORIES), work, paths, report)
        measure_serving(bench, rounds=chosen.rounds, seconds=chosen.seconds)
    measure_publishing(folder / str(LARGE), report)
    report.show()
    sys.exit(any(not is_kept for *_row, is_kept in report.rows))


def prepare(folder: Path) -> list[str]:
    """Bring both newspapers to this version and render their pages; the paths of the stories."""
    with _desk() as desk:
        desk.submit(newsroom.open_paper, folder / str(STORIES)).result()
        paths = desk.submit(newsroom.addresses_of, STORIES).result()
    with _desk() as desk:
        desk.submit(newsroom.open_paper, folder / str(LARGE)).result()
        console.print(f"Rendering pages of a newspaper of {LARGE:,} stories …")
        desk.submit(newsroom.fill, folder / str(LARGE)).result()
    console.print("Letting the followers finish: what they still change is rendered anew …")
    with servers.alone(folder / str(STORIES)), _desk() as desk:
        desk.submit(newsroom.open_paper, folder / str(STORIES)).result()
        desk.submit(newsroom.settle).result()
    console.print(f"Rendering {STORIES:,} stories …")
    servers.khobor("press", "warm", "--count", str(STORIES), folder=folder / str(STORIES))
    return list(paths)


def _desk() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))


@dataclass(frozen=True, slots=True)
class Bench:
    """The newspaper of 1,000 stories, a folder to work in, the paths of its stories."""

    paper: Path
    work: Path
    paths: list[str]
    report: Report

    @property
    def paths_file(self) -> Path:
        """The paths as wrk reads them."""
        return self.work / "paths"


def measure_serving(bench: Bench, *, rounds: int, seconds: int) -> None:
    """Everything that readers of a newspaper of 1,000 stories notice."""
    bench.paths_file.write_text("\n".join(bench.paths) + "\n")
    with _desk() as desk, ExitStack() as running:
        desk.submit(newsroom.open_paper, bench.paper).result()
        ports = start_servers(bench, running)
        desk.submit(newsroom.settle).result()  # a server's first minute is not its life
        check_bytes(ports, bench.paths[0])
        compare(ports, bench.paths_file, bench.report, rounds=rounds, seconds=seconds)
        for name in (BEHIND, ALONE):
            freshness(name, ports[name], bench.paths_file, desk, bench.report)
        prove(bench.paper, bench.report)
    together(bench.paper, bench.work, bench.paths[0], bench.report)


def start_servers(bench: Bench, running: ExitStack) -> dict[str, int]:
    """All four, until `running` ends; their ports."""
    plain = bench.paper / "plain" / "live"  # as deep as the pages, on the same disk
    shutil.rmtree(plain, ignore_errors=True)
    shutil.copytree(bench.paper / "pages" / "live", plain)
    start = running.enter_context
    alone, one = start(servers.alone(bench.paper)), start(servers.alone(bench.paper, workers=1))
    nginx = servers.behind_nginx(bench.paper, alone, bench.work / "nginx-khobor")
    headers = servers.headers_of(alone, bench.paths[0])
    peer = servers.plain_files(plain, bench.work / "nginx-plain", headers)
    return {PLAIN: start(peer), BEHIND: start(nginx), ALONE: alone, ALONE_ONE: one}


def check_bytes(ports: dict[str, int], path: str) -> None:
    """All servers send the same page with the same headers."""
    pages = {urlopen(f"http://localhost:{port}{path}").read() for port in ports.values()}
    sent = [servers.headers_of(port, path) for port in ports.values()]
    if len(pages) != 1 or any(headers != sent[0] for headers in sent):
        raise SystemExit(f"The servers do not send the same bytes: {sent}")


def compare(
    ports: dict[str, int], paths_file: Path, report: Report, *, rounds: int, seconds: int
) -> None:
    """Load all servers in turns."""
    for port in ports.values():
        load(port, paths_file, seconds=WARM_S)
    found: dict[str, list[Load]] = {name: [] for name in ports}
    for number in range(1, rounds + 1):
        console.print(f"Round {number} of {rounds} …")
        for name, port in ports.items():
            found[name].append(load(port, paths_file, seconds=seconds))
    peer = [turn.per_s for turn in found[PLAIN]]
    for name, least in ((PLAIN, 0.0), (BEHIND, 0.95), (ALONE, 0.6), (ALONE_ONE, 0.0)):
        add_load(report, name, found[name], peer=peer, least=least)
    for name in (ALONE, ALONE_ONE):
        used = servers.memory_mb(ports[name])
        report.add(
            f"{name}: memory", f"{used:.0f} MB", f"< {MEMORY_MB} MB", is_kept=used < MEMORY_MB
        )


def add_load(
    report: Report, name: str, turns: list[Load], *, peer: list[float], least: float
) -> None:
    """The row of one server: the medians of its turns, and of their ratios to the peer's turns."""
    per_s = statistics.median(turn.per_s for turn in turns)
    p99_ms = statistics.median(turn.p99_ms for turn in turns)
    errors = sum(turn.errors for turn in turns)
    ratio = statistics.median(turn.per_s / theirs for turn, theirs in zip(turns, peer, strict=True))
    report.add(
        name,
        f"{per_s:,.0f} a second = {ratio:.2f}; p99 {p99_ms:.1f} ms; {errors} errors",
        f"≥ {least:.2f}; p99 < 10 ms; 0 errors" if least else "",
        is_kept=not least or (ratio >= least and p99_ms < 10 and not errors),
    )


def freshness(
    name: str, port: int, paths_file: Path, desk: ProcessPoolExecutor, report: Report
) -> None:
    """Publish every second while wrk asks as fast as it can."""
    console.print(f"Publishing under load, {name} …")
    running = start(port, paths_file, seconds=PUBLISHES * EVERY_S + 1)
    took: list[float] = []
    slowest = []
    for number in range(PUBLISHES):
        began = time.monotonic()
        story = desk.submit(newsroom.publish, number).result()
        seen = readers.watch(port, [*story.paths.values()], story.headline, story.at)
        slowest.append(f"{max(seen):.0f}")
        took += seen
        time.sleep(max(0, EVERY_S - (time.monotonic() - began)))
    met = finished(running)
    median, p99 = statistics.median(took), statistics.quantiles(took, n=100)[98]
    report.add(
        f"{name}: published → on {', '.join(story.paths)}, under load",
        f"median {median:.0f} ms, p99 {p99:.0f} ms ({met.per_s:,.0f} a second meanwhile); "
        f"the last page of each: {', '.join(slowest)}",
        "p99 < 1000 ms; 0 errors",
        is_kept=p99 < 1000 and not met.errors,
    )


def prove(paper: Path, report: Report) -> None:
    """Every stored page, after all that."""
    console.print("Checking every stored page …")
    try:
        said = servers.khobor("press", "check", folder=paper).splitlines()[-1]
    except CalledProcessError as error:
        said = error.stdout.splitlines()[-1]
    report.add("khobor press check", said, "0 stale", is_kept=said.endswith(" 0 stale"))


def together(paper: Path, work: Path, path: str, report: Report) -> None:
    """A thousand readers at once for a page that is not stored."""
    count_file = work / "renders"
    with servers.counting(paper, count_file) as port:
        servers.khobor("press", "drop", path, folder=paper)
        answers = readers.crowd(port, path, count=CROWD)
    renders = count_file.read_text().splitlines().count(path)
    said = ", ".join(f"{count} × {answer}" for answer, count in answers.items())
    report.add(
        f"{CROWD:,} at once for one page that is not stored",
        f"{said}; renders: {renders}",
        "one render, no error",
        is_kept=renders == 1 and answers == {"HTTP/1.1 200 OK": CROWD},
    )


def measure_publishing(paper: Path, report: Report) -> None:
    """What "publish" costs the editor of a large newspaper."""
    console.print(f"Publishing in a newspaper of {LARGE:,} stories …")
    with _desk() as desk:
        desk.submit(newsroom.open_paper, paper).result()
        done = desk.submit(newsroom.requests_of_an_editor, paper, count=EDITS).result()
    waited = statistics.median(request.waited_ms for request in done)
    used = statistics.median(request.used_ms for request in done)
    worst = max(request.waited_ms for request in done)
    report.add(
        f"the editor's request, {LARGE:,} stories",
        f"median {waited:.0f} ms (processor {used:.0f} ms), most {worst:.0f} ms",
        "median < 150 ms",
        is_kept=waited < 150,
    )
    pages = max(request.pages for request in done)
    report.add(
        "stored pages that one publish drops, at most", str(pages), "< 60", is_kept=pages < 60
    )


if __name__ == "__main__":
    main()
