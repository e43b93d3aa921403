"""How far the index has come: written after each commit, whole or not at all."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Walk:
    """A list whose stories are being indexed again, newest first; `before` is where it goes on.

    `before` is the time (ISO 8601) and id of the last story that was done; None at the beginning.
    """

    list_key: str
    before: tuple[str, int] | None = None


@dataclass(slots=True)
class State:
    """The last change that the index knows of, and what of it is still to be indexed again.

    `is_filling` until an index that was new, or of which nothing was known, has everything.
    `round` counts rebuilds. `expected` stories are to be walked in a rebuild, `done` have been.
    """

    edition: str
    position: int | None = None
    round: int = 0
    is_rebuilding: bool = False
    is_filling: bool = False
    expected: int = 0
    done: int = 0
    walks: list[Walk] = field(default_factory=list)


def read_state(file: Path) -> State | None:
    """What was written last; None if there is nothing, or nothing that can be read."""
    try:
        written: dict[str, Any] = json.loads(file.read_text("utf-8"))
        walks = [Walk(key, tuple(before) if before else None) for key, before in written["walks"]]
        return State(**{**written, "walks": walks})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_state(file: Path, state: State) -> None:
    """Put the state in the place of the old one, in one step."""
    written = asdict(state)
    written["walks"] = [(walk.list_key, walk.before) for walk in state.walks]
    new = file.with_suffix(".new")
    with new.open("w", encoding="utf-8") as out:
        json.dump(written, out)
        out.flush()
        os.fsync(out.fileno())
    new.replace(file)
