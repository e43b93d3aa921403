"""Composing the letter of a day: what the front page leads with, then the best of each section."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone, translation

from khobor.stories import selectors, values
from khobor.syndication.models import Digest, DigestStory

MOST = 12
FEWEST = 3
NO_OLDER_THAN = timedelta(hours=30)
BEFORE = timedelta(hours=1)  # time for the desk to look at it
LATE = timedelta(hours=6)  # a morning's letter does not go out at night


def compose_due(at: time, languages: Iterable[str], *, now: datetime) -> list[Digest]:
    """Compose the letters that go out within the hour and do not exist yet."""
    local = timezone.localtime(now)
    send_at = timezone.make_aware(datetime.combine(local.date(), at))
    if not send_at - BEFORE <= now <= send_at + LATE:
        return []
    made = [compose(local.date(), language, send_at=send_at, now=now) for language in languages]
    return [digest for digest in made if digest]


@transaction.atomic
def compose(day: date, language: str, *, send_at: datetime, now: datetime) -> Digest | None:
    """The letter of that day; None if there is one already, or too little to write about."""
    if Digest.objects.filter(day=day, language=language).exists():
        return None
    stories = choose(language, now=now, told=_told_before(day, language))
    if len(stories) < FEWEST:
        return None
    digest = Digest.objects.create(
        day=day,
        language=language,
        send_at=send_at,
    )
    rows = [
        DigestStory(digest=digest, story_id=story.id, sort_order=n)
        for n, story in enumerate(stories)
    ]
    DigestStory.objects.bulk_create(rows)
    return digest


def choose(language: str, *, now: datetime, told: Iterable[int] = ()) -> list[values.Teaser]:
    """The stories of a letter, the most important first; none of the day before, none twice."""
    with translation.override(language):
        front = selectors.front(language)
    leading = [*([front.lead] if front.lead else []), *front.breaking, *front.seconds]
    strips = [strip.stories for strip in front.strips if strip.kind != "video"]
    in_turn = [strip[n] for n in range(2) for strip in strips if n < len(strip)]
    wanted: dict[int, values.Teaser] = {}
    for story in [*leading, *in_turn, *front.latest]:
        if story.id not in told and story.published_at > now - NO_OLDER_THAN:
            wanted.setdefault(story.id, story)
    return list(wanted.values())[:MOST]


def _told_before(day: date, language: str) -> frozenset[int]:
    rows = DigestStory.objects.filter(
        digest__language=language, digest__day__gte=day - timedelta(days=2), digest__day__lt=day
    )
    return frozenset(rows.values_list("story_id", flat=True))
