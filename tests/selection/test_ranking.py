"""The rules by which a list is made, without a database."""

import doctest
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khobor.selection import events
from khobor.selection.likeness import EVENT_LIKENESS, event_likeness, is_copy
from khobor.selection.ranking import LISTED, USEFUL, Wanted, choose
from khobor.selection.signatures import (
    Labels,
    Signature,
    bands,
    minhash,
    pack_terms,
    read_words,
    term_hash,
    unpack_terms,
    weigh,
)
from tests.selection import telling

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def story(number: int, *words: int, hours: float = 1, **labels: frozenset[int]) -> Signature:
    """A story of those words, all of one weight."""
    return Signature(
        story_id=number,
        published_at=NOW - timedelta(hours=hours),
        labels=Labels("bn", **labels),  # type: ignore[arg-type]
        terms=dict.fromkeys(words, len(words) ** -0.5) if words else {},
        headline=frozenset(words[:3]),
        shingles=tuple(range(1000 * number, 1000 * number + 64)),
    )


def signed(number: int, told: tuple[str, str], *, hours: float = 1) -> Signature:
    """The signature of a story of `telling`, every word equally rare."""
    words = read_words(told[0], "", told[1])
    weights = weigh(words, lambda keys: (1000, dict.fromkeys(keys, 3)))
    return replace(
        story(number, hours=hours),
        terms={term_hash(key): weight for key, weight in weights.items()},
        headline=frozenset(map(term_hash, words.headline)),
        shingles=minhash(words),
    )


@pytest.mark.parametrize(
    "name", ["signatures", "likeness", "ranking", "mixing", "vectors", "storing", "choosing"]
)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(f"khobor.selection.{name}")).failed == 0


def test_what_is_more_alike_comes_first() -> None:
    of = story(1, 1, 2, 3, 4)
    near, far = story(2, 1, 2, 3, 9), story(3, 1, 8, 7, 6)

    assert choose(of, [far, near], now=NOW).related == (2, 3)


def test_of_two_equals_the_fresher_comes_first() -> None:
    of = story(1, 1, 2, 3, 4, hours=60)
    old, new = story(2, 1, 2, 5, 6, hours=50), story(3, 3, 4, 7, 8, hours=2)

    assert choose(of, [old, new], now=NOW).related == (3, 2)


def test_what_has_nothing_to_do_with_the_story_is_not_listed() -> None:
    assert choose(story(1, 1, 2), [story(2, 3, 4)], now=NOW).related == ()


def test_no_text_stands_there_twice() -> None:
    of = story(1, 1, 2, 3, 4)
    one, same = story(2, 1, 2, 5, 6), story(3, 1, 2, 5, 6)
    own = replace(story(4, 1, 9), shingles=of.shingles)

    assert len(choose(of, [one, same, own], now=NOW).related) == 1


def test_a_newcomer_must_be_better_by_a_quarter() -> None:
    of = story(1, *range(10))
    standing = [story(n, n - 2, n - 1, 100 * n, 101 * n, hours=40) for n in range(2, 8)]
    ids = [one.story_id for one in standing]
    alike = story(9, 0, 5, 900, 901, hours=39)
    better = story(9, 0, 2, 4, 6, 901, hours=1)

    kept = choose(of, [*standing, alike], now=NOW, standing=ids).related
    changed = choose(of, [*standing, better], now=NOW, standing=ids).related

    assert sorted(kept) == ids
    assert 9 in changed
    assert len(set(ids) - set(changed)) == 1


def test_what_stays_keeps_its_order() -> None:
    of = story(1, 1, 2, 3, 4)
    others = [story(n, 1, 2, 10 * n, 11 * n, hours=n) for n in range(2, 6)]

    assert choose(of, others, now=NOW, standing=[5, 2, 4, 3]).related == (5, 2, 4, 3)


