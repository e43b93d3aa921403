"""Stories, as their own pages show them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import BigIntegerField, OuterRef, QuerySet, Subquery
from django.utils import timezone
from wagtail.models import Locale

from khobor.pictures.values import PictureValue, picture_values
from khobor.prepared import Ids, Prepared
from khobor.stories import addresses, body, models, values
from khobor.stories.listings import visible
from khobor.stories.selectors.chrome import sections
from khobor.stories.selectors.labels import byline_value, place_link, topic_value
from khobor.stories.selectors.naming import label_name
from khobor.stories.selectors.teasers import cropped, teasers
from khobor.wire import depends_on

IDS = Ids("ids", BigIntegerField())


def _stories() -> QuerySet[Any, Any]:
    """Each with its language, and with the path of its public translation."""
    others = visible().filter(translation_key=OuterRef("translation_key"))
    other = others.exclude(pk=OuterRef("pk")).order_by()
    language = Locale.objects.filter(pk=OuterRef("locale_id")).values("language_code")
    return (
        visible()
        .filter(pk__in=IDS)
        .annotate(
            language=Subquery(language),
            translation=Subquery(other.values("url_path")[:1]),
            translation_id=Subquery(other.values("pk")[:1]),
        )
        .order_by()
    )


STORIES = Prepared(
    _stories,
    *("pk", "path", "url_path", "title", "seo_title", "search_description"),
    *(f.attname for f in models.Story._meta.local_concrete_fields if not f.primary_key),
    *("language", "translation", "translation_id", "dateline__name", "dateline__name_en"),
)
BYLINES = Prepared(
    lambda: models.StoryByline.objects.filter(story_id__in=IDS).order_by("story_id", "sort_order"),
    *("story_id", *(f"byline__{field.attname}" for field in models.Byline._meta.concrete_fields)),
)
TOPICS = Prepared(
    lambda: models.Story.topics.through.objects.filter(story_id__in=IDS).order_by("pk"),
    *("story_id", *(f"topic__{field.attname}" for field in models.Topic._meta.concrete_fields)),
)
PLACES = Prepared(
    lambda: models.Story.places.through.objects.filter(story_id__in=IDS).order_by("place__path"),
    *("story_id", *(f"place__{field.attname}" for field in models.Place._meta.concrete_fields)),
)
CORRECTIONS = Prepared(
    lambda: models.Correction.objects.filter(story_id__in=IDS).order_by("story_id", "sort_order"),
    *("story_id", "at", "text"),
)
Rows = dict[int, list[Any]]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a story's page says that stands in other tables."""

    language: str
    dateline: models.Place | None
    bylines: list[models.Byline]
    topics: list[models.Topic] = field(default_factory=list)
    places: list[models.Place] = field(default_factory=list)
    corrections: list[values.Correction] = field(default_factory=list)


def story(story_id: int) -> values.Story | None:
    """The story with that id; None if there is none that readers may see."""
    found = stories([story_id])
    return found[0] if found else None


def stories(story_ids: Iterable[int]) -> list[values.Story]:
    """Those of the stories that readers may see, in that order. As many queries as for one."""
    ids = list(dict.fromkeys(story_ids))
    depends_on(*(f"story:{pk}" for pk in ids))
    rows = {row.pk: row for row in STORIES.rows(ids=ids)} if ids else {}
    if not rows:
        return []
    shown = [pk for pk in ids if pk in rows]
    around = _around(rows, shown)
    pictures = _pictures([(rows[pk], around[pk]) for pk in shown])
    return [_story(rows[pk], around[pk], pictures) for pk in shown]


def _around(rows: dict[int, Any], ids: list[int]) -> dict[int, _Around]:
    bylines, topics, places = (_by_story(asked, ids) for asked in (BYLINES, TOPICS, PLACES))
    corrections = _by_story(CORRECTIONS, ids)
    return {
        pk: _Around(
            language=rows[pk].language,
            dateline=_dateline(rows[pk]),
            bylines=[models.Byline(*line) for line in bylines[pk]],
            topics=[models.Topic(*topic) for topic in topics[pk]],
            places=[models.Place(*place) for place in places[pk]],
            corrections=[values.Correction(*said) for said in corrections[pk]],
        )
        for pk in ids
    }


