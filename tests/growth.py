"""How the time of a piece of work grows with what it is given, whatever else the machine does."""

import time
from collections.abc import Callable

LARGER = 16
PROPORTIONAL = 4 * LARGER  # where work squared would be at LARGER ** 2


def growth(work: Callable[[int], object], *, size: int) -> float:
    """How many times as much processor time `work` takes for LARGER times the size.

    The best of three; each is of a slightly other size, so that no answer is a remembered one.
    """
    small, large = (
        min(_processor_s(work, wanted + attempt) for attempt in range(3))
        for wanted in (size, LARGER * size)
    )
    return large / small


def _processor_s(work: Callable[[int], object], size: int) -> float:
    started = time.thread_time()
    work(size)
    return time.thread_time() - started
