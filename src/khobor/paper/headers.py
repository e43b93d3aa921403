"""What every answer says to the browser about safety."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NEWSROOM = ("/newsroom/", "/documents/")

# Nothing inline, nothing from elsewhere; a player opens in a frame after the reader's click.
POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "https://www.youtube-nocookie.com https://player.vimeo.com",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
}
PAPER_HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
}


class SecurityHeaders:
    """Middleware: the content security policy of the paper, and what it asks of the browser.

    Wagtail's newsroom needs inline scripts; it stands behind a log-in and gets no policy here.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the view does, with the headers added."""
        response = self.get_response(request)
        if request.path.startswith(NEWSROOM):
            return response
        for name, value in PAPER_HEADERS.items():
            response.headers.setdefault(name, value)
        return response
