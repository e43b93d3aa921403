"""Readers' pages that cost more than a stored one, behind the press's guards against floods."""

import math
import time
from collections.abc import Callable, Mapping
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from khobor.press.floods import TokenBucket, Turnstile, reader_address

__all__ = ["TokenBucket", "Turnstile", "guarded", "reader_address", "turned_away"]

View = Callable[..., HttpResponse]
RETRY_S = 5


def guarded(
    bucket: TokenBucket, turnstile: Turnstile
) -> Callable[..., Callable[..., HttpResponse]]:
    """A view behind both; who is turned away gets 429 and is told when to come back."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded_view(request: HttpRequest) -> HttpResponse:
            wait_s = bucket.wait_s(reader_address(request), time.monotonic())
            if wait_s:
                return turned_away(math.ceil(wait_s))
            with turnstile.passed() as is_in:
                return view(request) if is_in else turned_away(RETRY_S)

        return guarded_view

    return guard


def turned_away(retry_s: int, *, kept: Mapping[str, str] | None = None) -> HttpResponse:
    """429, in the language of the page, without asking the database for anything.

    What is `kept` of a form that was sent can be sent again.
    """
    answer = HttpResponse(render_to_string("paper/429.html", {"kept": kept}), status=429)
    answer["Retry-After"] = str(retry_s)
    answer["Cache-Control"] = "no-store"
    return answer
