"""Puts new stories below their sections, with fewer questions to the database than `add_child`.

Within one transaction nobody else adds to a section whose row is locked, so the path of its last
story is asked for once and then counted on. What a line says was checked before, and Wagtail's
`full_clean` would ask again for what cannot be otherwise: the locale, the content type, the path.
"""

from collections import Counter

from django.db.models import CharField, F
from django.utils import timezone
from wagtail.models import Page

from khobor.bangla import slug as romanised_slug
from khobor.prepared import Prepared, Slot
from khobor.stories.models import Section, Story

RELATIONS = {field.name for field in Story._meta.get_fields() if field.is_relation}


TAKEN = Prepared(lambda: Page.objects.filter(slug=Slot("slug", CharField())).order_by(), "path")


class Placing:
    """The last path below each section that this transaction has locked."""

    def __init__(self) -> None:
        self._last: dict[int, str] = {}
        self.placed: list[int] = []  # the section of each story that waits to be counted

    def start(self) -> None:
        """Forget everything: a transaction or a savepoint has ended, and its locks with it."""
        self._last.clear()

    def place(self, story: Story, section: Section) -> None:
        """Store a new story as the last one of a section.

        Raises: ValidationError.
        """
        story.path, story.depth = self._next_path(section), section.depth + 1
        story.locale = section.locale
        story.slug = _free_slug(story, section)
        story._cached_parent_obj = section
        story._is_site_root = False
        story.clean_names()
        story.clean_fields(exclude=RELATIONS)
        self.placed.append(section.pk)
        story.save(clean=False, log_action=None)  # `ImportedStory` tells where it came from

    def count(self) -> None:
        """Write how many stories each section has got; before the transaction ends."""
        for pk, number in Counter(self.placed).items():
            Page.objects.filter(pk=pk).update(numchild=F("numchild") + number)
        self.placed.clear()

    def _next_path(self, section: Section) -> str:
        last = self._last.get(section.pk)
        if last is None:
            locked = Section.objects.select_for_update().get(pk=section.pk)
            within = Section._get_children_path_interval(locked.path)
            below = Page.objects.filter(depth=locked.depth + 1, path__range=within)
            child = below.order_by("-path").first()
            first = Section._get_path(locked.path, locked.depth + 1, 1)
            path: str = child._inc_path() if child else first
        else:
            path = Page(path=last, depth=section.depth + 1)._inc_path()
        self._last[section.pk] = path
        return path


def _free_slug(story: Story, section: Section) -> str:
    slug = romanised_slug(story.title, max_length=80) or "story"
    paths = [row.path for row in TAKEN.rows(slug=slug)]
    is_taken = any(path[: -Page.steplen] == section.path for path in paths)
    return f"{slug}-{timezone.now():%y%m%d%H%M%S%f}" if is_taken else slug
