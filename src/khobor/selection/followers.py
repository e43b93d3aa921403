"""What selection does when the wire moves, and what it catches up with in between.

One process of the newspaper does it, whichever comes first. Nothing of it happens in an editor's or
a reader's request.
"""

import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from khobor.selection import actions, spaces
from khobor.selection.models import Choice, StorySignature
from khobor.selection.storing import edition
from khobor.stories import selectors
from khobor.wire.followers import Follower
from khobor.wire.models import Change

NAME: Final = "selection"
FULLY: Final = 40  # of so many changed stories at once the lists are chosen now; of more, later
STEP: Final = 100
STEP_S: Final = 0.3
AT_ONCE: Final = 4
SIGNED: Final = timedelta(days=400)  # of so old an archive the stories are compared with new ones
HOUSEKEEPING_S: Final = 600.0


def selection_follower() -> Follower:
    """The follower that keeps signatures, events and lists true."""
    keeper = Keeper()
    return Follower(
        name=NAME,
        is_per_node=False,
        begin=keeper.begin,
        apply=keeper.apply,
        start_over=keeper.start_over,
        idle=keeper.idle,
        patience_s=0.4,
    )


class Keeper:
    """Follows, and walks the archive for what is not signed yet."""

    def __init__(self) -> None:
        self._walks: list[tuple[str, tuple[datetime, int] | None]] = []
        self._unlisted: set[int] = set()  # whose list, begun by an editor, is to be made
        self._kept_house_at = 0.0

    def begin(self) -> None:
        """Look once whether everything recent is signed."""
        self._walks = [(key, None) for key in selectors.lists_of_everything()]

    def start_over(self, position: int) -> None:
        """Changes were missed: sign and choose everything recent again, a step at a time."""
        StorySignature.objects.update(edition="", listed_at=None)
        self.begin()

    def apply(self, changes: Sequence[Change]) -> None:
        """Take up the stories that these changes touch."""
        keys = dict.fromkeys(key for change in changes for key in change.keys)
        ids = [int(key[6:]) for key in keys if key.startswith("story:")]
        if len(ids) <= FULLY:
            if ids:
                actions.take_up(ids)
            return
        for start in range(0, len(ids), STEP):
            self._sign(ids[start : start + STEP])

    def _sign(self, ids: list[int]) -> None:
        found = selectors.findable_stories(ids)
        actions.sign_all(found)
        self._unlisted |= actions.put_off(found)
        gone = set(ids) - {story.id for story in found}
        if gone:
            actions.forget(gone)
        actions.tell_candidates(found)

    def idle(self) -> None:
        """Go on with what is still to be done, for a moment."""
        until = time.monotonic() + STEP_S
        while time.monotonic() < until and (self.walk() or self._make_lists()):
            pass
        if not self._walks and time.monotonic() - self._kept_house_at > HOUSEKEEPING_S:
            self._kept_house_at = time.monotonic()
            actions.drop_old_bands()
            spaces.train_if_due()

    def walk(self) -> bool:
        """Sign the next stories of the archive that are not signed; False when all are."""
        if not self._walks:
            return False
        list_key, before = self._walks[0]
        found = selectors.stories_in_list(list_key, count=STEP, before=before)
        actions.sign_missing(pk for _at, pk in found)
        if len(found) == STEP and found[-1][0] > timezone.now() - SIGNED:
            self._walks[0] = (list_key, found[-1])
        else:
            self._walks.pop(0)
            if not self._walks:
                actions.sign_chosen()
                _drop_unsigned()
                self._unlisted |= actions.differing_from_editors()
        return bool(self._walks)

    def _make_lists(self) -> bool:
        """Make the next lists: those that an editor began, however old, then the newest."""
        if not self._unlisted:
            return bool(actions.fill_lists(count=AT_ONCE))
        ids = sorted(self._unlisted)[-AT_ONCE:]
        actions.make_lists(ids)
        self._unlisted.difference_update(ids)
        return True


def _drop_unsigned() -> None:
    """What no walk has signed again is no longer there."""
    gone = StorySignature.objects.exclude(edition=edition())
    Choice.objects.filter(story_id__in=gone.values("pk")).delete()
    Choice.objects.filter(chosen_id__in=gone.values("pk")).delete()
    gone.delete()
