"""Is what a browser selects what its reader wants, and what does that cost: a month of readers.

    python -m benchmarks.selection_readers

The very module that browsers load ranks in Debian's Chromium, from the very file, cut as the press
cuts it. Definitions, written down before anything was measured:

- *Editions*: 30 days of 120 stories, spread as newspapers publish (few at night), in 10 sections of
  8 subjects each. A story has 40 telling words: 16 of 40 of its subject, 10 of 120 of its section,
  14 of 3,000 of everybody's. Every story has an appeal (log-normal) that nobody but readers knows.
- *Readers*: 60, each with two or three favourite subjects (of any sections) and a mild liking for
  one section. A reader comes at 9:00 and at 21:00 and wants the 8 stories of the last 36 hours,
  not read yet, that suit best: 3 for a favourite subject, 1 for the section, times appeal times
  freshness (half in 18 hours), times noise (log-normal). 4 of them, by chance, are read and
  remembered. Wants and likings are not known to any method; "most read" knows what all readers read
  in the last 24 hours.
- *Hit*: at least one of the 10 shown is wanted. *nDCG@10*: every wanted story gains 1. The first
  7 days are for getting to know the readers, and do not count. No method shows what was read.
- *Khobor, hashed*: the space without training. *Khobor, trained*: trained on the first 7 days.
- *Time*: ranking (`readFile` and `rank` apart) with 300 stories and 150 readings, processor slowed
  six times by Chromium's own throttling; the median and the worst of 30, and the very first.

Limits, by the command's exit code: Khobor above every other method in hits and nDCG; shown stories
of a median age under 48 hours; at least 3 sections in every list of 10; the file within 40 kB with
gzip and brotli; ranking within 10 ms.
"""

import gzip
import json
import math
import statistics
import sys
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

import brotli
from playwright.sync_api import Page, Route, sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.texts import Writer
from benchmarks.weight import CHROMIUM, CHROMIUM_ARGUMENTS
from khobor.selection.training import train
from khobor.selection.vectors import HASHED_SPACE, Space, vector

DAYS: Final = 30
KNOWN_DAYS: Final = 7
A_DAY: Final = 120
SECTIONS, SUBJECTS = 10, 8
READERS: Final = 60
VISITS: Final = (9, 21)
WINDOW_H: Final = 36
WANTED, READ = 8, 4
SHOWN: Final = 10
OFFERED: Final = 300
MODULES = Path(__file__).parents[1] / "src/khobor/paper/static/khobor/js"
METHODS = ("random", "newest", "most read", "Khobor, hashed", "Khobor, trained")
LIMIT_BYTES, LIMIT_MS, LIMIT_AGE_H, LIMIT_SECTIONS = 40_000, 10.0, 48.0, 3
HOUR_MS: Final = 3_600_000
START_MS: Final = 1_790_000_000_000


@dataclass(frozen=True, slots=True)
class Told:
    """A generated story; `at_h` are hours since the first edition."""

    id: int
    at_h: float
    section: int
    subject: int
    appeal: float
    terms: dict[int, float]
    headline: str


@dataclass(slots=True)
class Reader:
    """Somebody's likings, and what was read with the hour."""

    favourites: set[int]
    section: int
    read: dict[int, float] = field(default_factory=dict)


@dataclass(slots=True)
class Marks:
    """What the lists of one method were worth."""

    hits: list[bool] = field(default_factory=list)
    gains: list[float] = field(default_factory=list)
    ages_h: list[float] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)


def main() -> int:
    """Let a month pass, print, and say by the exit code whether the limits are kept."""
    random = Random(52)
    stories = editions(random)
    trained = train([one.terms for one in stories if one.at_h < 24 * KNOWN_DAYS])
    assert trained is not None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        page = browser.new_page()
        page.route("**/*", _serve)
        page.goto("http://newspaper.test/")
        page.evaluate("async () => { globalThis.ranking = await import('/ranking.js'); }")
        marks = month(page, random, stories, {"Khobor, hashed": HASHED_SPACE, METHODS[-1]: trained})
        file = candidate_file(stories[-OFFERED:], HASHED_SPACE, now_h=24.0 * DAYS)
        times = ranking_times(page, file, stories)
        browser.close()
    return report(marks, file, times)


