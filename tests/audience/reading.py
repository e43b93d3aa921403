"""Beacons as browsers send them, and what the database says afterwards."""

import json
from io import BytesIO
from typing import Any

from khobor.audience.counting import ReadCounter
from khobor.audience.models import Reads
from khobor.audience.receiving import Beacons
from khobor.stories.addresses import READS

PHONE = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile"
HOST = "localhost:8000"


def beacon(story: object = 17, depth: object = 60, arrival: object = "search") -> bytes:
    """What our script says of one view."""
    return json.dumps({"story": story, "depth": depth, "from": arrival}).encode()


def request(body: bytes = b"", **changed: Any) -> dict[str, Any]:
    """A beacon's request as the server hands it on; `changed` are its names in WSGI."""
    sent = {
        "PATH_INFO": READS,
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_HOST": HOST,
        "HTTP_ORIGIN": f"http://{HOST}",
        "HTTP_USER_AGENT": PHONE,
        "REMOTE_ADDR": "203.0.113.7",
        "wsgi.input": BytesIO(body),
    }
    return {name: value for name, value in (sent | changed).items() if value is not None}


class Door:
    """The layer that takes beacons, in front of nothing, and its counter."""

    def __init__(self) -> None:
        self.counter = ReadCounter()
        self.headers: list[tuple[str, str]] = []
        self._layer = Beacons(self._behind, self.counter, hosts=["localhost"])

    def _behind(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", [])
        return [b"behind"]

    def send(self, body: bytes = b"", **changed: Any) -> int:
        """The status of the answer to one request."""
        said: list[str] = []

        def start_response(status: str, headers: list[tuple[str, str]]) -> None:
            said.append(status)
            self.headers = headers

        list(self._layer(request(body, **changed), start_response))
        return int(said[0][:3])


def views() -> dict[int, int]:
    """Story -> views, over all hours."""
    found: dict[int, int] = {}
    for story_id, count in Reads.objects.values_list("story_id", "views"):
        found[story_id] = found.get(story_id, 0) + count
    return found
