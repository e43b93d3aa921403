"""Signals to a server's main thread, which waits for a lock all its life."""

import os
import signal
import threading
import time
from typing import Final

NUDGE: Final = signal.SIGURG  # nobody sends it to a server, and it is ignored where nobody listens
NUDGES_S: Final = (0.1, 0.3, 1.0, 3.0)


def hear_signals() -> None:
    """See to it that a signal is heard although the main thread waits. Call it in that thread.

    Python notes that a signal came, looks at the note before it waits for a lock, and leaves the
    lock when a signal interrupts it. One that comes between the look and the wait is heard when the
    next one comes; a server that was told to stop in its first second waits for ever. Each signal
    is also written to a pipe (`signal.set_wakeup_fd`): a thread reads it there and interrupts the
    wait.
    """
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.signal(NUDGE, lambda _number, _frame: None)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    waiting = threading.get_ident()
    threading.Thread(target=_nudge, args=(reading, waiting), name="signals", daemon=True).start()


def _nudge(reading: int, waiting: int) -> None:
    while True:
        came = set(os.read(reading, 64)) - {NUDGE}
        for pause_s in NUDGES_S if came else ():
            time.sleep(pause_s)
            signal.pthread_kill(waiting, NUDGE)
