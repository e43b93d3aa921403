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


def cast(*, pictures: int = 6) -> Cast:
    """Sections, 200 topics, 50 bylines, the districts, a few pictures."""
    from khobor.stories.models import Byline, Place, Topic

    return Cast(
        sections=_sections(),
        topics=[_stored(Topic(name=name)) for name in texts.topic_names()],
        bylines=[_stored(Byline(name=name)) for name in texts.person_names()],
        places={
            pk: (pk, parent)
            for pk, parent in Place.objects.filter(kind="district").values_list("pk", "parent_id")
        },
        pictures=[_picture(number) for number in range(pictures)],
    )


def _stored(row: Any) -> int:
    row.save()
    return int(row.pk)


def _sections() -> list[Any]:
    from khobor.stories.actions import add_section
    from khobor.stories.models import Home

    made = []
    home = Home.objects.get()
    for slug, name, inner in texts.SECTIONS:
        home.refresh_from_db()
        made.append(add_section(home, name=name, slug=slug))
        if inner:
            made.append(add_section(made[-1], name=inner[1], slug=inner[0]))
    return made


def _picture(number: int) -> int:
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
    return int(picture.pk)
