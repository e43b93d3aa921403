"""From a database address to Django's setting."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from khobor.config.errors import WrongDatabase

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


def database_setting(url: str, *, folder: Path) -> dict[str, Any]:
    """Django's setting for a database address; relative SQLite files lie in `folder`.

    Raises: WrongDatabase.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(folder / unquote(parts.path).removeprefix("/"))
            if not parts.path.startswith("//")
            else unquote(parts.path)[1:],
            "OPTIONS": SQLITE_OPTIONS,
        }
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path).removeprefix("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise WrongDatabase(url=parts.scheme + "://…")
