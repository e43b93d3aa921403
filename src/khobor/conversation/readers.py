"""Reader accounts: a link by e-mail opens the door once; no password, no login of the newsroom."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.core import signing
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from khobor.conversation.cleaning import clean_contact, clean_name
from khobor.conversation.errors import NoContact, NoSuchComment
from khobor.conversation.models import Reader

COOKIE: Final = "khobor_reader"
LINK_SALT: Final = "khobor.conversation.link"
SESSION_SALT: Final = "khobor.conversation.reader"
LINK_LASTS_S: Final = 1800
SESSION_LASTS_S: Final = 180 * 86400
NEVER_CAME_AFTER: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A reader who has signed in; without the e-mail, which only its owner's page shows."""

    id: int
    name: str


def checked_email(typed: str) -> str:
    """An e-mail address as it is kept. Raises: NoContact."""
    address = clean_contact(typed)
    if "@" not in address:
        raise NoContact
    return address


@transaction.atomic
def link_token(email: str) -> str:
    """A token for the link that is mailed; the one before is no longer good.

    Raises: NoContact if that is no e-mail address.
    """
    address = checked_email(email)
    reader, _made = Reader.objects.get_or_create(email=address)
    reader.link_mark = secrets.token_hex(8)
    if not reader.session_mark:
        reader.made_at = timezone.now()
    reader.save(update_fields=["link_mark", "made_at"])
    return signing.dumps([reader.pk, reader.link_mark], salt=LINK_SALT, compress=False)


def is_good_link(token: str) -> bool:
    """Whether a link can still be used; looking does not use it up, for mail scanners look."""
    return _linked(token) is not None


@transaction.atomic
def enter(token: str) -> str:
    """Use a link up; returns what the cookie holds from now on. Raises: NoSuchComment."""
    reader = _linked(token, is_locked=True)
    if reader is None:
        raise NoSuchComment
    reader.link_mark = ""
    reader.session_mark = reader.session_mark or secrets.token_hex(8)
    reader.save(update_fields=["link_mark", "session_mark"])
    return signing.dumps([reader.pk, reader.session_mark], salt=SESSION_SALT, compress=False)


def signed_in(cookie: str) -> SignedIn | None:
    """Whoever the cookie is of; None for one that is made up, old, or signed out everywhere."""
    reader = _of_cookie(cookie)
    return SignedIn(reader.pk, reader.name) if reader else None


def own_email(reader_id: int) -> str:
    """The e-mail of a reader, for that reader's own eyes."""
    return Reader.objects.values_list("email", flat=True).get(pk=reader_id)


def rename(reader_id: int, typed: str) -> None:
    """Remember the name that a reader writes under. Raises: NoName."""
    Reader.objects.filter(pk=reader_id).update(name=clean_name(typed))


def sign_out_everywhere(reader_id: int) -> None:
    """Make every cookie of the reader worthless."""
    Reader.objects.filter(pk=reader_id).update(session_mark=secrets.token_hex(8))


def close_account(reader_id: int) -> None:
    """Forget the e-mail; what was written stays, as of anybody without an account."""
    Reader.objects.filter(pk=reader_id).delete()


def forget_strangers() -> int:
    """Delete the addresses whose owners have not entered within a day; how many there were."""
    since = timezone.now() - NEVER_CAME_AFTER
    return Reader.objects.filter(session_mark="", made_at__lt=since).delete()[0]


def _linked(token: str, *, is_locked: bool = False) -> Reader | None:
    try:
        reader_id, mark = signing.loads(token[:300], salt=LINK_SALT, max_age=LINK_LASTS_S)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    rows = Reader.objects.select_for_update() if is_locked else Reader.objects.all()
    reader = rows.filter(pk=reader_id).first()
    is_good = reader is not None and mark and constant_time_compare(reader.link_mark, mark)
    return reader if is_good else None


def _of_cookie(cookie: str) -> Reader | None:
    if not cookie:
        return None
    try:
        told = signing.loads(cookie[:300], salt=SESSION_SALT, max_age=SESSION_LASTS_S)
        reader_id, mark = told
    except (signing.BadSignature, ValueError, TypeError):
        return None
    reader = Reader.objects.filter(pk=reader_id).first()
    is_good = reader is not None and mark and constant_time_compare(reader.session_mark, mark)
    return reader if is_good else None
