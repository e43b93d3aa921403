"""Lists of stories: every one is a range of one index, read by key and never by offset."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.conf import settings

from khobor.stories import values
from khobor.stories.models import Listing
from khobor.stories.selectors.findable import LISTS
from khobor.stories.selectors.newest import newest_ids
from khobor.stories.selectors.teasers import teasers
from khobor.wire import depends_on

Cursor = tuple[datetime, int]


def latest(
    list_key: str, *, language: str, count: int, before: Cursor | None = None
) -> list[values.Teaser]:
    """The newest stories of a list, newest first; those before a story, if one is given."""
    if before is None:
        return in_order(newest_ids({list_key: count})[list_key], language=language)
    depends_on(list_key)
    published_at, story_id = before
    rows = Listing.objects.filter(list_key=list_key, published_at__lte=published_at).exclude(
        published_at=published_at, story_id__gte=story_id
    )
    ids = rows.order_by("-published_at", "-story_id").values_list("story_id", flat=True)[:count]
    return in_order(list(ids), language=language)


def latest_in_lists(wanted: Mapping[str, int], *, language: str) -> dict[str, list[values.Teaser]]:
    """The newest stories of several lists at once: two or three queries however many lists."""
    found = newest_ids(wanted)
    known = teasers({pk for ids in found.values() for pk in ids}, language=language)
    return {key: [known[pk] for pk in ids if pk in known] for key, ids in found.items()}


def in_order(story_ids: Iterable[int], *, language: str) -> list[values.Teaser]:
    """Those stories in that order; whatever readers may not see is left out."""
    ids = list(story_ids)
    known = teasers(ids, language=language)
    return [known[pk] for pk in ids if pk in known]


def languages_of(story_ids: Iterable[int]) -> dict[int, str]:
    """The language of each of those stories that readers may see now."""
    languages = {f"list:{code}:all": code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES}
    rows = LISTS.rows(ids=sorted(story_ids))
    return {story_id: languages[key] for story_id, key in rows if key in languages}
