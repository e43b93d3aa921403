"""Many stories in little time: rows written past the models, as the models would write them."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from random import Random
from typing import Any

from django.db import connection, models, transaction
from django.utils import timezone
from wagtail.models import Page

from benchmarks.newspaper import Cast
from benchmarks.texts import Writer
from khobor.stories import listings
from khobor.stories.models import Listing, Section, Story, StoryByline

STORIES_A_DAY = 120
PARAGRAPHS = 6
BODIES = 400  # bodies are shared: it is their number that matters, not what they say
BATCH = 4000
KINDS = ["news"] * 85 + ["opinion"] * 8 + ["video"] * 3 + ["photo"] * 2 + ["interview"] * 2


@dataclass(frozen=True, slots=True)
class Made:
    """One generated story, before it is rows."""

    id: int
    section: Section
    path: str
    at: datetime
    headline: str
    kind: str
    is_lead: bool
    is_breaking: bool
    picture: int | None
    topics: list[int]
    bylines: list[int]
    district: int | None


def fill(cast: Cast, *, stories: int, seed: int = 1971) -> None:
    """Write that many stories, oldest first, with all the rows that saving them would write."""
    pattern = _pattern(cast.sections[0], Writer(seed))
    bodies = [_body(Writer(number)) for number in range(BODIES)]
    numbered = _generate(cast, pattern, stories=stories, seed=seed)
    while batch := list(islice(numbered, BATCH)):
        _write(batch, cast, pattern, bodies)
    for section in cast.sections:
        children = Page.objects.filter(path__startswith=section.path, depth=section.depth + 1)
        Page.objects.filter(pk=section.pk).update(numchild=children.count())


def wrong_lists(*, count: int, seed: int = 7) -> list[int]:
    """Ids of those of some random stories that stand in other lists than saving would give."""
    ids = list(Story.objects.values_list("pk", flat=True))
    wrong = []
    for pk in Random(seed).sample(ids, min(count, len(ids))):
        facts = listings.visible_facts(pk)
        rows = set(Listing.objects.filter(story_id=pk).values_list("list_key", "published_at"))
        if facts is None or rows != {(key, facts.published_at) for key in facts.list_keys}:
            wrong.append(pk)
    return wrong


def _pattern(section: Section, writer: Writer) -> Story:
    """A story that was saved as an editor's is: the others are copies of its rows."""
    story = Story(title=writer.headline(), locale=section.locale, summary=writer.paragraph())
    story.summary = story.summary[:200]
    story.published_at = timezone.now() - timedelta(days=6000)
    story.first_published_at = story.last_published_at = story.published_at
    section.refresh_from_db()
    section.add_child(instance=story)
    return story


def _body(writer: Writer) -> Any:
    field = Story._meta.get_field("body")
    raw = [
        {"type": "paragraph", "value": f"<p>{writer.paragraph()}</p>", "id": str(uuid.uuid4())}
        for _ in range(PARAGRAPHS)
    ]
    return _stored(field, Story(body=raw).body)


def _generate(cast: Cast, pattern: Story, *, stories: int, seed: int) -> Iterator[Made]:
    random, writer = Random(seed), Writer(seed)
    used = {section.pk: 2 for section in cast.sections}  # a subsection and the pattern
    districts = list(cast.places)
    newest = timezone.now() - timedelta(minutes=10)
    for number in range(1, stories):
        section = random.choice(cast.sections)
        used[section.pk] += 1
        yield Made(
            id=pattern.pk + number,
            section=section,
            path=Page._get_path(section.path, section.depth + 1, used[section.pk]),
            at=newest - timedelta(days=1) * ((stories - number) / STORIES_A_DAY),
            headline=writer.headline(),
            kind=random.choice(KINDS),
            is_lead=random.random() < 0.02,
            is_breaking=random.random() < 0.01,
            picture=random.choice(cast.pictures)
            if cast.pictures and random.random() < 0.6
            else None,
            topics=random.sample(cast.topics, random.randint(0, 3)),
            bylines=random.sample(cast.bylines, random.choice((1, 1, 1, 2))),
            district=random.choice(districts) if random.random() < 0.5 else None,
        )


@transaction.atomic
def _write(batch: list[Made], cast: Cast, pattern: Story, bodies: list[Any]) -> None:
    page, story = _columns(Page, pattern), _columns(Story, pattern)
    _insert(Page, [page | _page_row(made) for made in batch])
    _insert(Story, [story | _story_row(made, bodies) for made in batch])
    _insert(
        StoryByline,
        [
            {"story_id": made.id, "byline_id": pk, "sort_order": order}
            for made in batch
            for order, pk in enumerate(made.bylines)
        ],
    )
    _insert(
        Story.topics.through,
        [{"story_id": made.id, "topic_id": pk} for made in batch for pk in made.topics],
    )
    _insert(
        Story.places.through,
        [{"story_id": made.id, "place_id": made.district} for made in batch if made.district],
    )
    _insert(
        Listing,
        [
            {"list_key": key, "published_at": _time(made.at), "story_id": made.id}
            for made in batch
            for key in sorted(_list_keys(made, cast))
        ],
    )


def _page_row(made: Made) -> dict[str, Any]:
    at, slug = _time(made.at), f"story-{made.id}"
    return {
        "id": made.id,
        "path": made.path,
        "depth": made.section.depth + 1,
        "translation_key": _stored(Page._meta.get_field("translation_key"), uuid.uuid4()),
        "title": made.headline,
        "draft_title": made.headline,
        "slug": slug,
        "url_path": f"{made.section.url_path}{slug}/",
        "first_published_at": at,
        "last_published_at": at,
    }


def _story_row(made: Made, bodies: list[Any]) -> dict[str, Any]:
    return {
        "page_ptr_id": made.id,
        "body": bodies[made.id % len(bodies)],
        "kind": made.kind,
        "is_lead": made.is_lead,
        "is_breaking": made.is_breaking,
        "lead_picture_id": made.picture,
        "dateline_id": made.district,
        "published_at": _time(made.at),
    }


def _list_keys(made: Made, cast: Cast) -> set[str]:
    """As `khobor.stories.listings` names them; `wrong_lists` holds the two together."""
    above = [s.pk for s in cast.sections if made.path.startswith(s.path)]
    keys = {"list:bn:all", f"list:bn:kind:{made.kind}"}
    keys |= {f"list:section:{pk}" for pk in above}
    keys |= {f"list:bn:topic:{pk}" for pk in made.topics}
    keys |= {f"list:bn:byline:{pk}" for pk in made.bylines}
    keys |= {f"list:bn:place:{pk}" for pk in cast.places.get(made.district or 0, ())}
    flags = {"list:bn:lead": made.is_lead, "list:bn:breaking": made.is_breaking}
    return keys | {key for key, is_set in flags.items() if is_set}


def _columns(model: type[models.Model], row: models.Model) -> dict[str, Any]:
    """The columns of a row as the database driver takes them."""
    fields = model._meta.local_concrete_fields
    return {f.column: _stored(f, getattr(row, f.attname)) for f in fields}


def _insert(model: type[models.Model], rows: Sequence[dict[str, Any]]) -> None:
    if not rows:
        return
    columns = list(rows[0])
    names = ", ".join(connection.ops.quote_name(column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    values: Iterable[tuple[Any, ...]] = (tuple(row[c] for c in columns) for row in rows)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({marks})", list(values)
        )


def _stored(field: Any, value: Any) -> Any:
    return field.get_db_prep_save(value, connection)


def _time(at: datetime) -> Any:
    return _stored(Listing._meta.get_field("published_at"), at)
