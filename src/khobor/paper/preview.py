"""Previews for the newsroom: the very views and templates of the paper, on a draft."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from khobor.paper import listing_pages, story_page, views
from khobor.paper.rendering import show
from khobor.stories import selectors


def preview(request: HttpRequest, draft: Any) -> HttpResponse:
    """What readers would see of a draft page. Wagtail lets nobody but editors ask for it."""
    kind = type(draft).__name__
    with override(draft.locale.language_code):
        response = PREVIEWS[kind](request, draft)
    response["X-Robots-Tag"] = "noindex"
    return response


def _story(request: HttpRequest, draft: Any) -> HttpResponse:
    page = story_page.story_page(selectors.draft_as_story(draft), is_preview=True)
    return show(request, "story", page)


def _static_page(request: HttpRequest, draft: Any) -> HttpResponse:
    found = selectors.static_page_value(draft, language=draft.locale.language_code)
    return show(request, "page", views.text_page(found))


def _section(request: HttpRequest, draft: Any) -> HttpResponse:
    section = selectors.draft_as_section(draft)
    return show(request, "list", listing_pages.section_page(request, section))


def _home(request: HttpRequest, draft: Any) -> HttpResponse:
    shown = selectors.draft_as_front(draft)
    return show(request, "front", views.front_page(shown, draft.locale.language_code))


PREVIEWS: dict[str, Callable[[HttpRequest, Any], HttpResponse]] = {
    "Story": _story,
    "StaticPage": _static_page,
    "Section": _section,
    "Home": _home,
}
