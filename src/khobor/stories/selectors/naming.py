"""The one way in which a name gets from a label to a page, so that no page forgets its key."""

from khobor.stories.models.labels import Label
from khobor.wire import depends_on


def label_name(row: Label, language: str) -> str:
    """The name of a topic, place or byline, wherever it stands on a page."""
    depends_on(row.wire_key)
    return row.in_language(language)
