"""A stream whose block definitions stay out of migrations."""

from itertools import accumulate
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from wagtail.blocks import BlockWidget
from wagtail.fields import StreamField

# PostgreSQL refuses a row whose words take more than 1 MB; a letter of Bangla takes 3 bytes. The
# longest live blogs have a fifth of this.
SEARCHED_CHARACTERS = 200_000


class BlocksWidget(BlockWidget):
    """Wagtail's, which trusts that a form arrives as its script has built it."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The blocks that were sent.

        Raises: BadRequest if the form is cut off or was not built by the newsroom.
        """
        try:
            return super().value_from_datadict(data, files, name)
        except (KeyError, ValueError) as broken:
            raise BadRequest(name) from broken


class BlocksField(StreamField):
    """A `StreamField`. The database holds JSON whatever the blocks are: they make no migration."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As Wagtail does it, without the blocks."""
        name, path, _arguments, keywords = super().deconstruct()
        keywords.pop("block_lookup", None)
        return name, path, [[]], keywords

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Wagtail's field, with our widget."""
        return super().formfield(**{"widget": BlocksWidget(self.stream_block), **kwargs})

    def get_searchable_content(self, value: Any) -> list[str]:
        """The words of the blocks for the newsroom's search, as many as its index takes."""
        texts: list[str] = super().get_searchable_content(value)
        starts = accumulate((len(text) for text in texts), initial=0)
        room = [max(0, SEARCHED_CHARACTERS - start) for start in starts]
        return [text[:left] for text, left in zip(texts, room, strict=False) if left]
