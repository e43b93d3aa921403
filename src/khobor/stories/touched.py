"""The keys that a story's coming, changing or going touches, beside its own.

A list is touched where the story stands or stood in it. A list's past is touched only when a story
enters it behind newer ones (or leaves it, if it is a topic's): whoever shows older stories does not
mind what is published now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.utils import timezone

from khobor.stories.archive_keys import day_key, first_key, month_key, past_months, revised_key

# Older than this a story surely stands behind others; it is not worth asking.
SURELY_PAST = timedelta(days=1)
NEWER = (
    "SELECT %s WHERE EXISTS (SELECT 1 FROM stories_listing "
    "WHERE list_key = %s AND (published_at, story_id) > (%s, %s))"
)
OLDER = "SELECT EXISTS (SELECT 1 FROM stories_listing WHERE list_key = %s AND published_at < %s)"


class HasStanding(Protocol):
    """The lists that a story stands in, and since when."""

    @property
    def list_keys(self) -> frozenset[str]:
        """The keys of the lists."""

    @property
    def published_at(self) -> datetime:
        """The story's place in each list."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The same, of a story of which no more is known."""

    list_keys: frozenset[str]
    published_at: datetime


def own_keys(story_id: int, *, is_gone: bool) -> set[str]:
    """The keys of a story's page and of its teasers; if it is gone, of wherever it was shown.

    The page of its translation says whether it is there.
    """
    parts = ("story", "teaser", "shown") if is_gone else ("story", "teaser")
    return {f"{part}:{story_id}" for part in parts} | _translations(story_id)


def _translations(story_id: int) -> set[str]:
    if len(settings.WAGTAIL_CONTENT_LANGUAGES) == 1:
        return set()
    story = apps.get_model("stories", "Story").objects
    own = story.filter(pk=story_id).values("translation_key")
    others = story.filter(translation_key__in=own).exclude(pk=story_id)
    return {f"story:{pk}" for pk in others.values_list("pk", flat=True)}


def list_keys(story_id: int, before: HasStanding | None, after: HasStanding | None) -> set[str]:
    """The keys of the lists and days that show the difference. Call after the lists are written."""
    keys: set[str] = set()
    for standing in (before, after):
        if standing:
            keys |= standing.list_keys | _days(standing)
    left, entered = _only_in(before, after), _only_in(after, before)
    if after:
        if any(":section:" in key for key in left | entered):  # may now stand beside others'
            entered |= {key for key in after.list_keys if key.endswith(":all")}
        keys |= _pasts(entered, after.published_at, story_id)
    if before:
        # Without it what shares its topics is ranked anew; elsewhere only those who showed it mind.
        topics = {key for key in left if ":topic:" in key}
        keys |= _pasts(topics, before.published_at, story_id)
    return keys


def text_keys(story_id: int, standing: HasStanding) -> set[str]:
    """The keys of where words that only the story's own page shows matter."""
    day = timezone.localdate(standing.published_at)
    languages = _languages(standing.list_keys)
    return {f"story:{story_id}", *(revised_key(day, language) for language in languages)}


def _only_in(standing: HasStanding | None, other: HasStanding | None) -> frozenset[str]:
    """The lists where the story has another place, or none, in the other standing."""
    if standing is None:
        return frozenset()
    is_there = other is not None and other.published_at == standing.published_at
    return standing.list_keys - other.list_keys if other and is_there else standing.list_keys


def _days(standing: HasStanding) -> set[str]:
    day = timezone.localdate(standing.published_at)
    keys = set()
    for language in _languages(standing.list_keys):
        keys |= {named(day, language) for named in (day_key, month_key, revised_key)}
        if _is_at_the_beginning(language, standing.published_at):
            keys.add(first_key(language))
    return keys


def _languages(keys: Iterable[str]) -> list[str]:
    return [key.split(":")[1] for key in keys if key.endswith(":all")]


def _is_at_the_beginning(language: str, published_at: datetime) -> bool:
    moment = connection.ops.adapt_datetimefield_value(published_at)
    with connection.cursor() as cursor:
        cursor.execute(OLDER, [f"list:{language}:all", moment])
        return not cursor.fetchone()[0]


def _pasts(lists: Iterable[str], published_at: datetime, story_id: int) -> set[str]:
    keys = sorted(key for key in lists if ":topic:" in key or key.endswith(":all"))
    if not keys:
        return set()
    if timezone.now() - published_at < SURELY_PAST:
        keys = _with_newer(keys, published_at, story_id)
    months = [past_months(key, published_at, published_at) for key in keys if key.endswith(":all")]
    return {f"past:{key}" for key in keys}.union(*months)


def _with_newer(keys: list[str], published_at: datetime, story_id: int) -> list[str]:
    moment = connection.ops.adapt_datetimefield_value(published_at)
    parameters = [part for key in keys for part in (key, key, moment, story_id)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([NEWER] * len(keys)), parameters)
        return [key for (key,) in cursor.fetchall()]
