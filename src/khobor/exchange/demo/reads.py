"""Invented reads of the demo newspaper, so that its lists and the newsroom's charts show something.

They follow what newspapers see: a story is read most in its first hours, few stories get most of
the reads, evenings are busy and nights are quiet, and fewer reach each further part of a text.
"""

import random
from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from khobor.audience.actions import Counts, add_reads, hour_from, hour_number, rank_again
from khobor.audience.models import Reads
from khobor.exchange.models import ImportedStory

DAYS = 8
BUSIEST = 420  # views of the most read story in a busy hour
HALF_LIFE_HOURS = 9.0
# Of every hundred of the busiest hour, from midnight on.
HOURS = (
    34, 19, 11, 7, 6, 9, 18, 34, 52, 66, 74, 78, 74, 68, 64, 62, 64, 68, 72, 82, 94, 100, 88, 62,
)  # fmt: skip
DEPTHS = (0.83, 0.61, 0.44, 0.33)
# From another page, directly, search, Facebook, other social, collections of news, elsewhere.
ARRIVALS = (31, 14, 22, 24, 4, 3, 2)


def invent_reads() -> int:
    """Let the stories of the demo be read for eight days; returns the number of views, once."""
    if Reads.objects.exists():
        return 0
    now, counts = timezone.now(), Counts()
    rows = ImportedStory.objects.filter(identity__startswith="demo:").order_by("identity")
    for identity, story_id, published_at in rows.values_list(
        "identity", "story_id", "story__published_at"
    ):
        chance = random.Random(identity)  # noqa: S311
        for hour, views in _views(chance, published_at or now, now):
            counts[story_id, hour] = _tally(chance, views)
    views = add_reads(counts)
    rank_again()
    return views


def _views(
    chance: random.Random, published_at: datetime, now: datetime
) -> Iterator[tuple[int, int]]:
    """The hours in which a story was read, and how often."""
    appeal = chance.paretovariate(1.1) / 12  # most are modest, a few are talked about
    last, part = hour_number(now), now.minute / 60
    for hour in range(max(hour_number(published_at), last - 24 * DAYS), last + 1):
        age_hours = max(hour - published_at.timestamp() / 3600, 0)
        busy = HOURS[timezone.localtime(hour_from(hour)).hour] / 100
        fresh = 0.5 ** (age_hours / HALF_LIFE_HOURS) + 0.02
        expected = BUSIEST * min(appeal, 1) * busy * fresh * chance.uniform(0.8, 1.2)
        views = round(expected * (part if hour == last else 1))
        if views:
            yield hour, views


def _tally(chance: random.Random, views: int) -> list[int]:
    keen = chance.uniform(0.85, 1.12)
    depths = [min(views, round(views * share * keen)) for share in DEPTHS]
    arrivals = [0] * len(ARRIVALS)
    for place in chance.choices(range(len(ARRIVALS)), ARRIVALS, k=views):
        arrivals[place] += 1
    return [views, *depths, *arrivals]
