"""What a browser says of one view, and what of it is believed."""

import json
from bisect import bisect_right
from dataclasses import dataclass

from khobor.audience.arrivals import Arrival
from khobor.audience.models import COUNTED, DEPTHS

LARGEST_BYTES = 1024
LARGEST_ID = 2**63 - 1
SAID = frozenset({"story", "depth", "from"})
FIRST_ARRIVAL = 1 + len(DEPTHS)
PLACES = {str(name): FIRST_ARRIVAL + n for n, name in enumerate(Arrival.values)}


@dataclass(frozen=True, slots=True)
class Read:
    """One view of a story: how far, in percent of its text, and from what sort of site.

    No time stands in it: the hour is that of the server, so a wrong clock does no harm.
    """

    story_id: int
    depth: int
    arrival: str

    def add_to(self, tally: list[int]) -> None:
        """Add this view to counts in the order of `COUNTED`."""
        tally[0] += 1
        for place in range(1, 1 + bisect_right(DEPTHS, self.depth)):
            tally[place] += 1
        tally[PLACES[self.arrival]] += 1


def empty_tally() -> list[int]:
    """Counts of nothing."""
    return [0] * len(COUNTED)


def read_beacon(body: bytes) -> Read | None:
    """The view that a beacon tells of; None if it says anything else than what our script says.

    >>> read_beacon(b'{"story": 17, "depth": 80, "from": "search"}')
    Read(story_id=17, depth=80, arrival='search')
    >>> read_beacon(b'{"story": 17, "depth": -5, "from": "search"}') is None
    True
    """
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.keys() != SAID:
        return None
    story_id, depth, arrival = said["story"], said["depth"], said["from"]
    if not (_is_within(story_id, 1, LARGEST_ID) and _is_within(depth, 0, 100)):
        return None
    if not isinstance(arrival, str) or arrival not in PLACES:
        return None
    return Read(story_id, depth, arrival)


def _is_within(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most
