"""Asking the application for a page, as somebody of whom it knows nothing."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from khobor.press.pages import Rendered
from khobor.wire import Recorded

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

RECORDED = "khobor.recorded"  # where in the request's environment a page leaves what it depends on
STORABLE = frozenset({200, 410})
KEPT_HEADERS = frozenset(
    {
        "access-control-allow-origin",
        "access-control-expose-headers",
        "content-language",
        "content-security-policy",
        "content-type",
        "cross-origin-opener-policy",
        "link",
        "permissions-policy",
        "referrer-policy",
        "x-content-type-options",
        "x-frame-options",
    }
)
DROPPED_HEADERS = frozenset({"set-cookie", "content-length", "vary", "cache-control", "expires"})


class Renderer:
    """Renders paths through a WSGI application.

    The request is made here, from the path alone: no cookie, query, body, language or header of
    any reader reaches the application, so none can reach a stored page. `origin` is the
    newspaper's own scheme and host.
    """

    def __init__(self, application: Application, *, origin: str) -> None:
        self._application = application
        parts = urlsplit(origin)
        self._scheme = parts.scheme
        self._host = parts.netloc

    def __call__(self, path: str) -> Rendered:
        """The page at a path (as a text, not percent-encoded)."""
        environ = self._environ(path)
        said: list[Any] = []

        def start_response(status: str, headers: list[tuple[str, str]], *_exc: Any) -> None:
            said[:] = [int(status[:3]), headers]

        parts = self._application(environ, start_response)
        try:
            body = b"".join(parts)
        finally:
            close = getattr(parts, "close", None)
            if close:
                close()
        status, headers = said
        return _rendered(status, headers, body, environ.get(RECORDED))

    def _environ(self, path: str) -> dict[str, Any]:
        name, _colon, port = self._host.partition(":")
        return {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": path.encode("utf-8", "surrogateescape").decode("latin-1"),
            "QUERY_STRING": "",
            "SERVER_NAME": name,
            "SERVER_PORT": port or ("443" if self._scheme == "https" else "80"),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": self._host,
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": self._scheme,
            "wsgi.input": BytesIO(),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }


def _rendered(
    status: int, headers: list[tuple[str, str]], body: bytes, recorded: Recorded | None
) -> Rendered:
    if recorded is None or status not in STORABLE or _is_personal(headers):
        passing = tuple(pair for pair in headers if pair[0].lower() not in DROPPED_HEADERS)
        return Rendered(status, passing, body)
    kept = tuple(sorted(pair for pair in headers if pair[0].lower() in KEPT_HEADERS))
    return Rendered(status, kept, body, frozenset(recorded.keys), recorded.until)


def _is_personal(headers: list[tuple[str, str]]) -> bool:
    """Whether the application says that the answer is for one reader only."""
    values = {name.lower(): value.lower() for name, value in headers}
    caching = values.get("cache-control", "")
    return (
        "set-cookie" in values
        or "cookie" in values.get("vary", "")
        or any(word in caching for word in ("private", "no-store"))
    )
