"""Editors decide: what readers then see, who may, and what the log keeps."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from khobor.accounts.models import User
from khobor.conversation import actions, classifier, digests, followers, moderation, selectors
from khobor.conversation.errors import NotDecidable
from khobor.conversation.models import (
    Ban,
    Comment,
    Contact,
    Decision,
    Digest,
    Policy,
    Status,
    Talk,
    Taught,
)
from khobor.conversation.policies import rules_of
from khobor.desk.roles import make_user
from khobor.stories import selectors as stories
from khobor.stories.models import Section, Story
from khobor.wire.recording import recording
from tests import factories
from tests.conversation.conftest import TOKEN, Send, changes, comment
from tests.syndication.mail_service import mail_service

pytestmark = pytest.mark.django_db


def test_a_hidden_comment_retracts_and_an_approved_one_does_not(story: Story, editor: User) -> None:
    row = comment(story)

    moderation.approve([row.pk], by=editor)
    moderation.reject([row.pk], by=editor, reason="গালি")

    key = [f"comments:{story.pk}"]
    assert changes() == [("comment-shown", key, False), ("comment-hidden", key, True)]


def test_many_are_decided_at_once_with_a_line_each(story: Story, editor: User) -> None:
    rows = [comment(story) for _ in range(30)]

    count = moderation.approve([row.pk for row in rows], by=editor)

    assert count == 30
    assert Comment.objects.filter(is_shown=True).count() == 30
    assert Decision.objects.filter(verb="approve", by=editor).count() == 30
    assert len(changes()) == 1


def test_a_reporter_may_not_moderate(story: Story, editor: User) -> None:
    make_user("reporter", role="reporter")
    reporter = User.objects.get(username="reporter")
    row = comment(story)

    for forbidden in (
        lambda: moderation.approve([row.pk], by=reporter),
        lambda: moderation.edit(row.pk, text="বদল", note="", by=reporter),
        lambda: moderation.ban(row.pk, days=3, reason="", by=reporter),
        lambda: moderation.set_policy(None, mode="after", closes_after_days=0, by=reporter),
    ):
        with pytest.raises(PermissionDenied):
            forbidden()

    assert Comment.objects.get().status == Status.HELD
    assert not Decision.objects.exists()


def test_an_edit_says_so_and_keeps_what_stood_there(
    story: Story, editor: User, reader: Client
) -> None:
    row = comment(story, status=Status.APPROVED, text="তাঁর ফোন নম্বর আমি জানি।")

    moderation.edit(row.pk, text="তাঁকে আমি চিনি।", note="ব্যক্তিগত তথ্য বাদ", by=editor)

    page = reader.get(f"/fragments/comments/{story.pk}/").content.decode()
    assert "তাঁকে আমি চিনি।" in page
    assert "ব্যক্তিগত তথ্য বাদ" in page
    assert "ফোন নম্বর" not in page
    assert Decision.objects.get().before == "তাঁর ফোন নম্বর আমি জানি।"


def test_a_banned_writer_is_told_and_waiting_comments_go(send: Send, editor: User) -> None:
    send()
    send(text="আরেকটি কথা বলতে চাই।")

    moderation.ban(Comment.objects.first().pk, days=7, reason="বিজ্ঞাপন", by=editor)  # type: ignore[union-attr]

    answer = send(text="তৃতীয় কথা।")
    assert set(Comment.objects.values_list("status", flat=True)) == {Status.REJECTED}
    assert answer.status_code == 400
    assert "মন্তব্য নেওয়া হচ্ছে না" in answer.content.decode()


def test_a_ban_ends(send: Send, editor: User) -> None:
    send()
    moderation.ban(Comment.objects.get().pk, days=7, reason="", by=editor)
    Ban.objects.update(until=timezone.now() - timedelta(seconds=1))

    assert send(text="আবার লিখছি।").status_code == 303


def test_another_address_does_not_undo_a_ban(send: Send, editor: User) -> None:
    send()
    moderation.ban(Comment.objects.get().pk, days=7, reason="", by=editor)

    answer = send(contact="other@example.com", text="আবার লিখছি।")

    assert answer.status_code == 400
    assert Comment.objects.count() == 1


def test_whose_address_a_banned_writer_typed_may_still_write(
    send: Send, story: Story, editor: User
) -> None:
    Policy.objects.create(mode="after")
    owner = Client(headers={"host": "localhost"})
    send()
    moderation.ban(Comment.objects.get().pk, days=7, reason="", by=editor)

    answer = send(client=owner, text="আমি অন্য একজন।")

    assert answer.status_code == 303
    written = Comment.objects.latest("pk")
    assert (written.status, written.flags) == (Status.HELD, ["banned"])


def test_a_lifted_ban_is_lifted_from_browser_and_address(send: Send, editor: User) -> None:
    send()
    row = Comment.objects.get()
    moderation.ban(row.pk, days=7, reason="", by=editor)

    moderation.lift_ban(row.pk, by=editor)

    assert not Ban.objects.exists()
    assert send(text="আবার লিখছি।").status_code == 303


def test_a_reply_below_what_its_writer_deleted_appears_when_it_is_approved(
    story: Story, editor: User
) -> None:
    top = comment(story, status=Status.APPROVED)
    row = comment(story, parent=top, text="উত্তর")
    actions.delete_own(top.pk)

    moderation.approve([row.pk], by=editor)

    thread = selectors.thread(standing(story))
    assert thread
    assert [reply.paragraphs for said in thread.said for reply in said.replies] == [("উত্তর",)]


def test_changes_of_policy_stand_in_the_log(section: Section, story: Story, editor: User) -> None:
    make_user("publisher", role="publisher")
    publisher = User.objects.get(username="publisher")

    moderation.set_story_mode(story.pk, "closed", by=editor)
    moderation.set_policy(section.pk, mode="after", closes_after_days=7, by=publisher)
    moderation.drop_policy(section.pk, by=publisher)

    lines = list(Decision.objects.order_by("pk").values_list("verb", "by__username", "reason"))
    assert [line[:2] for line in lines] == [
        ("policy", "subeditor"),
        ("policy", "publisher"),
        ("policy", "publisher"),
    ]
    assert story.title in lines[0][2]
    assert section.title in lines[1][2]


def test_an_appeal_waits_until_a_person_answers_or_approves(story: Story, editor: User) -> None:
    row = comment(story, status=Status.REJECTED, has_open_appeal=True)

    moderation.reject([row.pk], by=editor, reason="আবারও বাতিল")
    assert Comment.objects.get().has_open_appeal
    moderation.approve([row.pk], by=editor)

    assert not Comment.objects.get().has_open_appeal


def test_the_newsroom_answers_under_its_own_mark(
    story: Story, editor: User, reader: Client
) -> None:
    row = comment(story, status=Status.APPROVED)

    moderation.reply(row.pk, text="ধন্যবাদ, ঠিক করা হয়েছে।", by=editor)

    page = reader.get(f"/fragments/comments/{story.pk}/").content.decode()
    assert "আরিফ মাহমুদ" in page
    assert "বার্তাকক্ষ" in page


def test_a_login_is_never_shown_to_readers(story: Story, editor: User, reader: Client) -> None:
    User.objects.filter(pk=editor.pk).update(display_name="", first_name="", last_name="")
    row = comment(story, status=Status.APPROVED)

    moderation.reply(row.pk, text="ধন্যবাদ।", by=User.objects.get(pk=editor.pk))

    page = reader.get(f"/fragments/comments/{story.pk}/").content.decode()
    assert editor.username not in page
    assert "পরীক্ষার কাগজ" in page


def test_nobody_decides_on_what_its_writer_has_deleted(story: Story, editor: User) -> None:
    row = comment(story, status=Status.DELETED, text="", name="")

    assert moderation.approve([row.pk], by=editor) == 0
    with pytest.raises(NotDecidable):
        moderation.edit(row.pk, text="কথা", note="", by=editor)


def standing(story: Story) -> Any:
    found = stories.standing(story.pk)
    assert found
    return found


def test_the_nearest_policy_holds(section: Section, story: Story, editor: User) -> None:
    Policy.objects.create(mode="closed", closes_after_days=0)
    assert not rules_of(standing(story)).is_open

    Policy.objects.create(section=section, mode="after", closes_after_days=0)
    assert rules_of(standing(story)).mode == "after"

    moderation.set_story_mode(story.pk, "before", by=editor)
    assert rules_of(standing(story)).mode == "before"


def test_a_story_closes_after_its_days(section: Section, send: Send, story: Story) -> None:
    Policy.objects.create(mode="before", closes_after_days=3)
    old = factories.story(section, "পুরোনো", published_at=timezone.now() - timedelta(days=4))

    with recording() as recorded:
        thread = selectors.thread(standing(story))

    assert not rules_of(standing(old)).is_open
    assert thread
    assert recorded.until == thread.rules.closes_at


def test_a_closed_story_says_so_and_takes_nothing(
    send: Send, reader: Client, story: Story, editor: User
) -> None:
    page = reader.get(f"/comments/{story.pk}/write/").content.decode()
    token = TOKEN.search(page)
    assert token
    moderation.set_story_mode(story.pk, "closed", by=editor)

    answer = send(token=token[1])

    assert answer.status_code == 400
    assert "এই খবরে এখন মন্তব্য নেওয়া হচ্ছে না" in answer.content.decode()
    assert not Comment.objects.exists()
    assert "নতুন মন্তব্য নেওয়া বন্ধ" in reader.get(f"/fragments/comments/{story.pk}/").content.decode()


def test_the_fragment_depends_on_its_comments_and_on_no_others(story: Story) -> None:
    found = standing(story)
    with recording() as recorded:
        selectors.thread(found)

    assert recorded.keys == {f"comments:{story.pk}", f"shown:{story.pk}", "comment-policy"}


@pytest.mark.parametrize(
    ("order", "first"), [("newest", "তৃতীয়"), ("oldest", "প্রথম"), ("chosen", "দ্বিতীয়")]
)
def test_readers_choose_the_order(story: Story, order: str, first: str) -> None:
    for text in ("প্রথম", "দ্বিতীয়", "তৃতীয়"):
        comment(story, status=Status.APPROVED, text=text, is_pick=text == "দ্বিতীয়")

    thread = selectors.thread(standing(story), order=order)

    assert thread
    assert thread.said[0].paragraphs == (first,)


@pytest.mark.parametrize("order", ["newest", "oldest", "chosen"])
def test_parts_follow_each_other_without_gap_or_repeat(story: Story, order: str) -> None:
    rows = [comment(story, status=Status.APPROVED, is_pick=n % 9 == 0) for n in range(70)]
    seen: list[int] = []
    after = 0
    while True:
        thread = selectors.thread(standing(story), order=order, after=after)
        assert thread
        seen += [said.id for said in thread.said]
        after = thread.older
        if not after:
            break

    assert sorted(seen) == sorted(row.pk for row in rows)


def test_reactions_reach_the_fragment_together(reader: Client, story: Story) -> None:
    row = comment(story, status=Status.APPROVED)
    for n in range(5):
        reader.post(
            f"/comments/one/{row.pk}/react/",
            {"reaction": "agree"},
            headers={"user-agent": f"ব্রাউজার {n}"},
        )
    assert changes() == []

    followers.tell_reactions()
    followers.tell_reactions()

    assert changes() == [("comment-reactions", [f"comments:{story.pk}"], False)]
    assert not Talk.objects.filter(is_stirred=True).exists()


def test_the_classifier_learns_from_decisions_and_only_orders(story: Story, editor: User) -> None:
    kept = [comment(story, text=f"খবরটি ভালো লাগল, ধন্যবাদ {n}") for n in range(25)]
    refused = [comment(story, text=f"ঘরে বসে আয় করুন, লোন নিন {n}") for n in range(25)]
    moderation.approve([row.pk for row in kept], by=editor)
    moderation.reject([row.pk for row in refused], by=editor, reason="")
    waiting = [comment(story, text=text) for text in ("খুব ভালো লাগল, ধন্যবাদ", "সহজে লোন নিন, আয় করুন")]

    assert classifier.relearn() == 50
    good, bad = (Comment.objects.get(pk=row.pk) for row in waiting)

    assert good.likelihood < 0.2 < 0.8 < bad.likelihood
    assert {good.status, bad.status} == {Status.HELD}
    assert classifier.relearn() == 0
    assert Taught.objects.count() == 1


def test_before_it_has_learned_it_says_nothing() -> None:
    assert classifier.likelihood_by({}, "যেকোনো কথা", []) == 0.5


def test_moderators_get_a_letter_that_holds_nothing_of_a_reader(send: Send, editor: User) -> None:
    User.objects.filter(pk=editor.pk).update(email="arif@example.com")
    make_user("reporter", role="reporter")
    User.objects.filter(username="reporter").update(email="reporter@example.com")
    send()

    assert digests.send_due_digest() == 1
    assert digests.send_due_digest() == 0

    letter = mail.outbox[0]
    assert letter.to == ["arif@example.com"]
    assert "অপেক্ষমাণ মন্তব্য: ১" in letter.body
    assert "রহিমা" not in letter.body + letter.subject
    assert "/newsroom/" in letter.body


def test_an_address_that_is_refused_keeps_the_letter_from_nobody_else(
    send: Send, editor: User, settings: Any
) -> None:
    User.objects.filter(pk=editor.pk).update(email="a@example.com")
    make_user("second", role="sub-editor")
    User.objects.filter(username="second").update(email="b@example.com")
    send()

    with mail_service(settings) as service:
        service.at_recipient = ["550 nobody here"]
        assert digests.send_due_digest() == 1

    assert service.taken == ["b@example.com"]


def test_without_anything_to_do_no_letter_goes(editor: User) -> None:
    User.objects.filter(pk=editor.pk).update(email="arif@example.com")

    assert digests.send_due_digest() == 0
    assert not Digest.objects.exists()


def test_contacts_are_forgotten_after_ninety_days(story: Story) -> None:
    for days in (89, 91):
        made = Contact.objects.create(comment=comment(story), written="a@example.com")
        Contact.objects.filter(pk=made.pk).update(at=timezone.now() - timedelta(days=days))

    assert moderation.forget_contacts() == 1
    assert Contact.objects.count() == 1
