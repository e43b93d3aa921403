"""Questions that every page asks: Django writes their SQL once a thread, not once a page.

Building a query set and compiling it takes longer than SQLite takes to answer it. Only the SQL is
kept, never an answer.
"""

import threading
from collections import namedtuple
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Field, QuerySet, Value


class Slot(Value):
    """Stands in a query set for one value that is known when the question is asked."""

    def __init__(self, name: str, output_field: Field) -> None:
        super().__init__(None, output_field=output_field)
        self.name = name

    def as_sql(self, *_compiler_and_connection: Any) -> tuple[str, Any]:
        """A mark, and this slot where its value will stand."""
        return "%s", [self]

    def filled(self, value: Any) -> Any:
        """The value as the database takes it."""
        return self.output_field.get_db_prep_value(value, connection)


class Ids(Slot):
    """Stands to the right of `__in` for ids, however many: the SQL is the same for all counts."""

    def as_sqlite(self, *_compiler_and_connection: Any, **_context: Any) -> tuple[str, Any]:
        """SQLite has no lists: they come as JSON."""
        return "(SELECT value FROM json_each(%s))", [self]

    def as_postgresql(self, *_compiler_and_connection: Any) -> tuple[str, Any]:
        """The same text, so that `filled` need not know the database."""
        return "(SELECT value::bigint FROM json_array_elements_text(%s::json))", [self]

    def filled(self, value: Sequence[int]) -> str:
        """`[1,2,3]`."""
        return f"[{','.join(map(str, value))}]"


class Prepared:
    """A question about rows, asked with other values each time.

    `ask` makes the query set, with a `Slot` for each value. The columns are named as in
    `values_list`; a row has them in that order and under those names.
    """

    def __init__(self, ask: Callable[[], QuerySet[Any, Any]], *columns: str) -> None:
        self._ask = ask
        self._columns = columns
        self._row: Any = namedtuple("Row", columns)  # type: ignore[misc]
        self._compiled = threading.local()  # a connection belongs to a thread

    def rows(self, **values: Any) -> list[Any]:
        """The rows. One query."""
        if not hasattr(self._compiled, "sql"):
            self._compile()
        compiled = self._compiled
        filled = [
            p.filled(values[p.name]) if isinstance(p, Slot) else p for p in compiled.parameters
        ]
        with connection.cursor() as cursor:
            cursor.execute(compiled.sql, filled)
            found = cursor.fetchall()
        if compiled.converters:
            found = compiled.compiler.apply_converters(found, compiled.converters)
        return [self._row._make(row) for row in found]

    def _compile(self) -> None:
        """Source of the steps: `django.db.models.sql.compiler.SQLCompiler.results_iter`."""
        query = self._ask().values_list(*self._columns).query
        compiler = query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        selected = [column for column, _sql, _alias in compiler.select[: compiler.col_count]]
        self._compiled.compiler = compiler
        self._compiled.converters = compiler.get_converters(selected)
        self._compiled.sql, self._compiled.parameters = sql, parameters
