"""Answers that are no page: 403, 404, 410, 500."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from khobor.paper.contexts import Head, NoticePage
from khobor.paper.fragments import NEWEST, start_from
from khobor.paper.rendering import page_language, reader_page, show
from khobor.paper.wording import word
from khobor.stories import selectors
from khobor.wire import aside, depends_on


@reader_page
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: what was asked for is not here, and what is."""
    return _notice(request, "not_found", status=404)


@reader_page
def forbidden(
    request: HttpRequest, exception: Exception | None = None, reason: str = ""
) -> HttpResponse:
    """403: what was sent came from elsewhere, or its sender may not do this."""
    return _notice(request, "forbidden", status=403)


@reader_page
def gone(request: HttpRequest) -> HttpResponse:
    """410: the story has been withdrawn, and the newspaper says so, until a redirect is made."""
    depends_on("redirects")
    return _notice(request, "gone", status=410)


@reader_page
def offline(request: HttpRequest) -> HttpResponse:
    """What a phone shows without a network: that there is none, and what it has kept."""
    language = page_language()
    title = word("offline_title", language)
    head = Head(title=title, robots="noindex")
    page = NoticePage(head, title=title, text=word("offline_text", language), stories=())
    return show(request, "offline", page)


def broken(request: HttpRequest) -> HttpResponse:
    """500: says so without asking the database or the newspaper's settings for anything."""
    return HttpResponse(render_to_string("paper/500.html"), status=500)


def _notice(request: HttpRequest, name: str, *, status: int) -> HttpResponse:
    language = page_language()
    title = word(f"{name}_title", language)
    newest_key = f"list:{language}:all"
    with aside():
        stories = selectors.latest(newest_key, language=language, count=NEWEST)
    start_from(stories, list_key=newest_key)
    page = NoticePage(
        head=Head(title=title, robots="noindex"),
        title=title,
        text=word(f"{name}_text", language),
        stories=tuple(stories),
    )
    return show(request, "notice", page, status=status)
