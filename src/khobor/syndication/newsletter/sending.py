"""Sending letters: in batches, resumable after a crash, and never twice to the same reader."""

import logging
from collections.abc import Sequence
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

from django.core.mail import get_connection
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from khobor.syndication.models import Delivery, Digest, Subscriber
from khobor.syndication.newsletter.letters import Letter, invitation, letter_of_draft

log = logging.getLogger(__name__)
BATCH = 50


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
            message.connection = mail
            _send(message, [subscriber.pk])
    return len(waiting)


def _send_batch(digest: Digest) -> int:
    letter = letter_of_draft(digest)
    if letter.is_empty:  # all of it was withdrawn
        _note(digest, finished_at=timezone.now())
        return 0
    with get_connection() as mail:  # before anything is claimed: without a server nothing is
        readers = _claim(digest)
        for reader, delivery in readers:
            message = letter_to(letter, reader)
            message.connection = mail
            trouble = _send(message, [delivery.pk])
            sent_at = None if trouble else timezone.now()
            _note(delivery, sent_at=sent_at, trouble=trouble)
    if not readers:
        _note(digest, finished_at=timezone.now())
    return len(readers)


def letter_to(letter: Letter, reader: Subscriber) -> Any:
    """The letter of one reader."""
    return letter.to(reader.email, reader.pk, language=reader.language)


@transaction.atomic
def _claim(digest: Digest) -> Sequence[tuple[Subscriber, Delivery]]:
    """The next readers, noted as reached before anything leaves."""
    started_at = digest.started_at or timezone.now()
    rows = Subscriber.objects.filter(
        confirmed_at__lte=started_at, language=digest.language, pk__gt=digest.reached
    )
    readers = list(rows.order_by("pk")[:BATCH])
    reached = readers[-1].pk if readers else digest.reached
    _note(digest, started_at=started_at, reached=reached)
    claims = [Delivery(digest=digest, subscriber=reader) for reader in readers]
    return list(zip(readers, Delivery.objects.bulk_create(claims), strict=True))


def _send(message: Any, of: list[int]) -> str:
    """Send one letter; what was wrong with it, if the fault is the letter's or its address's."""
    try:
        message.send()
    except (SMTPServerDisconnected, ConnectionError) as error:
        log.warning("The mail server hung up at letter %s: %s", of, error)
        message.connection.close()
        message.connection.open()
        return "the mail server hung up"
    except SMTPRecipientsRefused:
        return "the mail server refused the address"
    except (SMTPException, ValueError) as error:
        return f"{type(error).__name__}"
    return ""


def _note(row: Model, **fields: Any) -> None:
    """Write these fields of a row, and nothing that somebody else may have changed meanwhile."""
    for name, value in fields.items():
        setattr(row, name, value)
    row.save(update_fields=list(fields))
