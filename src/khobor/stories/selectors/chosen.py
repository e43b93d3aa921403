"""What editors want read after a story.

Of what is chosen the visible ones are looked up by their ids: joined, a database might walk the
pages of the whole archive.
"""

from collections.abc import Iterable
from typing import Final

from django.db.models import QuerySet

from khobor.stories.listings import visible
from khobor.stories.models import ChosenStory

AT_ONCE: Final = 500


def chosen_ids(story_id: int) -> list[int]:
    """The stories that an editor chose to stand below a story, in order; only visible ones."""
    return chosen_for([story_id]).get(story_id, [])


def chosen_for(story_ids: Iterable[int]) -> dict[int, list[int]]:
    """The same for several stories; those for which nothing is chosen are left out."""
    return _by_story(ChosenStory.objects.filter(story_id__in=story_ids))


def everything_chosen() -> dict[int, list[int]]:
    """The same for every visible story of the newspaper."""
    found = _by_story(ChosenStory.objects.all())
    seen = _visible_among(found)
    return {story_id: ids for story_id, ids in found.items() if story_id in seen}


def _by_story(rows: QuerySet[ChosenStory]) -> dict[int, list[int]]:
    pairs = rows.order_by("story_id", "sort_order").values_list("story_id", "chosen_id")
    chosen = list(pairs)
    seen = _visible_among(pk for _story_id, pk in chosen)
    found: dict[int, list[int]] = {}
    for story_id, pk in chosen:
        if pk in seen:
            found.setdefault(story_id, []).append(pk)
    return found


def _visible_among(story_ids: Iterable[int]) -> set[int]:
    ids = sorted(set(story_ids))
    seen: set[int] = set()
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        seen.update(visible().filter(pk__in=some).values_list("pk", flat=True))
    return seen
