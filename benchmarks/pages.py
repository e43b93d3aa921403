"""How long the server needs for a page when nothing is cached, and whether the archive's size shows.

`python -m benchmarks.pages [--stories 20000 200000]`. Every size is served by its own process; the
processes take turns, so that whatever else the machine does falls on all of them alike.
"""

import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

SAMPLED_STORIES = 20
LARGEST_RATIO = 1.3
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Limit:
    """What a page may cost at most."""

    ms: float
    queries: int


LIMITS = {"story": Limit(10, 12), "front": Limit(20, 20)}
# page -> how many are asked for in all rounds together
ASKED = {
    "story": 300,
    "front": 100,
    "section": 100,
    "section, next page": 50,
    "topic": 100,
    "author": 50,
    "archive day": 50,
}


@dataclass(frozen=True, slots=True)
class Round:
    """One turn of one size: page -> times in ms and the most queries that one page needed."""

    times_ms: dict[str, list[float]]
    queries: dict[str, int]


def make(folder: Path, stories: int) -> list[int]:
    """In a process of its own: make the newspaper; gives ids of stories in wrong lists."""
    from benchmarks.newspaper import cast, found

    found(folder)
    from benchmarks.filling import fill, wrong_lists

    fill(cast(), stories=stories)
    _warm_up()
    return wrong_lists(count=SAMPLED_STORIES)


def measure(number: int) -> Round:
    """In the process that made the newspaper: ask for this round's share of the pages."""
    times: dict[str, list[float]] = {}
    queries: dict[str, int] = {}
    for page, asked in ASKED.items():
        addresses = _addresses(page, count=asked // ROUNDS, seed=number)
        times[page] = [_time_ms(address) for address in addresses]
        queries[page] = max(_queries(address) for address in addresses[:5])
    return Round(times, queries)


def _warm_up() -> None:
    """Compile templates and open the database, as a server that runs has."""
    for page in ASKED:
        for address in _addresses(page, count=3, seed=0):
            _get(address)


def _addresses(page: str, *, count: int, seed: int) -> list[str]:
    from khobor.stories.models import Byline, Home, Section, Story, Topic

    random = Random(seed)
    if page == "front":
        return ["/"] * count
    if page == "archive day":
        return [_day_address(random.randint(1, 150)) for _ in range(count)]
    model = {"story": Story, "topic": Topic, "author": Byline}.get(page, Section)
    ids = list(model._default_manager.values_list("pk", flat=True))
    rows = [model._default_manager.get(pk=pk) for pk in random.choices(ids, k=count)]
    if model in (Topic, Byline):
        return [row.get_absolute_url() for row in rows]
    if page == "section, next page":
        return [_next_page(row) for row in rows]
    home = Home.objects.get()
    return [row.get_url() for row in rows if row.pk != home.pk]


def _day_address(days_ago: int) -> str:
    from datetime import timedelta

    from django.utils import timezone

    from khobor.stories import addresses

    return addresses.archive_address(timezone.localdate() - timedelta(days=days_ago))


def _next_page(section: Any) -> str:
    import re

    found = re.search(
        r'href="([^"]*\?[^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*)"',
        _get(section.get_url()).content.decode(),
    )
    return (found[1] or found[2]).replace("&amp;", "&") if found else section.get_url()


def _get(address: str) -> Any:
    from django.test import Client

    response = Client(headers={"host": "localhost", "accept-encoding": "br"}).get(address)
    if response.status_code != 200:
        raise ValueError(f"{address} answered {response.status_code}")
    return response


def _time_ms(address: str) -> float:
    began = time.perf_counter()
    _get(address)
    return (time.perf_counter() - began) * 1000


def _queries(address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        _get(address)
    return len(captured)