def _serve(route: Route) -> None:
    name = route.request.url.rpartition("/")[2]
    if name.endswith(".js"):
        route.fulfill(content_type="text/javascript", body=(MODULES / name).read_text("utf-8"))
    else:
        route.fulfill(content_type="text/html", body="<!doctype html><title>.")


def editions(random: Random) -> list[Told]:
    """A month of stories, oldest first."""
    writer = Writer(7)
    hours = [*range(24)]
    weights = [1, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 8, 7, 7, 7, 7, 7, 7, 6, 6, 6, 5, 4, 2]
    moments = sorted(
        24 * day + hour + random.random()
        for day in range(DAYS)
        for hour in random.choices(hours, weights, k=A_DAY)
    )
    return [_told(n + 1, at_h, random, writer) for n, at_h in enumerate(moments)]


def _told(number: int, at_h: float, random: Random, writer: Writer) -> Told:
    section = random.randrange(SECTIONS)
    subject = section * SUBJECTS + random.randrange(SUBJECTS)
    words = [
        *(1_000_000 + 1000 * subject + n for n in random.sample(range(40), 16)),
        *(2_000_000 + 1000 * section + n for n in random.sample(range(120), 10)),
        *(3_000_000 + n for n in random.sample(range(3000), 14)),
    ]
    weighed = {word: random.uniform(0.5, 1.5) for word in words}
    length = math.sqrt(sum(weight**2 for weight in weighed.values()))
    return Told(
        id=number,
        at_h=at_h,
        section=section + 1,
        subject=subject,
        appeal=random.lognormvariate(0, 0.5),
        terms={word: weight / length for word, weight in weighed.items()},
        headline=writer.headline(),
    )


def month(
    page: Page, random: Random, stories: list[Told], spaces: dict[str, Space]
) -> dict[str, Marks]:
    """Every visit of every reader; each method shows its list, and the readers read."""
    readers = [_reader(random) for _n in range(READERS)]
    marks: dict[str, Marks] = {name: Marks() for name in METHODS}
    reads: list[tuple[float, int]] = []
    for day in range(2, DAYS):
        for hour in VISITS:
            now_h = 24.0 * day + hour
            offered = [one for one in stories if one.at_h <= now_h][-OFFERED:]
            popular = Counter(pk for at_h, pk in reads if now_h - at_h <= 24)
            lists = {
                name: ranked(page, candidate_file(offered, space, now_h=now_h), readers, now_h)
                for name, space in spaces.items()
            }
            for n, reader in enumerate(readers):
                wanted = wanted_by(reader, offered, now_h, random)
                others = _others(reader, offered, popular, random)
                if day >= KNOWN_DAYS:
                    shown = others | {name: found[n] for name, found in lists.items()}
                    _mark(marks, shown, wanted, offered, now_h)
                for one in random.sample(wanted, min(READ, len(wanted))):
                    reader.read[one.id] = now_h
                    reads.append((now_h, one.id))
    return marks


def _reader(random: Random) -> Reader:
    favourites = set(random.sample(range(SECTIONS * SUBJECTS), random.choice((2, 3))))
    return Reader(favourites, random.randrange(SECTIONS) + 1)


def wanted_by(reader: Reader, offered: list[Told], now_h: float, random: Random) -> list[Told]:
    """The stories that suit best now."""

    def suits(one: Told) -> float:
        liking = 1 + 3 * (one.subject in reader.favourites) + (one.section == reader.section)
        fresh = 0.5 ** ((now_h - one.at_h) / 18)
        return liking * one.appeal * fresh * random.lognormvariate(0, 0.3)

    fit = [one for one in offered if now_h - one.at_h <= WINDOW_H and one.id not in reader.read]
    return sorted(fit, key=suits, reverse=True)[:WANTED]


