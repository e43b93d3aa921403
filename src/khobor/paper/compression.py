"""Reader pages are sent compressed: a Bangla page is a sixth of its size on the wire."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from khobor.paper.headers import NEWSROOM
from khobor.press.kinds import is_compressible
from khobor.press.negotiation import accepted_coding
from khobor.press.pages import compressing

# An answer that is made for one reader only; what the press stores is compressed harder, once.
CODINGS: Final = compressing(quality=3, level=5, window=17)
SMALLEST_BYTES = 600  # below this the answer fits into one packet as it is


class Compression:
    """Middleware: compresses what readers get, as their browser accepts it.

    The length of a compressed page can betray a secret that stands in it beside something a
    stranger chose (BREACH). So the newsroom is left alone, and so is every answer that sets a
    cookie or varies by one: only those can hold a CSRF token or a name.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer as the view does, with fewer bytes."""
        response = self.get_response(request)
        if request.path.startswith(NEWSROOM) or not isinstance(response, HttpResponse):
            return response
        if _is_compressible(response):
            patch_vary_headers(response, ("Accept-Encoding",))
            coding = accepted_coding(request.headers.get("Accept-Encoding", ""))
            if coding:
                _compress(response, coding)
        return response


def _is_compressible(response: HttpResponse) -> bool:
    return (
        len(response.content) >= SMALLEST_BYTES
        and not response.has_header("Content-Encoding")
        and not response.cookies
        and "cookie" not in response.get("Vary", "").lower()
        and is_compressible(response.get("Content-Type", ""))
    )


def _compress(response: HttpResponse, coding: str) -> None:
    response.content = CODINGS[coding](response.content)
    response.headers["Content-Encoding"] = coding
    response.headers["Content-Length"] = str(len(response.content))
    etag = response.get("ETag", "")
    if etag.startswith('"'):
        response.headers["ETag"] = f"W/{etag}"  # other bytes, same page (RFC 9110, 8.8.1)
