"""Pictures as a page uses them: frozen, with every rendition ready."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from khobor.pictures.models import Picture

# width_px -> Wagtail filter. Everything in lists and leads is 3:2, so that nothing jumps.
CROPPED = {
    width: f"fill-{width}x{round(width * 2 / 3)}|format-webp|webpquality-74"
    for width in (160, 320, 640, 960, 1280)
}
WHOLE = {width: f"width-{width}|format-webp|webpquality-74" for width in (640, 1280)}


@dataclass(frozen=True, slots=True)
class PictureValue:
    """A picture ready for `<img>`: `sources` is (address, width_px), narrowest first."""

    id: int
    alt: str
    caption: str
    credit: str
    width_px: int
    height_px: int
    sources: tuple[tuple[str, int], ...]

    @property
    def src(self) -> str:
        """The address for a browser that knows no `srcset`: the middle rendition."""
        return self.sources[len(self.sources) // 2][0]

    @property
    def largest(self) -> str:
        """The address of the widest rendition, for sharing and for machines."""
        return self.sources[-1][0]

    @property
    def srcset(self) -> str:
        """The `srcset` attribute."""
        return ", ".join(f"{address} {width}w" for address, width in self.sources)


def cropped_pictures(picture_ids: Iterable[int]) -> dict[int, PictureValue]:
    """Those pictures, cut to 3:2 for lists and leads. Two queries however many there are.

    A rendition that does not exist yet is made now; a picture whose file is lost is left out.
    """
    return _ready(picture_ids, CROPPED)


def whole_pictures(picture_ids: Iterable[int]) -> dict[int, PictureValue]:
    """Those pictures, uncut, for the body of a story. Two queries however many there are."""
    return _ready(picture_ids, WHOLE)


def _ready(picture_ids: Iterable[int], filters: dict[int, str]) -> dict[int, PictureValue]:
    wanted = {pk for pk in picture_ids if pk}
    if not wanted:
        return {}
    pictures = list(Picture.objects.filter(pk__in=wanted))
    prefetch_related_objects(pictures, "renditions")
    values = (_value(picture, filters) for picture in pictures)
    return {value.id: value for value in values if value is not None}


def _value(picture: Picture, filters: dict[int, str]) -> PictureValue | None:
    fitting = [spec for width, spec in filters.items() if width <= picture.width]
    specs = fitting or [next(iter(filters.values()))]
    try:
        renditions = picture.get_renditions(*specs)
    except (OSError, ValueError):  # the file is gone or no longer an image: a page needs neither
        return None
    cut = [renditions[spec] for spec in specs]
    return PictureValue(
        id=picture.pk,
        alt=picture.description,
        caption=picture.caption,
        credit=picture.credit,
        width_px=cut[-1].width,
        height_px=cut[-1].height,
        sources=tuple((rendition.url, rendition.width) for rendition in cut),
    )


def make_renditions(picture: Picture) -> None:
    """Cut a picture for every place on the page now, so that no reader waits for it."""
    for filters in (CROPPED, WHOLE):
        _value(picture, filters)
