"""A stream whose block definitions stay out of migrations."""

from itertools import accumulate
from typing import Any

from wagtail.fields import StreamField

# PostgreSQL refuses a row whose words take more than 1 MB; a letter of Bangla takes 3 bytes. The
# longest live blogs have a fifth of this.
SEARCHED_CHARACTERS = 200_000


class BlocksField(StreamField):
    """A `StreamField`. The database holds JSON whatever the blocks are: they make no migration."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As Wagtail does it, without the blocks."""
        name, path, _arguments, keywords = super().deconstruct()
        keywords.pop("block_lookup", None)
        return name, path, [[]], keywords

    def get_searchable_content(self, value: Any) -> list[str]:
        """The words of the blocks for the newsroom's search, as many as its index takes."""
        texts: list[str] = super().get_searchable_content(value)
        starts = accumulate((len(text) for text in texts), initial=0)
        room = [max(0, SEARCHED_CHARACTERS - start) for start in starts]
        return [text[:left] for text, left in zip(texts, room, strict=False) if left]
