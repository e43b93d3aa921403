"""The daily letter: asked for, confirmed, composed, sent once, left."""

import re
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from khobor.paper import newsletter
from khobor.stories.models import Section
from khobor.syndication.models import Delivery, Digest, Subscriber
from khobor.syndication.newsletter import composing, sending, subscribing, tokens
from tests import factories
from tests.syndication.mail_service import HANG_UP, YES, mail_service

SEVEN = time(7)


@pytest.fixture(autouse=True)
def newsletter_is_on(settings: Any) -> None:
    """A newspaper with a letter, and nobody who has asked for it too often."""
    settings.NEWSLETTER_AT = SEVEN
    newsletter.ASKING._left.clear()


@pytest.fixture
def reader_of_letters(db: Any) -> Subscriber:
    """Somebody who has confirmed."""
    return subscriber("pathok@example.com")


@pytest.fixture
def digest(section: Section) -> Digest:
    """Today's letter, due now, with four stories."""
    for n in range(4):
        factories.story(section, headline=f"খবর {n}", published_at=ago(hours=n + 1))
    now = timezone.now()
    made = composing.compose(timezone.localdate(), "bn", send_at=now, now=now)
    assert made
    return made


def subscriber(email: str, *, confirmed: bool = True) -> Subscriber:
    at = ago(days=1)
    return Subscriber.objects.create(
        email=email, asked_at=at, confirmed_at=at if confirmed else None
    )


def ago(**since: float) -> datetime:
    return timezone.now() - timedelta(**since)


def send_all() -> int:
    total = 0
    while sent := sending.send_due():
        total += sent
    return total


def test_whoever_asks_is_asked_back_and_gets_nothing_before(
    newspaper_home: Any, reader: Client
) -> None:
    answer = reader.post("/newsletter/ask/", {"email": " Pathok@Example.com "})
    assert answer.status_code == 200
    assert sending.invite() == 1
    (letter,) = mail.outbox
    assert letter.to == ["pathok@example.com"]
    (confirm,) = re.findall(r"http://localhost:8000(/newsletter/confirm/\S+)", str(letter.body))

    opened = reader.get(confirm)
    assert Subscriber.objects.get().confirmed_at is None
    assert "হ্যাঁ, চিঠি পেতে চাই" in opened.content.decode()
    reader.post(confirm)

    assert Subscriber.objects.get().confirmed_at
    assert sending.invite() == 0


def test_an_answer_does_not_tell_who_is_a_reader(
    newspaper_home: Any, reader: Client, reader_of_letters: Subscriber
) -> None:
    known = reader.post("/newsletter/ask/", {"email": reader_of_letters.email})
    unknown = reader.post("/newsletter/ask/", {"email": "somebody@example.com"})

    assert known.content == unknown.content
    assert sending.invite() == 1


def test_nobody_is_flooded_with_invitations(newspaper_home: Any) -> None:
    for _time in range(5):
        subscribing.ask("pathok@example.com", language="bn")
        sending.invite()

    assert len(mail.outbox) == 1


def test_where_there_is_no_letter_nobody_can_ask_for_it(
    newspaper_home: Any, reader: Client, settings: Any
) -> None:
    settings.NEWSLETTER_AT = None

    answer = reader.post("/newsletter/ask/", {"email": "pathok@example.com"})

    assert answer.status_code == 404
    assert not Subscriber.objects.exists()


@pytest.mark.parametrize("typed", ["", "pathok", "a@b", "a@b.c\nBcc: x@y.z", "x" * 300 + "@y.com"])
def test_what_is_no_address_is_said_to_be_none(
    typed: str, newspaper_home: Any, reader: Client
) -> None:
    answer = reader.post("/newsletter/ask/", {"email": typed})

    assert answer.status_code == 400
    assert "ই-মেইল ঠিকানাটি আরেকবার দেখে লিখুন" in answer.content.decode()
    assert not Subscriber.objects.exists()


def test_a_form_of_another_site_asks_for_nothing(newspaper_home: Any, reader: Client) -> None:
    answer = reader.post(
        "/newsletter/ask/",
        {"email": "pathok@example.com"},
        headers={"origin": "https://evil.example"},
    )

    assert answer.status_code == 403
    assert not Subscriber.objects.exists()


