"""Does search find, and how fast: known items, and an archive of 300,000 stories.

    python -m benchmarks.search STORIES            # the table of what is found
    python -m benchmarks.search STORIES --speed    # times and sizes at 300,000 stories
    python -m benchmarks.search STORIES --speed --stories 20000

STORIES is story JSONL with headline and body. Definitions:

- *Known item*: a story of STORIES is looked for among all of them and 20,000 generated ones, by a
  question made from its headline (`benchmarks/search_queries.py`; seed 1952, one question a story
  and change). MRR@10 is the mean of 1/rank within the first ten, recall@10 the share that stands
  there. Khobor answers in its usual order, on the day of the newest story.
- *Speed*: bodies are 250 words drawn from the words of STORIES as often as they stand there, with
  a name of its own in each; every question is that of a page of 20 (strict and loose matches,
  count, order), asked of one thread. Suggestions are for each beginning of common words. The
  database is not asked: reading 20 teasers by id is the page's cost, not the index's.

Limits, by the command's exit code: 0.25 MRR above white-space BM25 on the changed questions, and
no worse on the unchanged; p95 25 ms a question, 10 ms a suggestion; 2,000 stories a second of
processor time (`--speed`); 2 KB a story.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Protocol

import django

from khobor.config.newspaper import make_folder

GENERATED = 20_000
BODY_WORDS = 250
FIRST = 10
BATCH = 1000
ROUNDS = 3
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sample:
    """A story before it is indexed."""

    headline: str
    body: str
    published_at: datetime


class Finder(Protocol):
    """Whatever is compared."""

    def find(self, typed: str, count: int) -> list[int]:
        """The numbers of the best stories."""


class Khobor:
    """Our index, filled as its follower fills it, asked as the page asks it."""

    def __init__(self, samples: Iterator[Sample], folder: Path) -> None:
        from khobor.search.index import ReadIndex, WrittenIndex
        from khobor.search.schema import ID, story_document

        index = WrittenIndex(folder)
        self.indexing_s = 0.0
        self.stories = 0
        batch: list[Any] = []
        for number, sample in enumerate(samples):
            batch.append(_findable(number, sample))
            self.stories += 1
            if len(batch) == BATCH:
                self._put(index, batch, story_document, ID)
        self._put(index, batch, story_document, ID)
        began = time.process_time()
        index.commit()
        index.close()
        self.indexing_s += time.process_time() - began
        self.size_bytes = sum(file.stat().st_size for file in folder.iterdir())
        searcher = ReadIndex(folder).searcher()
        assert searcher
        self.searcher = searcher

    def _put(self, index: Any, batch: list[Any], document: Callable[..., Any], key: str) -> None:
        began = time.process_time()
        index.put(
            [document(story, round_number=1) for story in batch],
            instead_of=(key, [story.id for story in batch]),
        )
        self.indexing_s += time.process_time() - began
        batch.clear()

    def find(self, typed: str, count: int) -> list[int]:
        """The numbers of the best stories."""
        from khobor.search.question import ask
        from khobor.search.ranking import rank

        return rank(ask(typed), self.searcher, count=count, offset=0, now=NOW).ids


def _findable(number: int, sample: Sample) -> Any:
    from khobor.stories.selectors import FindableStory

    return FindableStory(
        id=number,
        published_at=sample.published_at,
        list_keys=("list:bn:all", f"list:section:{number % 16}", f"list:bn:topic:{number % 200}"),
        headline=sample.headline,
        short_headline="",
        kicker="",
        names="",
        summary=sample.body[:150],
        text=sample.body,
    )


def given(file: Path) -> list[Sample]:
    """The stories of the file."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [
        Sample(line["headline"], line["body"], datetime.fromisoformat(line["published_at"]))
        for line in lines
        if line.get("headline") and line.get("body")
    ]


def generated(count: int, *, seed: int = 1971) -> Iterator[Sample]:
    """Invented stories, over ten years."""
    from benchmarks.texts import Writer

    writer, dice = Writer(seed), Random(seed)
    for _n in range(count):
        body = " ".join(writer.paragraph() for _ in range(4))
        yield Sample(writer.headline(), body, NOW - timedelta(days=dice.random() * 3650))


def drawn(samples: list[Sample], count: int, *, seed: int = 1971) -> Iterator[Sample]:
    """Stories whose words are drawn from those of the samples, as often as they stand there."""
    dice = Random(seed)
    words = " ".join(sample.body for sample in samples).split()
    headlines = [sample.headline.split() for sample in samples]
    for number in range(count):
        body = dice.choices(words, k=BODY_WORDS)
        headline = dice.choice(headlines)[:4] + dice.choices(words, k=3)
        body[number % BODY_WORDS] = f"নাম{number}"
        at = NOW - timedelta(minutes=number * 15)
        yield Sample(" ".join(headline), " ".join(body), at)


