"""What an attacker sends, and what does not happen."""

import logging
import re
from typing import Any

import pytest
from django.test import Client

from khobor.conversation import gates, moderation, tokens
from khobor.conversation.cleaning import clean_name, clean_text, few_marks
from khobor.conversation.models import Comment, Policy, Status
from khobor.conversation.staff_names import is_like_staff
from khobor.paper import comment_forms
from khobor.press.floods import TokenBucket
from khobor.stories.models import Section, Story
from khobor.wire.models import Change
from tests import factories
from tests.conversation.conftest import TOKEN, Send, comment

pytestmark = pytest.mark.django_db


def shown(reader: Client, story: Story) -> str:
    return reader.get(f"/fragments/comments/{story.pk}/").content.decode()


def test_html_and_script_are_shown_as_the_letters_they_are(
    send: Send, reader: Client, story: Story, editor: Any
) -> None:
    send(text='<script>alert(1)</script> <img src=x onerror="x()"> & ভালো', name="<b>রহিমা</b> খাতুন")
    moderation.approve([Comment.objects.get().pk], by=editor)

    page = shown(reader, story)

    assert "<script>" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>" not in page


def test_bidi_and_unseen_characters_leave_a_name() -> None:
    assert clean_name("র\u202eহি\u200bমা\u2066 খা\ufeffতু\u00adন\u200d") == "রহিমা খাতুন"
    assert clean_name("র\u200d্যাব সদস্য") == "র\u200d্যাব সদস্য"


def test_bidi_and_unseen_characters_leave_a_text() -> None:
    assert clean_text("ভালো\u202e খবর\u2069\u200b।") == "ভালো খবর।"


def test_a_comment_of_100_kilobytes_is_refused_in_words(send: Send) -> None:
    answer = send(text="খবর " * 10_000)

    assert answer.status_code in (400, 413)
    assert "বেশি লম্বা" in answer.content.decode() or "এত বড়" in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_form_of_megabytes_is_refused_unread(reader: Client, story: Story) -> None:
    answer = reader.post(f"/comments/{story.pk}/send/", {"text": "ক" * 400_000})

    assert answer.status_code == 413


def test_thousands_of_marks_stay_a_few() -> None:
    tower = "ক" + "\u0301\u0489" * 5000 + "থা"

    assert len(few_marks(tower)) < 10
    assert len(clean_text(f"ভালো {tower}")) < 20


@pytest.mark.parametrize(
    "name",
    [
        "সম্পাদক", "বার্তা সম্পাদক", "প্রতি বেদক", "Admin", "аdmin", "4dm1n", "A d m i n", "Ａｄｍｉｎ",
        "নিউজ ডেস্ক", "সম্পাদক রহিম", "পরীক্ষার কাগজ", "মিতালী  রায়", "রহিমা kхatun",
    ],
)  # fmt: skip
def test_a_name_like_the_newsrooms_is_noticed(name: str, section: Section) -> None:
    factories.byline("মিতালী রায়")

    assert is_like_staff(name)


@pytest.mark.parametrize("name", ["রহিমা খাতুন", "Abdul Karim", "সেতু", "মো. আ. রহিম"])
def test_a_readers_name_is_a_readers_name(name: str, section: Section) -> None:
    assert not is_like_staff(name)


def test_a_name_like_the_newsrooms_waits_whatever_the_policy(send: Send) -> None:
    Policy.objects.create(mode="after")

    send(name="বার্তা সম্পাদক")

    assert Comment.objects.get().status == Status.HELD
    assert Comment.objects.get().flags == ["staff"]


def test_another_site_cannot_send_for_a_reader(story: Story) -> None:
    victim = Client(headers={"host": "localhost"})
    victim.get(f"/comments/{story.pk}/write/")
    attacker = tokens.form_token(f"comment:{story.pk}", browser="the attacker's own browser")
    sent = {"name": "রহিমা", "text": "খবর ভালো", "contact": "a@example.com", "token": attacker}

    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        assert victim.post(f"/comments/{story.pk}/send/", sent, headers=headers).status_code == 403
    stolen = victim.post(f"/comments/{story.pk}/send/", sent)

    assert stolen.status_code == 403
    assert "খবর ভালো" in stolen.content.decode()  # and yet nothing is lost
    assert not Comment.objects.exists()


