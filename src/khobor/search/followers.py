"""What the index does when the wire moves, and how it is rebuilt meanwhile.

The index is rebuilt story by story, newest first, in small steps between two readings of the wire:
search goes on with what it has, and what is published meanwhile is found within the second.
"""

import time
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from khobor.search.index import ReadIndex, WrittenIndex
from khobor.search.labels import stored_card
from khobor.search.schema import ID, LABEL, card, edition, label_document, story_document
from khobor.search.state import State, Walk, read_state, write_state
from khobor.stories import selectors
from khobor.wire import waking
from khobor.wire.followers import Follower
from khobor.wire.models import Change

NAME: Final = "search"
STEP: Final = 200  # stories that are read at once
STEP_S: Final = 0.4  # how long a rebuild keeps the wire waiting
LABEL_KINDS: Final = ("topic:", "byline:", "place:")


def search_follower(folder: Path) -> Follower:
    """The follower that keeps the index in that folder true."""
    keeper = Keeper(folder)
    return Follower(
        name=NAME,
        begin=keeper.begin,
        apply=keeper.apply,
        start_over=keeper.start_over,
        idle=keeper.idle,
        position=keeper.position,
        patience_s=0.1,
    )


class Keeper:
    """Writes the index and its state. Only for whoever holds the follower's lock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "state.json"
        self._wish = folder / "rebuild"
        self._state = State(edition())
        self._index: WrittenIndex | None = None
        self._read = ReadIndex(folder / "index")

    @property
    def state(self) -> State:
        """How far the index has come."""
        return self._state

    def begin(self) -> None:
        """Open the index, and go on where the last process stopped."""
        self.close()
        self._index = WrittenIndex(self._folder / "index")
        found = read_state(self._file)
        is_ours = found is not None and found.edition == edition()
        is_whole = is_ours and not self._index.is_new
        if found and is_whole:
            self._state = found
        else:
            is_filling = self._index.is_new or found is None or found.is_filling
            self._state = State(edition(), is_filling=is_filling, round=found.round if found else 0)

    def close(self) -> None:
        """Let another process write."""
        if self._index:
            self._index.close()
            self._index = None

    def position(self) -> int | None:
        """The last change that the index knows of; None where it must be made anew."""
        return self._state.position

    def start_over(self, position: int) -> None:
        """Index everything again, a step at a time; what is found until then stays."""
        totals = selectors.lists_of_everything()
        self._state = State(
            edition(),
            position=position,
            round=self._state.round + 1,
            is_rebuilding=True,
            is_filling=self._state.is_filling,
            expected=sum(totals.values()),
            walks=[Walk(key) for key in totals],
        )
        self._put_labels(None)
        self._commit()

    def apply(self, changes: Sequence[Change]) -> None:
        """Index the stories and labels that these changes touch, or take them out."""
        keys = list(dict.fromkeys(key for change in changes for key in change.keys))
        stories = [int(key[6:]) for key in keys if key.startswith("story:")]
        for start in range(0, len(stories), STEP):
            self._put_stories(stories[start : start + STEP])
        self._put_labels([key for key in keys if key.startswith(LABEL_KINDS)])
        self._state.position = changes[-1].sequence
        self._commit()

    def idle(self) -> None:
        """Go on with a rebuild, for a moment; begin one that was asked for."""
        if not self._written().is_there():
            self.begin()
            return
        if self._wish.exists():
            self._wish.unlink(missing_ok=True)
            self.start_over(self._state.position or 0)
        if self._state.walks:
            until = time.monotonic() + STEP_S
            while self.walk() and time.monotonic() < until:
                pass
            self._commit()
            waking.wake()

    def walk(self) -> bool:
        """Index the next few stories of a rebuild; False when all are done. Not yet committed."""
        walk = self._state.walks[0]
        before = walk.before and (datetime.fromisoformat(walk.before[0]), walk.before[1])
        found = selectors.stories_in_list(walk.list_key, count=STEP, before=before)
        self._put_stories([story_id for _at, story_id in found])
        self._state.done += len(found)
        if found:
            at, story_id = found[-1]
            walk.before = (at.isoformat(), story_id)
        if len(found) < STEP:
            self._state.walks.pop(0)
        if not self._state.walks and self._state.is_rebuilding:
            self._finish_rebuild()
        return bool(self._state.walks)

    def _finish_rebuild(self) -> None:
        """What no round but an old one has touched is no longer there."""
        self._state.is_rebuilding = self._state.is_filling = False
        self._written().drop_rounds_before(self._state.round)

    def commit(self) -> None:
        """Keep what was walked."""
        self._commit()

    def _put_stories(self, story_ids: Iterable[int]) -> None:
        ids = list(story_ids)
        found = selectors.findable_stories(ids)
        documents = [story_document(story, round_number=self._state.round) for story in found]
        self._written().put(documents, instead_of=(ID, ids))

    def _put_labels(self, keys: Sequence[str] | None) -> None:
        """Index labels; a name that changed is also indexed again in the stories that bear it."""
        labels = selectors.findable_labels(keys)
        if keys is not None:
            renamed = [label.key for label in labels if self._is_renamed(label)]
            self._state.walks += [
                Walk(list_key) for key in renamed for list_key in selectors.lists_of_label(key)
            ]
        documents = [label_document(label, round_number=self._state.round) for label in labels]
        gone = keys if keys is not None else [label.key for label in labels]
        self._written().put(documents, instead_of=(LABEL, gone))

    def _is_renamed(self, label: selectors.FindableLabel) -> bool:
        searcher = self._read.searcher()
        known = stored_card(searcher, label.key) if searcher else None
        return known is not None and known != card(label)

    def _commit(self) -> None:
        self._written().commit()
        write_state(self._file, self._state)

    def _written(self) -> WrittenIndex:
        if self._index is None:
            self.begin()
        assert self._index is not None
        return self._index
