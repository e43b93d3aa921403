"""Sending notices: resumable, one a story and browser, and never about a withdrawn story."""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import requests
from django.db import transaction
from django.utils import timezone
from py_vapid import Vapid02
from pywebpush import WebPushException, webpush

from khobor.stories import selectors, values
from khobor.stories.addresses import whole_address
from khobor.syndication.alerts.services import is_known
from khobor.syndication.models import Alert, AlertDelivery, AlertSubscription

BATCH = 200
AT_ONCE = 16
TIMEOUT_S = 10
KEPT_S = 6 * 3600  # a push service keeps the notice so long for a phone that is off
TRIES = 4
RETRY = timedelta(seconds=30)
MOST_FAILURES = 5
GONE = frozenset({404, 410})  # RFC 8030, 7.3: the subscription has expired
BUSY = 429


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: the newspaper's key, whom push services may write to, and further services."""

    key: Vapid02
    contact: str
    more_services: Sequence[str] = ()


def send_due(sender: Callable[[], Sender]) -> int:
    """Send the next batch of each notice that is due; returns how many were sent."""
    now = timezone.now()
    due = Alert.objects.filter(finished_at=None, send_at__lte=now)
    return sum(_send_batch(alert, sender(), now=now) for alert in due)


def _send_batch(alert: Alert, sender: Sender, *, now: datetime) -> int:
    story = next(iter(selectors.in_order([alert.story_id], language=alert.language)), None)
    if story is None:  # withdrawn since: nobody else hears of it
        _finish(alert, now)
        return 0
    is_more, waiting = True, list[AlertDelivery]()
    while is_more and not waiting:  # of some browsers nobody wants it
        is_more, waiting = _claim(alert, now=now)
    if not waiting:
        if not alert.deliveries.filter(outcome="").exists():
            _finish(alert, now)
        return 0
    payload = json.dumps(notice(alert, story), ensure_ascii=False)
    topic = f"story-{alert.story_id}"
    # The network's threads touch no database; answers are written down here, one by one.
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = pool.map(lambda row: _push(row.subscription, payload, topic, sender), waiting)
        for delivery, answer in zip(waiting, answers, strict=True):
            _note(delivery, answer, now=now)
    return len(waiting)


def notice(alert: Alert, story: values.Teaser) -> dict[str, str]:
    """What the service worker shows."""
    shown = {
        "title": alert.headline,
        "body": alert.text,
        "url": story.address,
        "tag": f"story-{story.id}",
    }
    if story.picture:
        shown["image"] = whole_address(story.picture.src)
    return shown


@transaction.atomic
def _claim(alert: Alert, *, now: datetime) -> tuple[bool, list[AlertDelivery]]:
    """Whether there may be more browsers after these, and those that are to be sent to now."""
    started_at = alert.started_at or now
    rows = AlertSubscription.objects.filter(
        pk__gt=alert.reached, language=alert.language, asked_at__lte=started_at
    ).order_by("pk")
    batch = list(rows[:BATCH])
    wanted = [row for row in batch if _wants(row, alert)]
    AlertDelivery.objects.bulk_create(
        [AlertDelivery(alert=alert, subscription=row) for row in wanted]
    )
    alert.started_at = started_at
    alert.reached = batch[-1].pk if batch else alert.reached
    alert.save(update_fields=["started_at", "reached"])
    open_ones = AlertDelivery.objects.filter(alert=alert, outcome="")
    ready = open_ones.exclude(next_try_at__gt=now).select_related("subscription")
    return bool(batch), list(ready.order_by("pk")[:BATCH])


def _wants(row: AlertSubscription, alert: Alert) -> bool:
    if alert.is_for_all and not row.topics:
        return True
    return not set(row.topics).isdisjoint(alert.topic_ids)


def _push(row: AlertSubscription, payload: str, topic: str, sender: Sender) -> int:
    """Hand one notice to its push service; the status of the answer, 0 if there was none."""
    if not is_known(row.endpoint, more=sender.more_services):
        return 410
    with requests.Session() as session:
        session.max_redirects = 0  # nobody sends us elsewhere
        try:
            answer: Any = webpush(
                {"endpoint": row.endpoint, "keys": {"p256dh": row.p256dh, "auth": row.auth}},
                payload,
                vapid_private_key=sender.key,
                vapid_claims={"sub": sender.contact},
                ttl=KEPT_S,
                timeout=TIMEOUT_S,
                headers={"Urgency": "high", "Topic": topic},
                requests_session=session,
            )
        except WebPushException as error:
            return int(error.response.status_code) if error.response is not None else 0
        except (requests.RequestException, ValueError):
            return 0
    return int(answer.status_code)


def _note(delivery: AlertDelivery, status: int, *, now: datetime) -> None:
    if status in GONE:
        delivery.subscription.delete()
        return
    delivery.tries += 1
    is_done = 200 <= status < 300
    may_pass = status in (0, BUSY) or status >= 500
    if is_done or not may_pass or delivery.tries >= TRIES:
        delivery.outcome = "sent" if is_done else f"refused {status}"
    else:
        delivery.next_try_at = now + RETRY * 2 ** (delivery.tries - 1)
    delivery.save(update_fields=["tries", "outcome", "next_try_at"])
    if is_done and delivery.subscription.failures:
        delivery.subscription.failures = 0
        delivery.subscription.save(update_fields=["failures"])
    elif 400 <= status < 500 and status != BUSY:  # else the trouble is the network's or theirs
        _count_failure(delivery.subscription)


def _count_failure(row: AlertSubscription) -> None:
    row.failures += 1
    if row.failures >= MOST_FAILURES:
        row.delete()
    else:
        row.save(update_fields=["failures"])


def _finish(alert: Alert, now: datetime) -> None:
    alert.finished_at = now
    alert.save(update_fields=["finished_at"])
