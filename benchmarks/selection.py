"""Are related stories on topic: precision at 5, on stories of a daily and of the demo newspaper.

    python -m benchmarks.selection STORIES

STORIES is story JSONL with headline, body, url and published_at; none of it is kept. Definitions,
written down before anything was measured:

- *Same event*: two of the stories appeared within 72 hours, and their headlines share at least two
  words (by spelling key, stop words left out) each of which stands in at most four of all
  headlines. Groups are what is connected by such pairs. The rule never looks at a body.
- *On topic*, in the demo newspaper: a story that shares a topic with the story. *Section and
  topic*: one that also stands in its section. "Without labels" hides topics, places and sections
  from Khobor, so that only words are left. (To share a section alone says nothing: the newest of
  the section always do.)
- A *duplicate* is never right.
- *Precision at 5*: of the first five, the share that is right; of an event with fewer than five
  other stories, out of those that there are. Mean over the stories that have a right one.
- *Duplicates*: pairs within a list, or with the story, whose words are the same to 80 of 100, or
  whose word triples are to 40 of 100 (exactly, not by MinHash).
- Rivals: random (seed 7, mean of 20 draws), the newest of the section, and plain TF-IDF: cosine of
  white-space words of the whole text, no stems, no stop words.

Limits, by the command's exit code: Khobor is the best in every column, and has no duplicates.
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from khobor.selection.likeness import text_likeness
from khobor.selection.ranking import choose
from khobor.selection.signatures import (
    Labels,
    Signature,
    Words,
    minhash,
    read_words,
    term_hash,
    weigh,
)

FIRST = 5
EVENT_HOURS = 72
RARE = 4
SHARED = 2
DRAWS = 20
SAME_WORDS, SAME_TRIPLES = 0.8, 0.4
Right = dict[int, set[int]]
Method = Callable[[int], list[int]]
DEMO = Path(__file__).parents[1] / "src/khobor/exchange/demo/stories"


@dataclass(frozen=True, slots=True)
class Sample:
    """A story, its words, and what is right below it."""

    headline: str
    text: str
    section: str
    published_at: datetime
    words: Words
    topics: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


def main() -> int:
    """Measure, print, and say by the exit code whether the limits are kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("stories", type=Path)
    options = parser.parse_args()
    daily, demo = read_daily(options.stories), read_demo()
    events = same_event(daily)
    topic = same(demo, lambda one: set(one.topics))
    both = same(demo, lambda one: {f"{one.section} {name}" for name in one.topics})
    groups = len({min(mates | {n}) for n, mates in events.items()})
    sizes = f"{len(daily)} stories, {groups} events of {len(events)}; {len(demo)} of the demo"
    columns = [
        Column("daily: event", daily, events, {}),
        Column("demo: topic, without labels", demo, topic, {}),
        Column("demo: topic", demo, topic, {"labels": True}),
        Column("demo: section and topic", demo, both, {"labels": True}),
    ]
    return report(columns, sizes)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table: stories, what is right, and what Khobor may know."""

    title: str
    stories: list[Sample]
    right: Right
    knows: dict[str, bool]


def read_daily(path: Path) -> list[Sample]:
    """The stories of a daily."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    return [
        _sample(
            row["headline"],
            "",
            row["body"],
            section="/".join(urlsplit(row["url"]).path.strip("/").split("/")[:2]),
            published_at=datetime.fromisoformat(row["published_at"]),
        )
        for row in rows
    ]


def read_demo() -> list[Sample]:
    """The stories of the demo newspaper."""
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    rows = [json.loads(path.read_text("utf-8")) for path in sorted(DEMO.iterdir())]
    return [
        _sample(
            row["headline"],
            row.get("summary", ""),
            "\n".join(str(block.get("text", "")) for block in row["blocks"]),
            section=row["section"],
            published_at=now - timedelta(hours=row["hours_ago"]),
            topics=frozenset(row.get("topics", ())),
            places=frozenset(row.get("places", ())),
        )
        for row in rows
    ]


def _sample(headline: str, summary: str, text: str, **facts: Any) -> Sample:
    return Sample(headline, text, words=read_words(headline, summary, text), **facts)


def same_event(stories: Sequence[Sample]) -> Right:
    """For each story of an event, the others: the rule above."""
    standing = Counter(key for story in stories for key in story.words.headline)
    rare = [{key for key in one.words.headline if standing[key] <= RARE} for one in stories]
    group = list(range(len(stories)))

    def root(n: int) -> int:
        while group[n] != n:
            n = group[n]
        return n

    for a, b in combinations(range(len(stories)), 2):
        apart = abs(stories[a].published_at - stories[b].published_at)
        if apart <= timedelta(hours=EVENT_HOURS) and len(rare[a] & rare[b]) >= SHARED:
            group[root(a)] = root(b)
    members = defaultdict(set)
    for n in range(len(stories)):
        members[root(n)].add(n)
    return {n: found - {n} for found in members.values() if len(found) > 1 for n in found}


def same(stories: Sequence[Sample], facts: Callable[[Sample], set[str]]) -> Right:
    """For each story those that share one of its facts."""
    known = [facts(story) for story in stories]
    found = {
        n: {other for other in range(len(stories)) if other != n and known[n] & known[other]}
        for n in range(len(stories))
    }
    return {n: others for n, others in found.items() if others}


