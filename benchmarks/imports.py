"""How fast stories are imported, and that memory does not grow with the file.

    python -m benchmarks.imports [STORIES]

Each size runs in a process and a temporary newspaper of its own, so that its peak is its own.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = "সরকার নদী ধান বাজার শহর মানুষ সকাল বৃষ্টি খেলা দাম কৃষক সেতু পথ গ্রাম"
SECTIONS = ("বাংলাদেশ", "অর্থনীতি", "খেলা", "বিশ্ব", "মতামত")


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


def measure(stories: int, folder: Path) -> None:
    """Import that many stories into a new newspaper in `folder` and print what it took."""
    from khobor.config.newspaper import make_folder

    make_folder(folder / "paper", name="মাপের কাগজ")
    os.environ["KHOBOR_PAPER"] = str(folder / "paper")
    os.environ["DJANGO_SETTINGS_MODULE"] = "khobor.config.settings"
    import django

    django.setup()
    from django.core.management import call_command

    from khobor.exchange.import_stories import import_stories
    from khobor.stories.actions import found_newspaper

    call_command("migrate", verbosity=0, interactive=False)
    found_newspaper(name="মাপের কাগজ", languages=["bn"])
    path = folder / "stories.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(stories):
            file.write(json.dumps(story(number), ensure_ascii=False) + "\n")
    started, cpu = time.perf_counter(), time.process_time()
    counts = import_stories(path)
    took_s, cpu_s = time.perf_counter() - started, time.process_time() - cpu
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{stories} stories {dict(counts)}: {stories / took_s:.0f} a second "
        f"({stories / cpu_s:.0f} a second of processor time), peak {peak_mb:.0f} MB",
        flush=True,
    )


def main() -> None:
    """Measure N and 4N stories."""
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    if len(sys.argv) > 2:
        measure(stories, Path(sys.argv[2]))
        return
    for size in (stories, 4 * stories):
        with tempfile.TemporaryDirectory(prefix="khobor-bench-") as folder:
            command = [sys.executable, "-m", "benchmarks.imports", str(size), folder]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
