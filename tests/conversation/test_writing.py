"""A reader writes, sees what became of it, changes it and takes it back."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from khobor.conversation import actions, moderation
from khobor.conversation.models import Comment, Contact, Policy
from khobor.stories.models import Story
from tests.conversation.conftest import GOOD, Send, changes, comment

pytestmark = pytest.mark.django_db


def test_a_comment_is_held_and_its_writer_is_told(send: Send, reader: Client, story: Story) -> None:
    answer = send()

    page = reader.get(answer.url)
    assert answer.status_code == 303
    assert "সম্পাদক দেখার পর প্রকাশ করা হবে" in page.content.decode()
    assert Comment.objects.get().status == "held"
    assert "রহিমা" not in reader.get(f"/fragments/comments/{story.pk}/").content.decode()
    assert changes() == []


def test_an_approved_comment_drops_the_fragment_and_not_the_story(
    send: Send, editor: object, story: Story
) -> None:
    send()

    moderation.approve([Comment.objects.get().pk], by=editor)

    assert changes() == [("comment-shown", [f"comments:{story.pk}"], False)]


def test_what_is_approved_stands_in_the_fragment(
    send: Send, reader: Client, editor: object, story: Story
) -> None:
    send(text="প্রথম অনুচ্ছেদ।\n\nদ্বিতীয় অনুচ্ছেদ।")
    moderation.approve([Comment.objects.get().pk], by=editor)

    shown = reader.get(f"/fragments/comments/{story.pk}/").content.decode()

    assert "রহিমা খাতুন" in shown
    assert "<p>প্রথম অনুচ্ছেদ।</p><p>দ্বিতীয় অনুচ্ছেদ।</p>" in shown
    assert "১টি মন্তব্য" in shown


def test_where_the_policy_is_after_a_clean_comment_is_shown_at_once(send: Send) -> None:
    Policy.objects.create(mode="after")

    send()

    assert Comment.objects.get().is_shown


def test_a_rule_holds_a_comment_also_where_the_policy_is_after(send: Send) -> None:
    Policy.objects.create(mode="after")

    send(text="বিস্তারিত এখানে https://spam.example.com দেখুন")

    assert Comment.objects.get().status == "held"
    assert Comment.objects.get().flags == ["link"]


def test_a_reply_to_a_reply_stands_below_the_first(send: Send, story: Story) -> None:
    top = comment(story, status="approved")
    below = comment(story, status="approved", parent=top)

    send(reply=below.pk)

    assert Comment.objects.latest("id").parent_id == top.pk


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": " "}, "আপনার নাম লিখুন"),
        ({"text": " … "}, "মন্তব্যের ঘরে কিছু লিখুন"),
        ({"contact": "কাল বলব"}, "একটি ই-মেইল ঠিকানা বা মোবাইল নম্বর লিখুন"),
        ({"text": "ভালো খবর " * 900}, "সর্বোচ্চ ২০০০ অক্ষর"),
    ],
)
def test_what_cannot_be_taken_comes_back_as_it_was_typed(
    send: Send, typed: dict[str, str], said: str
) -> None:
    answer = send(**typed)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert said in page
    assert ({**GOOD, **typed}["text"]).strip()[:50] in page
    assert not Comment.objects.exists()


def test_a_phone_number_in_bangla_digits_is_a_contact(send: Send) -> None:
    send(contact="০১৭১২-৩৪৫৬৭৮")

    assert Contact.objects.get().written == "01712345678"


def test_a_writer_may_change_a_comment_for_ten_minutes(send: Send, reader: Client) -> None:
    own = send().url

    reader.post(f"{own}change/", {"verb": "edit", "text": "বদলানো কথা।"})

    row = Comment.objects.get()
    assert row.text == "বদলানো কথা।"
    assert row.edited_at is not None


def test_after_ten_minutes_a_comment_stays_as_it_is(send: Send, reader: Client) -> None:
    own = send().url
    row = Comment.objects.get()
    Comment.objects.update(at=row.at - timedelta(minutes=11))

    answer = reader.post(f"{own}change/", {"verb": "edit", "text": "বদলানো কথা।"})

    assert answer.status_code == 400
    assert "সময় পেরিয়ে গেছে" in answer.content.decode()
    assert Comment.objects.get().text == GOOD["text"]


def test_a_changed_comment_is_read_again_before_it_is_shown(
    send: Send, reader: Client, editor: object, story: Story
) -> None:
    own = send().url
    moderation.approve([Comment.objects.get().pk], by=editor)

    reader.post(f"{own}change/", {"verb": "edit", "text": "আসলে অন্য কথা।"})

    assert Comment.objects.get().status == "held"
    assert changes()[-1] == ("comment-edited", [f"comments:{story.pk}"], True)


def test_a_deleted_comment_leaves_nothing_of_its_writer(
    send: Send, reader: Client, editor: object, story: Story
) -> None:
    own = send().url
    moderation.approve([Comment.objects.get().pk], by=editor)

    answer = reader.post(f"{own}change/", {"verb": "delete"})

    row = Comment.objects.get()
    assert "মুছে ফেলা হয়েছে" in answer.content.decode()
    assert (row.name, row.text, row.author_key, row.status) == ("", "", "", "deleted")
    assert not Contact.objects.exists()
    assert changes()[-1] == ("comment-deleted", [f"comments:{story.pk}"], True)
    assert reader.get(own).status_code == 404


def test_a_deleted_comment_with_replies_keeps_its_empty_place(reader: Client, story: Story) -> None:
    top = comment(story, status="approved", name="করিম মিয়া")
    comment(story, status="approved", parent=top, text="আমারও তাই মনে হয়।")

    actions.delete_own(top.pk)

    shown = reader.get(f"/fragments/comments/{story.pk}/").content.decode()
    assert "মন্তব্যটি লেখক মুছে ফেলেছেন" in shown
    assert "আমারও তাই মনে হয়।" in shown
    assert "করিম" not in shown


def test_nobody_changes_a_comment_with_a_token_of_another(
    send: Send, reader: Client, story: Story
) -> None:
    own = send().url
    other = comment(story)

    forged = re.sub(r"own/\d+", f"own/{other.pk}", own)

    assert reader.post(f"{forged}change/", {"verb": "delete"}).status_code == 404 or (
        Comment.objects.get(pk=other.pk).status == "held"
    )
    assert Comment.objects.get(pk=other.pk).status == "held"


def test_a_rejected_comment_can_be_appealed_once_and_a_person_answers(
    send: Send, reader: Client, editor: object
) -> None:
    own = send().url
    row = Comment.objects.get()
    moderation.reject([row.pk], by=editor, reason="বিষয়ের বাইরে")
    assert "বিষয়ের বাইরে" in reader.get(own).content.decode()

    reader.post(f"{own}change/", {"verb": "appeal", "words": "আমি তো খবর নিয়েই লিখেছি।"})
    assert Comment.objects.get().has_open_appeal
    assert reader.post(f"{own}change/", {"verb": "appeal", "words": "আবার"}).status_code == 400
    moderation.answer_appeal(row.pk, words="ঠিক বলেছেন।", is_granted=True, by=editor)

    assert "ঠিক বলেছেন।" in reader.get(own).content.decode()
    assert Comment.objects.get().is_shown


def test_a_reaction_counts_once_a_browser(reader: Client, story: Story) -> None:
    row = comment(story, status="approved")
    react = lambda agent: reader.post(
        f"/comments/one/{row.pk}/react/", {"reaction": "agree"}, headers={"user-agent": agent}
    )

    for agent in ("একটি", "একটি", "আরেকটি"):
        react(agent)

    assert Comment.objects.get().agrees == 2


def test_a_report_waits_for_a_person_and_hides_nothing(
    reader: Client, story: Story, editor: object
) -> None:
    row = comment(story, status="approved")
    page = reader.get(f"/comments/one/{row.pk}/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token

    for _twice in range(2):
        reader.post(f"/comments/one/{row.pk}/report/", {"token": token[1], "words": "মিথ্যা কথা"})

    assert Comment.objects.get().open_reports == 1
    assert Comment.objects.get().is_shown
    moderation.keep([row.pk], by=editor)
    assert Comment.objects.get().open_reports == 0
