"""The queue of comments on the desk."""

from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries
from wagtail.users.models import UserProfile

from khobor.accounts.models import User
from khobor.conversation.models import Comment, Contact, Decision, Policy, Status, Talk
from khobor.stories.models import Section, Story
from tests import factories
from tests.conversation.conftest import comment
from tests.desk.conftest import LogIn

pytestmark = pytest.mark.django_db
QUEUE = "/newsroom/desk/comments/"


@pytest.fixture
def story(section: Section) -> Story:
    made: Story = factories.story(section)
    return made


@pytest.fixture
def waiting(story: Story) -> Comment:
    top = comment(story, status=Status.APPROVED, text="সেতুটি কবে হবে?")
    return comment(story, parent=top, text="আমিও জানতে চাই।", flags=["link", "abuse"])


def test_a_comment_stands_in_its_context(desk: LogIn, waiting: Comment, story: Story) -> None:
    page = desk("sub-editor").get(QUEUE).content.decode()

    for part in ("আমিও জানতে চাই।", "সেতুটি কবে হবে?", story.title, "লিংক", "গালি", "অপেক্ষায়"):
        assert part in page


@pytest.mark.parametrize("address", ["", "log/", "policy/", "{id}/"])
def test_a_reporter_finds_no_queue(desk: LogIn, waiting: Comment, address: str) -> None:
    client = desk("reporter")

    answer = client.get(QUEUE + address.format(id=waiting.pk), follow=True)

    assert "আমিও জানতে চাই।" not in answer.content.decode()
    assert "মন্তব্যের নীতি" not in answer.content.decode()


def test_a_reporter_decides_nothing(desk: LogIn, waiting: Comment) -> None:
    client = desk("reporter")

    client.post(f"{QUEUE}decide/", {"verb": "approve", "ids": waiting.pk})
    client.post(f"{QUEUE}{waiting.pk}/change/", {"verb": "ban"})
    client.post(f"{QUEUE}story/{waiting.story_id}/", {"mode": "after"})

    assert Comment.objects.get(pk=waiting.pk).status == Status.HELD
    assert not Decision.objects.exists()
    assert not Talk.objects.exists()


def test_a_sub_editor_approves_and_the_log_says_who(desk: LogIn, waiting: Comment) -> None:
    client = desk("sub-editor")

    answer = client.post(
        f"{QUEUE}decide/",
        {"verb": "approve", "ids": waiting.pk},
        headers={"accept": "application/json"},
    )

    assert answer.json()["count"] == 1
    assert Comment.objects.get(pk=waiting.pk).is_shown
    log = client.get(f"{QUEUE}log/").content.decode()
    assert "আরিফ মাহমুদ" in log
    assert "প্রকাশিত" in log


def test_without_javascript_the_buttons_lead_back_to_the_queue(
    desk: LogIn, waiting: Comment
) -> None:
    sent = {"verb": "spam", "ids": waiting.pk, "next": f"{QUEUE}?box=held&order=newest"}

    answer = desk("sub-editor").post(f"{QUEUE}decide/", sent)

    assert answer.url == f"{QUEUE}?box=held&order=newest"
    assert Comment.objects.get(pk=waiting.pk).status == Status.SPAM


def test_the_queue_leads_to_no_other_site(desk: LogIn, waiting: Comment) -> None:
    sent = {"verb": "spam", "ids": waiting.pk, "next": "https://evil.example/"}

    assert desk("sub-editor").post(f"{QUEUE}decide/", sent).url == QUEUE


def test_only_a_publisher_sees_how_a_writer_may_be_reached(desk: LogIn, waiting: Comment) -> None:
    Contact.objects.create(comment=waiting, written="rahima@example.com")

    for role, sees in (("sub-editor", False), ("publisher", True)):
        page = desk(role).get(f"{QUEUE}{waiting.pk}/").content.decode()
        assert ("rahima@example.com" in page) is sees


def test_a_publisher_sets_the_policy_and_a_sub_editor_that_of_a_story(
    desk: LogIn, section: Section, story: Story
) -> None:
    publisher, sub_editor = desk("publisher"), desk("sub-editor")

    publisher.post(f"{QUEUE}policy/", {"section": section.pk, "mode": "after", "days": "7"})
    sub_editor.post(f"{QUEUE}policy/", {"mode": "after", "days": "0"})
    sub_editor.post(f"{QUEUE}story/{story.pk}/", {"mode": "closed"})

    assert list(Policy.objects.values_list("section", "mode", "closes_after_days")) == [
        (section.pk, "after", 7)
    ]
    assert Talk.objects.get().mode == "closed"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "?box=reported",
        "?box=appeals",
        "?order=likely",
        "?box=approved&order=doubtful",
        "policy/",
    ],
)
def test_every_page_of_the_queue_opens(desk: LogIn, waiting: Comment, address: str) -> None:
    assert desk("publisher").get(QUEUE + address).status_code == 200


