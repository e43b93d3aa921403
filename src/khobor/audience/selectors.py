"""What is read most, for readers."""

from datetime import timedelta

from django.db.models import CharField
from django.utils import timezone

from khobor.audience.models import MostRead
from khobor.audience.windows import Window
from khobor.prepared import Prepared, Slot
from khobor.stories import selectors, values
from khobor.wire import fresh_until

TRUE_FOR = timedelta(minutes=1)
LISTS = Prepared(
    lambda: MostRead.objects.filter(language=Slot("language", CharField())).order_by(),
    *("window", "story_ids"),
)


SPARE = 5  # one of the first may have been withdrawn


def most_read(language: str, window: Window, count: int = 10) -> list[values.Teaser]:
    """The stories that are read most, first the first; none as long as too little is read.

    Only what readers may see now. What shows it is true for a minute.
    """
    ids = _listed(language)[window][: count + SPARE]
    return selectors.in_order(ids, language=language)[:count]


def most_read_headlines(language: str, count: int = 10) -> dict[Window, list[values.StoryLink]]:
    """The same for every window, headlines alone: two queries."""
    ids = {window: found[: count + SPARE] for window, found in _listed(language).items()}
    every = {pk for found in ids.values() for pk in found}
    known = selectors.story_links(every, language=language)
    return {
        window: [known[pk] for pk in found if pk in known][:count] for window, found in ids.items()
    }


def _listed(language: str) -> dict[Window, list[int]]:
    fresh_until(timezone.now() + TRUE_FOR)
    found = dict(LISTS.rows(language=language))
    return {window: found.get(window, []) for window in Window}
