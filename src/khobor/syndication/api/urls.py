"""The API at `/api/v1/`, its OpenAPI document and its page for people."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer

from khobor.press import reader_page
from khobor.stories import selectors
from khobor.syndication.api.doors import opened
from khobor.syndication.api.endpoints import router


class Readable(JSONRenderer):
    """JSON with Bangla as it is: a third of the bytes of escaped letters."""

    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    title="Khobor",
    version="1.0.0",
    urls_namespace="api-v1",
    description="What the newspaper publishes, to read. No key, no cookie, any origin.",
    renderer=Readable(),
    docs_url=None,  # ninja's page is made of scripts from elsewhere; ours is below
)
api.add_router("", router)


@api.exception_handler(Http404)
def missing(request: HttpRequest, _error: Http404) -> HttpResponse:
    """There is nothing here, or no longer."""
    said = {"code": "not-found", "message": "There is nothing here, or it was withdrawn."}
    return api.create_response(request, said, status=404)


@api.exception_handler(ValidationError)
def unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """A value in the address cannot be."""
    first: dict[str, Any] = error.errors[0] if error.errors else {}
    where = ".".join(str(part) for part in first.get("loc", ())[1:])
    said = {"code": "unreadable", "message": f"{where}: {first.get('msg', 'wrong')}"}
    return api.create_response(request, said, status=422)


@reader_page
def docs(request: HttpRequest) -> HttpResponse:
    """How to use the API, for people."""
    context = {"chrome": selectors.chrome(settings.LANGUAGE_CODE)}
    return render(request, "syndication/api.html", context)


def _opened() -> list[Any]:
    patterns, *_names = api.urls
    return [opened(one) if isinstance(one, URLPattern) else one for one in patterns]


urlpatterns = [path("docs", docs), *_opened()]
