"""What stands at an address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.conf import settings

from khobor.pictures.values import picture_values
from khobor.stories import addresses, body, models, values
from khobor.stories.selectors.chrome import sections
from khobor.stories.selectors.lists import latest
from khobor.stories.selectors.stories import story
from khobor.wire import depends_on

STORY_PATH = re.compile(r"(?:.+/)?(\d{1,18})(?:/[^/]*)?/?")


@dataclass(frozen=True, slots=True)
class Found:
    """What an address leads to: exactly one of the fields but `status` is set.

    `status` is 200, 301 (then `moved_to`), 404 or 410.
    """

    status: Literal[200, 301, 404, 410]
    story: values.Story | None = None
    section: values.Section | None = None
    page: values.StaticPage | None = None
    moved_to: str = ""


def find_page(path: str, *, language: str) -> Found:
    """The story, section or static page at that path below the front page of a language."""
    address = f"{addresses.language_prefix(language)}/{path.strip('/')}/"
    for section in sections(language):
        if section.address == address:
            depends_on(f"section:{section.id}")
            return Found(200, section=section)
    numbered = STORY_PATH.fullmatch(path)
    if numbered:
        return _find_story(int(numbered[1]), address)
    page = _static_page(address, language=language)
    return Found(200, page=page) if page else Found(404)


def _find_story(story_id: int, address: str) -> Found:
    found = story(story_id)
    if found is None:
        return Found(410 if was_public(story_id) else 404)
    if found.address != address:
        return Found(301, moved_to=found.address)
    return Found(200, story=found)


def was_public(story_id: int) -> bool:
    """Whether readers could see that story once and cannot now."""
    depends_on(f"story:{story_id}")
    if models.Withdrawal.objects.filter(pk=story_id).exists():
        return True
    return models.Story.objects.filter(
        pk=story_id, live=False, first_published_at__isnull=False
    ).exists()


def known_addresses(story_ids: Iterable[int]) -> list[str]:
    """The addresses of those of the stories that readers can see or could see once.

    A story that was deleted has none any more.
    """
    rows = models.Story.objects.filter(pk__in=list(story_ids), first_published_at__isnull=False)
    found = rows.values_list("pk", "url_path", "locale__language_code")
    return [
        addresses.story_address(path, story_id, language=language)
        for story_id, path, language in found
    ]


def _static_page(address: str, *, language: str) -> values.StaticPage | None:
    rows = models.StaticPage.objects.filter(live=True, locale__language_code=language).public()
    slug = address.strip("/").split("/")[-1]
    for row in rows.filter(slug=slug):
        if addresses.page_address(row.url_path, language=language) == address:
            return static_page_value(row, language=language)
    return None


def static_page_value(row: models.StaticPage, *, language: str) -> values.StaticPage:
    """A static page as its template shows it."""
    depends_on(f"page:{row.pk}")
    raw = list(row.body.raw_data)
    return values.StaticPage(
        id=row.pk or 0,
        address=addresses.page_address(row.url_path, language=language) if row.pk else "",
        title=row.title,
        description=row.search_description,
        blocks=body.blocks(raw, pictures=picture_values(body.picture_ids(raw)), related={}),
    )


def public_addresses(*, count: int) -> list[str]:
    """The front pages, every section, and the newest stories: what readers ask for first."""
    found = []
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        found.append(addresses.language_prefix(code) + "/")
        found += [section.address for section in sections(code)]
        found += [t.address for t in latest(f"list:{code}:all", language=code, count=count)]
    return found
