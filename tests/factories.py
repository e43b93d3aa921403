"""Makers of newspaper things for tests.

A section or story made here is not in Wagtail's own indexes, of words and of references, until it
is saved again, unless the test uses the fixture `indexed`: those take a tenth of all tests' time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from io import BytesIO
from itertools import count
from typing import Any
from unittest.mock import patch

from django.core.files.images import ImageFile
from django.utils import timezone
from django_tasks.backends.immediate import ImmediateBackend
from PIL import Image

from khobor.pictures.models import Picture
from khobor.stories.actions import add_section
from khobor.stories.models import Byline, Place, Section, Story, StoryByline, Topic

_numbers = count(1)


def section(parent: Any, *, name: str = "খেলা", slug: str = "sports") -> Section:
    """A live section below a front page or another section."""
    parent.refresh_from_db()
    with unindexed():
        return add_section(parent, name=name, slug=slug)


def story(parent: Section, headline: str = "নদীর ধারে নতুন পাঠাগার", **fields: Any) -> Story:
    """A story in a section; live and an hour old unless told otherwise."""
    bylines, topics = fields.pop("bylines", ()), fields.pop("topics", ())
    places = fields.pop("places", ())
    fields.setdefault("published_at", timezone.now() - timedelta(hours=1))
    fields.setdefault("body", [("paragraph", "<p>গ্রামের তরুণেরা পাঠাগারটি গড়েছেন।</p>")])
    made = Story(title=headline, locale=parent.locale, **fields)
    if made.live:
        made.first_published_at = made.published_at
    made.topics, made.places = list(topics), list(places)
    made.story_bylines = [StoryByline(byline=byline) for byline in bylines]
    parent.refresh_from_db()
    with unindexed():
        parent.add_child(instance=made)
    return made


def topic(name: str = "বই") -> Topic:
    """A topic."""
    return Topic.objects.get_or_create(name=name)[0]


def byline(name: str = "মিতালী রায়", kind: str = "person") -> Byline:
    """A person in a byline."""
    return Byline.objects.get_or_create(name=name, kind=kind)[0]


def district(name: str = "রাজশাহী", slug: str = "rajshahi") -> Place:
    """A district in a division of the same name."""
    division, _made = Place.objects.get_or_create(kind="division", name=name, slug=slug)
    place, _made = Place.objects.get_or_create(
        kind="district", parent=division, name=name, slug=slug
    )
    return place


def picture(*, width: int = 900, height: int = 600) -> Picture:
    """A picture in the library."""
    written = BytesIO()
    Image.new("RGB", (width, height), (120, 40, 30)).save(written, "JPEG")
    number = next(_numbers)
    contents = ImageFile(BytesIO(written.getvalue()), name=f"{number}.jpg")
    made = Picture(title=f"ছবি {number}", description="লাল দেয়াল", file=contents)
    made.save()
    return made


@contextmanager
def unindexed() -> Iterator[None]:
    """Leave what is saved out of Wagtail's indexes."""
    with patch.object(ImmediateBackend, "enqueue"):
        yield
