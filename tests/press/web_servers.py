"""Debian's nginx and `khobor serve` as processes, and a reader who asks them exactly."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

NGINX = "/usr/sbin/nginx"
KHOBOR = str(Path(sys.executable).with_name("khobor"))
OF_NGINX = re.compile(r'"[0-9a-f]+-[0-9a-f]+"')  # an ETag made of a file's time and size
LONGEST_WAIT_S = 30.0
LONGEST_START_S = 180.0  # it makes its database first


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; names of headers in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def is_from_file(self) -> bool:
        """Whether nginx answered by itself."""
        return bool(OF_NGINX.fullmatch(self.headers.get("etag", "")))


def ask(port: int, path: str, method: str = "GET", **headers: str) -> Answer:
    """Ask as a browser does; `if_none_match="…"` is the header If-None-Match."""
    connection = HTTPConnection("127.0.0.1", port, timeout=LONGEST_WAIT_S)
    sent = {"Host": f"localhost:{port}"}
    sent |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    try:
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        said: dict[str, str] = {}
        for name, value in answer.getheaders():
            assert name.lower() not in said, f"{name} twice"
            said[name.lower()] = value
        return Answer(answer.status, said, answer.read())
    finally:
        connection.close()


def send(port: int, request: bytes) -> bytes:
    """What comes back for these very bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=LONGEST_WAIT_S) as opened:
        opened.sendall(request)
        received = b""
        while part := opened.recv(65536):
            received += part
        return received


def first_line(port: int, request: bytes) -> bytes:
    """The first that comes back, perhaps before the request is whole."""
    with socket.create_connection(("127.0.0.1", port), timeout=LONGEST_WAIT_S) as opened:
        opened.sendall(request)
        return opened.recv(65536).splitlines()[0]


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(
    is_so: Callable[[], object], *, longest_s: float = LONGEST_WAIT_S, what: str = ""
) -> None:
    """Wait for something that another process does. Raises: TimeoutError, which says `what`."""
    end = time.monotonic() + longest_s
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.02)


def is_listening(port: int) -> bool:
    """Whether somebody takes connections there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start_nginx(file: Path, port: int) -> subprocess.Popen[bytes]:
    """Run nginx with this configuration until it listens."""
    running = subprocess.Popen([NGINX, "-c", str(file), "-g", "daemon off;"])
    wait_until(lambda: is_listening(port))
    return running


def start_khobor(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """Run `khobor serve`, in one process, until it answers."""
    command = [KHOBOR, "serve", "--paper", str(folder), "--port", str(port), "--workers", "1"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        wait_until(
            lambda: is_listening(port) and ask(port, "/robots.txt").status,
            longest_s=LONGEST_START_S,
        )
    except TimeoutError:
        os.killpg(running.pid, signal.SIGKILL)
        raise
    return running


def end(running: subprocess.Popen[bytes]) -> None:
    """Stop a process that was started here."""
    running.terminate()
    running.wait(timeout=LONGEST_WAIT_S)
