"""One story, as its own page shows it."""

from django.utils import timezone

from khobor.pictures.values import PictureValue, picture_values
from khobor.stories import addresses, body, models, values
from khobor.stories.listings import visible
from khobor.stories.selectors.chrome import sections
from khobor.stories.selectors.labels import byline_value, place_link, topic_value
from khobor.stories.selectors.teasers import cropped, teasers
from khobor.wire import depends_on


def story(story_id: int) -> values.Story | None:
    """The story with that id; None if there is none that readers may see."""
    depends_on(f"story:{story_id}")
    row = visible().select_related("locale", "dateline").filter(pk=story_id).first()
    return _story(row, _stored_bylines(story_id)) if row else None


def draft_as_story(row: models.Story) -> values.Story:
    """A draft as its page would show it. For the newsroom only: it may hold anything."""
    lines = row.story_bylines.all()  # of a draft: they may stand in no table yet
    return _story(row, [line.byline for line in lines])


def _story(row: models.Story, bylines: list[models.Byline]) -> values.Story:
    language = row.locale.language_code
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
        dateline=row.dateline.in_language(language) if row.dateline else "",
        published_at=row.published_at or row.go_live_at or timezone.now(),
        updated_at=row.text_updated_at,
        blocks=blocks,
        topics=tuple(topic_value(topic, language) for topic in row.topics.all()),
        places=tuple(place_link(place, language) for place in row.places.all()),
        corrections=tuple(values.Correction(c.at, c.text) for c in row.corrections.all()),
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


def _stored_bylines(story_id: int) -> list[models.Byline]:
    rows = models.StoryByline.objects.filter(story_id=story_id).select_related("byline")
    return [row.byline for row in rows.order_by("sort_order")]


def _address(row: models.Story, language: str) -> str:
    if not row.pk:
        return ""
    return addresses.story_address(row.url_path, row.pk, language=language)


def _lead(row: models.Story, pictures: dict[int, PictureValue]) -> values.Picture | None:
    return cropped(
        pictures.get(row.lead_picture_id or 0),
        alt=row.picture_alt,
        caption=row.picture_caption,
        credit=row.picture_credit,
    )
