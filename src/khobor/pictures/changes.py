"""What readers notice when the library changes: a picture's words, its renditions, a document.

Signals and not `save()`: the newsroom deletes many at once, which goes around the models.
"""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete

from khobor.pictures.models import NewsDocument, Picture, Rendition
from khobor.wire import actions as wire


def connect() -> None:
    """Connect the signals; called once, when the application is ready."""
    for model in (Picture, NewsDocument):
        post_save.connect(_saved, sender=model, dispatch_uid=f"khobor-{model.__name__}-saved")
        pre_delete.connect(_deleted, sender=model, dispatch_uid=f"khobor-{model.__name__}-deleted")
    post_delete.connect(_cut_away, sender=Rendition, dispatch_uid="khobor-rendition-deleted")


@transaction.atomic
def _saved(instance: Picture | NewsDocument, *, created: bool, **_kwargs: Any) -> None:
    if not created:
        wire.write("library-changed", [_key(instance)])


@transaction.atomic
def _deleted(instance: Picture | NewsDocument, **_kwargs: Any) -> None:
    wire.write("library-deleted", [_key(instance)], retracts=True)


@transaction.atomic
def _cut_away(instance: Rendition, **_kwargs: Any) -> None:
    """Another file, or another focal point: pages still name the file of the old rendition."""
    wire.write("library-changed", [f"picture:{instance.image_id}"])


def _key(row: Picture | NewsDocument) -> str:
    return f"{'picture' if isinstance(row, Picture) else 'document'}:{row.pk}"
