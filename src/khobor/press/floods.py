"""Protection of what costs more than a stored page: so much from one address, so much at once.

Counted in this process only, and in memory: a flood is turned away for next to nothing. Thousands
of readers of one mobile network may share an address, so the measure is generous.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest

from khobor.press.senders import sender_address

MOST_MARKS = 50_000
MOMENT_S = 0.02  # who waits holds a thread of the server, of which there are four


class TokenBucket:
    """So much of one mark at once, and so much a second after. A mark is an address, or whatever
    else tells senders apart.
    """

    def __init__(self, *, burst: int, per_second: float) -> None:
        self._burst = burst
        self._per_second = per_second
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._guard = threading.Lock()

    def wait_s(self, mark: str, now: float | None = None) -> float:
        """0 if it may go on; else the seconds after which it may."""
        now = time.monotonic() if now is None else now
        with self._guard:
            left, seen = self._left.pop(mark, (float(self._burst), now))
            left = min(self._burst, left + (now - seen) * self._per_second)
            may = left >= 1
            self._left[mark] = (left - 1 if may else left, now)
            if len(self._left) > MOST_MARKS:
                self._left.popitem(last=False)
        return 0.0 if may else (1 - left) / self._per_second


class Turnstile:
    """Lets so many in at once; others wait a moment and are then turned away."""

    def __init__(self, *, at_once: int, wait_s: float = MOMENT_S) -> None:
        self._places = threading.BoundedSemaphore(at_once)
        self._wait_s = wait_s

    @contextmanager
    def passed(self) -> Iterator[bool]:
        """Whether there was a place."""
        is_in = self._places.acquire(timeout=self._wait_s)
        try:
            yield is_in
        finally:
            if is_in:
                self._places.release()


def reader_address(request: HttpRequest) -> str:
    """Where a request comes from; of an IPv6 network, the part that one reader has."""
    return sender_address(request.META)
