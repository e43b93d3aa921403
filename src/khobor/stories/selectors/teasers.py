"""Teasers: stories as they stand in lists."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from khobor.pictures.values import CROPPED_FILTERS, PictureValue, picture_values
from khobor.stories import addresses, models, values
from khobor.stories.listings import visible
from khobor.stories.selectors.chrome import sections
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


def teasers(story_ids: Iterable[int], *, language: str) -> dict[int, values.Teaser]:
    """Those of the stories that readers may see. At most three queries."""
    wanted = set(story_ids)
    if not wanted:
        return {}
    depends_on(*(f"teaser:{pk}" for pk in wanted))
    rows = list(visible().filter(pk__in=wanted).values(*COLUMNS))
    pictures = picture_values((row["lead_picture_id"] for row in rows), filters=CROPPED_FILTERS)
    names = byline_names([row["pk"] for row in rows if row["kind"] == "opinion"], language)
    by_path = {section.path: section for section in sections(language)}
    return {row["pk"]: _teaser(row, language, by_path, pictures, names) for row in rows}


def byline_names(story_ids: list[int], language: str) -> dict[int, str]:
    """The names in the bylines of those stories, joined as a newspaper joins them."""
    if not story_ids:
        return {}
    rows = models.StoryByline.objects.filter(story_id__in=story_ids).select_related("byline")
    names: dict[int, list[str]] = {}
    for row in rows.order_by("story_id", "sort_order"):
        depends_on(row.byline.wire_key)
        names.setdefault(row.story_id, []).append(row.byline.in_language(language))
    return {pk: ", ".join(found) for pk, found in names.items()}


def _teaser(
    row: dict[str, Any],
    language: str,
    by_path: dict[str, values.Section],
    pictures: dict[int, PictureValue],
    names: dict[int, str],
) -> values.Teaser:
    return values.Teaser(
        id=row["pk"],
        address=addresses.story_address(row["url_path"], row["pk"], language=language),
        kicker=row["kicker"],
        headline=row["title"],
        short_headline=row["short_headline"] or row["title"],
        summary=row["summary"],
        kind=row["kind"],
        is_breaking=row["is_breaking"],
        section=by_path.get(row["path"][: -Page.steplen]),
        picture=cropped(pictures.get(row["lead_picture_id"]), alt=row["picture_alt"]),
        byline=names.get(row["pk"], ""),
        published_at=row["published_at"],
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
    )
