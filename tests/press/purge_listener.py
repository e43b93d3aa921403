"""A cache that understands PURGE, or will not."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.services import answering


@dataclass
class Cache:
    """What it was asked to let go of, as host and path; `answers` is the status that it gives."""

    address: str = ""
    purged: list[str] = field(default_factory=list)
    answers: int = 200


@contextmanager
def listening() -> Iterator[Cache]:
    """A cache on a port of its own."""
    cache = Cache()

    class Listener(BaseHTTPRequestHandler):
        def do_PURGE(self) -> None:
            cache.purged.append(self.headers["Host"] + self.path)
            self.send_response(cache.answers)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    cache.address = f"http://127.0.0.1:{server.server_port}"
    with answering(server):
        yield cache
