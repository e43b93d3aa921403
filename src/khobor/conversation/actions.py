"""What readers do: write, change, delete, react, report, appeal. Each is one transaction."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from khobor.bangla import normalise
from khobor.conversation import classifier, policies
from khobor.conversation.cleaning import (
    clean_contact,
    clean_name,
    clean_text,
    few_marks,
    secret_key,
    text_key,
)
from khobor.conversation.damping import Once, marks
from khobor.conversation.errors import (
    NoSuchComment,
    NoSuchTalk,
    TalkClosed,
    TooLateToEdit,
    WriterBanned,
)
from khobor.conversation.models import (
    Appeal,
    Ban,
    Comment,
    Contact,
    Decision,
    Mode,
    Report,
    Status,
    Talk,
)
from khobor.conversation.rules import Sent, flags_of
from khobor.conversation.selectors import may_edit, talk_key
from khobor.stories import selectors, values
from khobor.wire import actions as wire

REPEATED_WORDS: Final = 4  # of fewer many readers say the same
REPEATED_WITHIN: Final = timedelta(days=1)
OF_SENDING: Final = ("speed", "trap", "quick", "repeated", "banned")  # not of the words
Reaction = Literal["agree", "disagree"]

_reacted = Once()


@dataclass(frozen=True, slots=True)
class Draft:
    """A comment as it arrives. `parent_id` is 0 for one that answers nobody.

    `browser` is the mark in the browser's cookie; it is stored as a key that leads nowhere.
    """

    story_id: int
    name: str
    text: str
    contact: str
    nonce: str
    age_s: float
    parent_id: int = 0
    reader_id: int | None = None
    browser: str = ""
    trap: str = ""
    is_fast: bool = False


def post(draft: Draft) -> Comment:
    """Take a comment: held, or shown at once where the policy allows and no rule minds.

    The same form sent twice is one comment. Raises: NotTaken.
    """
    known = Comment.objects.filter(nonce=draft.nonce).first()
    if known:
        return known
    story = selectors.standing(draft.story_id)
    if story is None:
        raise NoSuchTalk
    rules = policies.rules_of(story)
    if not rules.is_open:
        raise TalkClosed
    row = _row(draft, story)
    contact = "" if draft.reader_id else clean_contact(draft.contact)
    _refuse_banned(draft, contact, row)
    if rules.mode == Mode.AFTER and not row.flags:
        row.status, row.is_shown = Status.APPROVED, True
    return _stored(row, contact)


def _row(draft: Draft, story: values.Standing) -> Comment:
    name, text = clean_name(draft.name), clean_text(draft.text)
    key = text_key(text)
    sent = Sent(
        name=name,
        text=text,
        age_s=draft.age_s,
        trap=draft.trap,
        is_repeated=_is_repeated(text, key),
        is_fast=draft.is_fast,
    )
    flags = flags_of(sent)
    return Comment(
        story_id=story.id,
        parent_id=_top(draft.parent_id, story.id),
        reader_id=draft.reader_id,
        name=name,
        text=text,
        flags=flags,
        likelihood=classifier.likelihood(text, flags),
        text_key=key,
        nonce=draft.nonce,
    )


def _top(parent_id: int, story_id: int) -> int | None:
    """The comment that a reply stands below: threads are two deep."""
    if not parent_id:
        return None
    found = Comment.objects.filter(pk=parent_id, story_id=story_id, status=Status.APPROVED)
    row = found.values("id", "parent_id").first()
    if row is None:
        raise NoSuchComment
    top: int = row["parent_id"] or row["id"]
    return top


def _is_repeated(text: str, key: str) -> bool:
    if len(text.split()) < REPEATED_WORDS:
        return False
    since = timezone.now() - REPEATED_WITHIN
    return Comment.objects.filter(text_key=key, at__gte=since).exists()


def _refuse_banned(draft: Draft, contact: str, row: Comment) -> None:
    """A banned browser or account is refused. A contact is only typed, and may be a stranger's:
    what comes with that of a banned writer waits for a person.
    """
    values = {"reader": str(draft.reader_id or ""), "contact": contact, "browser": draft.browser}
    keys = {of: secret_key(of, value) for of, value in values.items() if value}
    row.author_key = next(iter(keys.values()), "")
    row.browser_key = keys.get("browser", "")
    bans = Ban.objects.filter(author_key__in=keys.values(), until__gt=timezone.now())
    for ban in bans:
        if ban.author_key != keys.get("contact"):
            raise WriterBanned(until=ban.until, reason=ban.reason)
    if bans:
        row.flags.append("banned")


def _stored(row: Comment, contact: str) -> Comment:
    try:
        with transaction.atomic():
            row.save()
            if contact:
                Contact.objects.create(comment=row, written=contact)
            if row.is_shown:
                wire.write("comment-shown", [talk_key(row.story_id)])
    except IntegrityError:  # the same form came a second time in between
        return Comment.objects.get(nonce=row.nonce)
    return row


@transaction.atomic
def edit_own(comment_id: int, typed: str) -> Comment:
    """Let a writer change the words, within minutes; then they are read again like new ones.

    Raises: NotTaken.
    """
    row = _locked(comment_id)
    if not may_edit(row):
        raise TooLateToEdit
    text = clean_text(typed)
    if text == row.text:
        return row
    was_shown = row.is_shown
    kept = [flag for flag in row.flags if flag in OF_SENDING]
    sent = Sent(row.name, text, age_s=60, trap="", is_repeated=False, is_fast=False)
    row.text, row.edited_at = text, timezone.now()
    row.flags = list(dict.fromkeys(kept + flags_of(sent)))
    row.text_key = text_key(text)
    row.likelihood = classifier.likelihood(text, row.flags)
    if was_shown and not _may_stay_shown(row):
        row.status, row.is_shown = Status.HELD, False
    row.save()
    if was_shown:
        wire.write("comment-edited", [talk_key(row.story_id)], retracts=not row.is_shown)
    return row


def _may_stay_shown(row: Comment) -> bool:
    story = selectors.standing(row.story_id)
    return story is not None and not row.flags and policies.rules_of(story).mode == Mode.AFTER


@transaction.atomic
def delete_own(comment_id: int) -> None:
    """Delete a comment for its writer: its words, name and contact are gone for good.

    Its place stays if it has replies. Raises: NoSuchComment.
    """
    row = _locked(comment_id)
    was_shown = row.is_shown
    has_replies = row.replies.filter(is_shown=True).exists()
    row.status, row.is_shown = Status.DELETED, was_shown and has_replies
    row.text = row.name = row.note = row.reason = row.text_key = ""
    row.author_key = row.browser_key = ""
    row.reader, row.is_pick, row.flags = None, False, []
    row.open_reports, row.has_open_appeal = 0, False
    row.save()
    Contact.objects.filter(comment=row).delete()
    Appeal.objects.filter(comment=row).delete()
    Report.objects.filter(comment=row).delete()
    Decision.objects.filter(comment=row).update(before="", reason="")
    if was_shown:
        wire.write("comment-deleted", [talk_key(row.story_id)], retracts=True)


def react(comment_id: int, reaction: Reaction, *, seen: str) -> bool:
    """Count a reaction, unless whoever was `seen` has reacted to this comment; whether it counted.

    The stored fragment shows it within seconds, for many reactions at once.
    Raises: NoSuchComment.
    """
    row = Comment.objects.filter(pk=comment_id, is_shown=True, status=Status.APPROVED)
    story_id = row.values_list("story_id", flat=True).first()
    if story_id is None:
        raise NoSuchComment
    if not _reacted.is_first(marks.mark(seen, str(comment_id))):
        return False
    column = f"{reaction}s"
    with transaction.atomic():
        row.update(**{column: F(column) + 1})
        Talk.objects.update_or_create(pk=story_id, defaults={"is_stirred": True})
    return True


@transaction.atomic
def report(comment_id: int, words: str, *, browser: str) -> None:
    """Tell the newsroom that a comment should not stand; it stays until a person has looked.

    Of one browser once. Raises: NoSuchComment.
    """
    row = _locked(comment_id)
    if not row.is_shown or row.status != Status.APPROVED:
        raise NoSuchComment
    _report, is_new = Report.objects.get_or_create(
        comment=row,
        browser_key=secret_key("browser", browser),
        defaults={"words": _short(words, 300)},
    )
    if is_new:
        row.open_reports = row.reports.filter(is_open=True).count()
        row.save(update_fields=["open_reports"])


@transaction.atomic
def appeal(comment_id: int, words: str) -> None:
    """Ask a person to look again at a comment that was rejected. Once a comment.

    Raises: NoSuchComment if it was not rejected or its writer has appealed already.
    """
    row = _locked(comment_id)
    said = _short(words, 500)
    is_out = row.status in (Status.REJECTED, Status.SPAM)
    if not is_out or not said or Appeal.objects.filter(comment=row).exists():
        raise NoSuchComment
    Appeal.objects.create(comment=row, words=said)
    row.has_open_appeal = True
    row.save(update_fields=["has_open_appeal"])


def _short(words: str, most: int) -> str:
    return few_marks(" ".join(normalise(words[: most * 4]).split()))[:most]


def _locked(comment_id: int) -> Comment:
    row = Comment.objects.select_for_update().filter(pk=comment_id).first()
    if row is None or row.status == Status.DELETED:
        raise NoSuchComment
    return row
