"""The number that processes share."""

from pathlib import Path

from khobor.press.generation import Generation


def test_every_process_sees_that_it_grew(tmp_path: Path) -> None:
    one, other = Generation(tmp_path / "generation"), Generation(tmp_path / "generation")
    before = other.read()

    one.grow()

    assert one.read() == other.read() == before + 1


def test_a_new_number_is_not_one_that_was_seen(tmp_path: Path) -> None:
    one, other = Generation(tmp_path / "one"), Generation(tmp_path / "other")

    assert abs(one.read() - other.read()) > 1_000
