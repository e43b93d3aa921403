"""A new newspaper made by the command, once a run: tests get copies, since making takes long."""

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

KHOBOR = str(Path(sys.executable).with_name("khobor"))
NAME = "নদীর কাগজ"


@pytest.fixture(scope="session")
def new_newspaper(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of a newspaper fresh from `khobor new`, for copying only."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder = shared / "new-newspaper"
    with (shared / "new-newspaper.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the workers of one run share it
        if not folder.exists():
            command = [KHOBOR, "new", str(folder), "--name", NAME]
            subprocess.run(command, env=own_environment(), check=True, capture_output=True)
    return folder


def own_environment() -> dict[str, str]:
    """The environment without what names the newspaper of the tests."""
    return {name: value for name, value in os.environ.items() if not name.startswith("KHOBOR_")}


def copy_to(folder: Path, new_newspaper: Path) -> None:
    """A newspaper of one's own in a folder that does not exist yet."""
    shutil.copytree(new_newspaper, folder)
