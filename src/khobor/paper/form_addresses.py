"""The addresses to which forms are sent, when somebody only opens them."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urljoin

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

View = Callable[..., HttpResponse]


def form_at(relative: str) -> Callable[[View], View]:
    """Leads whoever opens the address of a view for posts (a bookmark, a reload) to its form."""

    def led(view: View) -> View:
        @wraps(view)
        def sent_or_led(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in ("GET", "HEAD"):
                return HttpResponseRedirect(urljoin(request.path, relative))
            return view(request, *args, **kwargs)

        return sent_or_led

    return led
