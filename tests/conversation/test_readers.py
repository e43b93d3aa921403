"""Reader accounts: a link that opens once, a cookie that a story never sees."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from khobor.conversation import readers
from khobor.conversation.models import Comment, Contact, Reader
from khobor.paper import reader_account
from tests.conversation.conftest import Send

pytestmark = pytest.mark.django_db
ACCOUNT = "/comments/account/"


def ask_for_link(reader: Client, email: str = "rahima@example.com") -> str:
    reader.post(f"{ACCOUNT}change/", {"verb": "link", "email": email})
    found = re.search(r"http://\S+?(/comments/account/\S+)", mail.outbox[-1].body)
    assert found
    return found[1]


def sign_in(reader: Client) -> None:
    reader.post(f"{ask_for_link(reader)}enter/")


def test_a_link_opens_the_door_once(reader: Client, newspaper_home: object) -> None:
    link = ask_for_link(reader)
    assert reader.get(link).status_code == 200
    assert reader.get(link).status_code == 200  # scanners of mail look at it too

    assert reader.post(f"{link}enter/").status_code == 303
    second = Client(headers={"host": "localhost"})
    assert second.post(f"{link}enter/").status_code == 410

    assert "rahima@example.com" in reader.get(ACCOUNT).content.decode()
    assert "rahima@example.com" not in second.get(ACCOUNT).content.decode()


def test_a_new_link_makes_the_old_one_worthless(reader: Client, newspaper_home: object) -> None:
    first, second = ask_for_link(reader), ask_for_link(reader)

    assert reader.post(f"{first}enter/").status_code == 410
    assert reader.post(f"{second}enter/").status_code == 303


def test_a_signed_in_reader_needs_no_contact(
    send: Send, reader: Client, newspaper_home: object
) -> None:
    sign_in(reader)

    assert send(contact="").status_code == 303
    assert Comment.objects.get().reader == Reader.objects.get()
    assert not Contact.objects.exists()
    assert "খবরটি পড়ে ভালো লাগল।" in reader.get(ACCOUNT).content.decode()


def test_a_closed_account_forgets_the_email_and_keeps_the_comment(
    send: Send, reader: Client
) -> None:
    sign_in(reader)
    send(contact="")

    reader.post(f"{ACCOUNT}change/", {"verb": "close"})

    assert not Reader.objects.exists()
    assert Comment.objects.get().reader is None
    assert "rahima@" not in reader.get(ACCOUNT).content.decode()


def test_signing_out_everywhere_makes_other_browsers_strangers(
    reader: Client, newspaper_home: object
) -> None:
    sign_in(reader)
    other = Client(headers={"host": "localhost"})
    sign_in(other)

    reader.post(f"{ACCOUNT}change/", {"verb": "everywhere"})

    assert "rahima@" not in other.get(ACCOUNT).content.decode()


def test_a_made_up_cookie_is_nobody(reader: Client, newspaper_home: object) -> None:
    reader.cookies["khobor_reader"] = "WzEsICJ4Il0:1abc:forged"

    assert reader.get(ACCOUNT).status_code == 200
    assert reader.post(f"{ACCOUNT}change/", {"verb": "close"}).status_code == 403


def test_the_answer_does_not_say_whether_an_address_is_known(
    reader: Client, newspaper_home: object
) -> None:
    Reader.objects.create(email="known@example.com", session_mark="x")

    answers = [
        reader.post(f"{ACCOUNT}change/", {"verb": "link", "email": email}).content.decode()
        for email in ("known@example.com", "unknown@example.com")
    ]

    assert "লিংক গেছে" in answers[0]
    assert "লিংক গেছে" in answers[1]


def test_an_address_whose_owner_never_came_is_forgotten_after_a_day(
    reader: Client, newspaper_home: object
) -> None:
    sign_in(reader)
    ask_for_link(reader, "stranger@example.com")
    ask_for_link(reader, "again@example.com")
    Reader.objects.update(made_at=timezone.now() - timedelta(days=2))
    link = ask_for_link(reader, "again@example.com")

    readers.forget_strangers()

    known = set(Reader.objects.values_list("email", flat=True))
    assert known == {"rahima@example.com", "again@example.com"}
    assert reader.post(f"{link}enter/").status_code == 303


def test_a_mail_server_that_is_down_is_not_the_reader_s_trouble(
    reader: Client, newspaper_home: object, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    answer = reader.post(f"{ACCOUNT}change/", {"verb": "link", "email": "rahima@example.com"})

    assert answer.status_code == 200
    assert "লিংক গেছে" in answer.content.decode()


def test_a_mail_server_that_is_slow_holds_one_reader_only(
    reader: Client, newspaper_home: object
) -> None:
    with reader_account._mailing.passed():
        answer = reader.post(f"{ACCOUNT}change/", {"verb": "link", "email": "rahima@example.com"})

    assert answer.status_code == 429
    assert not mail.outbox


def test_the_address_that_changes_an_account_leads_to_it(
    reader: Client, newspaper_home: object
) -> None:
    assert reader.get(f"{ACCOUNT}change/")["Location"] == ACCOUNT
