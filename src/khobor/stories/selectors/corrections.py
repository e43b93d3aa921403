"""What the newspaper has corrected, for everybody to see."""

from typing import Final

from khobor.stories import models, values
from khobor.stories.listings import corrected_key
from khobor.stories.selectors.newest import newest_ids
from khobor.stories.selectors.teasers import teasers
from khobor.wire import depends_on

MOST: Final = 100


def corrections(language: str) -> list[tuple[values.Teaser, values.Correction]]:
    """The corrections of the newest corrected stories, the newest correction first."""
    key = corrected_key(language)
    ids = newest_ids({key: MOST})[key]
    depends_on(*(f"story:{pk}" for pk in ids))  # a correction may be worded anew
    known = teasers(ids, language=language)
    rows = models.Correction.objects.filter(story_id__in=known).order_by("-at", "-pk")[:MOST]
    return [(known[row.story_id], values.Correction(row.at, row.text)) for row in rows]
