"""Letting stories be read, for tests."""

from datetime import timedelta

from django.utils import timezone

from khobor.audience.actions import add_reads, hour_number
from khobor.audience.beacons import Read, empty_tally
from khobor.stories.models import Story


def read(
    story: Story, views: int, *, hours_ago: int = 0, depth: int = 0, arrival: str = "own"
) -> None:
    """Let a story be read so often in that hour."""
    at, tally = timezone.now() - timedelta(hours=hours_ago), empty_tally()
    for _view in range(views):
        Read(story.pk, depth, arrival).add_to(tally)
    add_reads({(story.pk, hour_number(at)): tally})
