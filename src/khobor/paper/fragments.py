"""Parts that many pages share and that are renewed more often than those pages.

Each stands in its page as a starting point; the browser fetches the shared fragment when the
reader comes near it. So a new story touches one fragment and not every story page.
"""

import json
from collections.abc import Sequence
from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khobor.paper.rendering import page_language, reader_page
from khobor.stories import selectors, values
from khobor.wire import depends_on, fresh_until

NEWEST = 6
TOLD = 20
CANDIDATES = 10  # a page leaves out its own story and those that it shows elsewhere
STARTS_FOR = timedelta(hours=6)


@reader_page
def now(request: HttpRequest) -> HttpResponse:
    """For a page that is looked at again, and for copies on phones: the newest stories by their
    ids, and those that were withdrawn lately."""
    key = f"list:{page_language()}:all"
    told = {
        "stories": selectors.newest_ids({key: TOLD})[key],
        "gone": selectors.recently_withdrawn_ids(),
    }
    return HttpResponse(
        json.dumps(told, separators=(",", ":")), content_type="application/json; charset=utf-8"
    )


@reader_page
def newest(request: HttpRequest, section_id: int | None = None) -> HttpResponse:
    """The newest stories of a section or of the newspaper, some more than a page shows."""
    language = page_language()
    section = _section(section_id, language) if section_id else None
    key = section.list_key if section else f"list:{language}:all"
    context = {
        "stories": selectors.latest(key, language=language, count=CANDIDATES),
        "within": section.name if section else "",
    }
    return render(request, "paper/parts/newest.html", context)


def start_from(stories: Sequence[values.Teaser | values.StoryLink], *, list_key: str) -> None:
    """Let a page begin with these stories of a list: it goes when one is withdrawn, or after hours.

    With none of them the page shows nothing that a browser could renew, until the list has some.
    """
    depends_on(*(f"shown:{story.id}" for story in stories) if stories else [list_key])
    fresh_until(timezone.now() + STARTS_FOR)


def _section(section_id: int, language: str) -> values.Section:
    for section in selectors.sections(language):
        if section.id == section_id:
            return section
    raise Http404
