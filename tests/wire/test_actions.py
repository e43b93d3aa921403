"""Writing to the wire."""

import pytest

from khobor.wire import actions
from khobor.wire.models import Change


@pytest.mark.django_db
def test_a_change_names_its_keys_once_and_in_order() -> None:
    actions.write("story-changed", ["story:2", "chrome", "story:2"])

    assert Change.objects.get().keys == ["chrome", "story:2"]


@pytest.mark.django_db
def test_a_change_that_touches_nothing_is_not_written() -> None:
    actions.write("story-changed", [])

    assert not Change.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_change_outside_a_transaction_is_refused() -> None:
    with pytest.raises(actions.NotInTransaction):
        actions.write("story-changed", ["story:2"])
