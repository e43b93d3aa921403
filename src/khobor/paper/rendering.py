"""From a page's values to an answer."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from khobor.paper.contexts import Page
from khobor.paper.theme import theme_address
from khobor.press.rendering import RECORDED
from khobor.stories import selectors
from khobor.wire import fresh_until, recording

View = Callable[..., HttpResponse]


def page_language() -> str:
    """The language of the page that is being made."""
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]


def reader_page(view: View) -> View:
    """A view whose page readers see: what it depends on is recorded on the answer."""

    @wraps(view)
    def recorded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with recording() as found:
            response = view(request, *args, **kwargs)
        request.META[RECORDED] = found
        return response

    recorded.is_reader_page = True  # type: ignore[attr-defined]
    return recorded


def today() -> date:
    """Today in the newspaper's time zone; the page that says so is true until midnight."""
    day = timezone.localdate()
    tomorrow = datetime.combine(day + timedelta(days=1), time.min)
    fresh_until(timezone.make_aware(tomorrow))
    return day


def show(request: HttpRequest, template: str, page: Page, *, status: int = 200) -> HttpResponse:
    """Render `paper/<template>.html` with the page's values and what stands around them."""
    chrome = selectors.chrome(page_language())
    theme = theme_address(getattr(page, "colour", "") or chrome.masthead.accent)
    context = {"page": page, "chrome": chrome, "theme": theme, "language": chrome.language}
    return render(request, f"paper/{template}.html", context, status=status)


def whole_address(address: str) -> str:
    """An address with the newspaper's scheme and host, whatever host was asked for."""
    return settings.WAGTAILADMIN_BASE_URL + address
