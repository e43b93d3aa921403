"""Tables of what goes out to readers: letters and notices."""

from khobor.syndication.models.alerts import Alert, AlertDelivery, AlertSubscription
from khobor.syndication.models.newsletter import Delivery, Digest, DigestStory, Subscriber

__all__ = [
    "Alert",
    "AlertDelivery",
    "AlertSubscription",
    "Delivery",
    "Digest",
    "DigestStory",
    "Subscriber",
]
