"""Old addresses that an editor lets lead elsewhere."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from wagtail.contrib.redirects.middleware import RedirectMiddleware

GONE = 410


class Redirects(RedirectMiddleware):
    """Wagtail's redirects, and for a withdrawn story too: its address may lead to its successor."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """The redirect if there is one, else the answer of the view."""
        if response.status_code != GONE:
            return super().process_response(request, response)
        unknown = HttpResponseNotFound()
        found = super().process_response(request, unknown)
        return response if found is unknown else found
