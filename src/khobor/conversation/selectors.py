"""What readers see of the conversation. Nothing private is even asked for."""

from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils import timezone

from khobor.conversation import policies
from khobor.conversation.cleaning import paragraphs
from khobor.conversation.errors import NoSuchComment
from khobor.conversation.models import Comment, Status
from khobor.conversation.values import Own, Rules, Said, Thread
from khobor.stories import selectors, values
from khobor.wire import depends_on, fresh_until

THREADS: Final = 30  # of a part
MOST_REPLIES: Final = 1500  # of a part
EDIT_WINDOW_S: Final = 600
ORDERS: Final = ("newest", "oldest", "chosen")
POLICY_KEY: Final = "comment-policy"
COLUMNS: Final = (
    "id", "parent_id", "name", "text", "status", "at", "edited_at", "note", "is_pick", "is_staff",
    "agrees", "disagrees",
)  # fmt: skip


def talk_key(story_id: int) -> str:
    """The wire's key of a story's comments."""
    return f"comments:{story_id}"


def thread(story: values.Standing, *, order: str = "newest", after: int = 0) -> Thread | None:
    """A part of a story's comments, with their replies; None where no part begins after that id.

    Six queries at most.
    """
    depends_on(talk_key(story.id), POLICY_KEY, f"shown:{story.id}")
    rules = policies.rules_of(story)
    if rules.is_open and rules.closes_at:
        fresh_until(rules.closes_at)
    shown = Comment.objects.filter(story_id=story.id, is_shown=True)
    tops = _tops(shown, order, after)
    if tops is None:
        return None
    rows = list(tops.values(*COLUMNS)[: THREADS + 1])
    said = _with_replies(rows[:THREADS], shown)
    older = rows[THREADS - 1]["id"] if len(rows) > THREADS else 0
    below_shown = Q(parent=None) | Q(parent__is_shown=True)
    count = shown.filter(below_shown).exclude(status=Status.DELETED).count()
    return Thread(story.id, order, count, said, older, rules)


def _tops(shown: QuerySet[Comment], order: str, after: int) -> QuerySet[Comment] | None:
    """The comments that a part begins with; editors' choice is followed by the rest."""
    tops = shown.filter(parent=None)
    names = {"newest": ("-id",), "oldest": ("id",), "chosen": ("-is_pick", "-id")}[order]
    if after:
        last = tops.filter(pk=after).values("id", "is_pick").first()
        if last is None:
            return None
        tops = tops.filter(_beyond(order, last))
    return tops.order_by(*names)


def _beyond(order: str, last: Any) -> Q:
    if order == "oldest":
        return Q(id__gt=last["id"])
    older = Q(id__lt=last["id"])
    if order == "newest":
        return older
    return (Q(is_pick=last["is_pick"]) & older) | (Q(is_pick=False) if last["is_pick"] else Q())


def _with_replies(rows: list[Any], shown: QuerySet[Comment]) -> tuple[Said, ...]:
    replies: dict[int, list[Said]] = {}
    wanted: list[int] = [row["id"] for row in rows]
    below = shown.filter(parent_id__in=wanted).order_by("id").values(*COLUMNS)
    for row in below[:MOST_REPLIES]:
        replies.setdefault(row["parent_id"], []).append(_said(row))
    return tuple(_said(row, tuple(replies.get(row["id"], ()))) for row in rows)


def _said(row: Any, replies: tuple[Said, ...] = ()) -> Said:
    facts = {name: row[name] for name in COLUMNS if name not in ("parent_id", "text", "status")}
    return Said(
        **facts,
        paragraphs=paragraphs(row["text"]),
        is_gone=row["status"] == Status.DELETED,
        replies=replies,
    )


def shown_comment(comment_id: int) -> tuple[Said, values.Standing]:
    """One comment that readers see, with its story. Raises: NoSuchComment."""
    found = Comment.objects.filter(pk=comment_id, is_shown=True, status=Status.APPROVED)
    row = found.values(*COLUMNS, "story_id", "parent__is_shown").first()
    story = selectors.standing(row["story_id"]) if row else None
    if row is None or story is None or row["parent__is_shown"] is False:
        raise NoSuchComment
    return _said(row), story


def own_comment(comment_id: int) -> Own:
    """A comment as its writer sees it. Raises: NoSuchComment if it was deleted."""
    row = Comment.objects.select_related("appeal").filter(pk=comment_id).first()
    if row is None or row.status == Status.DELETED:
        raise NoSuchComment
    appeal = getattr(row, "appeal", None)
    return Own(
        id=row.pk,
        story_id=row.story_id,
        name=row.name,
        text=row.text,
        status=row.status,
        at=row.at,
        reason=row.reason,
        note=row.note,
        may_edit=may_edit(row),
        appeal=appeal.words if appeal else "",
        answer=appeal.answer if appeal else "",
    )


def comments_of_reader(reader_id: int, *, count: int = 30) -> list[Own]:
    """The newest comments of a reader with an account."""
    ids = Comment.objects.filter(reader_id=reader_id).exclude(status=Status.DELETED)
    return [own_comment(pk) for pk in ids.order_by("-id").values_list("pk", flat=True)[:count]]


def may_edit(row: Comment) -> bool:
    """Whether the writer may still change the words: for ten minutes, unless it was decided on."""
    age_s = (timezone.now() - row.at).total_seconds()
    return age_s < EDIT_WINDOW_S and row.status in (Status.HELD, Status.APPROVED)


def rules(story: values.Standing) -> Rules:
    """Whether the story takes comments now."""
    return policies.rules_of(story)
