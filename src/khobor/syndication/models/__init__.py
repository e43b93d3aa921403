"""Tables of what goes out: letters and notices to readers, pings to machines."""

from khobor.syndication.models.alerts import Alert, AlertDelivery, AlertSubscription
from khobor.syndication.models.newsletter import Delivery, Digest, DigestStory, Subscriber
from khobor.syndication.models.pings import Ping

__all__ = [
    "Alert",
    "AlertDelivery",
    "AlertSubscription",
    "Delivery",
    "Digest",
    "DigestStory",
    "Ping",
    "Subscriber",
]