def _others(
    reader: Reader, offered: list[Told], popular: Counter[int], random: Random
) -> dict[str, list[int]]:
    """What the rivals show."""
    fit = [one for one in reversed(offered) if one.id not in reader.read]
    return {
        "random": [one.id for one in random.sample(fit, SHOWN)],
        "newest": [one.id for one in fit[:SHOWN]],
        "most read": [one.id for one in sorted(fit, key=lambda one: -popular[one.id])[:SHOWN]],
    }


def candidate_file(offered: list[Told], space: Space, *, now_h: float) -> dict[str, Any]:
    """The file as `paper.selected` writes it, newest first."""
    newest = list(reversed(offered))
    empty = bytes([0x88] * 16)
    return {
        "edition": 1,
        "language": "bn",
        "space": space.name,
        "made": (START_MS + now_h * HOUR_MS) / 1000,
        "words": {},
        "sections": [[n, f"বিভাগ {n}", f"/section-{n}/"] for n in range(1, SECTIONS + 1)],
        "id": [one.id for one in newest],
        "age": [round((now_h - one.at_h) * 60) for one in newest],
        "section": [one.section - 1 for one in newest],
        "top": [one.section for one in newest],
        "lead": [0 for _one in newest],
        "kicker": ["" for _one in newest],
        "headline": [one.headline for one in newest],
        "slug": [f"{one.id * 7919 % 99991:x}-khobor-slug/" for one in newest],
        "picture": [_picture(one) for one in newest],
        "vectors": b64encode(
            b"".join(vector(one.terms, space) or empty for one in newest)
        ).decode(),
    }


def _picture(one: Told) -> str:
    if one.id % 10 > 5:
        return ""
    return f"/media/images/{one.id * 104729 % 999983:x}.fill-320x213.format-webp.webp"


RANK = """({ file, readers, now, count }) => {
    const stories = ranking.readFile(file, now);
    return readers.map((read) => ranking.rank(stories, read, { now, count }).map(({ id }) => id));
}"""


def ranked(
    page: Page, file: dict[str, Any], readers: Iterable[Reader], now_h: float
) -> list[list[int]]:
    """The lists of all readers, by the browser."""
    now = START_MS + now_h * HOUR_MS
    given = [readings(reader, file) for reader in readers]
    lists: list[list[int]] = page.evaluate(
        RANK, {"file": file, "readers": given, "now": now, "count": SHOWN}
    )
    return lists


_remembered: dict[tuple[int, str], tuple[str, int]] = {}


def readings(reader: Reader, file: dict[str, Any]) -> list[dict[str, Any]]:
    """What the reader's browser remembers, the last first: vectors of when it was read."""
    packed = file["vectors"]
    if (file["id"][0], file["space"]) not in _remembered:
        for n, pk in enumerate(file["id"]):
            _remembered.setdefault((pk, file["space"]), (_slice(packed, n), file["top"][n]))
    last = sorted(reader.read.items(), key=lambda pair: -pair[1])[:150]
    return [
        {
            "id": pk,
            "at": START_MS + at_h * HOUR_MS,
            "top": _remembered[pk, file["space"]][1],
            "space": file["space"],
            "vector": _remembered[pk, file["space"]][0],
        }
        for pk, at_h in last
    ]


def _slice(packed: str, n: int) -> str:
    from base64 import b64decode

    return b64encode(b64decode(packed)[16 * n : 16 * (n + 1)]).decode()


def _mark(
    marks: dict[str, Marks],
    shown: dict[str, list[int]],
    wanted: list[Told],
    offered: list[Told],
    now_h: float,
) -> None:
    known = {one.id: one for one in offered}
    right = {one.id for one in wanted}
    best = sum(1 / math.log2(place + 2) for place in range(min(len(right), SHOWN)))
    for name, ids in shown.items():
        gain = sum(1 / math.log2(place + 2) for place, pk in enumerate(ids) if pk in right)
        marks[name].hits.append(bool(right & set(ids)))
        marks[name].gains.append(gain / best if best else 0.0)
        marks[name].ages_h += [now_h - known[pk].at_h for pk in ids]
        marks[name].sections.append(len({known[pk].section for pk in ids}))


