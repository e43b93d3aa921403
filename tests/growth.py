"""Whether the time of a piece of work grows with what it is given, whatever else the machine does.

A regular expression takes its steps where Python cannot count them, so their time is compared:
processor time of this thread, against its own for less, and more than once. Other work on the
machine can only make a try look worse; work that grows with the square looks so in every try.
"""

import time
from collections.abc import Callable

LARGER = 16
PROPORTIONAL = 4 * LARGER  # where work squared would be at LARGER ** 2
TRIES = 4


def grows_in_proportion(work: Callable[[int], object], *, size: int) -> bool:
    """Whether `work` takes about LARGER times the processor time for LARGER times the size."""
    return any(_growth(work, size + attempt) < PROPORTIONAL for attempt in range(TRIES))


def _growth(work: Callable[[int], object], size: int) -> float:
    """Every size is asked for once only, so that no answer is a remembered one."""
    small = max(_processor_s(work, size), 1e-5)
    return _processor_s(work, LARGER * size) / small


def _processor_s(work: Callable[[int], object], size: int) -> float:
    started = time.thread_time()
    work(size)
    return time.thread_time() - started
