"""Where a story stands: the little that a room above needs to know of a story that it adds to."""

from collections.abc import Sequence

from django.db.models import BigIntegerField

from khobor.prepared import Prepared, Slot
from khobor.stories import addresses, values
from khobor.stories.listings import visible
from khobor.stories.selectors.chrome import sections

ID = Slot("id", BigIntegerField())
STANDINGS = Prepared(
    lambda: visible().filter(pk=ID).order_by(),
    *("pk", "path", "url_path", "title", "published_at", "locale__language_code"),
)


def standing(story_id: int) -> values.Standing | None:
    """The story's address, headline and sections, outermost first; None if readers may not see it.

    Names no keys: the caller knows what its page shows of the story.
    """
    found = STANDINGS.rows(id=story_id) if story_id <= BigIntegerField.MAX_BIGINT else []
    if not found:
        return None
    row = found[0]
    language = row.locale__language_code
    above: Sequence[values.Section] = sections(language)
    return values.Standing(
        id=row.pk,
        address=addresses.story_address(row.url_path, row.pk, language=language),
        headline=row.title,
        language=language,
        section_ids=tuple(s.id for s in above if row.path.startswith(s.path)),
        published_at=row.published_at,
    )
