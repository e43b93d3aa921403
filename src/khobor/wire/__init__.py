"""The wire: the append-only log of everything that a reader could notice.

A change is written in the same transaction as what it tells of, and names the keys it touches.
Whoever renders a page records the keys that the page depended on. Those two sets of keys are all
that other rooms need to know of each other. Followers read the log in order, each at its own pace.
"""

from khobor.wire.recording import (
    Recorded,
    aside,
    depends_on,
    fresh_until,
    once,
    recording,
)

__all__ = ["Recorded", "aside", "depends_on", "fresh_until", "once", "recording"]