def test_a_form_sent_twice_is_one_comment(send: Send, reader: Client, story: Story) -> None:
    page = reader.get(f"/comments/{story.pk}/write/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token

    first, second = (send(token=token[1]) for _twice in range(2))

    assert first.url == second.url
    assert Comment.objects.count() == 1


def test_a_form_for_one_story_is_none_for_another(
    send: Send, reader: Client, section: Section
) -> None:
    other = factories.story(section, "অন্য খবর")
    page = reader.get(f"/comments/{other.pk}/write/").content.decode()
    token = TOKEN.search(page)
    assert token

    answer = send(token=token[1])  # of the same browser, and good below the other story

    assert answer.status_code == 403
    assert not Comment.objects.exists()


def test_a_form_of_yesterday_comes_back_with_its_text_and_a_new_token(send: Send) -> None:
    answer = send(after_s=tokens.FORM_LASTS_S + 60, text="রাতে লিখে রেখেছিলাম।")

    assert answer.status_code == 403
    assert "রাতে লিখে রেখেছিলাম।" in answer.content.decode()
    assert 'name="token" value="' in answer.content.decode()


@pytest.mark.parametrize("after_s", [4.0, 3600.0, 23 * 3600.0])
def test_slow_phones_and_slow_writers_meet_no_trap(send: Send, after_s: float) -> None:
    send(after_s=after_s)

    assert Comment.objects.get().flags == []


def test_traps_hold_and_never_delete(send: Send) -> None:
    Policy.objects.create(mode="after")

    send(after_s=0.5, website="https://x.example")

    row = Comment.objects.get()
    assert row.status == Status.HELD
    assert set(row.flags) == {"trap", "quick"}


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_a_story_that_readers_cannot_see_takes_no_comment(
    send: Send, reader: Client, story: Story, state: str
) -> None:
    comment(story, status=Status.APPROVED, text="আগের মন্তব্য")
    page = reader.get(f"/comments/{story.pk}/write/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token
    story.unpublish()
    if state == "draft":
        Story.objects.filter(pk=story.pk).update(first_published_at=None)

    answer = send(token=token[1])

    assert answer.status_code == 404
    assert reader.get(f"/comments/{story.pk}/write/").status_code == 404
    assert reader.get(f"/fragments/comments/{story.pk}/").status_code == 404
    assert Comment.objects.count() == 1


def test_nothing_private_leaves_the_desk(
    send: Send, reader: Client, story: Story, editor: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    own = send(contact="rahima@example.com").url
    moderation.approve([Comment.objects.get().pk], by=editor)
    row = Comment.objects.get()

    pages = [
        shown(reader, story),
        *(
            reader.get(address).content.decode()
            for address in (
                f"/comments/{story.pk}/",
                f"/comments/{story.pk}/write/",
                story.get_url(),
                own,
                f"/comments/one/{row.pk}/",
            )
        ),
    ]

    on_the_wire = str(list(Change.objects.values_list("kind", "keys")))
    for told in [*pages, on_the_wire, caplog.text]:
        assert "rahima@" not in told
        assert row.author_key not in told


def test_what_is_stored_sets_no_cookie_and_holds_no_token(reader: Client, story: Story) -> None:
    comment(story, status=Status.APPROVED)

    for address in (
        story.get_url(),
        f"/comments/{story.pk}/",
        f"/fragments/comments/{story.pk}/oldest/",
    ):
        answer = reader.get(address)
        assert not answer.cookies
        assert "token" not in answer.content.decode()
    assert "no-store" in reader.get(f"/comments/{story.pk}/write/")["Cache-Control"]


def test_the_forms_cookie_goes_to_no_story(reader: Client, story: Story) -> None:
    cookie = reader.get(f"/comments/{story.pk}/write/").cookies["khobor_form"]

    assert cookie["path"] == "/comments/"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_flood_is_turned_away_and_keeps_what_it_wrote(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gates, "_everyone", TokenBucket(burst=2, per_second=0.1))

    answers = [send(text=f"খবর নম্বর {n} পড়লাম") for n in range(3)]

    assert [answer.status_code for answer in answers] == [303, 303, 429]
    assert "খবর নম্বর 2 পড়লাম" in answers[2].content.decode()
    assert int(answers[2]["Retry-After"]) > 0


def test_whoever_comes_when_all_places_are_taken_keeps_the_form(send: Send) -> None:
    with comment_forms._turnstile.passed(), comment_forms._turnstile.passed():
        answer = send(text="সেতুর কাজ শেষ হোক।")
    page = answer.content.decode()

    assert answer.status_code == 429
    assert 'name="text" rows="6" required>সেতুর কাজ শেষ হোক।</textarea>' in page
    assert 'name="contact" value="rahima@example.com"' in page
    assert TOKEN.search(page)


def test_reactions_of_one_address_are_few_whatever_browser_it_says_it_is(
    reader: Client, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gates, "_of_comment", TokenBucket(burst=5, per_second=1 / 60))
    row = comment(story, status=Status.APPROVED)

    for n in range(20):
        agent = {"user-agent": f"ব্রাউজার {n}"}
        reader.post(f"/comments/one/{row.pk}/react/", {"reaction": "agree"}, headers=agent)

    assert Comment.objects.get().agrees == 5


@pytest.mark.parametrize(
    ("sent_to", "form"),
    [
        ("/comments/{}/send/", "/comments/{}/write/"),
        ("/corrections/report/{}/send/", "/corrections/report/{}/"),
        ("/newsletter/ask/", "/newsletter/"),
    ],
)
def test_whoever_opens_an_address_that_forms_are_sent_to_finds_the_form(
    sent_to: str, form: str, reader: Client, story: Story
) -> None:
    answer = reader.get(sent_to.format(story.pk))

    assert (answer.status_code, answer["Location"]) == (302, form.format(story.pk))


def test_the_same_text_again_waits(send: Send) -> None:
    Policy.objects.create(mode="after")

    for _twice in range(2):
        send(text="আজই যোগাযোগ করুন, ঘরে বসে আয় করুন")

    assert [row.flags for row in Comment.objects.order_by("pk")] == [[], ["repeated"]]
