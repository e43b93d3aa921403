"""Which stories answer a question, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from tantivy import DocAddress, Query, Searcher

from khobor.search.matching import count as matches
from khobor.search.matching import loose, strict
from khobor.search.question import Question
from khobor.search.schema import AT, ID

# The best order: relevance times what freshness adds. A story of today counts for half as much
# again as one of last year, and after two weeks half of that is gone: enough to bring the newest
# of many equal stories to the top, not enough to bring a passing mention before the story itself.
FRESHNESS: Final = 0.5
HALF_DAYS: Final = 14.0
RECENT: Final = timedelta(days=30)
CANDIDATES: Final = 100
FEW: Final = 5  # with fewer strict matches loose ones are shown too
DAY_S: Final = 86_400


@dataclass(frozen=True, slots=True)
class Found:
    """Ids in order; `total` counts strict matches, `is_loose` says that others are among them."""

    ids: list[int]
    total: int
    is_loose: bool = False


def rank(
    question: Question, searcher: Searcher, *, count: int, offset: int, now: datetime
) -> Found:
    """The stories that answer a question; empty for a question without words and filters."""
    if not question.words and not question.filters.lists:
        return Found([], 0)
    total = count_strict(question, searcher)
    if question.order == "newest" and total:
        hits = searcher.search(
            strict(question, searcher), count, count=False, order_by_field=AT, offset=offset
        ).hits
        return Found(_values(searcher, ID, [address for _at, address in hits]), total)
    if _is_loose(question, total):
        ids = _best(searcher, [loose(question, searcher)], now, wanted=offset + count)
        return Found(ids[offset : offset + count], total, is_loose=len(ids) > total)
    queries = [strict(question, searcher)]
    if total > CANDIDATES:
        queries.append(strict(_recent(question, now), searcher))
    ids = _best(searcher, queries, now, wanted=offset + count)
    return Found(ids[offset : offset + count], total)


def _is_loose(question: Question, total: int) -> bool:
    """Whether stories that lack a word may help. Who quotes a phrase wants just that, if it is."""
    if not question.words:
        return False
    few = total < FEW and len(question.required) > 1
    return not total or (few and not question.phrases)


def count_strict(question: Question, searcher: Searcher) -> int:
    """How many stories match strictly."""
    return matches(searcher, strict(question, searcher, is_counting=True))


def _recent(question: Question, now: datetime) -> Question:
    day = (now - RECENT).date()
    since = max(filter(None, [question.filters.since, day]))
    return replace(question, filters=replace(question.filters, since=since))


def _best(searcher: Searcher, queries: Sequence[Query], now: datetime, *, wanted: int) -> list[int]:
    """The best candidates of several queries, by relevance and freshness together."""
    limit = max(CANDIDATES, wanted)
    hits = [hit for query in queries for hit in searcher.search(query, limit, count=False).hits]
    addresses = [address for _score, address in hits]
    ids = _values(searcher, ID, addresses)
    times = _values(searcher, AT, addresses)
    scores: dict[int, float] = {}
    for (score, _address), story_id, at_s in zip(hits, ids, times, strict=True):
        weighed = score * freshness((now.timestamp() - at_s) / DAY_S)
        scores[story_id] = max(weighed, scores.get(story_id, 0.0))
    return sorted(scores, key=lambda story_id: (-scores[story_id], -story_id))


def freshness(age_days: float) -> float:
    """What a story's age makes of its relevance.

    >>> freshness(0), freshness(14), round(freshness(3650), 2)
    (1.5, 1.25, 1.0)
    """
    return 1 + FRESHNESS / (1 + max(age_days, 0) / HALF_DAYS)


def _values(searcher: Searcher, field: str, addresses: Sequence[DocAddress]) -> list[int]:
    return [int(value or 0) for value in searcher.fast_field_values(field, list(addresses))]