@pytest.mark.parametrize("door", ["confirm", "leave"])
def test_a_forged_token_opens_nothing(
    door: str, newspaper_home: Any, reader: Client, reader_of_letters: Subscriber
) -> None:
    other = tokens.leave_token(reader_of_letters.pk) if door == "confirm" else "1:forged"

    answer = reader.post(f"/newsletter/{door}/{other}/")

    assert answer.status_code == 404
    assert Subscriber.objects.filter(pk=reader_of_letters.pk).exists()


def test_one_click_in_a_mail_program_is_enough_and_twice_does_no_harm(
    newspaper_home: Any, reader: Client, reader_of_letters: Subscriber
) -> None:
    address = f"/newsletter/leave/{tokens.leave_token(reader_of_letters.pk)}/"
    one_click = {"List-Unsubscribe": "One-Click"}

    # A mail provider's server posts: no cookie, no origin of ours.
    answers = [
        reader.post(address, one_click, headers={"origin": "https://mail.example"})
        for _time in range(2)
    ]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert not Subscriber.objects.exists()


def test_pages_with_a_token_are_kept_by_nobody(newspaper_home: Any, reader: Client) -> None:
    answer = reader.get("/newsletter/leave/1:x/")

    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer.content.decode()


def test_a_letter_says_how_to_leave_and_follows_nobody(
    digest: Digest, reader_of_letters: Subscriber
) -> None:
    send_all()
    (letter,) = mail.outbox
    leave = f"http://localhost:8000/newsletter/leave/{tokens.leave_token(reader_of_letters.pk)}/"

    html = letter.alternatives[0][0]

    assert letter.subject == "খবর 0"
    assert letter.extra_headers["List-Unsubscribe"] == f"<{leave}>"
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert leave in str(letter.body)
    assert leave in str(html)
    assert "<script" not in html
    assert "utm_" not in html


def test_every_reader_gets_a_letter_once_however_often_sending_begins(digest: Digest) -> None:
    for n in range(sending.BATCH + 3):
        subscriber(f"r{n}@example.com")
    subscriber("unconfirmed@example.com", confirmed=False)

    assert send_all() == sending.BATCH + 3
    assert send_all() == 0
    Digest.objects.update(finished_at=None)  # as if the process had died at the very end
    send_all()

    addresses = [letter.to[0] for letter in mail.outbox]
    assert len(addresses) == len(set(addresses)) == sending.BATCH + 3


