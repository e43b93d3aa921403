"""Teasers: stories as they stand in lists."""

from collections.abc import Iterable
from typing import Any

from django.db.models import BigIntegerField
from wagtail.models import Page

from khobor.pictures.values import PictureValue, cropped_values
from khobor.prepared import Ids, Prepared
from khobor.stories import addresses, models, values
from khobor.stories.listings import visible
from khobor.stories.selectors.chrome import sections
from khobor.stories.selectors.naming import label_name
from khobor.wire import depends_on

COLUMNS = (
    "pk",
    "path",
    "url_path",
    "title",
    "kicker",
    "short_headline",
    "summary",
    "kind",
    "is_breaking",
    "lead_picture_id",
    "picture_alt",
    "published_at",
)
IDS = Ids("ids", BigIntegerField())
TEASERS = Prepared(lambda: visible().filter(pk__in=IDS).order_by(), *COLUMNS)
BYLINES = Prepared(
    lambda: models.StoryByline.objects.filter(story_id__in=IDS).order_by("story_id", "sort_order"),
    *("story_id", "byline_id", "byline__name", "byline__name_en"),
)


def teasers(story_ids: Iterable[int], *, language: str) -> dict[int, values.Teaser]:
    """Those of the stories that readers may see. At most three queries."""
    return teasers_of_rows(teaser_rows(story_ids).values(), language=language)


def teaser_rows(story_ids: Iterable[int]) -> dict[int, Any]:
    """The bare rows (`COLUMNS`) of those of the stories that readers may see, to choose from."""
    wanted = set(story_ids)
    depends_on(*(f"teaser:{pk}" for pk in wanted))
    return {row.pk: row for row in TEASERS.rows(ids=sorted(wanted))} if wanted else {}


def story_links(story_ids: Iterable[int], *, language: str) -> dict[int, values.StoryLink]:
    """As `teasers`, for lists of headlines alone. One query."""
    return {
        row.pk: values.StoryLink(row.pk, _address(row, language), row.title)
        for row in teaser_rows(story_ids).values()
    }


def _address(row: Any, language: str) -> str:
    return addresses.story_address(row.url_path, row.pk, language=language)


def teasers_of_rows(found: Iterable[Any], *, language: str) -> dict[int, values.Teaser]:
    """The teasers of those rows, with pictures and bylines. At most two queries."""
    rows = list(found)
    pictures = cropped_values(row.lead_picture_id for row in rows)
    names = byline_names([row.pk for row in rows if row.kind == "opinion"], language)
    by_path = {section.path: section for section in sections(language)}
    return {row.pk: _teaser(row, language, by_path, pictures, names) for row in rows}


def byline_names(story_ids: list[int], language: str) -> dict[int, str]:
    """The names in the bylines of those stories, joined as a newspaper joins them."""
    if not story_ids:
        return {}
    names: dict[int, list[str]] = {}
    for story_id, byline_id, name, name_en in BYLINES.rows(ids=story_ids):
        byline = models.Byline(id=byline_id, name=name, name_en=name_en)
        names.setdefault(story_id, []).append(label_name(byline, language))
    return {pk: ", ".join(found) for pk, found in names.items()}


def _teaser(
    row: Any,
    language: str,
    by_path: dict[str, values.Section],
    pictures: dict[int, PictureValue],
    names: dict[int, str],
) -> values.Teaser:
    return values.Teaser(
        id=row.pk,
        address=_address(row, language),
        kicker=row.kicker,
        headline=row.title,
        short_headline=row.short_headline or row.title,
        summary=row.summary,
        kind=row.kind,
        is_breaking=row.is_breaking,
        section=by_path.get(row.path[: -Page.steplen]),
        picture=cropped(pictures.get(row.lead_picture_id), alt=row.picture_alt),
        byline=names.get(row.pk, ""),
        published_at=row.published_at,
    )


def cropped(
    picture: PictureValue | None, *, alt: str = "", caption: str = "", credit: str = ""
) -> values.Picture | None:
    """A 3:2 picture with the words of this use, else the library's. None stays None."""
    if picture is None or not picture.cropped:
        return None
    return values.Picture(
        alt=alt or picture.alt,
        caption=caption or picture.caption,
        credit=credit or picture.credit,
        cuts=picture.cropped,
        licence=picture.licence,
        id=picture.id,
    )
