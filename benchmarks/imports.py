"""How fast stories are imported, and that memory does not grow with the file.

`python -m benchmarks.imports [--stories 400 1600 6400]`. Each size runs in a process and a
temporary newspaper of its own, so that its peak is its own. The file is invented, always the same.

The memory is what the process has to itself. What it sees of the database file through `mmap`, up
to 256 MB, belongs to the system, which takes it back whenever it likes.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from rich.console import Console
from rich.table import Table

STORIES_A_SECOND = 100
LARGEST_GROWTH_MB = 45  # from the smallest file to the largest; SQLite keeps up to 32 MB of pages
MEMORY_LOOKED_AT = 50  # lines
WORDS = "সরকার নদী ধান বাজার শহর মানুষ সকাল বৃষ্টি খেলা দাম কৃষক সেতু পথ গ্রাম"
SECTIONS = ("বাংলাদেশ", "অর্থনীতি", "খেলা", "বিশ্ব", "মতামত")


@dataclass(frozen=True, slots=True)
class Measured:
    """One import. Rates are stories a second: by the clock, and of the processor's time."""

    stories: int
    by_clock: float
    by_processor: float
    again_by_processor: float
    peak_mb: float


def story(number: int) -> dict[str, object]:
    """An invented story of about 300 words in ten paragraphs, the same for the same number."""
    dice, words = random.Random(number), WORDS.split()
    paragraphs = [" ".join(dice.choices(words, k=30)) + "।" for _ in range(10)]
    return {
        "source_id": f"benchmark-{number}",
        "url": f"https://old.example/?p={number}",
        "headline": " ".join(dice.choices(words, k=7)),
        "body": "\n".join(paragraphs),
        "section": dice.choice(SECTIONS),
        "byline": f"প্রতিবেদক {dice.randrange(50)}",
        "topics": dice.sample(words, 2),
        "published_at": f"20{dice.randrange(10, 25)}-0{dice.randrange(1, 10)}-15T08:00:00+06:00",
    }


def found(folder: Path) -> None:
    """Make a newspaper and start Django with it."""
    from khobor.config.newspaper import make_folder

    make_folder(folder, name="মাপের কাগজ")
    os.environ["KHOBOR_PAPER"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "khobor.config.settings"
    import django

    django.setup()
    from django.core.management import call_command

    from khobor.stories.actions import found_newspaper

    call_command("migrate", verbosity=0, interactive=False)
    found_newspaper(name="মাপের কাগজ", languages=["bn"])


def measure(stories: int, folder: Path) -> Measured:
    """Import that many stories into a new newspaper, twice."""
    found(folder / "paper")
    path = folder / "stories.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(stories):
            file.write(json.dumps(story(number), ensure_ascii=False) + "\n")
    clock_s, processor_s, peak_mb = timed_import(path, outcome="added", stories=stories)
    _clock_s, again_s, _peak_mb = timed_import(path, outcome="unchanged", stories=stories)
    return Measured(
        stories=stories,
        by_clock=stories / clock_s,
        by_processor=stories / processor_s,
        again_by_processor=stories / again_s,
        peak_mb=peak_mb,
    )


def timed_import(path: Path, *, outcome: str, stories: int) -> tuple[float, float, float]:
    """Seconds by the clock, of the processor, and the peak in MB of importing all these stories."""
    from khobor.exchange.import_stories import import_stories

    sizes_mb, lines = [own_memory_mb()], count(1)

    def look(_bytes: int) -> None:
        if next(lines) % MEMORY_LOOKED_AT == 0:
            sizes_mb.append(own_memory_mb())

    clock, processor = time.perf_counter(), time.process_time()
    counts = import_stories(path, advance=look)
    clock_s, processor_s = time.perf_counter() - clock, time.process_time() - processor
    if counts != {outcome: stories}:
        raise SystemExit(f"{stories} stories: {dict(counts)} instead of {outcome}")
    return clock_s, processor_s, max(*sizes_mb, own_memory_mb())


def own_memory_mb() -> float:
    """What this process has to itself, without what it shares with files."""
    status = Path("/proc/self/status").read_text()
    return int(re.findall(r"RssAnon:\s+(\d+) kB", status)[0]) / 1024


def in_own_process(stories: int) -> Measured:
    """What `measure` says, by a process that has done nothing before."""
    with tempfile.TemporaryDirectory(prefix="khobor-bench-") as folder:
        command = [sys.executable, "-m", "benchmarks.imports", "--stories", str(stories)]
        command += ["--measure-in", folder]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Measured(**json.loads(said))


def table(rows: list[Measured]) -> Table:
    """The numbers as a person reads them."""
    shown = Table("stories", "a second", "of processor time", "again, processor", "peak MB")
    for row in rows:
        rates = (row.by_clock, row.by_processor, row.again_by_processor, row.peak_mb)
        shown.add_row(f"{row.stories:,}", *(f"{number:,.0f}" for number in rates))
    return shown


def faults(rows: list[Measured]) -> list[str]:
    """Which limits are broken."""
    slow = [row for row in rows if row.by_processor < STORIES_A_SECOND]
    found = [f"{row.stories} stories: fewer than {STORIES_A_SECOND} a second" for row in slow]
    growth_mb = rows[-1].peak_mb - rows[0].peak_mb
    if growth_mb > LARGEST_GROWTH_MB:
        found.append(f"the peak grows by {growth_mb:.0f} MB, more than {LARGEST_GROWTH_MB}")
    return found


def main() -> None:
    """Measure every size; fail if a limit is broken. Processor time decides."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, nargs="+", default=[400, 1600, 6400])
    parser.add_argument("--measure-in", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure_in:
        print(json.dumps(asdict(measure(options.stories[0], options.measure_in))))
        return
    rows = [in_own_process(stories) for stories in sorted(options.stories)]
    console = Console()
    console.print(table(rows))
    broken = faults(rows)
    console.print("\n".join(broken) or "Within the limits.")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
