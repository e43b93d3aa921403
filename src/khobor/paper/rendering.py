"""From a page's values to an answer."""

from datetime import date, datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khobor.paper.contexts import Page
from khobor.paper.theme import theme_address
from khobor.press import reader_page
from khobor.stories import selectors
from khobor.stories.addresses import page_language, whole_address
from khobor.wire import fresh_until, once

__all__ = ["page_language", "reader_page", "show", "today", "whole_address"]


def today() -> date:
    """Today in the newspaper's time zone; the page that says so is true until midnight."""
    day, midnight = once("today", _today)
    fresh_until(midnight)
    return day


def _today() -> tuple[date, datetime]:
    day = timezone.localdate()
    return day, timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def show(request: HttpRequest, template: str, page: Page, *, status: int = 200) -> HttpResponse:
    """Render `paper/<template>.html` with the page's values and what stands around them."""
    chrome = selectors.chrome(page_language())
    theme = theme_address(getattr(page, "colour", "") or chrome.masthead.accent)
    context = {"page": page, "chrome": chrome, "theme": theme, "language": chrome.language}
    return render(request, f"paper/{template}.html", context, status=status)
