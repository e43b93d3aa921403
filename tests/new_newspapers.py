"""A new newspaper made by the command, once a run: tests get copies, since making takes long."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.databases import alone, tables_of_this_run

KHOBOR = str(Path(sys.executable).with_name("khobor"))
NAME = "নদীর কাগজ"


@pytest.fixture(scope="session")
def new_newspaper(
    django_db_setup: None, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Path:
    """The folder of a newspaper fresh from `khobor new`, for copying only.

    The command finds the tables of the tests in it, if they are SQLite's, and need not make them.
    """
    tables = tables_of_this_run(tmp_path_factory, worker_id)
    folder = tables.with_name("new-newspaper")
    with alone(folder):
        if not folder.exists():
            folder.mkdir()
            if connection.vendor == "sqlite":
                shutil.copy(tables, folder / "khobor.sqlite3")
                (folder / "khobor.sqlite3").chmod(0o600)
            command = [KHOBOR, "new", str(folder), "--name", NAME]
            subprocess.run(command, env=own_environment(), check=True, capture_output=True)
    return folder


def own_environment() -> dict[str, str]:
    """The environment without what names the newspaper of the tests."""
    return {name: value for name, value in os.environ.items() if not name.startswith("KHOBOR_")}


def environment_of(folder: Path) -> dict[str, str]:
    """For a process that acts on this newspaper."""
    return own_environment() | {
        "KHOBOR_PAPER": str(folder),
        "DJANGO_SETTINGS_MODULE": "khobor.config.settings",
    }


def copy_to(folder: Path, new_newspaper: Path) -> None:
    """A newspaper of one's own in a folder that does not exist yet."""
    shutil.copytree(new_newspaper, folder)
