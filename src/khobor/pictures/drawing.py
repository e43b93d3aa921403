"""Pictures for whoever draws with them: the file of the widest uncut rendition, and its focus."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.files.storage import default_storage
from PIL import Image, ImageOps, UnidentifiedImageError

from khobor.pictures.models import Rendition
from khobor.pictures.values import WHOLE
from khobor.wire import depends_on

MOST_PIXELS = 12_000_000  # of a rendition 1280 wide; more is a strip that no card can show
USUAL_FOCUS = (0.5, 0.4)  # where faces mostly are


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file in the library's storage. The focus is in parts of the picture's width and height."""

    name: str
    focus: tuple[float, float] = USUAL_FOCUS


def picture_files(picture_ids: Iterable[int | None]) -> dict[int, PictureFile]:
    """What those pictures are drawn from, in one query. One without renditions is left out."""
    wanted = {pk for pk in picture_ids if pk}
    depends_on(*(f"picture:{pk}" for pk in wanted))
    rows = (
        Rendition.objects.filter(image_id__in=wanted, filter_spec__in=WHOLE.values())
        .order_by("width")
        .select_related("image")
    )
    return {row.image_id: PictureFile(row.file.name, _focus(row.image)) for row in rows}


def open_picture(file: PictureFile) -> Image.Image | None:
    """The picture as opaque RGB, upright, what is transparent in it white; None if it is lost."""
    try:
        with default_storage.open(file.name) as opened, Image.open(opened) as found:
            if found.width * found.height > MOST_PIXELS:
                return None
            upright = ImageOps.exif_transpose(found)
            if upright.has_transparency_data:
                upright = _on_white(upright.convert("RGBA"))
            return upright.convert("RGB")
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return None


def _on_white(picture: Image.Image) -> Image.Image:
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture)
    return ground


def _focus(picture: object) -> tuple[float, float]:
    x, y = getattr(picture, "focal_point_x", None), getattr(picture, "focal_point_y", None)
    if x is None or y is None:
        return USUAL_FOCUS
    return x / picture.width, y / picture.height  # type: ignore[attr-defined]
