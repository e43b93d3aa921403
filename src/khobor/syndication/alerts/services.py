"""The push services that notices may be sent through.

An endpoint comes from a stranger, and the newspaper's server will send to it: so only the push
services of browsers are known, only by https and on its usual port, and whatever else stands in
an endpoint leads nowhere. Sources: the push endpoints of Chromium (FCM), Firefox (autopush), Edge
(WNS) and Safari (APNs web push) as their makers document them.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

# A name with a leading dot stands for every host below it.
KNOWN = (
    "fcm.googleapis.com",
    "jmt17.google.com",
    ".push.services.mozilla.com",
    ".notify.windows.com",
    ".push.apple.com",
)
LONGEST = 1000


def is_known(endpoint: str, *, more: Iterable[str] = ()) -> bool:
    """Whether notices may be sent to this endpoint. `more`: hosts (`name` or `name:port`) that the
    newspaper knows besides.

    >>> is_known("https://updates.push.services.mozilla.com/wpush/v2/gAAA")
    True
    >>> is_known("https://169.254.169.254/latest/"), is_known("http://fcm.googleapis.com/fcm/send/")
    (False, False)
    """
    if len(endpoint) > LONGEST or not endpoint.isascii() or not endpoint.isprintable():
        return False
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    if parts.scheme != "https" or parts.username or parts.password or "\\" in endpoint:
        return False
    if f"{host}:{port}" in more if port else host in more:
        return True
    return port in (None, 443) and any(_is_below(host, name) for name in KNOWN)


def _is_below(host: str, name: str) -> bool:
    return host.endswith(name) if name.startswith(".") else host == name
