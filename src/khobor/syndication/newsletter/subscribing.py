"""Asking for the letter, confirming that, and leaving."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from khobor.syndication.errors import NotAnAddress
from khobor.syndication.models import Subscriber
from khobor.syndication.newsletter import tokens

AGAIN_AFTER = timedelta(days=1)
NOBODY = 0
LONGEST = 254  # RFC 5321, 4.5.3.1.3


@transaction.atomic
def ask(typed: str, *, language: str) -> None:
    """Ask for the letter. What happens cannot be told from outside: a reader stays a reader, and
    anybody else is sent one letter that asks whether it was they (not more than one a day).

    Raises: NotAnAddress.
    """
    email = typed.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise NotAnAddress from error
    if len(email) > LONGEST:
        raise NotAnAddress
    now = timezone.now()
    known, is_new = Subscriber.objects.get_or_create(
        email=email, defaults={"language": language, "asked_at": now}
    )
    if is_new or known.confirmed_at or known.asked_at > now - AGAIN_AFTER:
        return
    known.language, known.asked_at, known.is_invited = language, now, False
    known.save()


def confirm(token: str) -> bool:
    """Make whoever asked a reader of the letter; whether the token is a good one."""
    rows = Subscriber.objects.filter(pk=tokens.confirmed(token) or NOBODY)
    rows.filter(confirmed_at=None).update(confirmed_at=timezone.now())
    return rows.exists()


def leave(token: str) -> bool:
    """Forget a reader; whether the token is a good one. Leaving twice is no mistake."""
    subscriber_id = tokens.leaving(token)
    Subscriber.objects.filter(pk=subscriber_id or NOBODY).delete()
    return subscriber_id is not None


def forget_unconfirmed() -> int:
    """Delete the addresses whose owners never answered; returns how many."""
    rows = Subscriber.objects.filter(
        confirmed_at=None, asked_at__lt=timezone.now() - tokens.CONFIRM_WITHIN
    )
    return rows.delete()[0]
