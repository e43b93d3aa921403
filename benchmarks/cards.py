"""What a picture card costs: time, memory and bytes, of ten headlines in every design and size.

`python -m benchmarks.cards` draws them from pictures of the demo newspaper, each from its file, in
a process of its own; it fails if a card is over its limit. Processor time is held against the
limit, since other work on the machine falls on the clock.
"""

import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

from khobor.cli.main import open_newspaper
from khobor.config.newspaper import make_folder

LIMIT_MS = 400
LIMIT_MB = 100
LIMIT_BYTES = 200_000
LINES = (
    "সেতু খুলছে কাল",
    "পদ্মার ভাঙনে বিলীন ৪০০ ঘর, ‘ত্রাণ নয়, বাঁধ চাই’",
    "ডেঙ্গুতে হাসপাতালে রোগী কমছে, তবে ঢাকার বাইরে ধীরে",
    "দুই ব্যাংক এক হলে গ্রাহক ও শেয়ারধারীর কী হবে",
    "GDP প্রবৃদ্ধি ৭.২৫% ছাড়াল: বিশ্বব্যাংক & এডিবি",
    "রাষ্ট্রপতি নির্বাচনে প্রতিদ্বন্দ্বিতা করছেন পাঁচজন, প্রচার শেষ মধ্যরাতে",
    "উপকূল পেরিয়েছে ‘শালুক’, পানিবন্দি আড়াই লাখ মানুষ; বিদ্যুৎ নেই ২২ লাখ গ্রাহকের",
    "স্বাস্থ্যসেবা " * 12,
    "ক্ষুদ্রঋণের কিস্তি শোধে সময় পেলেন বন্যার্ত কৃষকেরা " * 3,
    "প্রত্যন্ত অঞ্চলের শিক্ষার্থীদের জন্য ভ্রাম্যমাণ পাঠাগার " * 5,
)


@dataclass(slots=True)
class Cost:
    """One card: processor and clock in milliseconds, and its bytes."""

    design: str
    size: str
    processor_ms: float
    clock_ms: float
    size_bytes: int


def measure(folder: Path) -> tuple[list[Cost], float]:
    """In a process of its own: draw everything. The costs, and the memory it took in MB."""
    make_folder(folder, name="মাপের কাগজ")
    open_newspaper(folder)
    from khobor.syndication.cards.drawing import draw
    from khobor.syndication.cards.values import Card, Design, Size

    photos = _photos()
    before_mb, costs = _peak_mb(), []
    for number, line in enumerate(LINES):
        for design in Design:
            card = Card(
                design, line, "২৬ নভেম্বর ২০২৬", "মাপের কাগজ", "#a3161b", label="জাতীয়",
                kicker="নদীভাঙন", speaker="মিতালী রায়", role="প্রতিনিধি", number="২ লাখ",
                photo=photos[number],
            )  # fmt: skip
            for size in Size:
                clock, processor = time.perf_counter(), time.process_time()
                drawn = draw(card, size)
                spent = time.process_time() - processor, time.perf_counter() - clock
                costs.append(
                    Cost(str(design), str(size), spent[0] * 1000, spent[1] * 1000, len(drawn))
                )
    return costs, _peak_mb() - before_mb


def _photos() -> list[Any]:
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    import khobor.exchange
    from khobor.pictures.drawing import PictureFile

    demo = Path(khobor.exchange.__file__).parent / "demo/pictures"
    files = sorted(demo.glob("*.webp"))[: len(LINES)]
    return [PictureFile(default_storage.save(f.name, ContentFile(f.read_bytes()))) for f in files]


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def show(costs: list[Cost], memory_mb: float) -> bool:
    """Print the table; True if every card keeps its limits."""
    table = Table("design", "size", title=f"{len(costs)} cards; {memory_mb:.0f} MB of memory")
    for heading in ("processor ms, median", "most", "clock ms, median", "kB, median", "most"):
        table.add_column(heading, justify="right")
    for design, size in dict.fromkeys((cost.design, cost.size) for cost in costs):
        rows = [cost for cost in costs if (cost.design, cost.size) == (design, size)]
        spent, sizes = [c.processor_ms for c in rows], [c.size_bytes / 1000 for c in rows]
        table.add_row(
            design, size, f"{median(spent):.0f}", f"{max(spent):.0f}",
            f"{median(c.clock_ms for c in rows):.0f}", f"{median(sizes):.0f}", f"{max(sizes):.0f}",
        )  # fmt: skip
    Console(width=110).print(table)
    is_fast = max(cost.processor_ms for cost in costs) <= LIMIT_MS
    is_light = max(cost.size_bytes for cost in costs) <= LIMIT_BYTES
    return is_fast and is_light and memory_mb <= LIMIT_MB


def main() -> None:
    """Measure, print, and fail if a card is over a limit."""
    with (
        tempfile.TemporaryDirectory(prefix="khobor-cards-") as made,
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as painter,
    ):
        costs, memory_mb = painter.submit(measure, Path(made) / "paper").result()
    if not show(costs, memory_mb):
        sys.exit("A card is over a limit.")


if __name__ == "__main__":
    main()
