"""The examples of this room run."""

import doctest

import pytest

from khobor.audience import actions, beacons, damping, machines, ranking


@pytest.mark.parametrize("module", [actions, beacons, damping, machines, ranking])
def test_the_examples_are_true(module: object) -> None:
    found = doctest.testmod(module)  # type: ignore[arg-type]

    assert found.attempted
    assert not found.failed
