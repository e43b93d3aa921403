"""From a story's telling words to a vector of 32 small numbers, and back. Pure.

A space turns words into vectors. The trained one comes from the archive (`training`); until a
newspaper has stories enough, every word has a direction of its own, made from its hash: likeness
is then rougher, and needs no training. Vectors of different spaces are never compared.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile

import numpy as np

DIMENSIONS: Final = 32
HASHED: Final = "h1"
STEPS: Final = 7  # a number is one of 15, from -7 to 7: half a byte
# A number of a unit vector is about 1/sqrt(32); twice that and more is kept as the largest step.
LARGEST: Final = 2.2 / DIMENSIONS**0.5
MIX: Final = 2_654_435_761  # Knuth's multiplicative hash, so that bits of a CRC are independent
NUMBER = np.dtype("<f4")


@dataclass(frozen=True, slots=True)
class Space:
    """Rows of numbers for words, by word hash in order; empty for the hashed space."""

    name: str
    words: Any = None
    rows: Any = None


HASHED_SPACE: Final = Space(HASHED)


def vector(terms: Mapping[int, float], space: Space) -> bytes:
    """The story's vector, 16 bytes; empty if the space knows none of its words.

    >>> len(vector({7: 1.0}, HASHED_SPACE)), vector({}, HASHED_SPACE)
    (16, b'')
    """
    placed = embed(terms, space)
    length = float(np.linalg.norm(placed))
    return pack(placed / length) if length > 1e-6 else b""


def embed(terms: Mapping[int, float], space: Space) -> Any:
    """The sum of the words' rows by their weights, not yet of unit length."""
    if not terms:
        return np.zeros(DIMENSIONS, NUMBER)
    hashes = np.fromiter(terms.keys(), np.uint32, len(terms))
    weights = np.fromiter(terms.values(), NUMBER, len(terms))
    if space.words is None:
        return weights @ _directions(hashes)
    places = np.searchsorted(space.words, hashes)
    places[places == len(space.words)] = 0
    known = space.words[places] == hashes
    return weights[known] @ space.rows[places[known]].astype(NUMBER)


def pack(placed: Any) -> bytes:
    """A unit vector as half bytes, two numbers a byte, the first in the high half.

    >>> pack(np.array([1.0, -1.0] + [0.0] * 30)).hex()[:6]
    'f18888'
    """
    steps = np.clip(np.rint(np.asarray(placed) / LARGEST * STEPS), -STEPS, STEPS).astype(int) + 8
    return bytes(int(a) << 4 | int(b) for a, b in zip(steps[::2], steps[1::2], strict=True))


def unpack(packed: bytes) -> list[int]:
    """The numbers of a packed vector, -7 to 7; all 0 for none.

    >>> unpack(pack(np.full(32, 0.1)))[:2], unpack(b"")[:2]
    ([2, 2], [0, 0])
    """
    if len(packed) != DIMENSIONS // 2:
        return [0] * DIMENSIONS
    return [step - 8 for byte in packed for step in (byte >> 4, byte & 15)]


def likeness(one: bytes, other: bytes) -> float:
    """The cosine of two packed vectors; 0 if there is none.

    >>> likeness(pack(np.full(32, 0.1)), pack(np.full(32, 0.1)))
    1.0
    """
    a, b = np.array(unpack(one), NUMBER), np.array(unpack(other), NUMBER)
    lengths = float(np.linalg.norm(a) * np.linalg.norm(b))
    return round(float(a @ b) / lengths, 6) if lengths else 0.0


def write_space(space: Space) -> bytes:
    """The space as bytes for the database."""
    written = BytesIO()
    np.savez_compressed(written, words=space.words, rows=space.rows.astype("<f2"))
    return written.getvalue()


@cache
def read_space(name: str, payload: bytes) -> Space:
    """What was written. Nothing but numbers is read. Raises: ValueError for other bytes."""
    try:
        with np.load(BytesIO(payload), allow_pickle=False) as found:
            words, rows = found["words"], found["rows"]
    except (OSError, KeyError, EOFError, ValueError, BadZipFile) as error:
        raise ValueError(f"No space of vectors: {error}") from error
    if rows.shape != (len(words), DIMENSIONS):
        raise ValueError(f"A space of another shape: {rows.shape}")
    return Space(name, words, rows)


def _directions(hashes: Any) -> Any:
    """A direction for each word: 32 times plus or minus one, as its mixed hash says."""
    mixed = (hashes.astype(np.uint64) * MIX >> np.uint64(7)).astype(np.uint32)
    bits = (mixed[:, None] >> np.arange(DIMENSIONS, dtype=np.uint32)) & 1
    return bits.astype(NUMBER) * 2 - 1
