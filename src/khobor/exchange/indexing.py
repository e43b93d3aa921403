"""Wagtail's search index and reference index, written once a batch instead of once a row.

Wagtail updates both in signals, row by row, about 10 ms a story. Inside `indexed_together` the
signals only note what was saved; the indexes are written when the block ends, in its transaction.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import post_save
from modelcluster.models import ClusterableModel, get_all_child_relations
from modelsearch.backends import get_search_backends
from modelsearch.index import class_is_indexed, get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

Saved = dict[type[Model], dict[Any, Any]]  # rows by key; None for a row to be read again


@contextmanager
def indexed_together() -> Iterator[Callable[[Model], None]]:
    """Rows saved inside are searchable, and references known, when the block ends.

    Yields what is to be told of new rows whose saving sends no signal. Call inside a transaction,
    and in a process that does nothing else: the signals of the search index are off for all
    threads.
    """
    saved: Saved = defaultdict(dict)

    def note(sender: type[Model], instance: Any, created: bool, **_others: object) -> None:
        saved[sender][instance.pk] = instance if created else None

    post_save.connect(note)
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield lambda row: note(type(row), row, created=True)
    finally:
        for model in get_indexed_models():
            # `weak` would leave a finalizer behind at every batch
            post_save.connect(post_save_signal_handler, sender=model, weak=False)
        post_save.disconnect(note)
    _index(saved)


def _index(saved: Saved) -> None:
    for model, noted in saved.items():
        is_searched, is_referring = class_is_indexed(model), ReferenceIndex.is_indexed(model)
        rows = _rows(model, noted) if is_searched or is_referring else []
        if is_searched:
            for backend in get_search_backends(with_auto_update=True):
                backend.add_bulk(model, rows)
        if is_referring:
            _write_references(model, rows)


def _rows(model: type[Model], noted: dict[Any, Any]) -> list[Any]:
    """The noted rows that are there: what a rejected line saved was rolled back."""
    again = [pk for pk, row in noted.items() if row is None]
    new = [pk for pk, row in noted.items() if row is not None]
    there = model._default_manager.filter(pk__in=new).values_list("pk", flat=True)
    return [*model._default_manager.filter(pk__in=again), *(noted[pk] for pk in there)]


def _write_references(model: type[Model], rows: list[Any]) -> None:
    """What `ReferenceIndex.create_or_update_for_object` does, for many rows of one model."""
    base = ReferenceIndex._get_base_content_type(model)
    pks = [str(row.pk) for row in rows]
    known = ReferenceIndex.objects.filter(base_content_type=base, object_id__in=pks)
    changed = set(known.values_list("object_id", flat=True))
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    new: list[Any] = []
    _fetch_children(model, [row for row in rows if str(row.pk) not in changed])
    for row in rows:
        if str(row.pk) in changed:
            ReferenceIndex.create_or_update_for_object(row)
        else:
            new += _references(row, kind=kind, base=base)
    ReferenceIndex.objects.bulk_create(new, ignore_conflicts=True)


def _fetch_children(model: type[Model], rows: list[Any]) -> None:
    """Give the rows what belongs to them (bylines, corrections), with one query for each sort."""
    for relation in get_all_child_relations(model) if issubclass(model, ClusterableModel) else []:
        key = relation.field.name
        children = relation.related_model._default_manager.filter(**{f"{key}__in": rows})
        found: dict[Any, list[Any]] = defaultdict(list)
        for child in children:
            found[getattr(child, relation.field.attname)].append(child)
        for row in rows:
            getattr(row, relation.get_accessor_name()).set(found[row.pk])


def _references(row: Any, *, kind: ContentType, base: ContentType) -> Iterator[Any]:
    for to_kind, to_pk, model_path, content_path in set(
        ReferenceIndex._extract_references_from_object(row)
    ):
        yield ReferenceIndex(
            content_type=kind,
            base_content_type=base,
            object_id=str(row.pk),
            to_content_type_id=to_kind,
            to_object_id=to_pk,
            model_path=model_path,
            content_path=content_path,
            content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
        )
