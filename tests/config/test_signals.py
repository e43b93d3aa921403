"""A server that was told to stop hears it, whatever its main thread does at that moment."""

import signal
import subprocess
import sys
import time

# A signal that another thread takes is noted as one that comes just before the main thread waits:
# the wait is not interrupted.
WAITING = """
import signal, threading
from khobor.config.signals import hear_signals

told = threading.Event()
signal.signal(signal.SIGTERM, lambda number, frame: told.set())
hear_signals()
threading.Thread(target=threading.Event().wait, daemon=True).start()
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
print("waiting", flush=True)
told.wait()
"""


def test_a_signal_is_heard_by_a_main_thread_that_waits() -> None:
    with subprocess.Popen([sys.executable, "-c", WAITING], stdout=subprocess.PIPE) as waiting:
        assert waiting.stdout
        waiting.stdout.readline()
        time.sleep(0.2)  # now it waits
        waiting.send_signal(signal.SIGTERM)
        try:
            assert waiting.wait(timeout=20) == 0
        finally:
            waiting.kill()
