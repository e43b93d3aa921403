"""Who asks, and whom: the address that a request comes from, and the host that it names."""

import ipaddress
from collections.abc import Iterable, Mapping
from typing import Any

from django.http.request import validate_host


def is_host_of(named: str, hosts: Iterable[str]) -> bool:
    """Whether a `Host` header, perhaps with a port, names one of those hosts."""
    name = named.lower()
    if not name.endswith("]"):
        name = name.rpartition(":")[0] or name
    return validate_host(name, hosts)


def sender_address(environ: Mapping[str, Any]) -> str:
    """The address of a request's sender; of an IPv6 network, the part that one reader has.

    `environ` is WSGI's, which Django calls `request.META`. A web server on this machine or in this
    network says for whom it asks; nobody else is believed. Empty if nobody said it.
    """
    direct = _parsed(environ.get("REMOTE_ADDR", ""))
    if direct is None or direct.is_private or direct.is_loopback:
        said = environ.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        direct = _parsed(said) or direct
    if direct is None:
        return ""
    if direct.version == 6:
        return str(ipaddress.ip_network((direct, 64), strict=False))
    return str(direct)


def _parsed(written: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(written)
    except ValueError:
        return None
