"""A temporary newspaper with its sections, topics, bylines, pictures and many stories."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random
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


def cast(*, pictures: int = 6) -> None:
    """Make 16 sections, 200 topics, 50 bylines and a few pictures; the districts are there."""
    from khobor.stories.models import Byline, Topic

    _make_sections()
    for name in texts.topic_names():
        Topic(name=name).save()
    for name in texts.person_names():
        Byline(name=name).save()
    for number in range(pictures):
        _make_picture(number)


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


def _make_picture(number: int) -> None:
    from django.core.files.images import ImageFile
    from PIL import Image

    from khobor.pictures.models import Picture
    from khobor.pictures.values import make_renditions

    random, stream = Random(number), BytesIO()
    colour = (random.randrange(256), random.randrange(256), random.randrange(256))
    Image.new("RGB", (1280, 860), colour).save(stream, "JPEG")
    picture = Picture.objects.create(
        title=f"ছবি {number}",
        description="নদীর ধারে একটি গ্রাম",
        file=ImageFile(BytesIO(stream.getvalue()), name=f"picture-{number}.jpg"),
        width=1280,
        height=860,
    )
    make_renditions(picture)
