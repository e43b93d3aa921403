"""The comments of the demo newspaper, approved and waiting, flagged as the rules see them."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from django.db import transaction
from django.utils import timezone

from khobor.conversation.classifier import likelihood
from khobor.conversation.cleaning import clean_text, secret_key, text_key
from khobor.conversation.models import Appeal, Comment, Report, Status
from khobor.conversation.rules import Sent, flags_of
from khobor.conversation.selectors import talk_key
from khobor.stories import selectors
from khobor.wire import actions as wire


@transaction.atomic
def load_comments(story_ids: Mapping[str, int]) -> int:
    """Add the comments to the demo's stories, named as in its files, unless any are there.

    How many were added.
    """
    if Comment.objects.filter(nonce__startswith="demo-").exists():
        return 0
    text = files("khobor.conversation").joinpath("data", "demo.json").read_text("utf-8")
    rows = [row for row in json.loads(text) if row["story"] in story_ids]
    for row in rows:
        _add(row, story_ids[row["story"]], None)
    wire.write("comment-shown", {talk_key(story_ids[row["story"]]) for row in rows})
    return Comment.objects.filter(nonce__startswith="demo-").count()


def _add(row: dict[str, Any], story_id: int, parent: Comment | None) -> None:
    story = selectors.standing(story_id)
    if story is None:
        return
    comment_text, is_staff = clean_text(row["text"]), row.get("staff", False)
    sent = Sent(row["name"], comment_text, age_s=60, trap="", is_repeated=False, is_fast=False)
    flags = [] if is_staff else flags_of(sent)
    status = Status(row.get("status", "approved"))
    made = Comment.objects.create(
        story_id=story_id,
        parent=parent,
        name=row["name"],
        text=comment_text,
        status=status,
        is_shown=status == Status.APPROVED,
        is_pick=row.get("pick", False),
        is_staff=is_staff,
        at=_at(story.published_at, row["minutes"]),
        reason=row.get("reason", ""),
        flags=flags,
        likelihood=likelihood(comment_text, flags),
        agrees=row.get("agrees", 0),
        disagrees=row.get("disagrees", 0),
        author_key=secret_key("contact", row["name"]),
        text_key=text_key(comment_text),
        nonce=f"demo-{Comment.objects.count()}",
    )
    if "appeal" in row:
        Appeal.objects.create(comment=made, words=row["appeal"])
        Comment.objects.filter(pk=made.pk).update(has_open_appeal=True)
    if "report" in row:
        Report.objects.create(comment=made, words=row["report"], browser_key="demo")
        Comment.objects.filter(pk=made.pk).update(open_reports=1)
    for reply in row.get("replies", ()):
        _add(reply, story_id, made)


def _at(published_at: datetime, minutes: int) -> datetime:
    return min(published_at + timedelta(minutes=minutes), timezone.now())