def _by_story(asked: Prepared, ids: list[int]) -> Rows:
    found: Rows = defaultdict(list)
    for story_id, *row in asked.rows(ids=ids):
        found[story_id].append(row)
    return found


def _pictures(shown: Iterable[tuple[Any, _Around]]) -> dict[int, PictureValue]:
    """Every picture that those stories show, in one query."""
    wanted: list[int | None] = []
    for row, around in shown:
        wanted += [row.lead_picture_id, row.social_picture_id]
        wanted += body.picture_ids(list(row.body.raw_data))
        wanted += [byline.portrait_id for byline in around.bylines]
    return picture_values(wanted)


def _dateline(row: Any) -> models.Place | None:
    if not row.dateline_id:
        return None
    return models.Place(id=row.dateline_id, name=row.dateline__name, name_en=row.dateline__name_en)


def draft_as_story(row: models.Story) -> values.Story:
    """A draft as its page would show it. For the newsroom only: it may hold anything."""
    lines = row.story_bylines.all()  # of a draft: they may stand in no table yet
    around = _Around(
        language=row.locale.language_code,
        dateline=row.dateline,
        bylines=[line.byline for line in lines],
        topics=list(row.topics.all()),
        places=list(row.places.all()),
        corrections=[values.Correction(c.at, c.text) for c in row.corrections.all()],
    )
    return _story(row, around, _pictures([(row, around)]))


def _story(row: Any, around: _Around, pictures: dict[int, PictureValue]) -> values.Story:
    language, bylines = around.language, around.bylines
    raw = list(row.body.raw_data)
    related = teasers(body.story_ids(raw), language=language)
    blocks = body.blocks(raw, pictures=pictures, related=related)
    above = tuple(s for s in sections(language) if row.path.startswith(s.path))
    depends_on(*(f"section:{section.id}" for section in above))
    text = body.plain_text(blocks)
    return values.Story(
        id=row.pk or 0,
        address=_address(row, language),
        kicker=row.kicker,
        headline=row.title,
        short_headline=row.short_headline or row.title,
        summary=row.summary,
        kind=row.kind,
        is_breaking=row.is_breaking,
        sections=above,
        picture=_lead(row, pictures),
        bylines=tuple(byline_value(byline, language, pictures) for byline in bylines),
        dateline=label_name(around.dateline, language) if around.dateline else "",
        published_at=row.published_at or row.go_live_at or timezone.now(),
        updated_at=row.text_updated_at,
        blocks=blocks,
        topics=tuple(topic_value(topic, language) for topic in around.topics),
        places=tuple(place_link(place, language) for place in around.places),
        corrections=tuple(around.corrections),
        agency_source=row.agency_source,
        canonical_url=row.canonical_url,
        seo_title=row.seo_title,
        search_description=row.search_description,
        social_headline=row.social_headline or row.title,
        social_summary=row.social_summary or row.summary,
        social_picture=cropped(pictures.get(row.social_picture_id or 0)),
        word_count=len(text.split()),
        plain_text=text,
        translation=_translation(row, language),
    )


def _address(row: Any, language: str) -> str:
    if not row.pk:
        return ""
    return addresses.story_address(row.url_path, row.pk, language=language)


def _translation(row: Any, language: str) -> str:
    """The page of the same story in the other language; a newspaper has two at most."""
    path = getattr(row, "translation", None)  # a draft has none yet
    others = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES if code != language]
    if not path or not others:
        return ""
    return addresses.story_address(path, row.translation_id, language=others[0])


def _lead(row: Any, pictures: dict[int, PictureValue]) -> values.Picture | None:
    return cropped(
        pictures.get(row.lead_picture_id or 0),
        alt=row.picture_alt,
        caption=row.picture_caption,
        credit=row.picture_credit,
    )
