"""Telling services what was noted for them, and again later where they did not answer.

Sources: WebSub (W3C), section 5; PubSubHubbub 0.4 for what hubs take (`hub.url`, several at once);
indexnow.org/documentation for its set of addresses.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import requests
from django.conf import settings
from django.utils import timezone

from khobor.stories.addresses import whole_address
from khobor.syndication.choices import Choices
from khobor.syndication.models import Ping
from khobor.syndication.pings.noting import INDEXNOW, WEBSUB

log = logging.getLogger(__name__)
AT_ONCE: Final = {WEBSUB: 100, INDEXNOW: 10_000}
TIMEOUT_S: Final = (5, 10)  # to connect, to answer
PAUSES_S: Final = (10, 60, 300, 1_800, 7_200, 21_600, 43_200)  # then it is given up


def send_due(choices: Choices) -> None:
    """Tell each service what is due for it. Never raises for a service that does not answer."""
    for service, ask in ((WEBSUB, _websub), (INDEXNOW, _indexnow)):
        due = Ping.objects.filter(service=service, due_at__lte=timezone.now()).order_by("due_at")
        pings = list(due[: AT_ONCE[service]])
        if pings:
            _settle(pings, _told(ask, choices, [ping.address for ping in pings]))


def _told(ask: Callable[..., dict[str, Any]], choices: Choices, addresses: list[str]) -> bool:
    """Whether the service took it; what it refuses for good counts as taken."""
    request = ask(choices, addresses)
    if urlsplit(request["url"]).scheme != "https":
        return True  # it was switched off since
    try:
        with requests.post(
            **request, timeout=TIMEOUT_S, allow_redirects=False, stream=True
        ) as answer:
            status = answer.status_code
    except requests.RequestException as error:
        log.warning("%s does not answer: %s", urlsplit(request["url"]).hostname, error)
        return False
    if status >= 300:
        log.warning("%s answers %s.", urlsplit(request["url"]).hostname, status)
    return status < 500 and status != requests.codes.too_many_requests


def _websub(choices: Choices, addresses: Sequence[str]) -> dict[str, Any]:
    told = [("hub.mode", "publish"), *(("hub.url", address) for address in addresses)]
    return {"url": choices.websub_hub, "data": told}


def _indexnow(choices: Choices, addresses: Sequence[str]) -> dict[str, Any]:
    return {
        "url": choices.indexnow_url if choices.indexnow_key else "",
        "json": {
            "host": urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc,
            "key": choices.indexnow_key,
            "keyLocation": whole_address(f"/{choices.indexnow_key}.txt"),
            "urlList": list(addresses),
        },
    }


def _settle(pings: Sequence[Ping], is_told: bool) -> None:
    """Forget what was told or tried too often; what was noted once more meanwhile stays."""
    for ping in pings:
        row = Ping.objects.filter(pk=ping.pk, noted_at=ping.noted_at)
        if is_told or ping.tries >= len(PAUSES_S):
            row.delete()
        else:
            pause = timedelta(seconds=PAUSES_S[ping.tries])
            row.update(tries=ping.tries + 1, due_at=timezone.now() + pause)
