"""How the time a function takes grows with its input."""

import time
from collections.abc import Callable


def growth(function: Callable[[str], object], piece: str, *, times: int = 500) -> float:
    """Processor time for eight times the text over that for once: 8 if linear, 64 if squared."""
    return _cpu_s(function, piece * times * 8) / _cpu_s(function, piece * times)


def _cpu_s(function: Callable[[str], object], text: str) -> float:
    """The best of two, in seconds, so that other programs do not count."""
    return max(min(_once_s(function, text) for _ in range(2)), 1e-4)


def _once_s(function: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    function(text)
    return time.process_time() - started
