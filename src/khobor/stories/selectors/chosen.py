"""What editors want read after a story."""

from khobor.stories.listings import visible
from khobor.stories.models import ChosenStory


def chosen_ids(story_id: int) -> list[int]:
    """The stories that an editor chose to stand below a story, in order; only visible ones."""
    rows = ChosenStory.objects.filter(story_id=story_id).order_by("sort_order")
    ids = list(rows.values_list("chosen_id", flat=True))
    seen = set(visible().filter(pk__in=ids).values_list("pk", flat=True)) if ids else set()
    return [pk for pk in ids if pk in seen]