def measure_finding(samples: list[Sample], folder: Path) -> bool:
    """Print the table of what is found; whether it is as good as it should be."""
    from benchmarks.search_queries import CHANGES
    from benchmarks.search_rivals import Fts5, Spaces

    everything = [*samples, *generated(GENERATED)]
    texts = [f"{sample.headline} {sample.body}" for sample in everything]
    finders: dict[str, Finder] = {
        "white-space BM25": Spaces(texts),
        "SQLite FTS5": Fts5(texts),
        "Khobor": Khobor(iter(everything), folder),
    }
    print(f"| question | {' | '.join(finders)} |\n|---|{'--:|' * len(finders)}")
    gains = {}
    for name, change in CHANGES.items():
        dice = Random(1952)
        questions = [" ".join(change(sample.headline.split(), dice)) for sample in samples]
        ranks = {who: _ranks(finder, questions) for who, finder in finders.items()}
        print(f"| {name} | {' | '.join(_summary(found) for found in ranks.values())} |")
        gains[name] = _mrr(ranks["Khobor"]) - _mrr(ranks["white-space BM25"])
    changed = [gain for name, gain in gains.items() if name != "unchanged"]
    print(f"\nunchanged {gains['unchanged']:+.3f}, changed {sum(changed) / len(changed):+.3f} MRR")
    return gains["unchanged"] >= 0 and sum(changed) / len(changed) >= 0.25


def _ranks(finder: Finder, questions: list[str]) -> list[int]:
    """The rank of each story; 0 for one that is not among the first ten."""
    answers = [finder.find(question, FIRST) for question in questions]
    return [ids.index(n) + 1 if n in ids else 0 for n, ids in enumerate(answers)]


def _mrr(ranks: list[int]) -> float:
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


def _summary(ranks: list[int]) -> str:
    return f"{_mrr(ranks):.3f} / {sum(map(bool, ranks)) / len(ranks):.3f}"


def measure_speed(samples: list[Sample], folder: Path, *, stories: int) -> bool:
    """Print times and sizes; whether they are within the limits."""
    from khobor.search.schema import TEXT
    from khobor.search.suggestions import headline_ids, suggest_labels

    khobor = Khobor(drawn(samples, stories), folder)
    rate = stories / khobor.indexing_s
    size = khobor.size_bytes / stories
    print(f"{stories:,} stories: {rate:,.0f} a second of processor time, {size:,.0f} bytes each")
    common = [word for word, _count in khobor.searcher.terms_with_prefix(TEXT, "", limit=60)]
    headlines = [sample.headline for sample in samples[:60]]
    questions = common + [" ".join(common[n : n + 3]) for n in range(0, 60, 3)] + headlines
    asked = _times(lambda typed: khobor.find(typed, 21), questions)
    beginnings = [
        word[:end]
        for word in ["বাংলাদেশ", "সরকার", "নির্বাচন", "dhaka", "nirbachon"]
        for end in (1, 2, 4)
    ]

    def suggest(typed: str) -> object:
        suggest_labels(typed, khobor.searcher, language="bn")
        return headline_ids(typed, khobor.searcher, language="bn")

    suggested = _times(suggest, beginnings)
    for name, times in (("question", asked), ("suggestion", suggested)):
        print(f"{name}: median {_share(times, 0.5):.1f}, p95 {_share(times, 0.95):.1f} ms")
    return (
        rate >= 2000 and size < 2000 and _share(asked, 0.95) <= 25 and _share(suggested, 0.95) <= 10
    )


def _times(act: Callable[[str], object], texts: list[str]) -> list[float]:
    """Milliseconds of processor time for each text, the best of some rounds, in order."""
    found = []
    for text in texts:
        rounds = []
        for _round in range(ROUNDS):
            began = time.thread_time()
            act(text)
            rounds.append((time.thread_time() - began) * 1000)
        found.append(min(rounds))
    return sorted(found)


def _share(times: list[float], share: float) -> float:
    return times[min(int(len(times) * share), len(times) - 1)]


def main() -> int:
    """Measure what was asked for; 1 if a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--stories", type=int, default=300_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make_folder(Path(folder), name="মাপের কাগজ")
        os.environ["KHOBOR_PAPER"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "khobor.config.settings"
        django.setup()
        samples, index = given(options.file), Path(folder) / "index"
        if options.speed:
            is_well = measure_speed(samples, index, stories=options.stories)
        else:
            is_well = measure_finding(samples, index)
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
