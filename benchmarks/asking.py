"""Asks a newspaper for pages, without a network between, and takes the time and the queries."""

import time
from random import Random

from django.db import connection
from django.db.models import Max, Min
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from benchmarks.costs import Round
from khobor.stories import addresses
from khobor.stories.models import Byline, Section, Story, Topic

# One for all: every new client sets up the middleware again, which takes 50 ms.
READER = Client(headers={"host": "localhost", "accept-encoding": "gzip, deflate, br"})
COUNTED = 5  # pages of each sort whose queries are counted in a round


def ask(wanted: dict[str, int], *, seed: int) -> Round:
    """Ask for that many random pages of each sort."""
    random = Random(seed)
    turn = Round({}, {}, {})
    for page, count in wanted.items():
        chosen = [random_address(page, random) for _ in range(count)]
        taken = [_times_ms(address) for address in chosen]
        turn.times_ms[page] = [used for used, _waited in taken]
        turn.waited_ms[page] = [waited for _used, waited in taken]
        turn.queries[page] = max(_queries(address) for address in chosen[:COUNTED])
    return turn


def random_address(page: str, random: Random) -> str:
    """The address of some page of that sort."""
    if page == "front":
        return "/"
    if page in ("topic", "author"):
        model = {"topic": Topic, "author": Byline}[page]
        return str(random.choice(list(model.objects.all())).get_absolute_url())
    if page == "section":
        section = random.choice(list(Section.objects.all()))
        return addresses.page_address(section.url_path, language="bn")
    return _about_a_story(page, random)


def _about_a_story(page: str, random: Random) -> str:
    ends = Story.objects.aggregate(first=Min("pk"), last=Max("pk"))  # no gaps between them
    story = Story.objects.get(pk=random.randint(ends["first"], ends["last"]))
    if page == "story":
        return addresses.story_address(story.url_path, story.pk, language="bn")
    if page == "archive day":
        return addresses.archive_address(timezone.localdate(story.published_at))
    section = addresses.page_address(story.url_path.rsplit("/", 2)[0], language="bn")
    return f"{section}?before={story.published_at.timestamp():.6f}-{story.pk}"


def _get(address: str) -> HttpResponse:
    response = READER.get(address)
    if response.status_code != 200:
        raise ValueError(f"{address} answered {response.status_code}")
    return response


def _times_ms(address: str) -> tuple[float, float]:
    """(the processor's time, the clock's time) of one page."""
    began, began_clock = time.process_time(), time.perf_counter()
    _get(address)
    return (time.process_time() - began) * 1000, (time.perf_counter() - began_clock) * 1000


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        _get(address)
    return len(captured)
