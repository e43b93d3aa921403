"""The desk asks for a notice about a story."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from khobor.bangla import normalise
from khobor.stories import selectors
from khobor.syndication.alerts.quiet import parse_quiet_hours
from khobor.syndication.errors import AlertSentAlready, StoryNotPublic
from khobor.syndication.models import Alert, AlertSubscription


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a notice has come."""

    alert: Alert
    sent: int
    open: int
    refused: int


def ask_for_alert(
    story: Any, *, headline: str, text: str, is_for_all: bool, is_urgent: bool, user: Any
) -> Alert:
    """Let a notice go out, at once or when the quiet hours end; `is_urgent` wakes people.

    Raises: StoryNotPublic, AlertSentAlready.
    """
    language = story.locale.language_code
    if not selectors.in_order([story.pk], language=language):
        raise StoryNotPublic
    now = timezone.localtime()
    quiet = parse_quiet_hours(settings.ALERT_QUIET)
    try:
        with transaction.atomic():
            return Alert.objects.create(
                story_id=story.pk,
                language=language,
                topic_ids=sorted(topic.pk for topic in story.topics.all()),
                headline=" ".join(normalise(headline).split()),
                text=" ".join(normalise(text).split()),
                is_for_all=is_for_all,
                send_at=now if is_urgent else quiet.after(now),
                sent_by=user,
            )
    except IntegrityError as error:
        raise AlertSentAlready from error


def progress_of(story_id: int) -> Progress | None:
    """How far the notice about a story has come; None if there is none."""
    alert = Alert.objects.filter(story_id=story_id).first()
    if alert is None:
        return None
    rows = list(alert.deliveries.values_list("outcome", flat=True))
    sent, still_open = rows.count("sent"), rows.count("")
    return Progress(alert, sent, still_open, len(rows) - sent - still_open)


def listeners(language: str) -> int:
    """How many browsers have asked for notices in a language."""
    return AlertSubscription.objects.filter(language=language).count()
