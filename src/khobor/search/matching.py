"""From a question to Tantivy's queries: strictly, and loosely where that finds too little."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from typing import Final

from django.utils import timezone
from tantivy import FieldType, Occur, Query, Searcher

from khobor.search.question import Filters, Question, Word
from khobor.search.schema import (
    AT,
    HEADLINE_SOUND,
    HEADLINE_SOUND_WEIGHT,
    HEADLINE_STEM,
    HEADLINE_WORD,
    LISTS,
    SOUND,
    SOUND_WEIGHT,
    STEM_WEIGHT,
    TEXT,
    WEIGHTS,
    WORD_WEIGHT,
    schema,
    seconds,
)

MOST_LOOSE: Final = 8  # of many words the rarest are asked for
ENOUGH: Final = 0.6  # of the words a loose match has, about
Clause = tuple[Occur, Query]


def term(field: str, key: str) -> Query:
    """A word in a field."""
    return Query.term_query(schema(), field, key)


def union(queries: Sequence[Query]) -> Query:
    """Whatever matches one of them; what matches more counts for more."""
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def count(searcher: Searcher, query: Query) -> int:
    """How many stories match."""
    matching: int = searcher.search(query, 1, count=True).count  # type: ignore[attr-defined]
    return matching


def strict(question: Question, searcher: Searcher, *, is_counting: bool = False) -> Query:
    """Stories that have every word and phrase, and pass the filters."""
    must = [_anywhere(word, searcher) for word in question.required]
    must += [_phrase(phrase) for phrase in question.phrases]
    if not must:
        must = [
            Query.const_score_query(term(LISTS, key), 1.0) for key in question.filters.lists[:1]
        ]
    clauses: list[Clause] = [(Occur.Must, query) for query in must]
    clauses += filtering(question.filters)
    if not is_counting:
        clauses += [(Occur.Should, query) for word in question.words for query in _weights(word)]
    return Query.boolean_query(clauses)


def loose(question: Question, searcher: Searcher) -> Query:
    """Stories that have one of the rarest words, the best those that have most of them.

    A story with `ENOUGH` of the words has at least one of the rarest that are left over.
    """
    rarest = sorted(question.required, key=lambda word: _stories_with(word, searcher))[:MOST_LOOSE]
    leading = rarest[: len(rarest) - int(len(rarest) * ENOUGH) + 1]
    clauses: list[Clause] = [
        (Occur.Must, union([_anywhere(word, searcher) for word in leading])),
        *filtering(question.filters),
    ]
    others = [word for word in rarest if word not in leading]
    clauses += [(Occur.Should, _anywhere(word, searcher)) for word in others]
    clauses += [(Occur.Should, query) for word in question.words for query in _weights(word)]
    return Query.boolean_query(clauses)


def filtering(filters: Filters) -> list[Clause]:
    """The filters; they do not count for the order."""
    queries = [term(LISTS, key) for key in filters.lists]
    if filters.since or filters.until:
        queries.append(between(_start(filters.since), _start(filters.until, days=1)))
    return [(Occur.Must, Query.const_score_query(query, 0.0)) for query in queries]


def between(since: datetime | None, until: datetime | None) -> Query:
    """Stories published from one time up to before another; None is no bound, not for both."""
    return Query.range_query(
        schema(),
        AT,
        FieldType.Integer,
        seconds(since) if since else None,
        seconds(until) - 1 if until else None,
    )


def _start(day: object, *, days: int = 0) -> datetime | None:
    if day is None:
        return None
    midnight = datetime.combine(day, time.min) + timedelta(days=days)  # type: ignore[arg-type]
    return timezone.make_aware(midnight)


def _anywhere(word: Word, searcher: Searcher) -> Query:
    """The word in any inflection and usual spelling; if it may be a sound, what sounds so."""
    options = [term(TEXT, word.fold)]
    if word.is_latin or not _is_known(word, searcher):
        sounding = [term(SOUND, key) for key in word.sounds]
        options += [Query.boost_query(query, SOUND_WEIGHT) for query in sounding]
    return union(options)


def _weights(word: Word) -> Iterable[Query]:
    """What the word counts for beside standing in the text."""
    for field, weight in WEIGHTS:
        yield Query.boost_query(term(field, word.fold), weight)
    yield Query.boost_query(term(HEADLINE_STEM, word.stem), STEM_WEIGHT)
    yield Query.boost_query(term(HEADLINE_WORD, word.surface), WORD_WEIGHT)
    for key in word.sounds if word.is_latin else ():
        yield Query.boost_query(term(HEADLINE_SOUND, key), HEADLINE_SOUND_WEIGHT)


def _phrase(phrase: tuple[tuple[int, Word], ...]) -> Query:
    places: list[str | tuple[int, str]] = [(place, word.fold) for place, word in phrase]
    return Query.phrase_query(schema(), TEXT, places)


def _is_known(word: Word, searcher: Searcher) -> bool:
    return searcher.doc_freq(TEXT, word.fold) > 0


def _stories_with(word: Word, searcher: Searcher) -> int:
    keys = word.sounds if word.is_latin else ()
    return searcher.doc_freq(TEXT, word.fold) + sum(searcher.doc_freq(SOUND, k) for k in keys)
