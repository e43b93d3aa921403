"""Writing to the wire."""

from collections.abc import Iterable

from django.db import transaction

from khobor.wire.models import Change


class NotInTransaction(RuntimeError):
    """A change was written outside the transaction of what it tells of."""


def write(kind: str, keys: Iterable[str]) -> None:
    """Add one change to the log, unless it touches no key.

    Raises: NotInTransaction outside a transaction, where the change and its cause could part.
    """
    touched = sorted(set(keys))
    if not touched:
        return
    if not transaction.get_connection().in_atomic_block:
        raise NotInTransaction(kind)
    Change.objects.create(kind=kind, keys=touched)
