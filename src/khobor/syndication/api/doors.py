"""How the API answers on the web: to any origin, without credentials, with an ETag.

Sources: Fetch Standard (CORS), RFC 9110 (conditional requests, HEAD, OPTIONS).
"""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern
from django.utils.cache import get_conditional_response

from khobor.press import reader_page

View = Callable[..., HttpResponse]
METHODS = "GET, HEAD, OPTIONS"
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match, Accept",
    "Access-Control-Max-Age": "86400",
    "Allow": METHODS,
}
NEVER_STORED = frozenset({"search"})


def opened(pattern: URLPattern) -> URLPattern:
    """The same address, for any origin; stored by the press unless each answer is its own."""
    view = _for_anybody(pattern.callback)
    pattern.callback = view if pattern.name in NEVER_STORED else reader_page(view)
    return pattern


def _for_anybody(view: View) -> View:
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=CORS | PREFLIGHT)
        is_head = request.method == "HEAD"
        if is_head:
            request.method = "GET"
        response = _with_tag(request, view(request, *args, **kwargs))
        if is_head:
            _without_body(request, response)
        return response

    return answered  # type: ignore[return-value]


def _with_tag(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    for name, value in CORS.items():
        response.headers[name] = value
    if response.status_code != 200:
        return response
    response.headers.setdefault("Cache-Control", "public, max-age=0, must-revalidate")
    tag = f'"{blake2b(response.content, digest_size=12).hexdigest()}"'
    response.headers["ETag"] = tag
    answer = get_conditional_response(request, etag=tag, response=response) or response
    for name, value in CORS.items():
        answer.headers[name] = value
    return answer


def _without_body(request: HttpRequest, response: HttpResponseBase) -> None:
    request.method = "HEAD"
    if isinstance(response, HttpResponse) and response.status_code != 304:
        response.headers["Content-Length"] = str(len(response.content))
        response.content = b""
