"""Pictures that come with an import: checked, and taken into the library once."""

from hashlib import blake2b
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.files.images import ImageFile
from PIL import Image, UnidentifiedImageError

from khobor.exchange.errors import WrongPicture
from khobor.exchange.models import ImportedPicture
from khobor.pictures.models import Picture
from khobor.pictures.values import make_renditions

FORMATS = {"JPEG", "PNG", "WEBP", "GIF", "AVIF"}


def picture_from(
    folder: Path, name: str, *, title: str, alt: str = "", caption: str = "", credit: str = ""
) -> Picture:
    """The picture in that file, below `folder`; the same bytes make the same picture.

    Raises: WrongPicture for what is missing, outside the folder, no picture or too large.
    """
    path = _path_below(folder, name)
    if path.stat().st_size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise WrongPicture(file=name, reason="the file is larger than max_upload_mb allows")
    contents = path.read_bytes()
    digest = blake2b(contents, digest_size=16).hexdigest()
    known = ImportedPicture.objects.filter(digest=digest).select_related("picture").first()
    if known:
        return known.picture
    check_picture(path)
    picture = Picture(
        title=title[:255],
        description=alt[:255],
        caption=caption[:500],
        credit=credit[:200],
        file=ImageFile(BytesIO(contents), name=path.name),
    )
    picture.save()
    ImportedPicture.objects.create(digest=digest, picture=picture)
    make_renditions(picture)
    return picture


def _path_below(folder: Path, name: str) -> Path:
    try:
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path
    except (OSError, ValueError):  # a name that is too long, or has a NUL
        pass
    raise WrongPicture(file=name, reason="there is no such file beside the import file")


def check_picture(path: Path) -> None:
    """Refuse what cannot be shown.

    Raises: WrongPicture for what is no picture, broken, or has too many pixels.
    """
    try:
        with Image.open(path) as image:
            if image.format not in FORMATS:
                raise WrongPicture(file=path.name, reason=f"{image.format} is not a web format")
            if image.width * image.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise WrongPicture(
                    file=path.name, reason=f"{image.width}×{image.height} pixels are too many"
                )
            image.load()  # `verify` passes a JPEG that was cut off
    except Image.DecompressionBombError as error:
        raise WrongPicture(file=path.name, reason="it has too many pixels") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise WrongPicture(file=path.name, reason="it is no picture") from error
