"""Whether a story takes comments now, and when they are read: the story, its section, the paper."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from khobor.conversation.models import Mode, Policy, Talk
from khobor.conversation.values import Rules
from khobor.stories import values

DEFAULT_MODE: Final = Mode.BEFORE
DEFAULT_DAYS: Final = 30


def rules_of(story: values.Standing, *, now: datetime | None = None) -> Rules:
    """The policy that is nearest to the story: its own, its innermost section's, the newspaper's.

    The days after which a story closes come from the section or the newspaper. Two queries.
    """
    policies = {policy.section_id: policy for policy in Policy.objects.all()}
    policy = _nearest(policies, story.section_ids)
    talk = Talk.objects.filter(pk=story.id).first()
    mode = (talk.mode if talk else "") or policy.mode
    closes_at = _closing(story.published_at, policy.closes_after_days)
    is_over = closes_at is not None and closes_at <= (now or timezone.now())
    return Rules(mode, is_open=mode != Mode.CLOSED and not is_over, closes_at=closes_at)


def _nearest(policies: dict[int | None, Policy], section_ids: Sequence[int]) -> Policy:
    for section_id in [*reversed(section_ids), None]:
        if section_id in policies:
            return policies[section_id]
    return Policy(mode=DEFAULT_MODE, closes_after_days=DEFAULT_DAYS)


def _closing(published_at: datetime, days: int) -> datetime | None:
    return published_at + timedelta(days=days) if days else None
