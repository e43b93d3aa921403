"""Pictures as files, for a newspaper without a web server in front."""

import posixpath

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve

DOCUMENTS = "documents"  # Wagtail keeps them there and asks who may read them


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file of the library that is no document; with the headers that nginx sends with it."""
    name = posixpath.normpath(f"/{path}").lstrip("/")
    folders = name.split("/")
    if folders[0] == DOCUMENTS or any(folder.startswith(".") for folder in folders):
        raise Http404
    answer = serve(request, name, document_root=str(settings.MEDIA_ROOT))
    answer.headers["Cache-Control"] = "max-age=3600, public"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
