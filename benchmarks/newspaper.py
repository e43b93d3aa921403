"""A newspaper to measure, with its sections, topics, bylines, pictures and many stories."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks import texts
from khobor.cli.main import open_newspaper, prepare
from khobor.config.newspaper import make_folder


@dataclass(frozen=True, slots=True)
class Cast:
    """What stories are made with: ids, except for the sections."""

    sections: list[Any]
    topics: list[int]
    bylines: list[int]
    places: dict[int, tuple[int, ...]]  # district -> itself and what it is part of
    pictures: list[int]


def found(folder: Path) -> None:
    """Make the newspaper and start Django with it. Once in a process."""
    make_folder(folder, name="মাপের কাগজ")
    prepare(open_newspaper(folder))


def cast(*, pictures: int = 2000) -> None:
    """Make 16 sections, 200 topics, 50 bylines and the pictures; the districts are there."""
    from khobor.stories.models import Byline, Topic

    _make_sections()
    for name in texts.topic_names():
        Topic(name=name).save()
    for name in texts.person_names():
        Byline(name=name).save()
    _copy_picture(_make_picture(), copies=pictures)


def known_cast() -> Cast:
    """What the newspaper has to make stories with."""
    from khobor.pictures.models import Picture
    from khobor.stories.models import Byline, Place, Section, Topic

    districts = Place.objects.filter(kind="district").values_list("pk", "parent_id")
    return Cast(
        sections=list(Section.objects.order_by("path")),
        topics=_ids(Topic),
        bylines=_ids(Byline),
        places={pk: (pk, parent) for pk, parent in districts},
        pictures=_ids(Picture),
    )


def _ids(model: Any) -> list[int]:
    return list(model.objects.order_by("pk").values_list("pk", flat=True))


def _make_sections() -> None:
    from khobor.stories.actions import add_section
    from khobor.stories.models import Home

    for slug, name, inner in texts.SECTIONS:
        section = add_section(Home.objects.get(), name=name, slug=slug)
        if inner:
            add_section(section, name=inner[1], slug=inner[0])


def _make_picture() -> Any:
    """One picture with its renditions."""
    from django.core.files.images import ImageFile
    from PIL import Image

    from khobor.pictures.models import Picture
    from khobor.pictures.values import make_renditions

    stream = BytesIO()
    Image.new("RGB", (1280, 860), (30, 90, 60)).save(stream, "JPEG")
    picture = Picture.objects.create(
        title="ছবি",
        description="নদীর ধারে একটি গ্রাম",
        file=ImageFile(BytesIO(stream.getvalue()), name="picture.jpg"),
        width=1280,
        height=860,
    )
    make_renditions(picture)
    return picture


def _copy_picture(picture: Any, *, copies: int) -> None:
    """More pictures, each with rows and addresses of its own. No page opens their files."""
    from khobor.pictures.models import Picture, Rendition

    renditions = list(Rendition.objects.filter(image=picture))
    made = Picture.objects.bulk_create(_copy(picture) for _ in range(copies))
    Rendition.objects.bulk_create(
        _copy(
            rendition,
            image_id=copy.pk,
            file=rendition.file.name.replace("picture", f"copy-{copy.pk}"),
        )
        for copy in made
        for rendition in renditions
    )


def _copy(row: Any, **changed: Any) -> Any:
    names = (field.attname for field in row._meta.concrete_fields if not field.primary_key)
    values = {name: getattr(row, name) for name in names}
    return type(row)(**(values | changed))