def test_after_a_crash_in_a_batch_the_rest_goes_out_and_nothing_twice(
    digest: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(sending.BATCH + 3):
        subscriber(f"r{n}@example.com")
    sent = iter(range(10))

    def die_at_the_tenth(message: Any, mail: Any, of: int) -> str:
        if next(sent, None) is None:
            raise KeyboardInterrupt
        message.send()
        return ""

    with monkeypatch.context() as patched:
        patched.setattr(sending, "_send", die_at_the_tenth)
        with pytest.raises(KeyboardInterrupt):
            sending.send_due()
    send_all()

    addresses = [letter.to[0] for letter in mail.outbox]
    assert len(addresses) == len(set(addresses)) == sending.BATCH + 3 - 1
    assert Delivery.objects.filter(sent_at=None, trouble="").count() == 1


@pytest.mark.parametrize("answer", ["450 later", "421 too many", HANG_UP])
def test_who_meets_a_mail_server_that_is_busy_gets_the_letter_later(
    answer: str, digest: Digest, settings: Any
) -> None:
    readers = [subscriber(f"r{n}@example.com").email for n in range(4)]

    with mail_service(settings) as service:
        service.at_recipient = [YES, answer]
        sent = sending.send_due()
        send_all()
        Delivery.objects.exclude(next_try_at=None).update(next_try_at=timezone.now())
        send_all()

    assert sent == 1  # the server is left in peace until the next turn
    assert sorted(service.taken) == readers
    assert Delivery.objects.filter(sent_at=None).count() == 0
    assert Digest.objects.get().finished_at


def test_a_server_that_refuses_the_newspaper_costs_no_reader_the_letter(
    digest: Digest, settings: Any
) -> None:
    readers = [subscriber(f"r{n}@example.com").email for n in range(3)]

    with mail_service(settings) as service:
        service.at_sender = ["550 not you", "550 not you"]
        sending.send_due()
        sending.send_due()
        Delivery.objects.exclude(next_try_at=None).update(next_try_at=timezone.now())
        send_all()

    assert sorted(service.taken) == readers


def test_a_letter_that_may_have_arrived_is_not_sent_again(digest: Digest, settings: Any) -> None:
    readers = [subscriber(f"r{n}@example.com").email for n in range(3)]

    with mail_service(settings) as service:
        service.at_text = [YES, HANG_UP]
        for _turn in range(3):
            send_all()

    assert service.taken == readers
    assert Delivery.objects.exclude(trouble="").count() == 1


def test_an_address_that_is_put_off_for_ever_holds_nobody_up(digest: Digest, settings: Any) -> None:
    for n in range(2):
        subscriber(f"r{n}@example.com")

    with mail_service(settings) as service:
        service.at_recipient = ["452 full", YES, *["452 full"] * sending.TRIES]
        for _turn in range(sending.TRIES + 1):
            send_all()
            Delivery.objects.exclude(next_try_at=None).update(next_try_at=timezone.now())

    assert service.taken == ["r1@example.com"]
    assert Digest.objects.get().finished_at


def test_an_invitation_that_is_put_off_may_be_asked_for_again(
    newspaper_home: Any, settings: Any
) -> None:
    subscribing.ask("pathok@example.com", language="bn")

    with mail_service(settings) as service:
        service.at_recipient = ["450 later"]
        sending.invite()
        subscribing.ask("pathok@example.com", language="bn")
        sending.invite()

    assert service.taken == ["pathok@example.com"]


def test_without_a_mail_server_nothing_is_claimed(
    digest: Digest, reader_of_letters: Subscriber, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    with pytest.raises(OSError, match="refused"):
        sending.send_due()

    assert not Delivery.objects.exists()


def test_a_held_letter_waits_and_a_withdrawn_story_is_left_out(
    digest: Digest, reader_of_letters: Subscriber
) -> None:
    Digest.objects.update(is_held=True)
    assert send_all() == 0
    digest.digest_stories.first().story.unpublish()
    Digest.objects.update(is_held=False)

    send_all()

    assert mail.outbox[0].subject == "খবর 1"
    assert "খবর 0" not in mail.outbox[0].body


def test_a_letter_composes_itself_an_hour_before_and_once_a_day(section: Section) -> None:
    morning = datetime(2026, 11, 26, 0, 30, tzinfo=UTC)  # 6:30 in Dhaka
    for n in range(3):
        factories.story(section, headline=f"খবর {n}", published_at=morning - timedelta(hours=n + 1))
    old = morning - timedelta(days=3)
    factories.story(section, headline="পুরোনো", published_at=old)

    early = composing.compose_due(SEVEN, ["bn"], now=morning - timedelta(hours=1))
    (made,) = composing.compose_due(SEVEN, ["bn"], now=morning)
    again = composing.compose_due(SEVEN, ["bn"], now=morning + timedelta(minutes=5))

    assert (early, again) == ([], [])
    assert made.send_at == datetime(2026, 11, 26, 1, tzinfo=UTC)
    assert [row.story.title for row in made.digest_stories.all()] == ["খবর 0", "খবর 1", "খবর 2"]


def test_with_too_little_news_there_is_no_letter(section: Section) -> None:
    factories.story(section, published_at=ago(hours=1))

    made = composing.compose(timezone.localdate(), "bn", send_at=timezone.now(), now=timezone.now())

    assert made is None


def test_addresses_that_nobody_confirmed_are_forgotten(newspaper_home: Any) -> None:
    subscriber("old@example.com", confirmed=False)
    Subscriber.objects.update(asked_at=ago(days=8))
    subscriber("new@example.com", confirmed=False)

    subscribing.forget_unconfirmed()

    assert [row.email for row in Subscriber.objects.all()] == ["new@example.com"]
