"""Asking a WSGI application for something, as a server would."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import unquote_to_bytes

import brotli


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as a person reads it."""
        coding = self.headers.get("Content-Encoding", "")
        decode = {"": bytes, "gzip": gzip.decompress, "br": brotli.decompress}[coding]
        return decode(self.body).decode()


def ask(application: Any, path: str, *, method: str = "GET", **environ: Any) -> Answer:
    """Ask for a path, percent-encoded, with a query if it has one."""
    path, _mark, query = path.partition("?")
    request = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "localhost",
        "REMOTE_ADDR": "192.0.2.7",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    } | environ
    said: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], *_exc: Any) -> None:
        said[:] = [int(status[:3]), headers]

    parts: Iterable[bytes] = application(request, start_response)
    body = b"".join(parts)
    if hasattr(parts, "close"):
        parts.close()
    return Answer(said[0], dict(said[1]), body)
