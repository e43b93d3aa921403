"""Topics, people and places in the index."""

import json
from dataclasses import dataclass

from tantivy import Searcher

from khobor.search.matching import term
from khobor.search.schema import CARD, LABEL


def stored_card(searcher: Searcher, key: str) -> str | None:
    """What the index holds of a label; None if it does not know it."""
    hits = searcher.search(term(LABEL, key), 1, count=False).hits
    return str(searcher.doc(hits[0][1]).get_first(CARD)) if hits else None


@dataclass(frozen=True, slots=True)
class Card:
    """What a suggestion shows of a label."""

    key: str
    name: str
    name_en: str
    path: str

    @property
    def kind(self) -> str:
        """`topic`, `byline` or `place`."""
        return self.key.partition(":")[0]

    def in_language(self, language: str) -> str:
        """The name for readers of that language."""
        return (self.name_en or self.name) if language == "en" else self.name


def read_card(written: str) -> Card:
    """A card as the index holds it."""
    return Card(*json.loads(written))
