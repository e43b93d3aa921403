"""From a page's values to an answer."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from khobor.paper.contexts import Page
from khobor.paper.theme import theme
from khobor.stories import selectors
from khobor.wire import recording

View = Callable[..., HttpResponse]


def page_language() -> str:
    """The language of the page that is being made."""
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]


def reader_page(view: View) -> View:
    """A view whose page readers see: what it depends on is recorded on the answer."""

    @wraps(view)
    def recorded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with recording() as keys:
            response = view(request, *args, **kwargs)
        response.depends_on = frozenset(keys)  # type: ignore[attr-defined]
        return response

    return recorded


def show(request: HttpRequest, template: str, page: Page, *, status: int = 200) -> HttpResponse:
    """Render `paper/<template>.html` with the page's values and what stands around them."""
    chrome = selectors.chrome(page_language())
    paper_theme = theme(getattr(page, "colour", "") or chrome.masthead.accent)
    context = {"page": page, "chrome": chrome, "theme": paper_theme, "language": chrome.language}
    response = render(request, f"paper/{template}.html", context, status=status)
    response.style_hash = paper_theme.style_hash  # type: ignore[attr-defined]
    return response


def whole_address(address: str) -> str:
    """An address with the newspaper's scheme and host, whatever host was asked for."""
    return settings.WAGTAILADMIN_BASE_URL + address
