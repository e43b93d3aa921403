"""Who sends this newspaper's notices."""

from django.conf import settings

from khobor.syndication.alerts.keys import newspaper_key
from khobor.syndication.alerts.sending import Sender


def newspaper_sender() -> Sender:
    """The newspaper as its settings and its folder make it."""
    return Sender(
        key=newspaper_key(settings.NEWSPAPER_FOLDER),
        contact=f"mailto:{settings.DEFAULT_FROM_EMAIL}",
        more_services=tuple(settings.ALERT_SERVICES),
    )
