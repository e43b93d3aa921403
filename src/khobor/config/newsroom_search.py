"""Wagtail's search of the newsroom, which finds a Bangla word in any of its forms."""

from functools import reduce
from operator import and_, or_
from typing import Any, Final

from django.db import connection
from django.utils.module_loading import import_string
from modelsearch.backends import database
from modelsearch.query import PlainText

from khobor.stories.searching import keys_to_look_for

LONGEST: Final = 300  # letters of what is typed whose words are looked for in any form
# It can only be loaded where the database is SQLite: Wagtail's tables differ.
ON_SQLITE = "khobor.config.newsroom_search_sqlite.NewsroomSearch"


class AnyForm:
    """A search that finds words in any inflection and usual spelling (`Story.text_keys`)."""

    def _search(self, compiler: type[Any], query: Any, rows: Any, **options: Any) -> Any:
        if isinstance(query, str) and not options.get("fields"):
            query = in_any_form(query, operator=options.get("operator") or "and")
        return super()._search(compiler, query, rows, **options)  # type: ignore[misc]


def in_any_form(typed: str, *, operator: str) -> Any:
    """What was typed, or the keys of its words."""
    plain = PlainText(typed, operator=operator)
    words = [reduce(or_, map(PlainText, keys)) for keys in keys_to_look_for(typed[:LONGEST])]
    return plain | reduce(and_ if operator == "and" else or_, words) if words else plain


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - Wagtail looks for this name
    """Ours on SQLite; elsewhere Wagtail's index with our questions."""
    if connection.vendor == "sqlite":
        return import_string(ON_SQLITE)(params)
    chosen = type(database.SearchBackend(params))
    return type("AnyFormSearch", (AnyForm, chosen), {})(params)
