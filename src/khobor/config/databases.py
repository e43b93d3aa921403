"""From a database address to Django's setting, and whether that database can be used."""

import getpass
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from khobor.config.errors import (
    DatabaseMissing,
    DatabaseNotUtf8,
    DatabaseReadOnly,
    DatabaseRefused,
    DatabaseUnreachable,
    DriverMissing,
    WrongDatabase,
    WrongLogin,
)
from khobor.errors import KhoborError

# Write-ahead log: readers never wait for the writer. IMMEDIATE: a transaction that will write
# queues at its start, where SQLite waits, and not in its middle, where it cannot.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=268435456;"
        "PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY"
    ),
}
# A database server that vanishes without a word is noticed in half a minute, not in a quarter
# of an hour. The address may say otherwise: ?connect_timeout=10
POSTGRES_OPTIONS = {
    "application_name": "khobor",
    "connect_timeout": "5",
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
# What PostgreSQL and its library say when they refuse, in the order in which to look for it.
REFUSALS: tuple[tuple[str, type[KhoborError]], ...] = (
    (r"database \".*\" does not exist", DatabaseMissing),
    (r"password authentication failed|no password supplied", WrongLogin),
    (r"role \".*\" does not exist|peer authentication failed", WrongLogin),
    (r"connection refused|no such file|failed to resolve|name or service", DatabaseUnreachable),
    (r"timeout|timed out|no route|unreachable", DatabaseUnreachable),
)


def database_setting(url: str, *, folder: Path) -> dict[str, Any]:
    """Django's setting for a database address; relative SQLite files lie in `folder`.

    Raises: WrongDatabase, DriverMissing.
    """
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        return _sqlite(url, folder=folder)
    if is_postgres(url):
        return _postgres(url)
    raise WrongDatabase(url=scheme + "://…")


def sqlite_file(url: str, *, folder: Path) -> Path | None:
    """The file of an SQLite database; None for any other."""
    return Path(_sqlite(url, folder=folder)["NAME"]) if urlsplit(url).scheme == "sqlite" else None


def is_postgres(url: str) -> bool:
    """Whether an address is one of PostgreSQL."""
    return urlsplit(url).scheme in {"postgres", "postgresql"}


def check_postgres(url: str) -> None:
    """Connect once, and see that a newspaper could be kept there.

    Raises: WrongDatabase, DriverMissing, DatabaseUnreachable, WrongLogin, DatabaseMissing,
    DatabaseRefused, DatabaseNotUtf8, DatabaseReadOnly.
    """
    setting, psycopg = _postgres(url), _driver()
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host"}
    names["PORT"] = "port"
    parts = {libpq: setting[ours] for ours, libpq in names.items() if setting[ours]}
    try:
        connection = psycopg.connect(**(setting["OPTIONS"] | parts))
    except psycopg.Error as error:
        raise _refusal(str(error), setting) from error
    with connection:
        facts = {"name": setting["NAME"], "user": connection.info.user}
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            raise DatabaseNotUtf8(encoding=encoding, **facts)
        row = connection.execute(
            "SELECT NOT pg_is_in_recovery() AND has_schema_privilege(current_schema(), 'CREATE')"
        ).fetchone()
        if not row[0]:
            raise DatabaseReadOnly(**facts)


def _refusal(says: str, setting: dict[str, Any]) -> KhoborError:
    first_line = says.strip().partition("\n")[0].rpartition("failed: ")[2]
    host = setting["HOST"] or setting["OPTIONS"].get("host", "")
    facts = {
        "name": setting["NAME"],
        "user": setting["USER"] or getpass.getuser(),
        "server": f"{host or 'this machine'}:{setting['PORT'] or 5432}",
        "reason": first_line,
    }
    for pattern, refusal in REFUSALS:
        if re.search(pattern, says, re.IGNORECASE):
            return refusal(**facts)
    return DatabaseRefused(**facts)


def _sqlite(url: str, *, folder: Path) -> dict[str, Any]:
    path = unquote(urlsplit(url).path)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path[1:] if path.startswith("//") else str(folder / path.removeprefix("/")),
        "OPTIONS": SQLITE_OPTIONS,
        # Opening the file and reading its schema takes longer than a page's queries.
        "CONN_MAX_AGE": None,
    }


def _postgres(url: str) -> dict[str, Any]:
    _driver()
    parts = urlsplit(url)
    try:
        port = str(parts.port or "")
    except ValueError as error:
        raise WrongDatabase(url=f"{parts.scheme}://…") from error
    name = unquote(parts.path).removeprefix("/")
    if not name:
        raise WrongDatabase(url=f"{parts.scheme}://…")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": port,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": POSTGRES_OPTIONS | dict(parse_qsl(parts.query)),
    }


def _driver() -> Any:
    """psycopg, which only newspapers on PostgreSQL need."""
    try:
        import psycopg
    except ImportError as error:
        raise DriverMissing from error
    return psycopg
