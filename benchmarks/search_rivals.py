"""What search is measured against: BM25 on what stands between spaces, and SQLite's FTS5."""

import heapq
import math
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable

TUNED_K, TUNED_B = 1.2, 0.75


class Spaces:
    """BM25 (Robertson; k1 = 1.2, b = 0.75) over white-space tokens of headline and text."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._found: dict[str, tuple[array[int], array[int]]] = defaultdict(
            lambda: (array("i"), array("i"))
        )
        self._lengths: list[int] = []
        for number, text in enumerate(texts):
            words = text.split()
            self._lengths.append(len(words))
            for word, count in Counter(words).items():
                numbers, counts = self._found[word]
                numbers.append(number)
                counts.append(count)
        self._usual = sum(self._lengths) / len(self._lengths)

    def find(self, typed: str, count: int) -> list[int]:
        """The numbers of the best texts."""
        scores: dict[int, float] = defaultdict(float)
        for word in set(typed.split()):
            numbers, counts = self._found.get(word, ((), ()))
            rarity = math.log(1 + (len(self._lengths) - len(numbers) + 0.5) / (len(numbers) + 0.5))
            for number, times in zip(numbers, counts, strict=True):
                length = 1 - TUNED_B + TUNED_B * self._lengths[number] / self._usual
                scores[number] += rarity * times * (TUNED_K + 1) / (times + TUNED_K * length)
        return heapq.nlargest(count, scores, key=lambda number: (scores[number], -number))


class Fts5:
    """SQLite's full-text index with its own tokenizer and its own bm25(); any word will do."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._base = sqlite3.connect(":memory:")
        self._base.execute("CREATE VIRTUAL TABLE story USING fts5(text)")
        rows = ((number + 1, text) for number, text in enumerate(texts))
        self._base.executemany("INSERT INTO story(rowid, text) VALUES (?, ?)", rows)

    def find(self, typed: str, count: int) -> list[int]:
        """The numbers of the best texts."""
        words = ['"{}"'.format(word.replace('"', "")) for word in typed.split()]
        query = "SELECT rowid FROM story WHERE story MATCH ? ORDER BY rank LIMIT ?"
        rows = self._base.execute(query, [" OR ".join(words), count]).fetchall()
        return [number - 1 for (number,) in rows]
