"""Finding topics, places and bylines while somebody types, in Bangla or in English."""

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from khobor.bangla import normalise
from khobor.stories.models import Byline, Place, Topic

# What a label is called in addresses, and the table it stands in.
KINDS: dict[str, type[Topic] | type[Place] | type[Byline]] = {
    "topic": Topic,
    "place": Place,
    "byline": Byline,
}
MOST = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """A label as the newsroom offers it. `detail` tells two of the same name apart."""

    id: int
    name: str
    detail: str


def labels_matching(kind: str, typed: str) -> list[Choice]:
    """The labels whose Bangla or English name holds what was typed, best first."""
    text = normalise(typed).strip()
    if not text:
        return []
    starts = Q(name__istartswith=text) | Q(name_en__istartswith=text)
    word_starts = Q(name__icontains=f" {text}") | Q(name_en__icontains=f" {text}")
    rank = Case(
        When(Q(name__iexact=text) | Q(name_en__iexact=text), then=Value(0)),
        When(starts, then=Value(1)),
        When(word_starts, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    found = _rows(kind).filter(Q(name__icontains=text) | Q(name_en__icontains=text))
    return [choice(row) for row in found.order_by(rank, "name", "pk")[:MOST]]


def labels_with_ids(kind: str, ids: list[int]) -> list[Choice]:
    """The labels with these ids, in this order; ids that are nobody's are left out."""
    rows = _rows(kind).in_bulk(ids)
    return [choice(rows[pk]) for pk in dict.fromkeys(ids) if pk in rows]


def choice(row: Topic | Place | Byline) -> Choice:
    """A row as the newsroom offers it."""
    details = [row.name_en, "" if isinstance(row, Topic) else row.get_kind_display()]
    return Choice(row.pk, str(row), ", ".join(filter(None, details)))


def _rows(kind: str) -> QuerySet:
    if kind == "place":
        return Place.objects.select_related("parent")  # an upazila says which district it is in
    return KINDS[kind]._default_manager.all()
