"""What the importer promises when its process is killed."""

import json
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from khobor.exchange.import_stories import BATCH
from tests.exchange.lines import line
from tests.new_newspapers import KHOBOR, copy_to, own_environment

pytestmark = pytest.mark.long
STORIES = 4 * BATCH


def test_a_killed_import_is_finished_by_the_next(tmp_path: Path, new_newspaper: Path) -> None:
    paper, source, report = tmp_path / "paper", tmp_path / "a.jsonl", tmp_path / "report.jsonl"
    lines = [line(source_id=f"s{n}", url=f"https://old.example/{n}") for n in range(STORIES)]
    source.write_bytes(b"\n".join(lines))
    copy_to(paper, new_newspaper)
    alone = own_environment()
    command = [KHOBOR, "import", "stories", str(source), "--report", str(report)]
    command += ["--paper", str(paper)]

    with subprocess.Popen(command, env=alone, stdout=subprocess.DEVNULL) as running:
        while running.poll() is None and not (report.exists() and report.stat().st_size):
            time.sleep(0.01)
        running.send_signal(signal.SIGKILL)
    told = len(report.read_text("utf-8").splitlines())
    stored = stories_in(paper)
    subprocess.run(command, env=alone, check=True, capture_output=True)

    outcomes = [json.loads(row)["outcome"] for row in report.read_text("utf-8").splitlines()]
    assert running.returncode == -signal.SIGKILL
    assert told <= stored["stories_story"] < STORIES
    assert stored["stories_story"] % BATCH == 0
    assert outcomes.count("unchanged") == stored["stories_story"]
    assert outcomes.count("added") == STORIES - stored["stories_story"]
    assert set(stories_in(paper).values()) == {STORIES}


def stories_in(paper: Path) -> dict[str, int]:
    """How many rows each table has that grows by one with each story of that file."""
    tables = ("stories_story", "exchange_importedstory", "wagtailredirects_redirect")
    connection = sqlite3.connect(next(paper.glob("*.sqlite3")))
    counted = {t: connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables}
    connection.close()
    return counted
