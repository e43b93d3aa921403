"""One story, as its own page shows it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField
from django.utils import timezone

from khobor.pictures.values import PictureValue, picture_values
from khobor.prepared import Prepared, Slot
from khobor.stories import addresses, body, models, values
from khobor.stories.listings import visible
from khobor.stories.selectors.chrome import sections
from khobor.stories.selectors.labels import byline_value, place_link, topic_value
from khobor.stories.selectors.naming import label_name
from khobor.stories.selectors.teasers import cropped, teasers
from khobor.wire import depends_on

ID = Slot("id", BigIntegerField())
STORIES = Prepared(
    lambda: visible().filter(pk=ID).order_by(),
    *("pk", "path", "url_path", "title", "seo_title", "search_description"),
    *(f.attname for f in models.Story._meta.local_concrete_fields if not f.primary_key),
    *("locale__language_code", "dateline__name", "dateline__name_en"),
)
BYLINES = Prepared(
    lambda: models.StoryByline.objects.filter(story_id=ID).order_by("sort_order"),
    *(f"byline__{field.attname}" for field in models.Byline._meta.concrete_fields),
)
TOPICS = Prepared(
    lambda: models.Topic.objects.filter(story=ID),
    *(field.attname for field in models.Topic._meta.concrete_fields),
)
PLACES = Prepared(
    lambda: models.Place.objects.filter(story=ID),
    *(field.attname for field in models.Place._meta.concrete_fields),
)
CORRECTIONS = Prepared(
    lambda: models.Correction.objects.filter(story_id=ID).order_by("sort_order"), "at", "text"
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a story's page says that stands in other tables."""

    language: str
    dateline: models.Place | None
    bylines: list[models.Byline]
    topics: list[models.Topic]
    places: list[models.Place]
    corrections: list[values.Correction]


def story(story_id: int) -> values.Story | None:
    """The story with that id; None if there is none that readers may see."""
    depends_on(f"story:{story_id}")
    found = STORIES.rows(id=story_id)
    if not found:
        return None
    row = found[0]
    around = _Around(
        language=row.locale__language_code,
        dateline=_dateline(row),
        bylines=[models.Byline(*line) for line in BYLINES.rows(id=story_id)],
        topics=[models.Topic(*topic) for topic in TOPICS.rows(id=story_id)],
        places=[models.Place(*place) for place in PLACES.rows(id=story_id)],
        corrections=[values.Correction(*said) for said in CORRECTIONS.rows(id=story_id)],
    )
    return _story(row, around)


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
    return _story(row, around)


def _story(row: Any, around: _Around) -> values.Story:
    language, bylines = around.language, around.bylines
    raw = list(row.body.raw_data)
    pictures = picture_values(
        [row.lead_picture_id, row.social_picture_id, *body.picture_ids(raw)]
        + [byline.portrait_id for byline in bylines]
    )
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
    )


def _address(row: Any, language: str) -> str:
    if not row.pk:
        return ""
    return addresses.story_address(row.url_path, row.pk, language=language)


def _lead(row: Any, pictures: dict[int, PictureValue]) -> values.Picture | None:
    return cropped(
        pictures.get(row.lead_picture_id or 0),
        alt=row.picture_alt,
        caption=row.picture_caption,
        credit=row.picture_credit,
    )