def test_a_writer_is_edited_banned_and_answered(desk: LogIn, waiting: Comment) -> None:
    Comment.objects.filter(pk=waiting.pk).update(
        status=Status.APPROVED, is_shown=True, author_key="k", browser_key="b"
    )
    client = desk("sub-editor")
    change = lambda **sent: client.post(f"{QUEUE}{waiting.pk}/change/", sent)

    change(verb="edit", text="আমিও জানতে চাই, কবে?", note="বানান")
    change(verb="reply", text="আগামী মাসে।")
    change(verb="ban", days="5", reason="advertising")

    row = Comment.objects.get(pk=waiting.pk)
    assert (row.text, row.note, row.status) == ("আমিও জানতে চাই, কবে?", "বানান", Status.REJECTED)
    assert row.reason == "বিজ্ঞাপন"
    assert Comment.objects.filter(is_staff=True, text="আগামী মাসে।").exists()


def test_an_empty_edit_changes_nothing_and_loses_nothing(desk: LogIn, waiting: Comment) -> None:
    answer = desk("sub-editor").post(
        f"{QUEUE}{waiting.pk}/change/", {"verb": "edit", "text": " ", "note": "টীকা"}
    )

    assert "কিছু বদলানো হয়নি" in answer.content.decode()
    assert Comment.objects.get(pk=waiting.pk).text == "আমিও জানতে চাই।"


def test_the_queue_asks_as_often_for_many_as_for_few(
    desk: LogIn, story: Story, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client: Client = desk("sub-editor")
    for n in range(40):
        comment(story, author_key=f"k{n % 3}", text=f"মন্তব্য {n}")
    client.get(QUEUE)

    with django_assert_max_num_queries(40):
        answer: Any = client.get(QUEUE)

    assert answer.content.decode().count("comment-row") >= 25


def test_pages_of_the_queue_follow_each_other(desk: LogIn, story: Story) -> None:
    from khobor.conversation import queue

    for n in range(60):
        comment(story, likelihood=(n % 7) / 10)
    for order in queue.ORDERS:
        seen: list[int] = []
        after = ""
        while True:
            page = queue.box("held", order=order, after=after)
            seen += [row.id for row in page.rows]
            after = page.after
            if not after:
                break
        assert len(seen) == len(set(seen)) == 60, order


def test_an_editor_sees_the_digits_that_were_typed(desk: LogIn, story: Story) -> None:
    comment(story, text="ফোন 01712 আর ০১৮১২")

    assert "ফোন 01712 আর ০১৮১২" in desk("sub-editor").get(QUEUE).content.decode()


def test_a_writer_is_told_the_reason_in_the_language_of_the_story(
    desk: LogIn, waiting: Comment
) -> None:
    client = desk("sub-editor")
    user = User.objects.get(username="subeditor")
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    sent = {"verb": "reject", "ids": waiting.pk, "reason": "advertising"}

    form = client.get(f"{QUEUE}{waiting.pk}/").content.decode()
    client.post(f"{QUEUE}decide/", sent)

    assert "Edit with a note" in form  # this newsroom is in English
    assert 'value="বার্তাকক্ষ সম্পাদনা করেছে"' in form
    assert Comment.objects.get(pk=waiting.pk).reason == "বিজ্ঞাপন"


def test_the_policy_of_a_story_is_reached_before_anybody_has_commented(
    desk: LogIn, story: Story
) -> None:
    address = f"{QUEUE}?story={story.pk}"
    client = desk("sub-editor")

    form = client.get(f"/newsroom/pages/{story.pk}/edit/").content.decode()
    opened = client.get(address).content.decode()

    assert f'href="{address}"' in form
    assert f'action="{QUEUE}story/{story.pk}/"' in opened


def test_the_log_shows_changes_of_policy(desk: LogIn, story: Story) -> None:
    client = desk("sub-editor")

    client.post(f"{QUEUE}story/{story.pk}/", {"mode": "closed"})

    log = client.get(f"{QUEUE}log/").content.decode()
    assert "নীতি বদলানো হয়েছে" in log
    assert story.title in log
