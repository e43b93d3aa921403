"""What happens to cards when the wire moves: those of changed and withdrawn stories leave."""

from collections.abc import Sequence

from khobor.stories import selectors
from khobor.syndication.cards.from_stories import digest, masthead_of
from khobor.syndication.cards.keeping import shelf
from khobor.wire.followers import Follower
from khobor.wire.models import Change


def cards_follower() -> Follower:
    """Keeps the shelf of this machine true. A card that is not dropped in time is never served."""
    return Follower("cards", _apply, lambda _position: shelf().drop_all())


def _apply(changes: Sequence[Change]) -> None:
    for change in changes:
        if change.retracts and any(key.startswith("picture:") for key in change.keys):
            shelf().drop_all()  # a picture that must go may stand on any card
        for key in change.keys:
            if key.startswith("story:"):
                _look_after(int(key.removeprefix("story:")))


def _look_after(story_id: int) -> None:
    if not shelf().has_some(story_id):
        return
    story = selectors.story(story_id)
    if story is None:
        shelf().drop(story_id)
        return
    shelf().drop_others(story_id, digest(story, masthead_of(story)))
