"""Polls: one vote a browser, no more than a network's share, and results that say what they are."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from khobor.conversation import polls
from khobor.conversation.models import Poll, PollChoice, PollVote
from khobor.press.floods import TokenBucket
from khobor.stories.models import Section
from khobor.wire.models import Change
from tests import factories

QUESTION = "শহরের রাস্তায় সাইকেলের আলাদা লেন চান?"


@pytest.fixture(autouse=True)
def _quiet_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polls, "_address", TokenBucket(burst=5, per_second=0.001))


@pytest.fixture
def poll(newspaper_home: Any) -> Poll:
    return make_poll()


def make_poll(*, opens: float = -1, closes: float = 24, **more: Any) -> Poll:
    now = timezone.now()
    made = Poll(
        question=QUESTION,
        opens_at=now + timedelta(hours=opens),
        closes_at=now + timedelta(hours=closes),
        **more,
    )
    made.choices = [PollChoice(text="হ্যাঁ"), PollChoice(text="না")]
    made.save()
    return made


def browser() -> Client:
    return Client(headers={"host": "localhost"})


def ballot(client: Client, poll: Poll) -> str:
    """The token of a form."""
    page = client.get(f"/polls/{poll.pk}/vote/").content.decode()
    found = re.search(r'name="token" value="([^"]+)"', page)
    return found[1] if found else ""


def choose(client: Client, poll: Poll, token: str, choice: Any = None, **more: Any) -> Any:
    chosen = poll.choices.first().pk if choice is None else choice
    return client.post(f"/polls/{poll.pk}/votes/", {"token": token, "choice": chosen}, **more)


def test_a_vote_counts_and_the_page_says_what_it_is_worth(poll: Poll) -> None:
    client = browser()

    answer = choose(client, poll, ballot(client, poll))
    shown = client.get(answer["Location"]).content.decode()
    result = client.get(f"/polls/{poll.pk}/").content.decode()

    assert "আপনার ভোট গোনা হয়েছে" in shown
    assert "১০০ শতাংশ" in result
    assert "এটি বৈজ্ঞানিক জরিপ নয়" in result


def test_a_browser_votes_once_also_with_a_form_of_before(poll: Poll) -> None:
    client = browser()
    first, second = ballot(client, poll), ballot(client, poll)

    choose(client, poll, first)
    choose(client, poll, first)
    choose(client, poll, second, poll.choices.last().pk)

    assert PollVote.objects.count() == 1
    assert ballot(client, poll) == ""


def test_a_network_votes_no_more_often_than_people_in_it_would(poll: Poll) -> None:
    answers = []
    for _browser in range(8):
        client = browser()
        answers.append(choose(client, poll, ballot(client, poll)).status_code)

    assert answers == [303] * 5 + [403] * 3
    assert PollVote.objects.count() == 5


@pytest.mark.parametrize("choice", ["", "0", "999999", "x", "1e3", "9" * 40])
def test_what_is_no_answer_is_not_counted(choice: str, poll: Poll) -> None:
    client = browser()

    answer = choose(client, poll, ballot(client, poll), choice)

    assert answer.status_code == 403
    assert "একটি উত্তর বেছে নিয়ে আবার ভোট দিন" in answer.content.decode()
    assert not PollVote.objects.exists()


def test_a_forged_or_borrowed_form_is_not_counted(poll: Poll) -> None:
    client, other = browser(), browser()
    token = ballot(client, poll)
    ballot(other, poll)

    assert choose(other, poll, token).status_code == 403
    assert choose(client, poll, "forged").status_code == 403
    assert choose(client, poll, token, headers={"origin": "https://evil"}).status_code == 403
    assert not PollVote.objects.exists()


def test_a_form_of_one_poll_votes_in_no_other(poll: Poll) -> None:
    client, other = browser(), make_poll()

    answer = choose(client, other, ballot(client, poll))

    assert answer.status_code == 403


def test_a_closed_poll_takes_no_vote_and_shows_its_result(poll: Poll) -> None:
    client = browser()
    token = ballot(client, poll)
    Poll.objects.update(closes_at=timezone.now())

    answer = choose(client, poll, token)

    assert answer.status_code == 403
    assert "এই জরিপে ভোট নেওয়া শেষ।" in answer.content.decode()
    assert not PollVote.objects.exists()


def test_a_poll_that_has_not_opened_is_nowhere(newspaper_home: Any) -> None:
    coming = make_poll(opens=1, is_on_front=True)

    answers = [browser().get(f"/polls/{coming.pk}/{page}").status_code for page in ("", "vote/")]

    assert answers == [404, 404]
    assert QUESTION not in browser().get("/polls/").content.decode()
    assert QUESTION not in browser().get("/").content.decode()


def test_the_newest_open_poll_stands_on_the_front_page(section: Section, poll: Poll) -> None:
    assert QUESTION not in browser().get("/").content.decode()

    Poll.objects.update(is_on_front=True)

    assert QUESTION in browser().get("/").content.decode()


def test_a_poll_stands_in_a_story_until_it_is_deleted(section: Section, poll: Poll) -> None:
    story = factories.story(section, body=[("paragraph", "<p>পড়ুন।</p>"), ("poll", poll)])
    address, place = story.get_url(), f'<khobor-poll data-src="/polls/{poll.pk}/">'

    before = browser().get(address).content.decode()
    poll.delete()
    after = browser().get(address).content.decode()

    assert place in before
    assert QUESTION not in after
    assert Change.objects.filter(kind="poll-deleted", retracts=True).exists()


def test_the_pages_of_a_poll_hear_of_its_change(poll: Poll) -> None:
    Change.objects.all().delete()

    poll.question = "নতুন প্রশ্ন"
    poll.save()

    assert set(Change.objects.get().keys) == {f"poll:{poll.pk}", "polls:bn"}


def test_the_form_is_kept_by_nobody_and_the_result_bears_no_cookie(poll: Poll) -> None:
    client = browser()

    form, result = client.get(f"/polls/{poll.pk}/vote/"), client.get(f"/polls/{poll.pk}/")

    assert "no-store" in form["Cache-Control"]
    assert form.cookies["khobor_form"]["path"] == "/polls/"
    assert not result.cookies


def test_a_poll_closes_after_it_opens() -> None:
    now = timezone.now()

    with pytest.raises(ValidationError):
        Poll(question=QUESTION, opens_at=now, closes_at=now).clean()


def test_a_poll_is_served_in_its_own_language_only(poll: Poll) -> None:
    english = make_poll(language="en")

    answers = [
        browser().get(f"{address}{page}").status_code
        for address in (f"/polls/{english.pk}/", f"/en/polls/{poll.pk}/")
        for page in ("", "vote/")
    ]

    assert answers == [404] * 4


def test_every_poll_can_be_reached_from_the_archive(
    poll: Poll, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polls, "ARCHIVE", 1)
    older = make_poll(opens=-2)

    first = browser().get("/polls/").content.decode()
    second = browser().get(f"/polls/before-{poll.pk}/").content.decode()

    assert f'href="/polls/before-{poll.pk}/"' in first
    assert f'href="/polls/{older.pk}/"' in second
    assert 'href="/polls/before-' not in second
    assert browser().get("/polls/before-999/").status_code == 404


def test_the_address_that_takes_votes_leads_to_the_form(poll: Poll) -> None:
    answer = browser().get(f"/polls/{poll.pk}/votes/")

    assert (answer.status_code, answer["Location"]) == (302, f"/polls/{poll.pk}/vote/")
