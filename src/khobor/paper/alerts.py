"""Notices of breaking news: the page on which a reader asks for them, and what browsers send."""

import json
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse

from khobor.paper.contexts import AlertsPage, Head
from khobor.paper.floods import TokenBucket, Turnstile, guarded
from khobor.paper.rendering import page_language, reader_page, show, whole_address
from khobor.paper.wording import word
from khobor.press import reader_post
from khobor.stories import selectors
from khobor.syndication.alerts import subscribing
from khobor.syndication.alerts.keys import public_key
from khobor.syndication.errors import NotASubscription

ASKING = TokenBucket(burst=20, per_second=0.2)
TURNSTILE = Turnstile(at_once=2)
MOST_BYTES = 8_000
TOPICS = 18


@reader_page
def alerts(request: HttpRequest) -> HttpResponse:
    """What a notice is, the topics to choose from, and the newspaper's public key."""
    if not settings.ALERTS:
        raise Http404
    language = page_language()
    head = Head(
        title=word("alerts", language),
        description=word("alerts_text", language),
        canonical=whole_address(request.path),
    )
    page = AlertsPage(
        head=head,
        topics=tuple(selectors.busiest_topics(language, count=TOPICS)),
        key=public_key(settings.NEWSPAPER_FOLDER),
    )
    return show(request, "alerts", page)


@reader_post
@guarded(ASKING, TURNSTILE)
def subscribe(request: HttpRequest) -> HttpResponse:
    """Keep a browser's subscription and its topics."""
    if not settings.ALERTS:
        raise Http404
    try:
        subscribing.subscribe(
            _sent(request), language=page_language(), more_services=settings.ALERT_SERVICES
        )
    except NotASubscription as error:
        return JsonResponse({"error": str(error)}, status=400)
    return JsonResponse({})


@reader_post
@guarded(ASKING, TURNSTILE)
def unsubscribe(request: HttpRequest) -> HttpResponse:
    """Forget a browser; the same answer whether it was known."""
    sent = _sent(request)
    subscribing.unsubscribe(sent.get("endpoint") if isinstance(sent, dict) else None)
    return JsonResponse({})


def _sent(request: HttpRequest) -> Any:
    """What a browser sent as JSON; None if it is none, or far too long for one."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        return None
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        return None
