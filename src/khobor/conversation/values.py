"""What the conversation gives to pages: frozen values, without anything private."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Said:
    """A comment as readers see it. `is_gone`: its writer deleted it, but it has replies."""

    id: int
    name: str
    paragraphs: tuple[str, ...]
    at: datetime
    edited_at: datetime | None
    note: str
    is_pick: bool
    is_staff: bool
    is_gone: bool
    agrees: int
    disagrees: int
    replies: tuple["Said", ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for a story's comments now. `closes_at` is None if they never close."""

    mode: str
    is_open: bool
    closes_at: datetime | None


@dataclass(frozen=True, slots=True)
class Thread:
    """The comments of a story in one order. `older` is where the next part begins; 0 at the end."""

    story_id: int
    order: str
    count: int
    said: tuple[Said, ...]
    older: int
    rules: Rules


@dataclass(frozen=True, slots=True)
class Own:
    """A writer's own comment, as its writer sees it."""

    id: int
    story_id: int
    name: str
    text: str
    status: str
    at: datetime
    reason: str
    note: str
    may_edit: bool
    appeal: str
    answer: str
