"""What a reader may be about to type: people, places, topics, headlines."""

from collections.abc import Callable
from typing import Final, NamedTuple

from tantivy import Order, Query, Searcher

from khobor.bangla import roman_key
from khobor.search.labels import Card, read_card
from khobor.search.matching import term, union
from khobor.search.question import SHORTEST_SOUND, Word, ask
from khobor.search.schema import (
    AT,
    CARD,
    HEADLINE,
    HEADLINE_SOUND,
    HEADLINE_WORD,
    ID,
    LABEL_SOUND,
    LABEL_WORD,
    LISTS,
    schema,
)
from khobor.stories import addresses

MOST_ENDINGS: Final = 30  # words that a beginning is taken for, the commonest
MOST_CARDS: Final = 60
MOST_LABELS: Final = 4
MOST_HEADLINES: Final = 5
TIERS: Final = ("division", "district", "upazila")
ADDRESSES: Final[dict[str, Callable[..., str]]] = {
    "topic": addresses.topic_address,
    "byline": addresses.author_address,
    "place": addresses.place_address,
}


class Suggestion(NamedTuple):
    """A line below the search box.

    `kind` is topic, byline, division, district, upazila or story.
    """

    kind: str
    text: str
    address: str


def suggest_labels(typed: str, searcher: Searcher, *, language: str) -> list[Suggestion]:
    """Labels that begin as was typed and have visible stories, those with the most first."""
    words = ask(typed).words
    if not words:
        return []
    *whole, last = words
    parts = [_beginning(last, LABEL_WORD, LABEL_SOUND, searcher)]
    parts += [_beginning(word, LABEL_WORD, LABEL_SOUND, searcher) for word in whole]
    hits = searcher.search(_all(parts), MOST_CARDS, count=False).hits
    cards = [read_card(str(searcher.doc(hit).get_first(CARD))) for _score, hit in hits]
    counted = [(searcher.doc_freq(LISTS, f"list:{language}:{card.key}"), card) for card in cards]
    ranked = sorted((one for one in counted if one[0]), key=lambda one: (-one[0], one[1].name))
    return [_suggestion(card, language) for _count, card in ranked[:MOST_LABELS]]


def headline_ids(typed: str, searcher: Searcher, *, language: str) -> list[int]:
    """The newest stories whose headlines have these words, the last of which may be cut off."""
    words = ask(typed).words
    if not words:
        return []
    *whole, last = words
    parts = [_beginning(last, HEADLINE_WORD, HEADLINE_SOUND, searcher)]
    parts += [_whole(word) for word in whole]
    parts.append(term(LISTS, f"list:{language}:all"))
    hits = searcher.search(
        _all(parts), MOST_HEADLINES, count=False, order_by_field=AT, order=Order.Desc
    ).hits
    return [int(pk or 0) for pk in searcher.fast_field_values(ID, [hit for _at, hit in hits])]


def _whole(word: Word) -> Query:
    sounds = word.sounds if word.is_latin else ()
    written = [term(HEADLINE, key) for key in word.folds]
    return union([*written, *[term(HEADLINE_SOUND, key) for key in sounds]])


def _beginning(word: Word, words: str, sounds: str, searcher: Searcher) -> Query:
    """Words that begin so; of Latin letters, also those that sound so."""
    queries = [Query.term_set_query(schema(), words, _endings(words, word.surface, searcher))]
    sound = roman_key(word.surface) if word.is_latin else ""
    if len(sound) >= SHORTEST_SOUND:
        keys = _endings(sounds, sound, searcher)
        queries.append(Query.term_set_query(schema(), sounds, keys))
    return union(queries)


def _endings(field: str, beginning: str, searcher: Searcher) -> list[str]:
    found = searcher.terms_with_prefix(field, beginning, limit=MOST_ENDINGS)
    return [beginning, *(word for word, _count in found)]


def _all(queries: list[Query]) -> Query:
    first, *others = queries
    return first.and_must_match(*others) if others else first


def _suggestion(card: Card, language: str) -> Suggestion:
    address = ADDRESSES[card.kind](card.path, language=language)
    kind = TIERS[min(card.path.count("/"), 2)] if card.kind == "place" else card.kind
    return Suggestion(kind, card.in_language(language), address)
