"""Asking the index. What readers may see is decided anew for every answer, by `stories`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils import timezone
from tantivy import Searcher

from khobor.bangla import Lexicon
from khobor.search import likeness
from khobor.search.index import ReadIndex
from khobor.search.matching import count, term
from khobor.search.question import Question
from khobor.search.ranking import rank
from khobor.search.schema import LISTS
from khobor.search.spelling import did_you_mean, known_words
from khobor.search.state import State, read_state
from khobor.search.suggestions import Suggestion, headline_ids, suggest_labels
from khobor.stories import selectors, values

__all__ = [
    "MOST_PAGES", "Answer", "Suggestion", "alike", "find", "headline_lexicon", "is_ready",
    "standing", "suggest", "word_frequencies",
]  # fmt: skip

PER_PAGE: Final = 20
MOST_PAGES: Final = 20  # deeper pages are the archive's, by day


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of stories. `total` counts the stories with all words; `is_loose`: others are shown.

    `meant` is another question that finds more; empty if it would not help.
    """

    stories: tuple[values.Teaser, ...] = ()
    total: int = 0
    is_loose: bool = False
    has_more: bool = False
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of this machine's index."""

    stories: int
    labels: int
    size_bytes: int
    state: State | None


@cache
def _index(folder: Path) -> ReadIndex:
    return ReadIndex(folder / "index")


def _searcher() -> Searcher | None:
    return _index(settings.SEARCH_FOLDER).searcher()


def is_ready() -> bool:
    """Whether every story can be found: not while the first index is still being filled."""
    state = read_state(settings.SEARCH_FOLDER / "state.json")
    return _searcher() is not None and state is not None and not state.is_filling


def find(
    question: Question, *, language: str, page: int = 1, now: datetime | None = None
) -> Answer:
    """A page of the stories that answer a question, in its order.

    Stories that were withdrawn a moment ago are left out, whatever the index says.
    """
    searcher = _searcher()
    if searcher is None:
        return Answer()
    asked = _in_language(question, language)
    offset = (min(max(page, 1), MOST_PAGES) - 1) * PER_PAGE
    found = rank(asked, searcher, count=PER_PAGE + 1, offset=offset, now=now or timezone.now())
    stories = selectors.in_order(found.ids[:PER_PAGE], language=language)
    return Answer(
        stories=tuple(stories),
        total=found.total,
        is_loose=found.is_loose,
        has_more=len(found.ids) > PER_PAGE and page < MOST_PAGES,
        meant=did_you_mean(asked, searcher, total=found.total) if page == 1 else "",
    )


def _in_language(question: Question, language: str) -> Question:
    """The question, of the stories of one edition; a newspaper in one language need not ask."""
    if len(settings.WAGTAIL_CONTENT_LANGUAGES) == 1 and question.words:
        return question
    lists = (*question.filters.lists, f"list:{language}:all")
    return replace(question, filters=replace(question.filters, lists=lists))


def suggest(typed: str, *, language: str) -> list[Suggestion]:
    """What may be about to be typed: labels, then headlines. At most three queries."""
    searcher = _searcher()
    if searcher is None:
        return []
    labels = suggest_labels(typed, searcher, language=language)
    ids = headline_ids(typed, searcher, language=language)
    stories = selectors.in_order(ids, language=language)
    return labels + [Suggestion("story", one.headline, one.address) for one in stories]


def headline_lexicon() -> Lexicon | None:
    """The words of the newspaper's headlines; None while there are none to be read."""
    searcher = _searcher()
    return known_words(searcher) if searcher else None


def word_frequencies(keys: Sequence[str]) -> tuple[int, dict[str, int]]:
    """How many texts there are, and in how many each word stands; (0, {}) without an index.

    Words are spelling keys, as `bangla.word_keys` gives them (`fold`).
    """
    return likeness.frequencies(_index(settings.SEARCH_FOLDER), keys)


def alike(
    weights: Mapping[str, float],
    *,
    language: str,
    count: int,
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[int]:
    """Ids of stories that have most of those words by their weights, the most alike first.

    A story that was withdrawn a moment ago may be among them.
    """
    return likeness.alike_ids(
        _index(settings.SEARCH_FOLDER),
        weights,
        list_key=f"list:{language}:all",
        since=since,
        until=until,
        count=count,
    )


def standing(folder: Path) -> Standing:
    """What this machine's index holds, and how far it has come."""
    searcher = _index(folder).searcher()
    keys = [f"list:{code}:all" for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    stories = sum(count(searcher, term(LISTS, key)) for key in keys) if searcher else 0
    files = (folder / "index").glob("*") if folder.exists() else []
    return Standing(
        stories=stories,
        labels=searcher.num_docs - stories if searcher else 0,
        size_bytes=sum(file.stat().st_size for file in files),
        state=read_state(folder / "state.json"),
    )
