"""What the conversation does beside the wire, on one machine of the newspaper at a time.

About once a second: fragments whose reactions have changed go on the wire, for many reactions at
once. Each minute: a letter to moderators if one is due. Each five minutes the classifier learns,
each hour old contacts are forgotten, and readers who never entered.
"""

import time
from collections.abc import Callable
from typing import Final

from django.db import transaction

from khobor.conversation import classifier, digests, moderation, readers
from khobor.conversation.models import Talk
from khobor.conversation.selectors import talk_key
from khobor.wire import actions as wire
from khobor.wire.followers import Follower
from khobor.wire.selectors import last_sequence

NAME: Final = "conversation"
MOST_STIRRED: Final = 200


def conversation_follower() -> Follower:
    """Its `idle` does the work; the wire tells it nothing."""
    return Follower(
        name=NAME,
        is_per_node=False,
        apply=lambda _changes: None,
        start_over=lambda _position: None,
        position=last_sequence,
        idle=Rounds().idle,
        patience_s=0.3,
    )


class Rounds:
    """Jobs with a rhythm, in order: what readers see comes before what may fail."""

    def __init__(self) -> None:
        self._jobs: tuple[tuple[float, Callable[[], object]], ...] = (
            (10.0, tell_reactions),
            (3600.0, moderation.forget_contacts),
            (3600.0, readers.forget_strangers),
            (300.0, classifier.relearn),
            (60.0, digests.send_due_digest),
        )
        begun = time.monotonic()
        self._done_at = [begun - every_s for every_s, _job in self._jobs]

    def idle(self) -> None:
        """Do what is due. A job that fails is tried again after its time; the error is raised."""
        for place, (every_s, job) in enumerate(self._jobs):
            if time.monotonic() - self._done_at[place] >= every_s:
                self._done_at[place] = time.monotonic()
                job()


@transaction.atomic
def tell_reactions() -> int:
    """Let the fragments in which somebody reacted be made anew; how many there were."""
    stirred = Talk.objects.select_for_update().filter(is_stirred=True)
    ids = list(stirred.values_list("pk", flat=True)[:MOST_STIRRED])
    Talk.objects.filter(pk__in=ids).update(is_stirred=False)
    wire.write("comment-reactions", map(talk_key, ids))
    return len(ids)
