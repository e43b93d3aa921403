"""What `khobor doctor` says."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from khobor.cli.doctor import Finding, examine
from khobor.config.newspaper import load, make_folder

KHOBOR = str(Path(sys.executable).with_name("khobor"))
NAME = f"khobor_new_{os.getpid()}"


@pytest.fixture(autouse=True)
def _one_database_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KHOBOR_DATABASE_URL", raising=False)


@pytest.fixture
def new_database() -> Iterator[str]:
    """The address of a database that has just been made."""
    server = os.environ["KHOBOR_TEST_DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {NAME} TEMPLATE template0 ENCODING UTF8")
        yield urlunsplit(urlsplit(server)._replace(path=f"/{NAME}"))
        connection.execute(f"DROP DATABASE {NAME} WITH (FORCE)")


def khobor(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    return subprocess.run([KHOBOR, *arguments], capture_output=True, text=True)


def of_the_database(url: str, folder: Path) -> Finding:
    make_folder(folder, name="কাগজ", database_url=url)
    return next(finding for finding in examine(load(folder)) if finding.subject == "database")


def test_a_database_server_that_does_not_answer_is_told_in_plain_words(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]

        finding = of_the_database(f"postgres://u:secret@127.0.0.1:{port}/news", tmp_path)

    assert not finding.is_well
    assert finding.says == f"No PostgreSQL answers at 127.0.0.1:{port}: Connection refused."
    assert "pg_lsclusters" in finding.remedy


@pytest.mark.postgres
def test_a_missing_database_comes_with_the_command_that_makes_it(tmp_path: Path) -> None:
    server = os.environ["KHOBOR_TEST_DATABASE_URL"]

    finding = of_the_database(urlunsplit(urlsplit(server)._replace(path="/no_news")), tmp_path)

    assert not finding.is_well
    assert "has no database no_news" in finding.says
    assert "createdb" in finding.remedy


def test_no_folder_is_made_for_a_database_that_cannot_be_used(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"postgres://127.0.0.1:{taken.getsockname()[1]}/news"

        tried = khobor("new", str(tmp_path / "paper"), "--database", url)

    assert tried.returncode == 1
    assert tried.stderr.startswith("khobor: No PostgreSQL answers at 127.0.0.1:")
    assert not (tmp_path / "paper").exists()


@pytest.mark.postgres
def test_a_new_newspaper_on_postgresql_is_well(tmp_path: Path, new_database: str) -> None:
    folder = str(tmp_path / "paper")

    made = khobor("new", folder, "--database", new_database)

    assert made.returncode == 0, made.stderr
    assert "✓ database: postgresql, up to date" in khobor("doctor", "--paper", folder).stdout
