"""Stories and labels as search needs them: words and lists, many at once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

from django.conf import settings
from django.db.models import BigIntegerField

from khobor.prepared import Ids, Prepared
from khobor.stories import models
from khobor.stories.listings import visible
from khobor.stories.models import Listing
from khobor.stories.models.labels import Label

LABELS: dict[str, type[Label]] = {
    "topic": models.Topic,
    "byline": models.Byline,
    "place": models.Place,
}
# Parts of a block's value that are no words.
NO_WORDS = frozenset({"id", "type", "url", "at", "picture", "document", "player", "ordered"})
NO_BLOCKS = frozenset({"related"})
TAG = re.compile("<[^>]*>")

IDS = Ids("ids", BigIntegerField())
STORIES = Prepared(
    lambda: visible().filter(pk__in=IDS, published_at__isnull=False).order_by(),
    *("pk", "title", "kicker", "short_headline", "summary", "body", "published_at"),
    "lead_picture_id",
)
LISTS = Prepared(
    lambda: Listing.objects.filter(story_id__in=IDS).order_by(), "story_id", "list_key"
)
TOPICS = Prepared(
    lambda: models.Story.topics.through.objects.filter(story_id__in=IDS).order_by(),
    *("story_id", "topic__name", "topic__name_en"),
)
PLACES = Prepared(
    lambda: models.Story.places.through.objects.filter(story_id__in=IDS).order_by(),
    *("story_id", "place__name", "place__name_en"),
)
BYLINES = Prepared(
    lambda: models.StoryByline.objects.filter(story_id__in=IDS).order_by(),
    *("story_id", "byline__name", "byline__name_en"),
)


@dataclass(frozen=True, slots=True)
class FindableStory:
    """The words of a visible story, and the lists that it stands in.

    `names` are those of its topics, places and bylines, in both languages.
    """

    id: int
    published_at: datetime
    list_keys: tuple[str, ...]
    headline: str
    short_headline: str
    kicker: str
    names: str
    summary: str
    text: str
    has_picture: bool = False


@dataclass(frozen=True, slots=True)
class FindableLabel:
    """A topic, a byline or a place: its key on the wire, its names, the end of its address."""

    key: str
    name: str
    name_en: str
    path: str


def findable_stories(story_ids: Iterable[int]) -> list[FindableStory]:
    """Those of the stories that readers may see, with their words. Five queries."""
    ids = sorted(set(story_ids))
    if not ids:
        return []
    lists: dict[int, list[str]] = defaultdict(list)
    for story_id, list_key in LISTS.rows(ids=ids):
        lists[story_id].append(list_key)
    names: dict[int, list[str]] = defaultdict(list)
    for question in (TOPICS, PLACES, BYLINES):
        for story_id, name, name_en in question.rows(ids=ids):
            names[story_id] += [name, name_en]
    return [
        FindableStory(
            id=row.pk,
            published_at=row.published_at,
            list_keys=tuple(lists[row.pk]),
            headline=row.title,
            short_headline=row.short_headline,
            kicker=row.kicker,
            names=" ".join(filter(None, names[row.pk])),
            summary=row.summary,
            text=body_words(list(row.body.raw_data)),
            has_picture=row.lead_picture_id is not None,
        )
        for row in STORIES.rows(ids=ids)
    ]


def body_words(raw: Sequence[dict[str, Any]]) -> str:
    """The words of a body as it is stored, boxes that point to other stories left out."""
    found: list[str] = []
    for block in raw:
        if block["type"] not in NO_BLOCKS:
            _collect(block["value"], found)
    return unescape(TAG.sub(" ", " ".join(found)))


def _collect(value: Any, found: list[str]) -> None:
    """Every text within a block's value."""
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in NO_WORDS:
                _collect(part, found)
    elif isinstance(value, list):
        for part in value:
            _collect(part, found)


def stories_in_list(
    list_key: str, *, count: int, before: tuple[datetime, int] | None = None
) -> list[tuple[datetime, int]]:
    """Time and id of the newest stories of a list, or of those before a story; newest first."""
    rows = Listing.objects.filter(list_key=list_key)
    if before:
        published_at, story_id = before
        rows = rows.filter(published_at__lte=published_at).exclude(
            published_at=published_at, story_id__gte=story_id
        )
    ordered = rows.order_by("-published_at", "-story_id")
    return list(ordered.values_list("published_at", "story_id")[:count])


def lists_of_everything() -> dict[str, int]:
    """The list of all stories of each language, with their number."""
    languages = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    keys = [f"list:{code}:all" for code in languages]
    return {key: Listing.objects.filter(list_key=key).count() for key in keys}


def lists_of_label(key: str) -> list[str]:
    """The lists of the stories that bear a label, by its key on the wire."""
    return [f"list:{code}:{key}" for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]


def findable_labels(keys: Iterable[str] | None = None) -> list[FindableLabel]:
    """The labels with those keys; all of them where no keys are given."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for key in keys or ():
        prefix, _colon, pk = key.partition(":")
        if prefix in LABELS:
            wanted[prefix].append(int(pk))
    found = []
    for prefix, model in LABELS.items():
        rows: Any = model._default_manager.all()
        if keys is not None:
            rows = rows.filter(pk__in=wanted[prefix]) if wanted[prefix] else rows.none()
        path = "path" if prefix == "place" else "slug"
        for pk, name, name_en, ending in rows.order_by("pk").values_list(
            "pk", "name", "name_en", path
        ):
            found.append(FindableLabel(f"{prefix}:{pk}", name, name_en, ending))
    return found
