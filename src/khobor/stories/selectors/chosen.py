"""What editors want read after a story."""

from khobor.stories.listings import visible
from khobor.stories.models import ChosenStory


def chosen_ids(story_id: int) -> list[int]:
    """The stories that an editor chose to stand below a story, in order; only visible ones."""
    rows = ChosenStory.objects.filter(story_id=story_id, chosen__in=visible())
    return list(rows.order_by("sort_order").values_list("chosen_id", flat=True))
