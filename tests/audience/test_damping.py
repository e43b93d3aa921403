"""The memory of floods forgets."""

import pytest

from khobor.audience import damping
from khobor.audience.damping import ROUND_S, Damper


def counted(damper: Damper, *, at_s: float, times: int) -> int:
    return sum(damper.is_counted("203.0.113.7", 17, at_s) for _time in range(times))


def test_a_new_round_begins_with_a_clean_slate_and_another_salt() -> None:
    damper = Damper(for_story=5)
    first = counted(damper, at_s=1.0, times=500), set(damper._seen)

    second = counted(damper, at_s=1.0 + ROUND_S, times=500), set(damper._seen)

    assert first[0] == second[0] < 10
    assert first[1].isdisjoint(second[1])


def test_a_clock_that_is_set_back_does_not_stop_the_counting() -> None:
    damper = Damper(for_story=5)
    counted(damper, at_s=9_000.0, times=500)

    assert counted(damper, at_s=10.0, times=1) == 1


def test_memory_is_bounded_however_many_addresses_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(damping, "MOST_COUNTED", 100)
    damper = Damper()

    for n in range(1000):
        damper.is_counted(f"2001:db8:{n:x}::/64", 17, 1.0)

    assert len(damper._seen) <= 102


def test_no_address_is_held_in_the_open() -> None:
    damper = Damper()
    counted(damper, at_s=1.0, times=3)

    assert b"203.0.113.7" not in b"".join(damper._seen)
    assert all(len(mark) == 8 for mark in damper._seen)
