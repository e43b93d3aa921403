"""What `khobor doctor` says."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from khobor.cli import doctor
from khobor.cli.doctor import Finding, examine
from khobor.config.newspaper import load, make_folder
from tests.databases import COPIED
from tests.new_newspapers import own_environment

KHOBOR = str(Path(sys.executable).with_name("khobor"))
NAME = f"khobor_new_{os.getpid()}"


@pytest.fixture(autouse=True)
def _one_database_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KHOBOR_DATABASE_URL", raising=False)


@pytest.fixture
def new_database(django_db_setup: None) -> Iterator[str]:
    """The address of a database that has just been made, with tables, since making takes long."""
    server = os.environ["KHOBOR_TEST_DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {NAME} TEMPLATE {COPIED}")
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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a newspaper that is well."""
    make_folder(tmp_path, name="কাগজ")
    (tmp_path / "khobor.sqlite3").touch(mode=0o600)
    return tmp_path


def trouble(folder: Path) -> dict[str, Finding]:
    """What is not well, by its subject; the database is that of the tests."""
    checks = [check for check in doctor.CHECKS if check is not doctor._database]
    found = [check(load(folder)) for check in checks]
    return {finding.subject: finding for finding in found if not finding.is_well}


def test_a_newspaper_that_is_well_is_told_so(folder: Path) -> None:
    assert trouble(folder) == {}


def test_a_folder_that_cannot_be_written_is_named(folder: Path) -> None:
    (folder / "media").rmdir()
    (folder / "media").touch()

    assert str(folder / "media") in trouble(folder)["folders"].says


def test_files_that_everybody_reads_come_with_the_command_that_closes_them(folder: Path) -> None:
    (folder / "khobor.sqlite3").chmod(0o644)
    (folder / "secret_key").chmod(0o644)

    found = trouble(folder)

    assert found["permissions"].remedy == f"chmod o= {folder / 'khobor.sqlite3'}"
    assert found["secret key"].remedy == f"chmod 600 {folder / 'secret_key'}"


def test_a_short_secret_is_told(folder: Path) -> None:
    (folder / "secret_key").write_text("short")

    assert "short" in trouble(folder)["secret key"].says


def test_a_damaged_font_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "FONTS", ("LICENSE-OFL.txt",))

    assert "damaged" in trouble(folder)["fonts"].says


def test_debug_on_is_told(folder: Path) -> None:
    with (folder / "khobor.toml").open("a") as file:
        file.write("debug = true\n")

    assert "debug is on" in trouble(folder)["safety"].says


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (lambda f: (f / "secret_key").unlink(), "secret key of this newspaper cannot be read"),
        (lambda f: (f / "khobor.toml").open("a").write('time_zone = "Asia/Dhakka"'), "time_zone"),
        (
            lambda f: (f / "khobor.toml").open("a").write('hosts = ["a.example"]'),
            "host of base_url",
        ),
    ],
)
def test_what_keeps_every_command_from_starting_is_told_in_two_lines(
    folder: Path, broken: Callable[[Path], object], told: str
) -> None:
    broken(folder)

    answer = khobor("doctor", "--paper", str(folder))

    assert answer.returncode == 1
    assert told in answer.stderr
    assert len(answer.stderr.splitlines()) == 2


def test_the_database_of_a_new_newspaper_is_for_nobody_else_from_the_first_moment(
    tmp_path: Path,
) -> None:
    code = f"""
from pathlib import Path
from unittest.mock import patch
from khobor.cli.main import prepare
from khobor.cli.opening import open_newspaper
from khobor.config.newspaper import make_folder
folder = Path({str(tmp_path)!r})
make_folder(folder, name="কাগজ")
newspaper = open_newspaper(folder)
with patch("django.core.management.call_command", side_effect=SystemExit("before the tables")):
    prepare(newspaper)
"""
    call = [sys.executable, "-c", code]

    died = subprocess.run(call, env=own_environment(), capture_output=True, text=True)

    assert died.stderr.strip() == "before the tables"
    assert (tmp_path / "khobor.sqlite3").stat().st_mode & 0o077 == 0
