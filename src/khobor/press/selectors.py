"""What the press holds, in numbers."""

from dataclasses import dataclass

from khobor.press.index import Index


@dataclass(frozen=True, slots=True)
class Holdings:
    """The store in numbers. `position` is the last change applied; None for a new store."""

    pages: int
    stale: int
    size_bytes: int
    position: int | None


def holdings(index: Index) -> Holdings:
    """What the store holds now."""
    ((pages, stale),) = index.read(
        "SELECT count(*), count(stale_since) FROM page WHERE is_ready = 1"
    )
    rows = index.read("SELECT value FROM state WHERE name = 'size_bytes'")
    return Holdings(pages, stale, rows[0][0] if rows else 0, index.position())
