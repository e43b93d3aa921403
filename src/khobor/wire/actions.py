"""Writing to the wire, and forgetting what everybody has read."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Min
from django.utils import timezone

from khobor.wire.models import Change, Cursor
from khobor.wire.waking import CHANNEL, wake

# Held from the first row that a transaction writes until it ends, so that sequence order is
# commit order (PostgreSQL, "Explicit Locking: Advisory Locks"). The number is ours alone.
WRITING_LOCK = 7_205_759_403
KEPT = timedelta(hours=1)
FORGOTTEN = timedelta(days=7)


class NotInTransaction(RuntimeError):
    """A change was written outside the transaction of what it tells of."""


def write(kind: str, keys: Iterable[str], *, retracts: bool = False) -> None:
    """Add one change to the log, unless it touches no key.

    `retracts`: what these keys showed is no longer public, so no page that showed it may be
    served once more. Raises: NotInTransaction outside a transaction, where the change and its
    cause could part.
    """
    touched = sorted(set(keys))
    if not touched:
        return
    if not connection.in_atomic_block:
        raise NotInTransaction(kind)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITING_LOCK])
            cursor.execute(f"NOTIFY {CHANNEL}")
    Change.objects.create(kind=kind, keys=touched, retracts=retracts)
    transaction.on_commit(wake)


def note_position(follower: str, node: str, position: int, *, trouble: str = "") -> None:
    """Remember how far a follower has read, and what keeps it from going on."""
    Cursor.objects.update_or_create(
        follower=follower,
        node=node,
        defaults={"position": position, "seen_at": timezone.now(), "trouble": trouble},
    )


@transaction.atomic
def prune() -> int:
    """Delete changes that every follower has read; returns how many.

    A follower that has not been seen for a week is forgotten: it starts over when it comes back.
    The last change always stays, so that followers can tell a pruned log from an empty one.
    """
    now = timezone.now()
    Cursor.objects.filter(seen_at__lt=now - FORGOTTEN).delete()
    slowest = Cursor.objects.aggregate(Min("position"))["position__min"]
    last = Change.objects.order_by("-sequence").values_list("sequence", flat=True).first()
    if slowest is None or last is None:
        return 0
    read = Change.objects.filter(sequence__lte=slowest, sequence__lt=last, at__lt=now - KEPT)
    return read.delete()[0]
