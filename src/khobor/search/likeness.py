"""Stories with the same telling words, and how rare words are: what other rooms choose by."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from tantivy import Occur, Query

from khobor.search.index import ReadIndex
from khobor.search.matching import between, term
from khobor.search.schema import ID, LISTS, TEXT

ASKED_WORDS: Final = 12  # the weightiest say enough; each more costs time
COMMONEST: Final = 0.2  # a word in more of the stories than this finds nothing


def frequencies(index: ReadIndex, keys: Sequence[str]) -> tuple[int, dict[str, int]]:
    """How many texts the index holds, and in how many each word (a spelling key) stands."""
    searcher = index.searcher()
    if searcher is None or not searcher.num_docs:
        return 0, {}
    return searcher.num_docs, {key: searcher.doc_freq(TEXT, key) for key in keys}


def alike_ids(
    index: ReadIndex,
    weights: Mapping[str, float],
    *,
    list_key: str,
    since: datetime | None,
    until: datetime | None,
    count: int,
) -> list[int]:
    """Ids of the stories of a list, from one time up to before another, that have most of those
    words; the most alike first."""
    searcher = index.searcher()
    if searcher is None:
        return []
    most = searcher.num_docs * COMMONEST
    ordered = sorted(weights, key=lambda key: -weights[key])
    rare = [key for key in ordered if searcher.doc_freq(TEXT, key) <= most]
    asked = (rare or ordered)[:ASKED_WORDS]
    if not asked:
        return []
    words = [(Occur.Should, Query.boost_query(term(TEXT, key), weights[key])) for key in asked]
    filters = [term(LISTS, list_key)]
    if since or until:
        filters.append(between(since, until))
    query = Query.boolean_query(
        [
            (Occur.Must, Query.boolean_query(words)),
            *((Occur.Must, Query.const_score_query(one, 0.0)) for one in filters),
        ]
    )
    addresses = [address for _score, address in searcher.search(query, count, count=False).hits]
    return [int(value or 0) for value in searcher.fast_field_values(ID, addresses)]
