"""What a batch of lines may meet again: stories that were imported before, and old addresses."""

from collections.abc import Callable, Iterable
from typing import Any

from wagtail.contrib.redirects.models import Redirect

from khobor.exchange.errors import AddressTaken
from khobor.exchange.models import ImportedStory
from khobor.exchange.story_lines import StoryLine
from khobor.stories.models import Story
from khobor.wire import actions as wire


class Known:
    """Asked for together before a batch, and written together after it: four queries."""

    def __init__(self, lines: Iterable[StoryLine]) -> None:
        asked = list(lines)
        rows = ImportedStory.objects.filter(identity__in=[line.identity for line in asked])
        self._stories = {row.identity: row for row in rows.select_related("story")}
        paths = {line.old_path for line in asked if line.old_path}
        redirects = Redirect.objects.filter(old_path__in=paths, site=None)
        self._pages = dict(redirects.values_list("old_path", "redirect_page_id"))
        self._new: list[ImportedStory | Redirect] = []

    def story(self, identity: str) -> ImportedStory | None:
        """The story that was imported with that identity, in this batch or earlier."""
        return self._stories.get(identity)

    def check_address(self, path: str, story: Story) -> None:
        """See that an old address is free or leads to that story already.

        Raises: AddressTaken, for an address that leads elsewhere is never taken.
        """
        if path in self._pages and (story.pk is None or self._pages[path] != story.pk):
            raise AddressTaken(path=path, page=self._pages[path])

    def add_story(self, line: StoryLine, story: Story) -> None:
        """Remember where a new story came from."""
        row = ImportedStory(identity=line.identity, digest=line.digest, story=story)
        self._stories[line.identity] = row
        self._new.append(row)

    def add_address(self, path: str, story: Story) -> None:
        """Let an old address lead to the story."""
        if path and path not in self._pages:
            self._pages[path] = story.pk
            redirect = Redirect(old_path=path, automatically_created=True)
            redirect.redirect_page_id = story.pk
            self._new.append(redirect)

    def store(self, tell: Callable[[Any], None]) -> None:
        """Write what is new; `tell` hears of each row, for `bulk_create` sends no signal."""
        for model in (ImportedStory, Redirect):
            rows: list[Any] = [row for row in self._new if isinstance(row, model)]
            for row in model._default_manager.bulk_create(rows):
                tell(row)
            if rows and model is Redirect:
                wire.write("redirects-saved", ["redirects"])
