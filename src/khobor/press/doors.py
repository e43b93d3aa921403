"""The two kinds of views that readers reach: pages that are stored, and posts that never are."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from khobor.press.rendering import RECORDED
from khobor.wire import recording

View = Callable[..., HttpResponse]


def reader_page(view: View) -> View:
    """A view whose answer is public and the same for everybody, so that the press may store it.

    What it depends on is recorded on the answer. It gets no query and nothing of a reader.
    """

    @wraps(view)
    def recorded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with recording() as found:
            response = view(request, *args, **kwargs)
        request.META[RECORDED] = found
        return response

    recorded.is_reader_page = True  # type: ignore[attr-defined]
    return recorded


def reader_post(view: View) -> View:
    """A view for what readers send from our own pages; its answer is kept by nobody.

    Stored pages hold no CSRF token, so the browser's word on where the request came from takes
    its place. Whoever sends neither header is no browser and has no reader's cookie to abuse.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not _is_from_our_pages(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return csrf_exempt(never_cache(require_POST(guarded)))


def _is_from_our_pages(request: HttpRequest) -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.get_host().lower()
