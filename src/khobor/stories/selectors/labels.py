"""Topics, places and bylines: their values, and the pages they have of their own."""

from django.db.models import SlugField

from khobor.pictures.values import PictureValue, picture_values
from khobor.prepared import Prepared, Slot
from khobor.stories import addresses, models, values
from khobor.stories.selectors.naming import label_name
from khobor.stories.selectors.teasers import cropped
from khobor.wire import depends_on

SLUG = Slot("slug", SlugField())
TOPICS = Prepared(
    lambda: models.Topic.objects.filter(slug=SLUG),
    *(field.attname for field in models.Topic._meta.concrete_fields),
)
BYLINES = Prepared(
    lambda: models.Byline.objects.filter(slug=SLUG),
    *(field.attname for field in models.Byline._meta.concrete_fields),
)


def topic(slug: str, *, language: str) -> values.Topic | None:
    """The topic with that slug."""
    found = TOPICS.rows(slug=slug)
    return topic_value(models.Topic(*found[0]), language) if found else None


def byline(slug: str, *, language: str) -> values.Byline | None:
    """The person, desk or agency with that slug."""
    found = BYLINES.rows(slug=slug)
    if not found:
        return None
    row = models.Byline(*found[0])
    return byline_value(row, language, picture_values([row.portrait_id]))


def byline_names() -> list[str]:
    """Every name that a byline bears, in either language."""
    pairs = models.Byline.objects.values_list("name", "name_en")
    return [name for pair in pairs for name in pair if name]


def place(path: str, *, language: str) -> values.Place | None:
    """The place at that path (`division/district/upazila`), with those above and within it."""
    row = models.Place.objects.filter(path=path).select_related("parent__parent").first()
    if row is None:
        return None
    depends_on("places")
    return values.Place(
        id=row.pk,
        name=label_name(row, language),
        address=addresses.place_address(row.path, language=language),
        kind=row.kind,
        above=tuple(place_link(above, language) for above in _above(row)),
        parts=tuple(place_link(part, language) for part in row.parts.order_by("pk")),
    )


def places_within(*, language: str) -> tuple[values.Place, ...]:
    """Every division with its districts."""
    rows = models.Place.objects.filter(kind="division").prefetch_related("parts").order_by("pk")
    depends_on("places")
    return tuple(
        values.Place(
            id=row.pk,
            name=label_name(row, language),
            address=addresses.place_address(row.path, language=language),
            kind=row.kind,
            parts=tuple(place_link(part, language) for part in row.parts.all()),
        )
        for row in rows
    )


def _above(row: models.Place) -> list[models.Place]:
    found: list[models.Place] = []
    while row.parent:
        row = row.parent
        found.insert(0, row)
    return found


def place_link(row: models.Place, language: str) -> values.Link:
    """A place's name and page."""
    return values.Link(
        label_name(row, language), addresses.place_address(row.path, language=language)
    )


def topic_value(row: models.Topic, language: str) -> values.Topic:
    """A topic as pages show it."""
    return values.Topic(
        id=row.pk,
        name=label_name(row, language),
        address=addresses.topic_address(row.slug, language=language),
        description=row.description if language == "bn" else "",
    )


def byline_value(
    row: models.Byline, language: str, pictures: dict[int, PictureValue]
) -> values.Byline:
    """A byline as pages show it."""
    own_language = language == "bn"
    return values.Byline(
        id=row.pk,
        name=label_name(row, language),
        address=addresses.author_address(row.slug, language=language),
        kind=row.kind,
        role=row.role if own_language else "",
        biography=row.biography if own_language else "",
        portrait=cropped(pictures.get(row.portrait_id or 0)),
    )
