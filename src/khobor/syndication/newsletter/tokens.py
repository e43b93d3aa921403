"""What stands in the addresses of a letter: whose it is, signed, and for what."""

from datetime import timedelta

from django.core import signing

CONFIRM = "khobor.newsletter.confirm"
LEAVE = "khobor.newsletter.leave"
CONFIRM_WITHIN = timedelta(days=7)


def confirm_token(subscriber_id: int) -> str:
    """Proves within seven days that a letter to this subscriber was read."""
    return signing.TimestampSigner(salt=CONFIRM).sign(str(subscriber_id))


def leave_token(subscriber_id: int) -> str:
    """Lets this subscriber leave, at any time: a letter may be years old."""
    return signing.Signer(salt=LEAVE).sign(str(subscriber_id))


def confirmed(token: str) -> int | None:
    """The subscriber of a `confirm_token`; None if it is forged or too old."""
    try:
        signer = signing.TimestampSigner(salt=CONFIRM)
        return int(signer.unsign(token, max_age=CONFIRM_WITHIN))
    except (signing.BadSignature, ValueError):
        return None


def leaving(token: str) -> int | None:
    """The subscriber of a `leave_token`; None if it is forged."""
    try:
        return int(signing.Signer(salt=LEAVE).unsign(token))
    except (signing.BadSignature, ValueError):
        return None
