"""A stream whose block definitions stay out of migrations."""

from typing import Any

from wagtail.fields import StreamField


class BlocksField(StreamField):
    """A `StreamField`. The database holds JSON whatever the blocks are: they make no migration."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As Wagtail does it, without the blocks."""
        name, path, _arguments, keywords = super().deconstruct()
        keywords.pop("block_lookup", None)
        return name, path, [[]], keywords