def test_background_is_old_and_on_the_matter() -> None:
    of = story(1, 1, 2, 3, 4)
    hours = USEFUL.total_seconds() / 3600 + 5
    old = story(2, 1, 2, 3, 9, hours=hours)
    passing = story(3, 1, 12, 13, 14, 15, 16, 17, 18, hours=hours)

    assert choose(of, [old, passing], now=NOW).background == (2,)
    assert choose(of, [old, passing], now=NOW).related == ()


signatures = st.lists(
    st.builds(
        lambda number, words, hours: story(number, *words, hours=hours),
        st.integers(2, 60),
        st.lists(st.integers(0, 12), min_size=1, max_size=6, unique=True),
        st.floats(0, 2000),
    ),
    max_size=25,
    unique_by=lambda one: one.story_id,
)


@settings(max_examples=60, deadline=None)
@given(signatures, st.lists(st.integers(2, 60), unique=True, max_size=4), st.integers(2, 60))
def test_a_list_is_never_too_long_or_double_and_never_what_stands_elsewhere(
    others: list[Signature], first: list[int], elsewhere: int
) -> None:
    of = story(1, 1, 2, 3)
    wanted = Wanted(first=tuple(first), elsewhere=frozenset({elsewhere} - set(first)))

    chosen = choose(of, others, now=NOW, wanted=wanted)

    known = {one.story_id: one for one in others}
    listed = [*chosen.related, *chosen.background]
    assert len(chosen.related) <= LISTED
    assert len(set(listed)) == len(listed)
    there = [pk for pk in first if pk in known]
    assert list(chosen.related[: len(there)]) == there
    assert not wanted.elsewhere & set(listed)
    after = [pk for pk in listed if pk not in first]
    assert not any(is_copy(of, known[pk]) for pk in after)


def test_follow_ups_are_of_one_event_and_other_news_is_not() -> None:
    bridge, later = signed(1, telling.BRIDGE), signed(2, telling.BRIDGE_LATER, hours=9)
    others = [signed(n, told) for n, told in enumerate([telling.MANGO, telling.CRICKET], 3)]

    assert event_likeness(bridge, later) >= EVENT_LIKENESS
    assert events.best_match(later, [*others, bridge]) == bridge
    assert events.best_match(others[0], [bridge, later, others[1]]) is None


def test_an_event_ends_after_three_days_and_at_a_language() -> None:
    bridge = signed(1, telling.BRIDGE)

    assert event_likeness(bridge, signed(2, telling.BRIDGE_LATER, hours=80)) == 0
    assert event_likeness(bridge, replace(bridge, labels=Labels("en"))) == 0


def test_topics_alone_make_no_event() -> None:
    topics = frozenset({1, 2})

    one, other = story(1, 1, 2, topics=topics), story(2, 3, 4, topics=topics)
    assert event_likeness(one, other) < EVENT_LIKENESS


def test_a_shortened_copy_shares_a_band_and_another_text_does_not() -> None:
    headline, text = telling.CRICKET
    whole = f"{text} {telling.BRIDGE[1]} {telling.MANGO[1]} {telling.FERRY[1]}"
    one = minhash(read_words(headline, "", whole))
    shortened = minhash(read_words("অন্য শিরোনাম", "", whole[:-60]))
    other = minhash(read_words(*telling.BOOKS, ""))

    assert set(bands(one)) & set(bands(shortened))
    assert not set(bands(one)) & set(bands(other))


@given(st.dictionaries(st.integers(0, 2**32 - 1), st.floats(0.001, 1), max_size=64))
def test_terms_survive_the_database(terms: dict[int, float]) -> None:
    assert unpack_terms(pack_terms(terms)) == pytest.approx(terms, abs=1e-4)


def test_a_text_without_words_is_signed_as_nothing() -> None:
    words = read_words("", "", "… — !!")

    assert minhash(words) == ()
    assert weigh(words, lambda _keys: (0, {})) == {}
