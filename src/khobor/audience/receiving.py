"""The layer that takes beacons, in front of everything else: no session, no cookie, no database."""

import re
import time
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from khobor.audience.beacons import LARGEST_BYTES, read_beacon
from khobor.audience.counting import ReadCounter
from khobor.audience.damping import Damper
from khobor.audience.machines import is_machine
from khobor.press.rendering import Application
from khobor.press.senders import is_host_of, sender_address
from khobor.stories.addresses import READS

Start = Callable[..., Any]
WHOLE_NUMBER = re.compile("[0-9]{1,9}")
# An answer that says nothing, also to whoever is not counted.
DONE = "204 No Content"
NO_BODY = [("Cache-Control", "no-store")]
REFUSED = [*NO_BODY, ("Allow", "POST"), ("Content-Length", "0")]
MOST_KNOWN = 64


class Beacons:
    """A WSGI application around another, which counts what is sent to `READS`."""

    def __init__(
        self, application: Application, counter: ReadCounter, *, hosts: Iterable[str]
    ) -> None:
        self._application = application
        self._counter = counter
        self._hosts = list(hosts)
        self._known: set[tuple[str, str]] = set()  # origin, host
        self._damper = Damper()

    def __call__(self, environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
        """Take a beacon; hand on everything else."""
        if environ["PATH_INFO"] != READS:
            return self._application(environ, start_response)
        refusal = self._refusal(environ)
        if refusal:
            start_response(refusal, REFUSED)
            return []
        body = environ["wsgi.input"].read(LARGEST_BYTES + 1)
        read = read_beacon(body) if len(body) <= LARGEST_BYTES else None
        if read is None:
            start_response("400 Bad Request", REFUSED)
            return []
        now_s = time.time()
        if not is_machine(environ.get("HTTP_USER_AGENT", "")) and self._damper.is_counted(
            sender_address(environ), read.story_id, now_s
        ):
            self._counter.add(read, now_s)
        start_response(DONE, NO_BODY)
        return []

    def _refusal(self, environ: dict[str, Any]) -> str:
        """The status for a request that is no beacon of our pages; empty for one that may be.

        JSON from another site would need the permission of a preflight, which nobody gets.
        """
        if environ["REQUEST_METHOD"] != "POST":
            return "405 Method Not Allowed"
        length = environ.get("CONTENT_LENGTH", "")
        if not WHOLE_NUMBER.fullmatch(length):
            return "411 Length Required"
        if int(length) > LARGEST_BYTES:
            return "413 Content Too Large"
        if environ.get("CONTENT_TYPE", "").partition(";")[0].strip() != "application/json":
            return "415 Unsupported Media Type"
        if not self._is_from_our_page(environ):
            return "403 Forbidden"
        return ""

    def _is_from_our_page(self, environ: dict[str, Any]) -> bool:
        """Whether a browser says that a page of this newspaper sent it."""
        if environ.get("HTTP_SEC_FETCH_SITE", "same-origin") != "same-origin":
            return False
        sent_by = (environ.get("HTTP_ORIGIN", ""), environ.get("HTTP_HOST", ""))
        if sent_by in self._known:
            return True
        if not _is_origin_of(*sent_by) or not is_host_of(sent_by[1], self._hosts):
            return False
        if len(self._known) < MOST_KNOWN:
            self._known.add(sent_by)
        return True


def _is_origin_of(origin: str, host: str) -> bool:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == host.lower() != ""
