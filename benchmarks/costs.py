"""What a page costs, and what it may cost. Knows no Django: it crosses between processes."""

import statistics
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """What a page may cost at most."""

    ms: float
    queries: int


LIMITS = {"story": Limit(ms=10, queries=12), "front": Limit(ms=20, queries=20)}


@dataclass(frozen=True, slots=True)
class Round:
    """One turn: page -> times in ms, and page -> the most queries that one such page needed.

    Times are the processor's; `waited_ms` is what passed on the clock, other work included.
    """

    times_ms: dict[str, list[float]]
    waited_ms: dict[str, list[float]]
    queries: dict[str, int]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a page costs in a newspaper of one size."""

    median_ms: float
    p95_ms: float
    waited_ms: float
    queries: int


def cost(page: str, rounds: list[Round]) -> Cost:
    """The cost of a page over all turns."""
    times = [ms for turn in rounds for ms in turn.times_ms[page]]
    return Cost(
        median_ms=statistics.median(times),
        p95_ms=statistics.quantiles(times, n=20)[-1],
        waited_ms=statistics.median(ms for turn in rounds for ms in turn.waited_ms[page]),
        queries=max(turn.queries[page] for turn in rounds),
    )
