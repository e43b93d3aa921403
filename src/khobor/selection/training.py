"""Trains the space of vectors on the archive: truncated SVD of its stories' telling words.

With numpy alone: the words of a story are 64 pairs of number and weight, so the products that a
randomised SVD needs are sums over them. The same stories give the same space. A new training is
turned onto the old one, so that what a reader's browser remembers can still be compared.

Sources: Halko, Martinsson and Tropp, "Finding structure with randomness" (2011), algorithm 4.4;
Schönemann, "A generalized solution of the orthogonal Procrustes problem" (1966).
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any, Final

import numpy as np

from khobor.selection.vectors import DIMENSIONS, NUMBER, Space, embed

SEED: Final = 1971
LEAST_STORIES: Final = 3  # a word in fewer says nothing about others
MOST_SHARE: Final = 0.2
WORDS: Final = 20_000
EXTRA: Final = 8
ROUNDS: Final = 4
COMPARED: Final = 500  # stories
ALIGNED: Final = 0.7  # mean cosine of stories in the old space and the new one, turned onto it


def train(stories: Sequence[Mapping[int, float]], *, old: Space | None = None) -> Space | None:
    """A space from the terms of many stories; None if they share no words."""
    known = _vocabulary(stories)
    if len(known) <= DIMENSIONS + EXTRA:
        return None
    places, weights = _matrix(stories, known)
    rows = _directions(places, weights, len(known))
    if old is not None and old.words is not None:
        turned = Space(old.name, known, _turned_onto(known, rows, old).astype("<f2"))
        if _agreement(stories[:COMPARED], old, turned) >= ALIGNED:
            return turned
    digest = blake2b(known.tobytes() + np.round(rows, 2).tobytes(), digest_size=5).hexdigest()
    return Space(f"s{digest}", known, rows.astype("<f2"))


def _vocabulary(stories: Sequence[Mapping[int, float]]) -> Any:
    every = np.fromiter((key for terms in stories for key in terms), np.uint32)
    words, counts = np.unique(every, return_counts=True)
    kept = (counts >= LEAST_STORIES) & (counts <= max(MOST_SHARE * len(stories), LEAST_STORIES))
    words, counts = words[kept], counts[kept]
    commonest = np.argsort(-counts, kind="stable")[:WORDS]
    return np.sort(words[commonest])


def _matrix(stories: Sequence[Mapping[int, float]], known: Any) -> tuple[Any, Any]:
    """For each story the places of its words in the vocabulary, and their weights; 0 for others."""
    width = max(len(terms) for terms in stories)
    hashes = np.zeros((len(stories), width), np.uint32)
    weights = np.zeros((len(stories), width), NUMBER)
    for n, terms in enumerate(stories):
        hashes[n, : len(terms)] = list(terms.keys())
        weights[n, : len(terms)] = list(terms.values())
    places = np.searchsorted(known, hashes)
    places[places == len(known)] = 0
    weights[known[places] != hashes] = 0
    return places, weights


def _directions(places: Any, weights: Any, count: int) -> Any:
    """The words' rows: the first right singular vectors, each with its largest number positive."""
    random = np.random.default_rng(SEED)
    basis = random.standard_normal((count, DIMENSIONS + EXTRA)).astype(NUMBER)
    for _round in range(ROUNDS):
        basis, _upper = np.linalg.qr(_down(places, weights, _across(places, weights, basis), count))
    small = _across(places, weights, basis)
    _left, _values, right = np.linalg.svd(small.T @ small)
    directions = (basis @ right.T)[:, :DIMENSIONS]
    signs = np.sign(directions[np.abs(directions).argmax(axis=0), np.arange(DIMENSIONS)])
    return directions * signs


def _across(places: Any, weights: Any, basis: Any, *, step: int = 2000) -> Any:
    """Stories times basis."""
    return np.vstack(
        [
            np.einsum("nk,nkd->nd", weights[n : n + step], basis[places[n : n + step]])
            for n in range(0, len(places), step)
        ]
    )


def _down(places: Any, weights: Any, stories: Any, count: int) -> Any:
    """Words times stories."""
    flat = places.ravel()
    columns = [
        np.bincount(flat, (weights * stories[:, d, None]).ravel(), minlength=count)
        for d in range(stories.shape[1])
    ]
    return np.stack(columns, axis=1).astype(NUMBER)


def _turned_onto(known: Any, rows: Any, old: Space) -> Any:
    """The new rows, turned so that they lie on the old ones as well as may be."""
    shared, new_places, old_places = np.intersect1d(known, old.words, return_indices=True)
    if len(shared) < DIMENSIONS:
        return rows
    new, before = rows[new_places], old.rows[old_places].astype(NUMBER)
    left, _values, right = np.linalg.svd(new.T @ before)
    return rows @ (left @ right)


def _agreement(stories: Sequence[Mapping[int, float]], old: Space, new: Space) -> float:
    """How near stories lie to where they lay: the mean cosine; 0 if none lies in both."""
    cosines = []
    for terms in stories:
        before, now = embed(terms, old), embed(terms, new)
        lengths = float(np.linalg.norm(before) * np.linalg.norm(now))
        if lengths > 1e-9:
            cosines.append(float(before @ now) / lengths)
    return sum(cosines) / len(cosines) if cosines else 0.0
