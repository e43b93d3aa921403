"""What the newspaper talks to, served by the tests themselves."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import BaseServer
from typing import Final

POLL_S: Final = 0.02  # how soon a server notices that it is to stop


@contextmanager
def answering(server: BaseServer) -> Iterator[None]:
    """Let a server answer in a thread of its own."""
    threading.Thread(target=server.serve_forever, args=(POLL_S,), daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
