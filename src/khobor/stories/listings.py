"""What readers can notice of a story, the lists that it stands in, and the keys that it touches.

A story's facts are read before and after it is saved. The difference decides which lists are
rewritten and what goes on the wire.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields
from datetime import datetime
from hashlib import blake2b
from typing import Any, NamedTuple

from django.apps import apps
from django.db import connection
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from wagtail.models import Page, PageViewRestriction

from khobor.stories import touched
from khobor.wire import actions as wire

STEP = Page.steplen
HOME_DEPTH = 2


@dataclass(frozen=True, slots=True)
class Facts:
    """What readers can notice of a visible story. Compared field by field."""

    url_path: str
    published_at: datetime
    list_keys: frozenset[str]
    teaser_digest: str
    text_digest: str
    page_digest: str


class Named(NamedTuple):
    """The topics, places (with their paths) and bylines on a story, by id."""

    topics: list[int]
    places: list[tuple[int, str]]
    bylines: list[int]


class Above(NamedTuple):
    """What stands above a story in the tree."""

    sections: list[int]
    is_public: bool


def visible() -> QuerySet[Any]:
    """Stories that anybody may read: live, and in no private part of the tree."""
    return _public(apps.get_model("stories", "Story").objects)


def public_pages() -> QuerySet[Any]:
    """As for `visible`, for pages of every kind."""
    return _public(Page.objects)


def _public(pages: Any) -> QuerySet[Any]:
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(story_path=path).filter(
        story_path__startswith=F("page__path")
    )
    return pages.filter(live=True).filter(~Exists(restrictions))


def lock(story_id: int) -> None:
    """Let nobody else save this story until the transaction ends.

    Two editors would each compare with what was there before the other. SQLite has one writer.
    """
    if connection.features.has_select_for_update:
        rows = Page.objects.select_for_update(no_key=True).filter(pk=story_id)
        list(rows.values_list("pk"))


def visible_facts(story_id: int) -> Facts | None:
    """The facts of a story that readers can see now; None if they cannot see it."""
    story = visible().select_related("locale").filter(pk=story_id).first()
    if story is None or story.published_at is None:
        return None
    named = Named(
        topics=sorted(story.topics.values_list("pk", flat=True)),
        places=sorted(story.places.values_list("pk", "path")),
        bylines=list(story.story_bylines.values_list("byline_id", flat=True)),
    )
    corrections = list(story.corrections.values_list("at", "text"))
    list_keys = set(_list_keys(story, named, sections=_above(story.path).sections))
    if corrections:
        list_keys.add(corrected_key(story.locale.language_code))
    chosen = list(story.chosen_stories.values_list("chosen_id", flat=True))
    return Facts(
        url_path=story.url_path,
        published_at=story.published_at,
        list_keys=frozenset(list_keys),
        teaser_digest=_digest(*_teaser_texts(story), named.bylines),
        text_digest=text_digest(story),
        page_digest=_digest(*_page_texts(story), *named, corrections, chosen),
    )


def text_digest(story: Any) -> str:
    """A fingerprint of the words of a story: if it changes, readers are told "updated"."""
    return _digest(story.title, story.kicker, story.summary, _raw_body(story))


def named_by_new(story: Any) -> Named:
    """What a story names that has never been stored; asks no database."""
    return Named(
        topics=sorted(topic.pk for topic in story.topics.all()),
        places=sorted((place.pk, place.path) for place in story.places.all()),
        bylines=[row.byline_id for row in story.story_bylines.all()],
    )


@dataclass(slots=True)
class Together:
    """New stories that wait to enter their lists, and what was asked about the places above."""

    entering: list[tuple[int, touched.Standing]] = field(default_factory=list)
    above: dict[str, Above] = field(default_factory=dict)


_together: ContextVar[Together | None] = ContextVar("together", default=None)


@contextmanager
def published_together() -> Iterator[list[tuple[int, touched.Standing]]]:
    """New stories that are stored inside enter their lists, and the wire, when the block ends.

    Yields those that wait: whoever rolls back to a savepoint takes out what came after it. Call
    inside a transaction.
    """
    together = Together()
    token = _together.set(together)
    try:
        yield together.entering
    finally:
        _together.reset(token)
    _enter_lists(together.entering)


def corrected_key(language: str) -> str:
    """The list of the stories that were corrected."""
    return f"list:{language}:corrected"


def publish_new(story: Any, named: Named) -> None:
    """What `publish_facts` does, for a story that was stored for the first time just now.

    Nothing was there before, so all that matters is in memory: six queries less.
    """
    together = _together.get() or Together()
    parent = story.path[:-STEP]
    if parent not in together.above:
        together.above[parent] = _above(story.path)
    above = together.above[parent]
    if not (story.live and above.is_public and story.published_at):
        return
    keys = _list_keys(story, named, sections=above.sections)
    if story.corrections.all():
        keys.add(corrected_key(story.locale.language_code))
    together.entering.append((story.pk, touched.Standing(frozenset(keys), story.published_at)))
    if _together.get() is None:
        _enter_lists(together.entering)


def _enter_lists(entering: list[tuple[int, touched.Standing]]) -> None:
    listing = apps.get_model("stories", "Listing")
    listing.objects.bulk_create(
        listing(list_key=key, published_at=standing.published_at, story_id=story_id)
        for story_id, standing in entering
        for key in sorted(standing.list_keys)
    )
    keys: set[str] = set()
    for story_id, standing in entering:
        keys |= touched.own_keys(story_id, is_gone=False)
        keys |= touched.list_keys(story_id, None, standing)
    wire.write("story-published", keys)


def publish_facts(story_id: int, before: Facts | None, *, is_live: bool) -> None:
    """Rewrite the lists of a story that was saved and tell the wire. Call inside a transaction.

    A story that was withdrawn (410) and is live again where nobody may see it is on no list before
    and after, but its address now answers 404.
    """
    after = visible_facts(story_id)
    if is_live and before is None and after is None:
        wire.write("story-hidden", {f"story:{story_id}"})
    if before == after:
        return
    if _listed(before) != _listed(after):
        relist(story_id, after)
    keys = touched_keys(story_id, before, after)
    wire.write(_kind_of_change(before, after), keys, retracts=after is None)


def relist(story_id: int, facts: Facts | None) -> None:
    """Put a story into exactly the lists of its facts; into none if readers cannot see it."""
    apps.get_model("stories", "Listing").objects.filter(story_id=story_id).delete()
    if facts:
        _add_to_lists(story_id, facts.list_keys, published_at=facts.published_at)


def relist_stories(story_ids: Iterable[int]) -> set[str]:
    """Put those stories into the lists of their facts; returns the keys that this touches."""
    keys: set[str] = set()
    for story_id in story_ids:
        before, after = standing(story_id), visible_facts(story_id)
        relist(story_id, after)
        keys |= touched.own_keys(story_id, is_gone=True) | touched.list_keys(
            story_id, before, after
        )
    return keys


def stories_from(place_path: str) -> QuerySet[Any]:
    """The ids of all stories that name a place or one within it."""
    there = Q(places__path=place_path) | Q(places__path__startswith=f"{place_path}/")
    stories = apps.get_model("stories", "Story").objects
    return stories.filter(there).values_list("pk", flat=True).distinct()


def standing(story_id: int) -> touched.Standing | None:
    """The lists that a story stands in now; None if it stands in none."""
    rows = apps.get_model("stories", "Listing").objects.filter(story_id=story_id)
    found = list(rows.values_list("list_key", "published_at"))
    return touched.Standing(frozenset(key for key, _at in found), found[0][1]) if found else None


def _add_to_lists(story_id: int, keys: Iterable[str], *, published_at: datetime) -> None:
    listing = apps.get_model("stories", "Listing")
    listing.objects.bulk_create(
        listing(list_key=key, published_at=published_at, story_id=story_id) for key in sorted(keys)
    )


def touched_keys(story_id: int, before: Facts | None, after: Facts | None) -> set[str]:
    """The keys of the pages that show the difference.

    A change that only the story's own page shows (its body, its corrections) leaves lists alone.
    """
    if after and _as_teaser(before) == _as_teaser(after):
        return touched.text_keys(story_id, after)
    own = touched.own_keys(story_id, is_gone=after is None)
    return own | touched.list_keys(story_id, before, after)


def _kind_of_change(before: Facts | None, after: Facts | None) -> str:
    if before is None:
        return "story-published"
    if after is None:
        return "story-withdrawn"
    return "story-moved" if before.url_path != after.url_path else "story-changed"


def _listed(facts: Facts | None) -> tuple[Any, ...] | None:
    return (facts.list_keys, facts.published_at) if facts else None


def _as_teaser(facts: Facts | None) -> tuple[Any, ...] | None:
    if facts is None:
        return None
    skipped = {"text_digest", "page_digest"}
    return tuple(getattr(facts, f.name) for f in fields(Facts) if f.name not in skipped)


def _list_keys(story: Any, named: Named, *, sections: list[int]) -> set[str]:
    language = story.locale.language_code
    keys = {f"list:{language}:all", f"list:{language}:kind:{story.kind}"}
    keys |= {f"list:{language}:topic:{pk}" for pk in named.topics}
    keys |= {f"list:{language}:byline:{pk}" for pk in named.bylines}
    keys |= {f"list:{language}:place:{pk}" for pk in _with_parents(named.places)}
    if story.is_lead:
        keys.add(f"list:{language}:lead")
    if story.is_breaking:
        keys.add(f"list:{language}:breaking")
    return keys | {f"list:section:{pk}" for pk in sections}


def _above(path: str) -> Above:
    ancestors = [path[:end] for end in range(STEP, len(path), STEP)]
    pages = Page.objects.filter(path__in=ancestors).order_by("depth")
    rows = list(pages.values_list("pk", "depth", "view_restrictions"))
    sections = dict.fromkeys(pk for pk, depth, _private in rows if depth > HOME_DEPTH)
    return Above(list(sections), is_public=all(private is None for *_page, private in rows))


def _with_parents(places: list[tuple[int, str]]) -> set[int]:
    if not places:
        return set()
    paths = {
        "/".join(path.split("/")[:depth])
        for _pk, path in places
        for depth in range(1, path.count("/") + 2)
    }
    place = apps.get_model("stories", "Place")
    return set(place.objects.filter(path__in=paths).values_list("pk", flat=True))


def _teaser_texts(story: Any) -> tuple[Any, ...]:
    return (
        story.title,
        story.kicker,
        story.short_headline,
        story.summary,
        story.kind,
        story.lead_picture_id,
        story.picture_alt,
        story.is_breaking,
    )


def _page_texts(story: Any) -> tuple[Any, ...]:
    return (
        *_teaser_texts(story),
        story.picture_caption,
        story.picture_credit,
        story.dateline_id,
        story.agency_source,
        story.canonical_url,
        story.seo_title,
        story.search_description,
        story.social_headline,
        story.social_summary,
        story.social_picture_id,
        story.text_updated_at,
        _raw_body(story),
    )


def _raw_body(story: Any) -> str:
    """The body without block ids, which Wagtail may make anew when nothing was changed."""
    blocks = [{k: v for k, v in b.items() if k != "id"} for b in story.body.get_prep_value()]
    return json.dumps(blocks, ensure_ascii=False, sort_keys=True, default=str)


def _digest(*parts: object) -> str:
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()
