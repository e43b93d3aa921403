"""Proofs that readers carry: of a form that they were given, and of a comment that is theirs.

A form token is signed with the time, what the form is for, a nonce that counts once, and the mark
of the browser that got it, which the browser shows again in a cookie that other sites cannot make
it send. So story pages need neither a token nor a cookie.
"""

import secrets
import time
from dataclasses import dataclass
from typing import Final

from django.core import signing
from django.utils.crypto import constant_time_compare

from khobor.conversation.cleaning import secret_key
from khobor.conversation.errors import FormNotOurs, NoSuchComment

COOKIE: Final = "khobor_form"
FORM_LASTS_S: Final = 24 * 3600
FORM_SALT: Final = "khobor.conversation.form"
OWN_SALT: Final = "khobor.conversation.own"


@dataclass(frozen=True, slots=True)
class Form:
    """A form that came back: `nonce` tells one from another, `age_s` how long it was away."""

    nonce: str
    age_s: float


def new_browser_mark() -> str:
    """What the cookie of a browser holds that has none yet."""
    return secrets.token_urlsafe(18)


def form_token(purpose: str, *, browser: str, now: float | None = None) -> str:
    """A token for one form. `purpose` names the form and what it is about: `comment:17`."""
    told = [purpose, _mark(browser), secrets.token_hex(12), now or time.time()]
    return signing.dumps(told, salt=FORM_SALT, compress=False)


def opened_form(token: str, purpose: str, *, browser: str, now: float | None = None) -> Form:
    """The form that a token proves. Raises: FormNotOurs."""
    try:
        told_purpose, mark, nonce, at = signing.loads(token[:500], salt=FORM_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        raise FormNotOurs from None
    age_s = (now or time.time()) - at
    if not browser or not constant_time_compare(mark, _mark(browser)) or told_purpose != purpose:
        raise FormNotOurs
    if age_s > FORM_LASTS_S:
        raise FormNotOurs
    return Form(nonce, age_s)


def own_token(comment_id: int) -> str:
    """What lets a writer see, change and delete the comment; it stays valid."""
    return signing.Signer(salt=OWN_SALT).sign(str(comment_id)).replace(":", ".")


def owned_comment(token: str) -> int:
    """The id of the comment that a token is for. Raises: NoSuchComment."""
    try:
        return int(signing.Signer(salt=OWN_SALT).unsign(token[:200].replace(".", ":")))
    except (signing.BadSignature, ValueError):
        raise NoSuchComment from None


def _mark(browser: str) -> str:
    return secret_key("form", browser)
