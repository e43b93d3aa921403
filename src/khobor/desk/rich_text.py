"""The field for text with links and emphasis, as it arrives from somebody's browser."""

from typing import Any

import nh3
from wagtail.admin.rich_text import DraftailRichTextArea


class CleanRichText(DraftailRichTextArea):
    """Wagtail's field. What its script did not write is taken as HTML, by the same rules."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The text for the database: no scripts, no handlers, only what the field offers."""
        try:
            return super().value_from_datadict(data, files, name)
        except (AttributeError, LookupError, TypeError, ValueError):
            as_written = self.converter.from_database_format(nh3.clean(data[name]))
            return self.converter.to_database_format(as_written)
