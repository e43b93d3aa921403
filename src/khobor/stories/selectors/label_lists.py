"""All topics, bylines and places, by number: for machines that want to know them all."""

from dataclasses import dataclass
from typing import Any

from khobor.pictures.values import picture_values
from khobor.stories import models, values
from khobor.stories.models.labels import Label
from khobor.stories.selectors.labels import byline_value, place_link, topic_value
from khobor.wire import depends_on

KINDS: dict[str, type[Label]] = {
    "topic": models.Topic,
    "byline": models.Byline,
    "place": models.Place,
}


@dataclass(frozen=True, slots=True)
class AnyLabel:
    """A topic, a byline or a place; what only some have is empty in the others.

    `kind` is that of a byline (person, desk, agency) or of a place (division, district, upazila).
    """

    id: int
    name: str
    address: str
    kind: str = ""
    role: str = ""
    description: str = ""
    portrait: values.Picture | None = None

    def list_key(self, label_kind: str, *, language: str) -> str:
        """The list of the stories that bear it."""
        return f"list:{language}:{label_kind}:{self.id}"


def labels(label_kind: str, *, language: str, before: int | None, count: int) -> list[AnyLabel]:
    """Labels of a kind, the newest first; those with a smaller number than one, if it is given."""
    depends_on(f"{label_kind}s")
    rows: Any = KINDS[label_kind]._default_manager.order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return _labels(list(rows[:count]), language)


def label(label_kind: str, label_id: int, *, language: str) -> AnyLabel | None:
    """The label of a kind with that number."""
    depends_on(f"{label_kind}:{label_id}")
    found = _labels(list(KINDS[label_kind]._default_manager.filter(pk=label_id)), language)
    return found[0] if found else None


def _labels(rows: list[Any], language: str) -> list[AnyLabel]:
    pictures = picture_values(getattr(row, "portrait_id", None) for row in rows)
    made = []
    for row in rows:
        if isinstance(row, models.Topic):
            topic = topic_value(row, language)
            made.append(
                AnyLabel(topic.id, topic.name, topic.address, description=topic.description)
            )
        elif isinstance(row, models.Byline):
            one = byline_value(row, language, pictures)
            made.append(
                AnyLabel(one.id, one.name, one.address, one.kind, one.role, one.biography,
                         one.portrait)
            )  # fmt: skip
        else:
            link = place_link(row, language)
            made.append(AnyLabel(row.pk, link.name, link.address, row.kind))
    return made
