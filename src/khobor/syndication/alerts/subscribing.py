"""A browser asks for notices, chooses topics, or has had enough."""

import binascii
from base64 import urlsafe_b64decode
from collections.abc import Iterable
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from django.utils import timezone

from khobor.syndication.alerts.services import is_known
from khobor.syndication.errors import NotASubscription
from khobor.syndication.models import AlertSubscription

MOST_TOPICS = 30
AUTH_BYTES = 16  # RFC 8291, 3.2


def subscribe(wanted: Any, *, language: str, more_services: Iterable[str] = ()) -> None:
    """Keep what a browser sends: `{"endpoint", "keys": {"p256dh", "auth"}, "topics": [ids]}`.

    Asked again, it chooses other topics.

    Raises: NotASubscription if the endpoint is of no known push service, or the keys are none.
    """
    endpoint, p256dh, auth = _parts(wanted)
    if not is_known(endpoint, more=more_services):
        raise NotASubscription
    try:
        EllipticCurvePublicKey.from_encoded_point(SECP256R1(), _bytes(p256dh))
        is_secret = len(_bytes(auth)) == AUTH_BYTES
    except (ValueError, binascii.Error) as error:
        raise NotASubscription from error
    if not is_secret:
        raise NotASubscription
    AlertSubscription.objects.update_or_create(
        digest=AlertSubscription.digest_of(endpoint),
        defaults={
            "endpoint": endpoint,
            "p256dh": p256dh,
            "auth": auth,
            "language": language,
            "topics": _topics(wanted.get("topics")),
            "failures": 0,
            "asked_at": timezone.now(),
        },
    )


def unsubscribe(endpoint: object) -> None:
    """Forget a browser. Whoever knows the endpoint is the browser or its push service."""
    if isinstance(endpoint, str):
        AlertSubscription.objects.filter(digest=AlertSubscription.digest_of(endpoint)).delete()


def _parts(wanted: Any) -> tuple[str, str, str]:
    keys = wanted.get("keys") if isinstance(wanted, dict) else None
    if not isinstance(keys, dict):
        raise NotASubscription
    endpoint, p256dh, auth = wanted.get("endpoint"), keys.get("p256dh"), keys.get("auth")
    if not (isinstance(endpoint, str) and isinstance(p256dh, str) and isinstance(auth, str)):
        raise NotASubscription
    return endpoint, p256dh, auth


def _bytes(written: str) -> bytes:
    return urlsafe_b64decode(written + "=" * (-len(written) % 4))


def _topics(chosen: object) -> list[int]:
    if not isinstance(chosen, list):
        return []
    ids = [topic for topic in chosen if type(topic) is int and 0 < topic < 2**62]
    return sorted(set(ids))[:MOST_TOPICS]
