"""From a question to Tantivy's queries: strictly, and loosely where that finds too little."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from itertools import islice, product
from typing import Final

from django.utils import timezone
from tantivy import FieldType, Occur, Query, Searcher

from khobor.search.question import Filters, Question, Word
from khobor.search.schema import (
    AT,
    HEADLINE,
    HEADLINE_SOUND,
    HEADLINE_SOUND_WEIGHT,
    HEADLINE_STEM,
    HEADLINE_WORD,
    LISTS,
    OTHER_WEIGHT,
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
MOST_WAYS: Final = 8  # in which the words of a phrase are spelt
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
    must = [_said(word, question, searcher) for word in question.required]
    must += [_phrase(phrase, searcher) for phrase in question.phrases]
    if not must:
        must = [
            Query.const_score_query(term(LISTS, key), 1.0) for key in question.filters.lists[:1]
        ]
    clauses: list[Clause] = [(Occur.Must, query) for query in must]
    clauses += filtering(question.filters)
    if not is_counting:
        clauses += _weighing(question, searcher)
    return Query.boolean_query(clauses)


def loose(question: Question, searcher: Searcher) -> Query:
    """Stories that have one of the rarest words, the best those that have most of them.

    A story with `ENOUGH` of the words has at least one of the rarest that are left over.
    """
    rarest = sorted(question.required, key=lambda word: _stories_with(word, searcher))[:MOST_LOOSE]
    leading = rarest[: len(rarest) - int(len(rarest) * ENOUGH) + 1]
    clauses: list[Clause] = [
        (Occur.Must, union([_said(word, question, searcher) for word in leading])),
        *filtering(question.filters),
    ]
    others = [word for word in rarest if word not in leading]
    clauses += [(Occur.Should, _anywhere(word, searcher)) for word in others]
    clauses += _weighing(question, searcher)
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


def _said(word: Word, question: Question, searcher: Searcher) -> Query:
    """The word, or a word of the story that it is a part of together with its neighbour."""
    wholes = [whole for left, right, whole in question.joined if word in (left, right)]
    options = [_anywhere(whole, searcher) for whole in wholes if is_known(whole, searcher)]
    return union([_anywhere(word, searcher), *options])


def _anywhere(word: Word, searcher: Searcher) -> Query:
    """The word in any inflection and usual spelling; if it may be a sound, what sounds so."""
    folds = _known_folds(word, searcher)
    options = [term(TEXT, word.fold)]
    options += [Query.boost_query(term(TEXT, key), OTHER_WEIGHT) for key in folds - {word.fold}]
    if word.is_latin or not folds:
        sounding = [term(SOUND, key) for key in word.sounds]
        options += [Query.boost_query(query, SOUND_WEIGHT) for query in sounding]
    return union(options)


def _weighing(question: Question, searcher: Searcher) -> list[Clause]:
    """What the words count for, and those that are neighbours written as one."""
    wholes = [pair.whole for pair in question.joined if is_known(pair.whole, searcher)]
    words = (*question.words, *wholes)
    return [(Occur.Should, query) for word in words for query in _weights(word)]


def _weights(word: Word) -> Iterable[Query]:
    """What the word counts for beside standing in the text."""
    for field, weight in WEIGHTS:
        yield Query.boost_query(term(field, word.fold), weight)
    for fold in word.folds[1:]:
        yield Query.boost_query(term(HEADLINE, fold), OTHER_WEIGHT)
    yield Query.boost_query(term(HEADLINE_STEM, word.stem), STEM_WEIGHT)
    yield Query.boost_query(term(HEADLINE_WORD, word.surface), WORD_WEIGHT)
    for key in word.sounds if word.is_latin else ():
        yield Query.boost_query(term(HEADLINE_SOUND, key), HEADLINE_SOUND_WEIGHT)


def _phrase(phrase: tuple[tuple[int, Word], ...], searcher: Searcher) -> Query:
    """The words in their places, each in one of the spellings that the index has of it."""
    spellings = [[(place, key) for key in _spellings(word, searcher)] for place, word in phrase]
    ways = islice(product(*spellings), MOST_WAYS)
    return union([Query.phrase_query(schema(), TEXT, list(way)) for way in ways])


def _spellings(word: Word, searcher: Searcher) -> list[str]:
    known = _known_folds(word, searcher)
    return [key for key in word.folds if key in known] or [word.fold]


def _known_folds(word: Word, searcher: Searcher) -> set[str]:
    return {key for key in word.folds if searcher.doc_freq(TEXT, key)}


def is_known(word: Word, searcher: Searcher) -> bool:
    """Whether a story has the word, in Bangla letters or as it sounds."""
    return _stories_with(word, searcher) > 0


def _stories_with(word: Word, searcher: Searcher) -> int:
    keys = word.sounds if word.is_latin else ()
    written = sum(searcher.doc_freq(TEXT, key) for key in word.folds)
    return written + sum(searcher.doc_freq(SOUND, key) for key in keys)
