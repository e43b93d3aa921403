"""What `khobor demo` leaves alone."""

import subprocess
import sys
from pathlib import Path

from khobor.config.newspaper import make_folder

KHOBOR = str(Path(sys.executable).with_name("khobor"))


def test_the_demo_is_not_made_over_a_newspaper(tmp_path: Path) -> None:
    make_folder(tmp_path, name="কাগজ")
    before = sorted(tmp_path.iterdir())

    tried = subprocess.run([KHOBOR, "demo", str(tmp_path)], capture_output=True, text=True)

    assert tried.returncode == 1
    assert tried.stderr.startswith(f"khobor: {tmp_path} holds a newspaper of its own")
    assert sorted(tmp_path.iterdir()) == before
