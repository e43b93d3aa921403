"""Sending letters: one reader after another, resumable, and never twice to the same reader."""

import logging
from datetime import timedelta
from smtplib import (
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
    SMTPServerDisconnected,
)
from typing import Any

from django.core.mail import get_connection
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from khobor.syndication.models import Delivery, Digest, Subscriber
from khobor.syndication.newsletter.letters import Letter, invitation, letter_of_draft
from khobor.syndication.newsletter.subscribing import AGAIN_AFTER

log = logging.getLogger(__name__)
BATCH = 50
TRIES = 5
RETRY = timedelta(minutes=10)


class _LineLost(Exception):
    """The mail server hung up; `may_have_arrived`: after the text of the letter had left."""

    def __init__(self, *, may_have_arrived: bool) -> None:
        super().__init__(may_have_arrived)
        self.may_have_arrived = may_have_arrived


class _Later(Exception):
    """The mail server takes this letter some other time (4xx, RFC 5321, 4.2.1), or not from us."""


def send_due() -> int:
    """Send the next batch of each letter that is due; returns how many letters went out.

    Raises: OSError, SMTPException if the mail server cannot be reached; nothing is lost, and the
    next call goes on.
    """
    due = Digest.objects.filter(finished_at=None, is_held=False, send_at__lte=timezone.now())
    return sum(_send_batch(digest) for digest in due)


def invite() -> int:
    """Send what asks for a confirmation to those who have not had it; returns how many."""
    waiting = list(Subscriber.objects.filter(confirmed_at=None, is_invited=False)[:BATCH])
    if not waiting:
        return 0
    with get_connection() as mail:
        for subscriber in waiting:
            _note(subscriber, is_invited=True)
            message = invitation(subscriber.email, subscriber.pk, language=subscriber.language)
            try:
                _send(message, mail, subscriber.pk)
            except _Later:  # whoever waits may ask again at once
                _note(subscriber, asked_at=subscriber.asked_at - AGAIN_AFTER)
            except _LineLost as lost:
                _note(subscriber, is_invited=lost.may_have_arrived)
                break
    return len(waiting)


def _send_batch(digest: Digest) -> int:
    letter = letter_of_draft(digest)
    if letter.is_empty:  # all of it was withdrawn
        _note(digest, finished_at=timezone.now())
        return 0
    with get_connection() as mail:  # before anybody is claimed: without a server nobody is
        for count in range(BATCH):
            delivery = _claim(digest)
            if delivery is None:
                _finish(digest)
                return count
            if not _deliver(letter, delivery, mail):
                return count
    return BATCH


def letter_to(letter: Letter, reader: Subscriber) -> Any:
    """The letter of one reader."""
    return letter.to(reader.email, reader.pk, language=reader.language)


@transaction.atomic
def _claim(digest: Digest) -> Delivery | None:
    """The next reader, noted as reached before the letter leaves; then those put off till now."""
    now = timezone.now()
    started_at = digest.started_at or now
    readers = Subscriber.objects.filter(
        confirmed_at__lte=started_at, language=digest.language, pk__gt=digest.reached
    )
    reader = readers.order_by("pk").first()
    if reader:
        _note(digest, started_at=started_at, reached=reader.pk)
        return Delivery.objects.create(digest=digest, subscriber=reader)
    put_off = Delivery.objects.filter(digest=digest, next_try_at__lte=now).order_by("pk")
    delivery = put_off.select_related("subscriber").first()
    if delivery:
        _note(delivery, next_try_at=None)
    return delivery


def _finish(digest: Digest) -> None:
    if not Delivery.objects.filter(digest=digest, next_try_at__isnull=False).exists():
        _note(digest, finished_at=timezone.now())


def _deliver(letter: Letter, delivery: Delivery, mail: Any) -> bool:
    """Send one reader's letter; whether the mail server takes more of them now."""
    try:
        trouble = _send(letter_to(letter, delivery.subscriber), mail, delivery.pk)
    except _Later:
        _put_off(delivery)
        return False
    except _LineLost as lost:
        if lost.may_have_arrived:
            _note(delivery, trouble="the mail server hung up")
        else:
            _note(delivery, next_try_at=timezone.now())
        return False
    _note(delivery, sent_at=None if trouble else timezone.now(), trouble=trouble)
    return True


def _put_off(delivery: Delivery) -> None:
    tries = delivery.tries + 1
    if tries < TRIES:
        _note(delivery, tries=tries, next_try_at=timezone.now() + RETRY * 2 ** (tries - 1))
    else:
        _note(delivery, tries=tries, trouble="the mail server put the letter off too often")


def _send(message: Any, mail: Any, of: int) -> str:
    """Send one letter; what was wrong with it, if the fault is the letter's or its address's.

    Raises: _Later, _LineLost.
    """
    message.connection = mail
    line = _Line(mail)
    try:
        message.send()
    except SMTPServerDisconnected as error:
        log.warning("The mail server hung up at letter %s: %s", of, error)
        raise _LineLost(may_have_arrived=line.text_left) from error
    except (SMTPException, ValueError) as error:
        code = _code(error)
        if 400 <= code < 500 or isinstance(error, SMTPSenderRefused):
            log.warning("The mail server puts letter %s off: %s", of, code)
            raise _Later from error
        if isinstance(error, SMTPRecipientsRefused):
            return "the mail server refused the address"
        return f"{type(error).__name__}"
    except OSError as error:  # among them what took too long
        log.warning("The way to the mail server was lost at letter %s: %s", of, error)
        raise _LineLost(may_have_arrived=line.text_left) from error
    return ""


class _Line:
    """Watches a connection to a mail server: a letter whose text has left may have arrived."""

    def __init__(self, mail: Any) -> None:
        self.text_left = False
        server = getattr(mail, "connection", None)  # a folder of letters has none
        if server is not None:
            self._data = type(server).data.__get__(server)
            server.data = self._send_text

    def _send_text(self, text: Any) -> Any:
        self.text_left = True
        return self._data(text)


def _code(error: Exception) -> int:
    """What the mail server answered; 0 if it did not."""
    if isinstance(error, SMTPRecipientsRefused):
        return next((int(code) for code, _said in error.recipients.values()), 0)
    return int(error.smtp_code) if isinstance(error, SMTPResponseException) else 0


def _note(row: Model, **fields: Any) -> None:
    """Write these fields of a row, and nothing that somebody else may have changed meanwhile."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=list(fields))
