"""The mix for a reader of whom nothing is known: fresh, of many sections, editors' leads first.

Pure. The same is computed in the browser (`paper/static/khobor/js/ranking.js`); `tests/vectors/
selection.json` holds the two together.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

FRESH_HOURS: Final = 18.0  # half of a story's worth is gone after so many
LEAD: Final = 0.6
PICTURE: Final = 0.15
REPEATED: Final = 0.8  # each story of a section that is already there makes the next worth less
MOST_OF_ONE: Final = 0.5  # of a list, so much may be of one section
LEAST_SECTIONS: Final = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A story that may be shown. `section` is its top section, 0 for none."""

    id: int
    section: int
    age_h: float
    is_lead: bool = False
    has_picture: bool = False


def first_worth(offer: Offer) -> float:
    """What a story is worth to anybody.

    >>> first_worth(Offer(1, 4, age_h=18.0)), first_worth(Offer(1, 4, 0.0, is_lead=True))
    (0.5, 1.6)
    """
    fresh: float = 0.5 ** (max(offer.age_h, 0.0) / FRESH_HOURS)
    return fresh * (1 + LEAD * offer.is_lead + PICTURE * offer.has_picture)


def mix(offers: Iterable[Offer], *, count: int) -> list[int]:
    """The ids of the best, in order; no section crowds out the others.

    >>> mix([Offer(1, 4, 1.0), Offer(2, 4, 1.1), Offer(3, 5, 9.0)], count=2)
    [1, 3]
    """
    left = sorted(offers, key=lambda offer: -offer.id)
    taken: list[int] = []
    shown: Counter[int] = Counter()
    most = max(math.ceil(count * MOST_OF_ONE), 2)
    while left and len(taken) < count:
        is_free = count - len(taken) > LEAST_SECTIONS - len(+shown)
        fit = [
            offer
            for offer in left
            if shown[offer.section] < most and (is_free or not shown[offer.section])
        ]
        best = max(
            fit or left, key=lambda offer: first_worth(offer) * REPEATED ** shown[offer.section]
        )
        left.remove(best)
        taken.append(best.id)
        shown[best.section] += 1
    return taken
