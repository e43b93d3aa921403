"""Pictures that come with an import: checked, and taken into the library once."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.files.images import ImageFile
from django.db import transaction
from django.db.models.signals import post_save
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
        file=ImageFile(BytesIO(contents), name=f"{path.stem[:60]}-{digest[:12]}{path.suffix}"),
    )
    _remove_orphan(picture)
    picture.save()
    ImportedPicture.objects.create(digest=digest, picture=picture)
    transaction.on_commit(partial(make_renditions, picture))  # a writer's lock is not held for it
    return picture


def _remove_orphan(picture: Picture) -> None:
    """Remove the file that an import left behind which was killed before its row was kept."""
    name = picture.get_upload_to(picture.file.name)
    if picture.file.storage.exists(name) and not Picture.objects.filter(file=name).exists():
        picture.file.storage.delete(name)


@contextmanager
def saved_pictures() -> Iterator[list[Picture]]:
    """The pictures that are stored inside, as they come; if it fails, their files are removed."""
    saved: list[Picture] = []

    def note(instance: Picture, created: bool, **_others: object) -> None:
        if created:
            saved.append(instance)

    post_save.connect(note, sender=Picture)
    try:
        yield saved
    except BaseException:
        remove_files(saved)
        raise
    finally:
        post_save.disconnect(note, sender=Picture)


def remove_files(saved: list[Picture], *, after: int = 0) -> None:
    """Remove the files of those pictures whose rows were rolled back, and forget them."""
    for picture in saved[after:]:
        picture.file.storage.delete(picture.file.name)
    del saved[after:]


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