def signatures(stories: Sequence[Sample], *, labels: bool) -> list[Signature]:
    """The stories as Khobor compares them."""
    having = Counter(key for story in stories for key in story.words.counts)
    ids: dict[str, int] = {}

    def number(name: str) -> int:
        return ids.setdefault(name, len(ids) + 1)

    found = []
    for n, story in enumerate(stories):
        weights = weigh(story.words, lambda _keys: (len(stories), having))
        about = Labels("bn", sections=frozenset({number("section " + story.section)}))
        if labels:
            about = replace(
                about,
                topics=frozenset(number("topic " + name) for name in story.topics),
                places=frozenset(number("place " + name) for name in story.places),
            )
        found.append(
            Signature(
                story_id=n,
                published_at=story.published_at,
                labels=about,
                terms={term_hash(key): weight for key, weight in weights.items()},
                headline=frozenset(map(term_hash, story.words.headline)),
                shingles=minhash(story.words),
                word_count=len(story.words.in_order),
            )
        )
    return found


def khobor(stories: Sequence[Sample], *, labels: bool = False) -> Method:
    """Khobor's list: as a page shows it, the stories of the event included."""
    signed = signatures(stories, labels=labels)
    if not labels:
        hidden = [replace(one, labels=replace(one.labels, sections=frozenset())) for one in signed]
        signed = hidden
    now = max(story.published_at for story in stories)

    def listed(n: int) -> list[int]:
        chosen = choose(signed[n], signed, now=now)
        return [*chosen.related, *chosen.background]

    return listed


def plain(stories: Sequence[Sample]) -> Method:
    """Plain TF-IDF of words as they are written."""
    counts = [Counter(f"{one.headline} {one.text}".split()) for one in stories]
    having = Counter(word for words in counts for word in words)
    vectors = []
    for words in counts:
        weighed = {
            n: times * math.log(len(stories) / having[word])
            for n, (word, times) in ((term_hash(word), (word, t)) for word, t in words.items())
        }
        length = math.sqrt(sum(value * value for value in weighed.values())) or 1.0
        vectors.append({key: value / length for key, value in weighed.items()})

    def listed(n: int) -> list[int]:
        others = [other for other in range(len(stories)) if other != n]
        return sorted(others, key=lambda other: -text_likeness(vectors[n], vectors[other]))

    return listed


def newest(stories: Sequence[Sample]) -> Method:
    """The newest of the section."""
    order = sorted(range(len(stories)), key=lambda n: stories[n].published_at, reverse=True)
    return lambda n: [
        other for other in order if other != n and stories[other].section == stories[n].section
    ]


def precision(method: Method, right: Right) -> float:
    """Mean precision at 5 over the stories that have a right one."""
    shares = [
        len(set(method(n)[:FIRST]) & others) / min(FIRST, len(others))
        for n, others in right.items()
    ]
    return mean(shares)


def random_precision(stories: Sequence[Sample], right: Right) -> float:
    """The mean of many draws."""
    random = Random(7)

    def draw(n: int) -> list[int]:
        return random.sample([other for other in range(len(stories)) if other != n], FIRST)

    return mean(precision(draw, right) for _draw in range(DRAWS))


def same_text(stories: Sequence[Sample]) -> set[frozenset[int]]:
    """The pairs of one text: the rule above."""
    signed = signatures(stories, labels=False)
    triples = [
        set(zip(*(one.words.in_order[n:] for n in range(3)), strict=False)) for one in stories
    ]

    def is_same(a: int, b: int) -> bool:
        if text_likeness(signed[a].terms, signed[b].terms) >= SAME_WORDS:
            return True
        every = triples[a] | triples[b]
        return bool(every) and len(triples[a] & triples[b]) / len(every) >= SAME_TRIPLES

    pairs = combinations(range(len(stories)), 2)
    return {frozenset(pair) for pair in pairs if is_same(*pair)}


def duplicates(method: Method, stories: Sequence[Sample], doubles: set[frozenset[int]]) -> int:
    """Pairs of one text, in lists and with the story itself."""
    return sum(
        frozenset(pair) in doubles
        for n in range(len(stories))
        for pair in combinations([n, *method(n)[:FIRST]], 2)
    )


def report(columns: Iterable[Column], sizes: str) -> int:
    """Print the table; 1 if a limit is broken."""
    table = Table(title=f"Precision at {FIRST}: {sizes}")
    table.add_column("method")
    rows: dict[str, list[float]] = defaultdict(list)
    doubles: Counter[str] = Counter()
    for column in columns:
        table.add_column(column.title, justify="right")
        methods = {
            "newest of the section": newest(column.stories),
            "plain TF-IDF": plain(column.stories),
            "Khobor": khobor(column.stories, **column.knows),
        }
        pairs = same_text(column.stories)
        right = {
            n: found
            for n, others in column.right.items()
            if (found := {other for other in others if frozenset((n, other)) not in pairs})
        }
        rows["random"].append(random_precision(column.stories, right))
        for name, method in methods.items():
            rows[name].append(precision(method, right))
            doubles[name] += duplicates(method, column.stories, pairs)
    table.add_column("duplicates", justify="right")
    for name, shares in rows.items():
        shown = str(doubles[name]) if name in doubles else ""
        table.add_row(name, *(f"{share:.3f}" for share in shares), shown)
    Console(width=140).print(table)
    best = all(max(r[n] for r in rows.values()) == rows["Khobor"][n] for n in range(len(shares)))
    return 0 if best and not doubles["Khobor"] else 1


if __name__ == "__main__":
    sys.exit(main())
