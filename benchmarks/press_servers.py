"""The servers that are compared: nginx with plain files, Khobor behind nginx, Khobor alone."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

KHOBOR = str(Path(sys.executable).with_name("khobor"))
PATIENCE_S = 240
# What nginx needs to serve a folder of pages and their .gz by itself, with the headers that Khobor
# sends: the same bytes. Nothing is written down, as in the other configuration; all else is
# nginx's default.
PLAIN = """
user {user};
worker_processes auto;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{ worker_connections 1024; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    sendfile on;
    tcp_nopush on;
    server {{
        listen {port};
        listen [::]:{port};
        root {root};
        gzip_static on;
        {headers}
    }}
}}
"""
OF_THE_SERVER = {"connection", "content-length", "date", "etag", "last-modified", "server"}


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def khobor(*arguments: str, folder: Path) -> str:
    """Run a command on the newspaper; what it printed."""
    command = [KHOBOR, *arguments, "--paper", str(folder)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


@contextmanager
def alone(folder: Path, *, workers: int | None = None) -> Iterator[int]:
    """Khobor without a web server in front, with as many processes as it chooses or as we say; the
    port."""
    port = free_port()
    command = [KHOBOR, "serve", "--paper", str(folder), "--port", str(port)]
    with _running([*command, *(["--workers", str(workers)] if workers else [])]):
        wait_for(port)
        yield port


@contextmanager
def counting(folder: Path, file: Path) -> Iterator[int]:
    """The same, with one worker that notes the path of every render in a file."""
    port = free_port()
    command = [sys.executable, "-m", "benchmarks.press_counted", str(port), str(file)]
    with _running(command, KHOBOR_PAPER=str(folder)):
        wait_for(port)
        yield port


@contextmanager
def behind_nginx(folder: Path, upstream: int, work: Path) -> Iterator[int]:
    """nginx as `khobor press nginx` sets it up, in front of Khobor on that port; its own port."""
    port = free_port()
    options = ["--port", str(port), "--upstream", f"127.0.0.1:{upstream}"]
    said = khobor("press", "nginx", *options, "--standalone", str(work), folder=folder)
    with nginx(said, work):
        wait_for(port)
        yield port


def headers_of(port: int, path: str) -> dict[str, str]:
    """The headers of a page, but for those that every server makes itself."""
    with urlopen(f"http://localhost:{port}{path}", timeout=10) as answer:
        sent = {name.lower(): value for name, value in answer.headers.items()}
    return {name: value for name, value in sent.items() if name not in OF_THE_SERVER}


@contextmanager
def plain_files(root: Path, work: Path, headers: dict[str, str]) -> Iterator[int]:
    """nginx with a folder of files and those headers; the port."""
    port = free_port()
    lines = [
        f'add_header {name} "{value}";' for name, value in headers.items() if name != "content-type"
    ]
    page_headers = "\n        ".join(["charset utf-8;", "max_ranges 0;", *lines])
    with nginx(
        PLAIN.format(user="root", work=work, port=port, root=root, headers=page_headers), work
    ):
        wait_for(port)
        yield port


@contextmanager
def nginx(configuration: str, work: Path) -> Iterator[None]:
    """An nginx of our own."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / "nginx.conf"
    file.write_text(configuration)
    with _running(["nginx", "-c", str(file), "-g", "daemon off;"]):
        yield


@contextmanager
def _running(command: list[str], **environment: str) -> Iterator[None]:
    process = subprocess.Popen(command, env=os.environ | environment, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(port: int) -> None:
    """Until somebody answers on that port."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            urlopen(f"http://localhost:{port}/", timeout=10).read()
        except HTTPError:
            return  # an error is an answer
        except (URLError, ConnectionError):
            time.sleep(0.1)
            continue
        return
    raise TimeoutError(f"nobody answers on port {port}")


def memory_mb(port: int) -> float:
    """The memory of the process that listens on a port and of its children, shared parts once."""
    said = subprocess.run(["ss", "-ltnpH", f"sport = :{port}"], capture_output=True, text=True)
    parents = {int(part.split(",")[0]) for part in said.stdout.split("pid=")[1:]}
    return sum(_own_kb(pid) for pid in parents) / 1000


def _own_kb(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
