"""Database addresses, and what is said of a PostgreSQL that cannot be used."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from khobor.config.databases import check_postgres, database_setting
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

PAPER = Path("/paper")
NAME = f"khobor_doctor_{os.getpid()}"


def server(database: str, *, user: str = "") -> str:
    """An address on the server of the tests."""
    parts = urlsplit(os.environ["KHOBOR_TEST_DATABASE_URL"])
    if user:
        parts = parts._replace(netloc=f"{user}@{parts.netloc.rpartition('@')[2]}")
    return urlunsplit(parts._replace(path=f"/{database}"))


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port of this machine on which nobody listens, and that nobody else can take."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield int(taken.getsockname()[1])


@pytest.fixture
def administrator() -> Iterator[psycopg.Connection]:
    """A connection that may make databases; those of this file are dropped at the end."""
    with psycopg.connect(os.environ["KHOBOR_TEST_DATABASE_URL"], autocommit=True) as connection:
        yield connection
        connection.execute(f"DROP DATABASE IF EXISTS {NAME}")
        connection.execute(f"DROP ROLE IF EXISTS {NAME}")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:///khobor.sqlite3", "/paper/khobor.sqlite3"),
        ("sqlite:////var/lib/k.sqlite3", "/var/lib/k.sqlite3"),
        ("postgres://u:p%40ss@db.example:5433/news", "news"),
    ],
)
def test_database_addresses(url: str, name: str) -> None:
    assert database_setting(url, folder=PAPER)["NAME"] == name


def test_a_password_may_hold_any_character() -> None:
    setting = database_setting("postgres://u:p%40ss@db.example:5433/news", folder=PAPER)

    assert (setting["PASSWORD"], setting["PORT"]) == ("p@ss", "5433")


def test_what_an_address_asks_of_the_connection_is_kept() -> None:
    setting = database_setting(
        "postgres://db.example/news?sslmode=verify-full&connect_timeout=9", folder=PAPER
    )

    assert setting["OPTIONS"]["sslmode"] == "verify-full"
    assert setting["OPTIONS"]["connect_timeout"] == "9"


@pytest.mark.parametrize(
    "url", ["mysql://u:secret@db/news", "postgres://u:secret@db/", "postgres://u:secret@db:x/news"]
)
def test_another_database_is_refused_without_saying_its_password(url: str) -> None:
    with pytest.raises(WrongDatabase) as error:
        database_setting(url, folder=PAPER)

    assert "secret" not in str(error.value)


def test_a_missing_driver_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(DriverMissing) as error:
        database_setting("postgres://db.example/news", folder=PAPER)

    assert "pip install" in error.value.advice


def test_a_server_that_does_not_answer_is_named_without_its_password(closed_port: int) -> None:
    with pytest.raises(DatabaseUnreachable) as error:
        check_postgres(f"postgres://u:secret@127.0.0.1:{closed_port}/news")

    assert f"127.0.0.1:{closed_port}: Connection refused" in str(error.value)
    assert "secret" not in str(error.value) + error.value.advice


def test_a_socket_that_is_not_there_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreachable):
        check_postgres(f"postgres:///news?host={tmp_path}")


@pytest.mark.parametrize(
    ("says", "refusal"),
    [
        ('connection failed: FATAL:  password authentication failed for user "u"', WrongLogin),
        ("connection failed: fe_sendauth: no password supplied", WrongLogin),
        ('connection failed: FATAL:  Peer authentication failed for user "u"', WrongLogin),
        ("connection timeout expired", DatabaseUnreachable),
        ("failed to resolve host 'db.example': Name or service not known", DatabaseUnreachable),
        ('connection failed: FATAL:  no pg_hba.conf entry for host "10.0.0.1"', DatabaseRefused),
        ("connection failed: FATAL:  sorry, too many clients already", DatabaseRefused),
    ],
)
def test_each_refusal_has_a_name_of_its_own(
    says: str, refusal: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_parameters: str) -> None:
        raise psycopg.OperationalError(says)

    monkeypatch.setattr(psycopg, "connect", refuse)

    with pytest.raises(refusal, match=r"db\.example:5432"):
        check_postgres("postgres://u:p@db.example/news")


@pytest.mark.postgres
def test_a_usable_database_passes() -> None:
    check_postgres(os.environ["KHOBOR_TEST_DATABASE_URL"])


@pytest.mark.postgres
def test_a_missing_database_is_named_with_the_command_that_makes_it() -> None:
    with pytest.raises(DatabaseMissing, match="no database no_such_news") as error:
        check_postgres(server("no_such_news"))

    assert "createdb" in error.value.advice
    assert error.value.advice.endswith("no_such_news")


@pytest.mark.postgres
def test_an_unknown_user_is_named() -> None:
    with pytest.raises(WrongLogin, match="does not let nobody_here in"):
        check_postgres(server("postgres", user="nobody_here"))


@pytest.mark.postgres
def test_a_database_that_cannot_keep_bangla_is_refused(
    administrator: psycopg.Connection,
) -> None:
    administrator.execute(
        f"CREATE DATABASE {NAME} TEMPLATE template0 ENCODING SQL_ASCII LOCALE 'C'"
    )

    with pytest.raises(DatabaseNotUtf8, match="SQL_ASCII"):
        check_postgres(server(NAME))


@pytest.mark.postgres
def test_a_user_who_may_make_no_table_is_told_so(administrator: psycopg.Connection) -> None:
    administrator.execute(f"CREATE DATABASE {NAME} TEMPLATE template0 ENCODING UTF8")
    administrator.execute(f"CREATE ROLE {NAME} LOGIN")
    with psycopg.connect(server(NAME), autocommit=True) as owner:
        owner.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")

    with pytest.raises(DatabaseReadOnly, match=f"{NAME} may not make tables"):
        check_postgres(server(NAME, user=NAME))
