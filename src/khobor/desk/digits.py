"""Bangla digits in everything that the newsroom shows."""

import json
import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from khobor.bangla import to_bangla

# What must stay as it is: tags with their addresses, scripts, what people type, code, entities.
KEPT = re.compile(
    r"(<(script|style|textarea|code|pre|svg)\b.*?</\2>|<!--.*?-->"
    r"""|<(?:[^>"']|"[^"]*"|'[^']*')++>|&#?\w+;)""",  # an attribute may hold `->`
    re.S | re.I,
)
# A word that has Latin letters as well is a name, a file or an address: 5G, report-2.pdf.
WORD_OF_DIGITS = re.compile(
    r"(?<![A-Za-z0-9@_#/\\:.])(?<![A-Za-z0-9_]-)[0-9][0-9.,:%–-]*(?![A-Za-z0-9@_/\\])"
)


def with_bangla_digits(page: str) -> str:
    """HTML with its visible numbers in Bangla.

    >>> with_bangla_digits('<a href="?p=2">2টি পাতা, Wagtail 8.0 ও 5G</a>')
    '<a href="?p=2">২টি পাতা, Wagtail ৮.০ ও 5G</a>'
    """
    parts = KEPT.split(page)
    # Three parts a round: text, what is kept, and the name of the kept element.
    return "".join(
        _in_bangla(part or "") if place % 3 == 0 else (part or "") * (place % 3 == 1)
        for place, part in enumerate(parts)
    )


def _in_bangla(text: str) -> str:
    return WORD_OF_DIGITS.sub(lambda found: to_bangla(found[0]), text)


class NewsroomDigits:
    """Middleware: Wagtail counts and dates in Latin digits; the newsroom in Bangla does not."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the view does, with the numbers in Bangla."""
        response = self.get_response(request)
        if not request.path.startswith("/newsroom/") or response.streaming:
            return response
        if not _language_of(request).startswith("bn"):
            return response
        kind = response.headers.get("Content-Type", "")
        if kind.startswith("text/html"):
            response.content = with_bangla_digits(response.content.decode(response.charset))
        elif kind.startswith("application/json"):
            _rewrite_modal(response)
        return response


def _language_of(request: HttpRequest) -> str:
    profile = getattr(request.user, "wagtail_userprofile", None)
    return (profile.preferred_language if profile else "") or get_language()


def _rewrite_modal(response: HttpResponse) -> None:
    told = json.loads(response.content)
    if isinstance(told, dict) and isinstance(told.get("html"), str):
        response.content = json.dumps({**told, "html": with_bangla_digits(told["html"])})
