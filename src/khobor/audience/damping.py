"""Against floods: what one address adds to the counts is bounded.

Thousands of readers of a mobile network share an address, so the measure is generous, and what
goes beyond it is damped and not refused. An address is held as a salted fingerprint, in this
process's memory only, until salt and counts are thrown away together.
"""

import secrets
import threading
from hashlib import blake2b

FULL_FOR_STORY = 50  # views of one story from one address that count in full, in a round
FULL_FOR_ALL = 300
ROUND_S = 600.0
MOST_COUNTED = 200_000


class Damper:
    """Counts how much each address has sent in this round."""

    def __init__(self, *, for_story: int = FULL_FOR_STORY, for_all: int = FULL_FOR_ALL) -> None:
        self._for_story = for_story
        self._for_all = for_all
        self._guard = threading.Lock()
        self._begin(0.0)

    def is_counted(self, address: str, story_id: int, now_s: float) -> bool:
        """Whether one more view of a story from an address is to be counted."""
        with self._guard:
            if not 0 <= now_s - self._begun_s < ROUND_S or len(self._seen) >= MOST_COUNTED:
                self._begin(now_s)
            of_story = self._count(f"{address} {story_id}")
            of_all = self._count(address)
        return counts_still(of_story, self._for_story) and counts_still(of_all, self._for_all)

    def _begin(self, now_s: float) -> None:
        self._salt = secrets.token_bytes(16)
        self._seen: dict[bytes, int] = {}
        self._begun_s = now_s

    def _count(self, what: str) -> int:
        mark = blake2b(what.encode(), key=self._salt, digest_size=8).digest()
        count = self._seen[mark] = self._seen.get(mark, 0) + 1
        return count


def counts_still(number: int, full: int) -> bool:
    """Whether the view of this number counts: of each `full` views half as many as of those before.

    However many are sent, not even twice `full` count.

    >>> [sum(counts_still(n, 50) for n in range(1, sent + 1)) for sent in (50, 100, 1_000_000)]
    [50, 75, 97]
    """
    rounds, place = divmod(number - 1, full)
    return place < full >> min(rounds, 62)
