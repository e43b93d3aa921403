"""What is to appear, or to go, at a time that an editor has set."""

import logging
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from khobor.wire.followers import Follower
from khobor.wire.selectors import last_sequence

log = logging.getLogger(__name__)


def keep_timetable(now: datetime | None = None) -> int:
    """Publish what is due and withdraw what has expired; returns how many pages changed.

    One that fails is logged and tried again at the next call; the others go ahead.
    """
    now = now or timezone.now()
    pages = Page.objects.filter(live=True, expire_at__isnull=False, expire_at__lte=now)
    revisions = Revision.objects.filter(approved_go_live_at__lte=now)
    leaving = [_withdraw(page) for page in pages.order_by("expire_at")]
    coming = [_publish(revision) for revision in revisions.order_by("approved_go_live_at")]
    return sum(leaving) + sum(coming)


def timetable_follower() -> Follower:
    """Keeps the timetable about once a second, on one machine of the newspaper at a time."""
    return Follower(
        name="timetable",
        is_per_node=False,
        apply=lambda _changes: None,
        start_over=lambda _position: None,
        position=last_sequence,
        idle=lambda: (keep_timetable(), None)[1],
        patience_s=0.2,
    )


def _withdraw(page: Page) -> bool:
    try:
        with transaction.atomic():
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    except Exception:
        log.exception("The page %s cannot be withdrawn on time; trying again.", page.pk)
        return False
    return True


def _publish(revision: Revision) -> bool:
    try:
        with transaction.atomic():
            revision.publish(log_action="wagtail.publish.scheduled")
    except Exception:
        log.exception("The revision %s cannot be published on time; trying again.", revision.pk)
        return False
    return True
