"""What editors do with comments. Every decision is one line of the log, and no reader's doing."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from khobor.bangla import to_bangla, truncate
from khobor.conversation.cleaning import clean_text, text_key
from khobor.conversation.errors import NotDecidable
from khobor.conversation.models import (
    Appeal,
    Ban,
    Comment,
    Contact,
    Decision,
    Mode,
    Policy,
    Report,
    Status,
    Talk,
    Verb,
)
from khobor.conversation.models.comments import NAME_LENGTH
from khobor.conversation.selectors import POLICY_KEY, talk_key
from khobor.stories import selectors
from khobor.wire import actions as wire

MODERATE: Final = "conversation.moderate_comment"
CHANGE_POLICY: Final = "conversation.change_policy"
MOST_AT_ONCE: Final = 500
CONTACT_KEPT: Final = timedelta(days=90)


def _may_moderate(by: Any) -> None:
    if not by.has_perm(MODERATE):
        raise PermissionDenied


def approve(ids: Iterable[int], *, by: Any) -> int:
    """Show these comments; how many there were. Reports on them are looked at with that."""
    return _decide(ids, Verb.APPROVE, by, _show)


def reject(ids: Iterable[int], *, by: Any, reason: str) -> int:
    """Show these comments to nobody but their writers, who are told the reason."""
    return _decide(ids, Verb.REJECT, by, _hide_as(Status.REJECTED, reason), reason=reason)


def mark_spam(ids: Iterable[int], *, by: Any) -> int:
    """Put these comments away as spam."""
    return _decide(ids, Verb.SPAM, by, _hide_as(Status.SPAM, ""))


def keep(ids: Iterable[int], *, by: Any) -> int:
    """Close the reports on these comments; they stay as they are."""
    return _decide(ids, Verb.KEEP, by, lambda row: None)


def pick(ids: Iterable[int], *, by: Any) -> int:
    """Make these the editors' choice; those that are not shown are left alone."""
    return _decide(_shown(ids), Verb.PICK, by, _set_pick(True))


def unpick(ids: Iterable[int], *, by: Any) -> int:
    """Take these out of the editors' choice."""
    return _decide(_shown(ids), Verb.UNPICK, by, _set_pick(False))


def _shown(ids: Iterable[int]) -> list[int]:
    rows = Comment.objects.filter(pk__in=list(ids)[:MOST_AT_ONCE], status=Status.APPROVED)
    return list(rows.values_list("pk", flat=True))


def _show(row: Comment) -> None:
    row.status, row.is_shown, row.reason = Status.APPROVED, True, ""


def _hide_as(status: Status, reason: str) -> Callable[[Comment], None]:
    def hide(row: Comment) -> None:
        row.status, row.is_shown, row.is_pick, row.reason = status, False, False, reason[:200]

    return hide


def _set_pick(is_pick: bool) -> Callable[[Comment], None]:
    def choose(row: Comment) -> None:
        row.is_pick = is_pick

    return choose


@transaction.atomic
def _decide(
    ids: Iterable[int], verb: Verb, by: Any, change: Callable[[Comment], None], *, reason: str = ""
) -> int:
    _may_moderate(by)
    rows = _locked(ids)
    before = {row.pk: row.is_shown for row in rows}
    for row in rows:
        change(row)
        row.open_reports = 0
        row.has_open_appeal &= verb != Verb.APPROVE  # any other answer is for a person to write
    columns = [
        "status", "is_shown", "is_pick", "reason", "open_reports", "has_open_appeal",
    ]  # fmt: skip
    Comment.objects.bulk_update(rows, columns)
    if verb == Verb.APPROVE:
        _show_places_above(rows)
    Report.objects.filter(comment__in=rows, is_open=True).update(is_open=False)
    _log(rows, verb, by, reason)
    _tell(rows, before)
    return len(rows)


def _show_places_above(rows: Sequence[Comment]) -> None:
    """A reply stands below the place of a comment that its writer has deleted meanwhile."""
    above = Comment.objects.filter(pk__in=[row.parent_id for row in rows if row.parent_id])
    above.filter(status=Status.DELETED).update(is_shown=True)


def _locked(ids: Iterable[int]) -> list[Comment]:
    wanted = sorted(set(ids))[:MOST_AT_ONCE]
    found = Comment.objects.select_for_update().filter(pk__in=wanted).order_by("pk")
    return list(found.exclude(status=Status.DELETED))


def _log(rows: Sequence[Comment], verb: Verb, by: Any, reason: str = "") -> None:
    Decision.objects.bulk_create(
        Decision(comment=row, verb=verb, by=by, reason=reason[:200]) for row in rows
    )


def _tell(rows: Sequence[Comment], before: dict[int, bool]) -> None:
    """What readers can notice goes on the wire; what leaves their sight retracts."""
    gone = {row.story_id for row in rows if before[row.pk] and not row.is_shown}
    noticed = {row.story_id for row in rows if row.is_shown} - gone
    wire.write("comment-shown", map(talk_key, noticed))
    wire.write("comment-hidden", map(talk_key, gone), retracts=True)


def _one(comment_id: int) -> Comment:
    rows = _locked([comment_id])
    if not rows:
        raise NotDecidable
    return rows[0]


@transaction.atomic
def edit(comment_id: int, *, text: str, note: str, by: Any) -> Comment:
    """Change a comment's words, and say so below it. What stood there stays in the log.

    Raises: NotDecidable, NoText, TextTooLong.
    """
    _may_moderate(by)
    row = _one(comment_id)
    before, row.text = row.text, clean_text(text)
    row.note, row.text_key = " ".join(note.split())[:200], text_key(row.text)
    row.save(update_fields=["text", "note", "text_key"])
    Decision.objects.create(comment=row, verb=Verb.EDIT, by=by, reason=row.note, before=before)
    if row.is_shown:
        wire.write("comment-edited", [talk_key(row.story_id)], retracts=True)
    return row


