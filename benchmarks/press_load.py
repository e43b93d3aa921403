"""Load on a server: wrk, random over a list of addresses, gzip accepted."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

THREADS, CONNECTIONS = 2, 32
SCRIPT = Path(__file__).parent / "press_load.lua"


@dataclass(frozen=True, slots=True)
class Load:
    """What came of some seconds of load. `errors`: no answer, or another than 200."""

    per_s: float
    median_ms: float
    p99_ms: float
    errors: int


def load(port: int, paths_file: Path, *, seconds: int) -> Load:
    """Ask a server on this machine as fast as it answers."""
    return finished(start(port, paths_file, seconds=seconds))


def start(port: int, paths_file: Path, *, seconds: int) -> "subprocess.Popen[str]":
    """The same, while we do something else."""
    command = ["wrk", f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(SCRIPT)]
    return subprocess.Popen(
        [*command, f"http://localhost:{port}", "--", str(paths_file)],
        stdout=subprocess.PIPE,
        text=True,
    )


def finished(running: "subprocess.Popen[str]") -> Load:
    """What came of it, once it has ended."""
    said, _nothing = running.communicate(timeout=120)
    if running.returncode:
        raise SystemExit(f"wrk failed: {said}")
    found = json.loads(said.splitlines()[-1])
    return Load(
        per_s=found["requests"] / found["seconds"],
        median_ms=found["median_ms"],
        p99_ms=found["p99_ms"],
        errors=int(found["errors"]),
    )
