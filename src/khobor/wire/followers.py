"""Who follows the wire. Rooms register in their `apps.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from khobor.wire.models import Change


@dataclass(frozen=True, slots=True)
class Follower:
    """One who reads every change in order, at least once.

    `apply` may get the same changes again after a crash and must not mind. `start_over` gets the
    position from which changes will follow: on the first day, and whenever changes were missed.
    `begin` is called when a process takes up the work, perhaps after another died at it; `idle`
    about once a second. `patience_s` lets those go first whose work a reader waits for: the process
    has one interpreter for all of them. A follower that keeps its own place
    (together with what it makes of the changes) gives `position`; for others the wire keeps it.
    """

    name: str
    apply: Callable[[Sequence[Change]], None]
    start_over: Callable[[int], None]
    is_per_node: bool = True
    position: Callable[[], int | None] | None = None
    begin: Callable[[], None] | None = None
    idle: Callable[[], None] | None = None
    patience_s: float = 0.0


_registered: dict[str, Follower] = {}


def register(follower: Follower) -> None:
    """Add a follower; one with the same name is replaced."""
    _registered[follower.name] = follower


def registered() -> list[Follower]:
    """Every follower, in the order of registration."""
    return list(_registered.values())