@transaction.atomic
def ban(comment_id: int, *, days: int, reason: str, by: Any) -> int:
    """Take nothing from this browser or account for so many days, and reject what still waits.

    The e-mail or number that was typed may be a stranger's: what comes with it from another
    browser is not refused, but waits for a person. How many comments were rejected.
    Raises: NotDecidable where the writer has left no key of a browser.
    """
    _may_moderate(by)
    row = _one(comment_id)
    if not row.browser_key:
        raise NotDecidable
    until = timezone.now() + timedelta(days=max(1, min(days, 3650)))
    for key in _keys_of(row):
        Ban.objects.update_or_create(
            author_key=key, defaults={"until": until, "reason": reason[:200], "by": by}
        )
    _log([row], Verb.BAN, by, reason)
    own = Q(browser_key=row.browser_key)
    if row.reader_id:
        own |= Q(reader_id=row.reader_id)
    waiting = Comment.objects.filter(own, status=Status.HELD)
    ids = {row.pk, *waiting.values_list("pk", flat=True)[:MOST_AT_ONCE]}
    return reject(ids, by=by, reason=reason)


def _keys_of(row: Comment) -> set[str]:
    return {key for key in (row.author_key, row.browser_key) if key}


@transaction.atomic
def lift_ban(comment_id: int, *, by: Any) -> None:
    """Take comments from this writer again. Raises: NotDecidable."""
    _may_moderate(by)
    row = _one(comment_id)
    Ban.objects.filter(author_key__in=_keys_of(row)).delete()
    _log([row], Verb.UNBAN, by)


@transaction.atomic
def reply(comment_id: int, *, text: str, by: Any) -> Comment:
    """Answer a comment in the newsroom's name; shown at once.

    Raises: NotDecidable if readers do not see the comment, NoText, TextTooLong.
    """
    _may_moderate(by)
    row = _one(comment_id)
    if not row.is_shown:
        raise NotDecidable
    made = Comment.objects.create(
        story_id=row.story_id,
        parent_id=row.parent_id or row.pk,
        name=(by.display_name or _masthead_name(row.story_id))[:NAME_LENGTH],
        text=clean_text(text),
        status=Status.APPROVED,
        is_shown=True,
        is_staff=True,
        nonce=f"desk-{secrets.token_hex(12)}",
    )
    _log([made], Verb.REPLY, by)
    wire.write("comment-shown", [talk_key(row.story_id)])
    return made


def _masthead_name(story_id: int) -> str:
    """The newspaper's name, for whoever has none but a login."""
    story = selectors.standing(story_id)
    return selectors.chrome(story.language if story else settings.LANGUAGE_CODE).masthead.name


@transaction.atomic
def answer_appeal(comment_id: int, *, words: str, is_granted: bool, by: Any) -> None:
    """Answer a writer who appealed; the comment is shown if the appeal is granted.

    Raises: NotDecidable if there is no appeal.
    """
    _may_moderate(by)
    row = _one(comment_id)
    found = Appeal.objects.filter(comment=row).first()
    if found is None:
        raise NotDecidable
    found.answer, found.answered_at, found.answered_by = words[:500], timezone.now(), by
    found.save()
    _log([row], Verb.ANSWER, by, words)
    if is_granted:
        approve([row.pk], by=by)
    else:
        Comment.objects.filter(pk=row.pk).update(has_open_appeal=False)


@transaction.atomic
def set_story_mode(story_id: int, mode: str, *, by: Any) -> None:
    """Let a story have a policy of its own; empty: its section's again."""
    _may_moderate(by)
    said = str(Mode(mode).label) if mode else _("as in its section")
    talk, _made = Talk.objects.update_or_create(pk=story_id, defaults={"mode": mode})
    _log_policy(by, talk.story.title, said)
    wire.write("talk-policy", [talk_key(story_id)])


@transaction.atomic
def set_policy(section_id: int | None, *, mode: str, closes_after_days: int, by: Any) -> None:
    """Set the policy of a section, or of the newspaper where there is none."""
    if not by.has_perm(CHANGE_POLICY):
        raise PermissionDenied
    days = max(0, min(closes_after_days, 3650))
    policy = Policy.objects.filter(section=section_id).first() or Policy(section_id=section_id)
    policy.mode, policy.closes_after_days = Mode(mode), days
    policy.save()
    of = policy.section.title if policy.section else _("The whole newspaper")
    shown = to_bangla(days) if settings.LANGUAGE_CODE == "bn" else str(days)
    _log_policy(by, of, f"{Mode(mode).label}, {_('closes after days')}: {shown}")
    wire.write("comment-policy", [POLICY_KEY])


@transaction.atomic
def drop_policy(section_id: int, *, by: Any) -> None:
    """Let a section follow the one above it again."""
    if not by.has_perm(CHANGE_POLICY):
        raise PermissionDenied
    policy = Policy.objects.select_related("section").filter(section_id=section_id).first()
    if policy is None or policy.section is None:
        return
    policy.delete()
    _log_policy(by, policy.section.title, _("as above"))
    wire.write("comment-policy", [POLICY_KEY])


def _log_policy(by: Any, of: str, said: str) -> None:
    Decision.objects.create(verb=Verb.POLICY, by=by, reason=f"{truncate(of, 120)}: {said}"[:200])


def forget_contacts() -> int:
    """Delete how commenters may be reached, ninety days after they wrote; how many there were."""
    return Contact.objects.filter(at__lt=timezone.now() - CONTACT_KEPT).delete()[0]
