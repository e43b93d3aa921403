"""The tables of the tests are made once a run: other workers copy them, since making takes long.

A newspaper without sections is founded in them, and its newsroom has its roles: nearly every test
wants the first, every fifth the second.
"""

import fcntl
import gc
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection

from khobor.desk.roles import make_roles
from khobor.stories.actions import found_newspaper
from khobor.wire.models import Change

COPIED = f"khobor_{os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}"[:60]


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> Iterator[None]:
    """A database of this worker, with every migration applied; in place of pytest-django's."""
    made = _on_sqlite if connection.vendor == "sqlite" else _on_postgres
    with django_db_blocker.unblock(), made(tables_of_this_run(tmp_path_factory, worker_id)):
        # What `serialized_rollback` puts back after a test.
        connection._test_serialized_contents = connection.creation.serialize_db_to_string()
        yield


def tables_of_this_run(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The file that holds the tables as migrations made them; on SQLite, once a test had some."""
    base = tmp_path_factory.getbasetemp()
    return (base if worker_id == "master" else base.parent) / "tables.sqlite3"


def _own_name() -> str:
    return str(connection.creation._get_test_db_name())


def _take(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    connection.ensure_connection()


def _migrate() -> None:
    gc.disable()  # a quarter of the time, for some hundred MB
    call_command("migrate", verbosity=0, interactive=False)
    gc.enable()


def _found() -> None:
    """Found a newspaper of which the wire does not tell: each test's changes begin at 1."""
    found_newspaper(name="পরীক্ষার কাগজ", languages=["bn"])
    make_roles()
    wire = [Change._meta.db_table]
    connection.ops.execute_sql_flush(
        connection.ops.sql_flush(no_style(), wire, reset_sequences=True)
    )


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Make what all workers of a run share while none of the others makes it."""
    with file.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _on_sqlite(file: Path) -> Iterator[None]:
    _take(_own_name())
    with alone(file):
        if file.exists():
            with sqlite3.connect(file) as tables:
                tables.backup(connection.connection)
        else:
            _migrate()
            with sqlite3.connect(file) as tables:
                connection.connection.backup(tables)
    _found()
    yield
    connection.close()


@contextmanager
def _on_postgres(file: Path) -> Iterator[None]:
    name, nodb = _own_name(), connection._nodb_cursor
    with alone(file):
        with nodb() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            origin = COPIED if file.exists() else "template0"
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{origin}" ENCODING \'UTF8\'')
        _take(name)
        is_first = not file.exists()
        if is_first:
            _migrate()
            _found()
            connection.close()
            with nodb() as cursor:
                cursor.execute(f'CREATE DATABASE "{COPIED}" TEMPLATE "{name}"')
            file.touch()
    yield
    connection.close()
    with nodb() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
        if is_first:
            cursor.execute(f'DROP DATABASE IF EXISTS "{COPIED}"')
