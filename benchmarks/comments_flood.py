"""A flood of comments from many addresses against a served newspaper, and readers beside it."""

import http.client
import subprocess
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

SENDERS = 12
READERS = 2
CALM_S = 4.0
WAIT_S = 120


@dataclass(frozen=True, slots=True)
class Flood:
    """What is sent and read. `forms` are tokens, each with the browser that got it."""

    port: int
    paths: tuple[str, ...]
    send: str
    forms: list[tuple[str, str]]
    posts_a_second: int
    seconds: float


@dataclass(slots=True)
class Felt:
    """Times of readers in ms before and in the flood, and how its posts were answered."""

    calm: list[float] = field(default_factory=list)
    during: list[float] = field(default_factory=list)
    reader_errors: int = 0
    answers: Counter[int] = field(default_factory=Counter)


def flood(folder: Path, wanted: Flood) -> Felt:
    """Serve, read for a while, then flood and read on."""
    khobor = Path(sys.executable).parent / "khobor"
    command = [khobor, "serve", "--paper", folder, "--port", str(wanted.port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    felt = Felt()
    try:
        _wait_for(wanted)
        _read(wanted, felt, felt.calm, CALM_S)
        with ThreadPoolExecutor(2) as both:
            reading = both.submit(_read, wanted, felt, felt.during, wanted.seconds)
            both.submit(_send_all, wanted, felt).result()
            reading.result()
    finally:
        server.terminate()
        server.wait(timeout=30)
    return felt


def _wait_for(wanted: Flood) -> None:
    until = time.monotonic() + WAIT_S
    while True:
        try:
            for path in wanted.paths * 2:
                urlopen(f"http://localhost:{wanted.port}{path}", timeout=10).read()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.3)


def _read(wanted: Flood, felt: Felt, times: list[float], seconds: float) -> None:
    """Readers who open story and fragment again and again, some fifty requests a second each."""
    until = time.monotonic() + seconds

    def reader() -> None:
        line = http.client.HTTPConnection("localhost", wanted.port, timeout=10)
        while time.monotonic() < until:
            for path in wanted.paths:
                began = time.perf_counter()
                try:
                    line.request("GET", path, headers={"Accept-Encoding": "gzip"})
                    answer = line.getresponse()
                    answer.read()
                    is_good = answer.status == 200
                except (OSError, http.client.HTTPException):
                    line.close()
                    is_good = False
                times.append((time.perf_counter() - began) * 1000)
                felt.reader_errors += not is_good
                time.sleep(0.02)

    _together(reader, READERS)


def _send_all(wanted: Flood, felt: Felt) -> None:
    """So many posts a second, each from an address of its own."""
    began = time.monotonic()
    waiting = iter(enumerate(wanted.forms))
    guard = threading.Lock()

    def sender() -> None:
        line = http.client.HTTPConnection("localhost", wanted.port, timeout=20)
        while True:
            with guard:
                number, form = next(waiting, (-1, ("", "")))
            due = began + number / wanted.posts_a_second
            if number < 0 or due > began + wanted.seconds:
                return
            time.sleep(max(0.0, due - time.monotonic()))
            status = _send(line, wanted, number, form)
            with guard:
                felt.answers[status] += 1

    _together(sender, SENDERS)


def _send(
    line: http.client.HTTPConnection, wanted: Flood, number: int, form: tuple[str, str]
) -> int:
    token, browser = form
    body = urlencode(
        {
            "token": token,
            "name": "পাঠক",
            "contact": f"{number}@example.com",
            "text": f"ঘরে বসে আয় করার সহজ উপায় জানতে চাইলে যোগাযোগ করুন, নম্বর {number}",
        }
    )
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": "application/json",
        "Cookie": f"khobor_form={browser}",
        "X-Forwarded-For": f"103.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}",
    }
    try:
        line.request("POST", wanted.send, body, headers)
        answer = line.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        line.close()
        return 0
    return answer.status


def _together(work: object, count: int) -> None:
    threads = [threading.Thread(target=work) for _ in range(count)]  # type: ignore[arg-type]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
