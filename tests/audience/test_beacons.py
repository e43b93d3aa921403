"""What a beacon may say, and that nothing else is believed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.audience.arrivals import Arrival
from khobor.audience.beacons import empty_tally, read_beacon
from khobor.audience.models import COUNTED
from tests.audience.reading import beacon


def counted(body: bytes) -> dict[str, int]:
    """What one view adds, by column, where it adds anything."""
    read, tally = read_beacon(body), empty_tally()
    assert read
    read.add_to(tally)
    return {name: count for name, count in zip(COUNTED, tally, strict=True) if count}


@pytest.mark.parametrize(
    ("depth", "reached"),
    [(0, []), (24, []), (25, [25]), (74, [25, 50]), (99, [25, 50, 75]), (100, [25, 50, 75, 100])],
)
def test_a_view_counts_once_and_at_every_depth_that_it_reached(
    depth: int, reached: list[int]
) -> None:
    added = counted(beacon(depth=depth, arrival="facebook"))

    assert added == {"views": 1, "from_facebook": 1} | {f"depth_{d}": 1 for d in reached}


@pytest.mark.parametrize("arrival", Arrival.values)
def test_every_arrival_has_its_column(arrival: str) -> None:
    assert counted(beacon(depth=0, arrival=arrival)) == {"views": 1, f"from_{arrival}": 1}


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"\xff\xfe", b"null", b"[]", b"17", b"[" * 900, b'"story"',
        beacon(story=0), beacon(story=-1), beacon(story=2**63), beacon(story="17"),
        beacon(story=True), beacon(story=1.5), beacon(story=None), beacon(story=[17]),
        beacon(depth=-1), beacon(depth=101), beacon(depth=10**40), beacon(depth="50"),
        beacon(depth=True), beacon(arrival="https://example.com/secret"), beacon(arrival=None),
        beacon(arrival=["own"]), beacon(arrival={}),
        b'{"story": 17, "depth": 5}', b'{"story": NaN, "depth": 5, "from": "own"}',
        b'{"story": 17, "depth": 5, "from": "own", "seconds": -3600}',
        b'{"story": 17, "depth": 5, "from": "own", "reader": "abc"}',
    ],
)  # fmt: skip
def test_what_our_script_never_says_is_not_believed(body: bytes) -> None:
    assert read_beacon(body) is None


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(body: bytes) -> None:
    assert read_beacon(body) is None