TIMES = """async ({ file, read, now }) => {
    const text = JSON.stringify(file);
    const once = () => {
        const begin = performance.now();
        const stories = ranking.readFile(JSON.parse(text), now);
        const middle = performance.now();
        ranking.rank(stories, read, { now, count: 10 });
        return [middle - begin, performance.now() - middle];
    };
    return Array.from({ length: 31 }, once);
}"""


def ranking_times(
    page: Page, file: dict[str, Any], stories: list[Told]
) -> dict[str, tuple[float, float, float]]:
    """First, median and worst in ms of reading the file and of ranking, on a slow phone."""
    now = START_MS + DAYS * 24 * HOUR_MS
    reader = Reader(set(), 1, {one.id: one.at_h for one in stories[-150:]})
    for start in range(0, len(stories), OFFERED):
        readings(
            Reader(set(), 1),
            candidate_file(stories[start : start + OFFERED], HASHED_SPACE, now_h=0),
        )
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    found = page.evaluate(TIMES, {"file": file, "read": readings(reader, file), "now": now})
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    columns: dict[str, list[float]] = defaultdict(list)
    for reading, ranking in found:
        columns["reading the file"].append(reading)
        columns["ranking"].append(ranking)
    return {
        name: (times[0], statistics.median(times[1:]), max(times[1:]))
        for name, times in columns.items()
    }


def report(
    marks: dict[str, Marks], file: dict[str, Any], times: dict[str, tuple[float, float, float]]
) -> int:
    """Print the tables; 1 if a limit is broken."""
    table = Table(title=f"{READERS} readers, {DAYS - KNOWN_DAYS} days, lists of {SHOWN}")
    for title in ("method", "hit rate", "nDCG@10", "median age, hours", "fewest sections", "mean"):
        table.add_column(title, justify="left" if title == "method" else "right")
    for name, one in marks.items():
        table.add_row(
            name,
            f"{statistics.mean(one.hits):.3f}",
            f"{statistics.mean(one.gains):.3f}",
            f"{statistics.median(one.ages_h):.1f}",
            str(min(one.sections)),
            f"{statistics.mean(one.sections):.1f}",
        )
    console = Console(width=110)
    console.print(table)
    written = json.dumps(file, ensure_ascii=False, separators=(",", ":")).encode()
    sizes = {
        "as it is": len(written),
        "gzip": len(gzip.compress(written, 6)),
        "brotli": len(brotli.compress(written, mode=brotli.MODE_TEXT, quality=5)),
    }
    console.print(f"file of {len(file['id'])} stories:", sizes)
    for name, (first, median, worst) in times.items():
        console.print(f"{name}: first {first:.1f} ms, median {median:.1f} ms, worst {worst:.1f} ms")
    return 0 if _is_kept(marks, sizes, times) else 1


def _is_kept(
    marks: dict[str, Marks],
    sizes: dict[str, int],
    times: dict[str, tuple[float, float, float]],
) -> bool:
    ours = [marks[name] for name in METHODS if name.startswith("Khobor")]
    others = [marks[name] for name in METHODS if not name.startswith("Khobor")]

    def best(values: Iterable[float]) -> float:
        return max(values)

    return all(
        [
            min(statistics.mean(one.hits) for one in ours)
            > best(statistics.mean(one.hits) for one in others),
            min(statistics.mean(one.gains) for one in ours)
            > best(statistics.mean(one.gains) for one in others),
            all(statistics.median(one.ages_h) < LIMIT_AGE_H for one in ours),
            all(min(one.sections) >= LIMIT_SECTIONS for one in ours),
            max(sizes["gzip"], sizes["brotli"]) <= LIMIT_BYTES,
            times["ranking"][1] <= LIMIT_MS,
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
