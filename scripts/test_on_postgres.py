"""Runs the tests of the rooms that speak to the database once more, on PostgreSQL.

The newsroom, the page with what is stored of it, and what syndication makes for machines ask it
through those rooms; their tests are left out unless `--all` is the first argument.

It takes the first server that it finds: the one that `KHOBOR_TEST_DATABASE_URL` names, one on this
machine that lets `postgres` in without a password, or one that it starts itself, for the time of
the tests, from Debian's package. Without any it says so and leaves these tests out; with
`KHOBOR_REQUIRE_POSTGRES` set, as in CI, that is a failure.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from khobor.config.databases import check_postgres
from khobor.errors import KhoborError

LOCAL = "postgres://postgres@127.0.0.1:5432/postgres"
DEBIAN = Path("/usr/lib/postgresql")
# A server that is thrown away need not wait for its disk.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
FOR_MACHINES = [
    f"syndication/{name}"
    for name in (
        "cards", "test_api.py", "test_feeds.py", "test_openapi.py", "test_phone.py",
        "test_sitemaps.py", "test_structured.py",
    )
]  # fmt: skip
# What stored pages show of a hidden story; tests/stories holds what the wire is told of it.
OF_PAGES = ["press/test_visibility.py"]
WITHOUT_SQL = ["desk", "paper", "journeys", *FOR_MACHINES, *OF_PAGES]


def main(arguments: list[str]) -> int:
    """Run pytest with those arguments; the exit code of the command."""
    with server() as url:
        if url:
            return on_postgres(url, arguments)
    if os.environ.get("KHOBOR_REQUIRE_POSTGRES"):
        print("PostgreSQL is required here, and there is none.", file=sys.stderr)
        return 1
    print("Left out: the tests on PostgreSQL (apt-get install postgresql brings them back).")
    return 0


def on_postgres(url: str, arguments: list[str]) -> int:
    """Run the tests on that server."""
    environment = os.environ | {"KHOBOR_TEST_DATABASE_URL": url}
    chosen = ["-m", "database or postgres"]
    if arguments[:1] == ["--all"]:
        arguments = arguments[1:]
    else:
        chosen += [f"--ignore=tests/{room}" for room in WITHOUT_SQL]
    chosen += arguments
    return subprocess.run([sys.executable, "-m", "pytest", *chosen], env=environment).returncode


@contextmanager
def server() -> Iterator[str]:
    """The address of a server for tests; empty if there is none.

    Raises: KhoborError if `KHOBOR_TEST_DATABASE_URL` names one that cannot be used.
    """
    named = os.environ.get("KHOBOR_TEST_DATABASE_URL")
    if named:
        check_postgres(named)
        yield named
    elif answers(LOCAL):
        yield LOCAL
    elif programs := sorted(DEBIAN.glob("*/bin/initdb"), key=lambda p: int(p.parts[-3])):
        with own_server(programs[-1].parent) as url:
            yield url
    else:
        yield ""


def answers(url: str) -> bool:
    """Whether a server can be used."""
    try:
        check_postgres(url)
    except KhoborError:
        return False
    return True


@contextmanager
def own_server(programs: Path) -> Iterator[str]:
    """A server in a temporary folder, stopped and removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="khobor-postgres-"))
    cluster, port = folder / "cluster", free_port()
    account = {"user": "postgres"} if os.geteuid() == 0 else {}  # it refuses to run as root
    if account:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)

    def command(program: str, *arguments: str) -> None:
        call = [str(programs / program), "-D", str(cluster), *arguments]
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL, cwd=folder, **account)  # type: ignore[call-overload]

    options = f"{FAST} -c listen_addresses=127.0.0.1 -k {folder} -p {port}"
    try:
        command("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        command("pg_ctl", "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgres://postgres@127.0.0.1:{port}/postgres"
        finally:
            command("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KhoborError as error:
        sys.exit(f"{error}\n{error.advice}")
