"""What the desk reads: the comments that wait, with what is known of each. Only for moderators."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from khobor.conversation.abuse import abuse_in
from khobor.conversation.models import Appeal, Ban, Comment, Contact, Decision, Report, Status

PAGE: Final = 25
MOST_COUNTED: Final = 9_999

# What can be looked at, and which comments are in it.
BOXES: dict[str, Q] = {
    "held": Q(status=Status.HELD),
    "reported": Q(open_reports__gt=0),
    "appeals": Q(has_open_appeal=True),
    "approved": Q(status=Status.APPROVED),
    "rejected": Q(status=Status.REJECTED),
    "spam": Q(status=Status.SPAM),
}
# In which order; each goes on from a mark that the last row of a page gives.
ORDERS: dict[str, tuple[str, ...]] = {
    "oldest": ("id",),
    "newest": ("-id",),
    "likely": ("likelihood", "id"),
    "doubtful": ("-likelihood", "-id"),
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A comment on the desk. `kept` and `refused` count what the same writer wrote before."""

    id: int
    story_id: int
    name: str
    text: str
    status: str
    at: datetime
    edited_at: datetime | None
    flags: tuple[str, ...]
    found: tuple[str, ...]
    likelihood: float
    is_pick: bool
    is_staff: bool
    note: str
    reason: str
    answers: str
    kept: int
    refused: int
    reports: tuple[str, ...]
    appeal: str
    is_banned: bool
    has_author: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A page of the queue; `after` is where the next one begins, empty at the end."""

    rows: tuple[Waiting, ...]
    after: str


def counts() -> dict[str, int]:
    """How many comments wait in each box that a person must empty; counted to a limit."""
    return {
        name: Comment.objects.filter(BOXES[name])[: MOST_COUNTED + 1].count()
        for name in ("held", "reported", "appeals")
    }


def box(name: str, *, order: str, after: str = "", story_id: int = 0) -> Box:
    """A page of a box. Seven queries, however many comments there are."""
    rows: QuerySet[Comment] = Comment.objects.filter(BOXES[name])
    if story_id:
        rows = rows.filter(story_id=story_id)
    beyond = _beyond(order, after)
    found = list(rows.filter(beyond).order_by(*ORDERS[order])[: PAGE + 1])
    shown = found[:PAGE]
    mark = _mark(order, shown[-1]) if len(found) > PAGE else ""
    return Box(tuple(_waiting(shown)), mark)


def _mark(order: str, row: Comment) -> str:
    return f"{row.likelihood}_{row.pk}" if "likelihood" in ORDERS[order][0] else str(row.pk)


def _beyond(order: str, after: str) -> Q:
    number, _line, last = after.rpartition("_")
    if not last.isdecimal() or len(last) > 18:
        return Q()
    sign = "lt" if ORDERS[order][0].startswith("-") else "gt"
    beyond = Q(**{f"id__{sign}": int(last)})
    if "likelihood" not in ORDERS[order][0]:
        return beyond
    try:
        value = float(number)
    except ValueError:
        return Q()
    return Q(**{f"likelihood__{sign}": value}) | (Q(likelihood=value) & beyond)


def _waiting(rows: Sequence[Comment]) -> list[Waiting]:
    ids = [row.pk for row in rows]
    keys = {row.author_key for row in rows if row.author_key}
    browsers = {row.browser_key for row in rows if row.browser_key}
    parents = {row.parent_id for row in rows if row.parent_id}
    answered = dict(Comment.objects.filter(pk__in=parents).values_list("pk", "text"))
    history = _history(keys)
    banned = set(
        Ban.objects.filter(author_key__in=keys | browsers, until__gt=timezone.now()).values_list(
            "author_key", flat=True
        )
    )
    appeals = dict(
        Appeal.objects.filter(comment__in=ids, answered_at=None).values_list("comment", "words")
    )
    reports = _grouped(Report.objects.filter(comment__in=ids, is_open=True))
    return [
        Waiting(
            id=row.pk,
            story_id=row.story_id,
            name=row.name,
            text=row.text,
            status=row.status,
            at=row.at,
            edited_at=row.edited_at,
            flags=tuple(row.flags),
            found=_found_in(row),
            likelihood=row.likelihood,
            is_pick=row.is_pick,
            is_staff=row.is_staff,
            note=row.note,
            reason=row.reason,
            answers=answered.get(row.parent_id or 0, ""),
            kept=history.get(row.author_key, (0, 0))[0],
            refused=history.get(row.author_key, (0, 0))[1],
            reports=tuple(reports.get(row.pk, ())),
            appeal=appeals.get(row.pk, ""),
            is_banned=bool({row.author_key, row.browser_key} & banned),
            has_author=bool(row.browser_key),
        )
        for row in rows
    ]


def _found_in(row: Comment) -> tuple[str, ...]:
    if not {"abuse", "threat"} & set(row.flags):
        return ()
    return tuple(found.written for found in abuse_in(f"{row.name}\n{row.text}"))


def _history(keys: set[str]) -> dict[str, tuple[int, int]]:
    rows = Comment.objects.filter(author_key__in=keys).values("author_key")
    counted = rows.annotate(
        kept=Count("pk", filter=Q(status=Status.APPROVED)),
        refused=Count("pk", filter=Q(status__in=[Status.REJECTED, Status.SPAM])),
    )
    return {row["author_key"]: (row["kept"], row["refused"]) for row in counted}


def _grouped(reports: QuerySet[Report]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for comment_id, words in reports.order_by("pk").values_list("comment_id", "words"):
        found.setdefault(comment_id, []).append(words)
    return found


def one(comment_id: int) -> Waiting | None:
    """One comment as the desk sees it; None if its writer has deleted it."""
    rows = Comment.objects.filter(pk=comment_id).exclude(status=Status.DELETED)
    found = _waiting(list(rows))
    return found[0] if found else None


def languages_of(ids: Sequence[int]) -> list[tuple[int, str]]:
    """These comments, each with the language of its story."""
    rows = Comment.objects.filter(pk__in=ids).order_by("pk")
    return list(rows.values_list("pk", "story__locale__language_code"))


def log_of(comment_id: int) -> QuerySet[Decision]:
    """What was decided about a comment, the newest first."""
    return Decision.objects.filter(comment=comment_id).select_related("by").order_by("-id")


def log(*, before: int = 0, count: int = 50) -> QuerySet[Decision]:
    """The audit log, the newest first; goes on before an id."""
    rows = Decision.objects.select_related("by", "comment").order_by("-id")
    return (rows.filter(pk__lt=before) if before else rows)[:count]


def contact_of(comment_id: int, *, may_see: Callable[[str], Any]) -> str:
    """How the writer may be reached; empty for whoever may not see it, and once forgotten."""
    if not may_see("conversation.see_contact"):
        return ""
    rows = Contact.objects.filter(comment=comment_id)
    return rows.values_list("written", flat=True).first() or ""
