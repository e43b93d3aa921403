"""Wagtail's index of the newsroom on SQLite, at a cost of saving that does not grow.

On SQLite, Wagtail ranks titles by the average length of all titles. At every save it reads the
whole index twice to find that average and the rows that lack it, then writes the new row again:
seconds for each "publish" in a large newspaper. Here a row is written once, with the average of the
newest titles; the command `update_index` still writes the average of all.
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Avg
from django.db.models.functions import Length
from modelsearch.backends.database.sqlite.sqlite import (
    ObjectIndexer,
    SQLiteIndex,
    SQLiteSearchBackend,
)
from modelsearch.index import SearchField
from modelsearch.utils import get_content_type_pk
from wagtail.search.models import IndexEntry

from khobor.config.newsroom_search import AnyForm

NEWEST = 200  # titles whose average length stands for that of all


class NewsroomIndex(SQLiteIndex):
    """SQLite's index of pages, pictures and documents."""

    def add_items(self, model: type[Any], objs: Sequence[Any]) -> None:
        """Index rows of one model; a row whose words are the same is not written."""
        if not model.get_search_fields():
            return
        kind = get_content_type_pk(model)
        words = {str(row.pk): self._words(row) for row in objs}
        for entry in self.entries.filter(content_type_id=kind, object_id__in=words):
            found = words.pop(entry.object_id)
            if found != {field: getattr(entry, field) for field in found}:
                self.entries.filter(pk=entry.pk).update(**found)
        self._add(kind, words)

    def _add(self, kind: int, words: dict[str, dict[str, str]]) -> None:
        if not words:
            return
        new = [
            IndexEntry(content_type_id=kind, object_id=pk, **found) for pk, found in words.items()
        ]
        usual = self._usual_length() or sum(len(e.title) for e in new) / len(new)
        for entry in new:
            entry.title_norm = usual / len(entry.title) if entry.title else 1.0
        self.entries.bulk_create(new)

    def _usual_length(self) -> float | None:
        newest = self.entries.annotate(letters=Length("title")).filter(letters__gt=0)
        average: float | None = newest.order_by("-pk")[:NEWEST].aggregate(Avg("letters"))[
            "letters__avg"
        ]
        return average

    def _words(self, row: Any) -> dict[str, str]:
        """What `ObjectIndexer` finds, looking at each field once and not three times."""
        indexer = ObjectIndexer(row, self.backend)
        found: dict[str, list[str]] = {"title": [], "body": [], "autocomplete": []}
        for field in indexer.search_fields:
            for part, text in indexer.prepare_field(row, field):
                found[_column(part)].append(text)
        return {column: " ".join(texts) for column, texts in found.items()}


def _column(field: Any) -> str:
    if not isinstance(field, SearchField):
        return "autocomplete"
    return "title" if field.field_name == "title" else "body"


class NewsroomSearch(AnyForm, SQLiteSearchBackend):
    """SQLite's search with that index, in any form of a word."""

    index_class = NewsroomIndex
