"""Vectors, the mix, and the training of a space: what Python computes as the browser does."""

import base64
import json
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from khobor.selection import mixing, vectors
from khobor.selection.training import train
from khobor.selection.vectors import HASHED_SPACE, Space, likeness, vector

VECTORS: dict[str, list[list[Any]]] = json.loads(
    (Path(__file__).parents[1] / "vectors/selection.json").read_text("utf-8")
)


def told(random: Random, *, subject: int) -> dict[int, float]:
    """The terms of a story on one of some subjects: words of its own, and everybody's."""
    own = random.sample(range(1000 * subject, 1000 * subject + 40), 12)
    return dict.fromkeys((*own, *random.sample(range(90_000, 90_400), 8)), 0.3)


@pytest.fixture(scope="module")
def archive() -> list[dict[int, float]]:
    """600 stories on ten subjects; the first ten are one of each."""
    random = Random(3)
    return [told(random, subject=1 + n % 10) for n in range(600)]


@pytest.fixture(scope="module")
def space(archive: list[dict[int, float]]) -> Space:
    """The space of that archive."""
    found = train(archive)
    assert found is not None
    return found


@pytest.mark.parametrize("row", VECTORS["vectors"])
def test_words_become_the_vectors_of_the_file(row: list[Any]) -> None:
    terms, packed, numbers = row

    made = vector({int(key): weight for key, weight in terms.items()}, HASHED_SPACE)

    assert base64.b64encode(made).decode() == packed
    assert vectors.unpack(made) == numbers


@pytest.mark.parametrize("row", VECTORS["likeness"])
def test_vectors_are_as_alike_as_the_file_says(row: list[Any]) -> None:
    one, other, cosine = row

    assert likeness(base64.b64decode(one), base64.b64decode(other)) == pytest.approx(
        cosine, abs=1e-3
    )


@pytest.mark.parametrize("row", VECTORS["mix"])
def test_the_mix_is_that_of_the_file(row: list[Any]) -> None:
    offers, count, ids = row

    assert mixing.mix([mixing.Offer(*offer) for offer in offers], count=count) == ids


@pytest.mark.parametrize("row", [row for row in VECTORS["mix"] if row[1] == 10])
def test_a_list_of_ten_is_of_three_sections(row: list[Any]) -> None:
    offers, _count, ids = row
    sections = {offer[0]: offer[1] for offer in offers}

    assert len({sections[pk] for pk in ids}) >= 3


def test_stories_on_one_subject_lie_together(archive: list[dict[int, float]], space: Space) -> None:
    placed = [vector(terms, space) for terms in archive[:40]]

    same = [likeness(placed[n], placed[n + 10]) for n in range(30)]
    others = [likeness(placed[n], placed[n + 7]) for n in range(30)]

    assert sum(same) / 30 > 0.5
    assert min(same) > 0.3 > max(others)


def test_the_same_stories_train_the_same_space(
    archive: list[dict[int, float]], space: Space
) -> None:
    again = train(archive)

    assert again is not None
    assert again.name == space.name
    assert np.allclose(again.rows.astype(float), space.rows.astype(float), atol=1e-2)


def test_a_new_training_keeps_the_space_and_where_stories_lie(
    archive: list[dict[int, float]], space: Space
) -> None:
    random = Random(4)
    later = archive[200:] + [told(random, subject=1 + n % 10) for n in range(300)]

    newer = train(later, old=space)

    assert newer is not None
    assert newer.name == space.name
    kept = [likeness(vector(t, space), vector(t, newer)) for t in archive[:20]]
    assert min(kept) > 0.5
    assert sum(kept) / 20 > 0.75


def test_an_archive_of_other_words_is_another_space(space: Space) -> None:
    random = Random(5)
    newer = train([told(random, subject=50 + n % 10) for n in range(300)], old=space)

    assert newer is not None
    assert newer.name != space.name


def test_a_few_stories_train_nothing() -> None:
    assert train([{1: 1.0}, {1: 0.5, 2: 0.5}]) is None


def test_a_written_space_is_read_as_it_was(space: Space) -> None:
    read = vectors.read_space(space.name, vectors.write_space(space))

    assert np.array_equal(read.rows, space.rows)
    assert np.array_equal(read.words, space.words)


@pytest.mark.parametrize("payload", [b"", b"PK\x03\x04broken", b"\x80\x04pickle"])
def test_bytes_that_are_no_space_are_refused(payload: bytes) -> None:
    with pytest.raises(ValueError, match="space"):
        vectors.read_space("s1", payload)


def test_words_that_the_space_does_not_know_have_no_vector(space: Space) -> None:
    assert vector({5: 1.0}, space) == b""
