"""Writing to the wire."""

from datetime import timedelta

import pytest
from django.db import connections, transaction
from django.utils import timezone

from khobor.wire import actions
from khobor.wire.models import Change, Cursor


@pytest.mark.django_db
def test_a_change_names_its_keys_once_and_in_order() -> None:
    actions.write("story-changed", ["story:2", "chrome", "story:2"])

    assert Change.objects.get().keys == ["chrome", "story:2"]


@pytest.mark.django_db
def test_a_change_that_touches_nothing_is_not_written() -> None:
    actions.write("story-changed", [])

    assert not Change.objects.exists()


@pytest.mark.django_db
def test_a_change_outside_a_transaction_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections["default"], "in_atomic_block", False)

    with pytest.raises(actions.NotInTransaction):
        actions.write("story-changed", ["story:2"])


@pytest.fixture
def old_changes() -> list[int]:
    """Four changes of yesterday."""
    with transaction.atomic():
        for n in range(4):
            actions.write("test", [f"key:{n}"])
    Change.objects.update(at=timezone.now() - timedelta(days=1))
    return list(Change.objects.values_list("sequence", flat=True))


@pytest.mark.django_db
def test_what_every_follower_has_read_is_pruned(old_changes: list[int]) -> None:
    actions.note_position("press", "one", old_changes[2])
    actions.note_position("press", "two", old_changes[1])

    assert actions.prune() == 2
    assert list(Change.objects.values_list("sequence", flat=True)) == old_changes[2:]


@pytest.mark.django_db
def test_the_last_change_is_never_pruned(old_changes: list[int]) -> None:
    actions.note_position("press", "one", old_changes[-1])

    actions.prune()

    assert Change.objects.get().sequence == old_changes[-1]


@pytest.mark.django_db
def test_without_followers_nothing_is_pruned(old_changes: list[int]) -> None:
    assert actions.prune() == 0
    assert Change.objects.count() == len(old_changes)


@pytest.mark.django_db
def test_changes_of_the_last_hour_stay(old_changes: list[int]) -> None:
    actions.note_position("press", "one", old_changes[-1])
    Change.objects.update(at=timezone.now() - timedelta(minutes=59))

    assert actions.prune() == 0


@pytest.mark.django_db
def test_a_follower_that_was_not_seen_for_a_week_holds_nobody_up(old_changes: list[int]) -> None:
    actions.note_position("press", "dead", old_changes[0])
    Cursor.objects.update(seen_at=timezone.now() - timedelta(days=8))
    actions.note_position("press", "alive", old_changes[-1])

    assert actions.prune() == 3
    assert [cursor.node for cursor in Cursor.objects.all()] == ["alive"]


@pytest.mark.django_db
def test_a_change_that_is_rolled_back_was_never_written() -> None:
    with transaction.atomic():
        actions.write("test", ["chrome"])
        transaction.set_rollback(True)

    assert not Change.objects.exists()
