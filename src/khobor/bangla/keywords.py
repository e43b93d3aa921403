"""The words that say what a text is about."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from khobor.bangla.analysis import Token, analyse

SHORTEST_KEYWORD: Final = 3  # letters and signs of a stem


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word of a text: how it is most often written, its stem, and its weight."""

    word: str
    stem: str
    weight: float


def keywords(
    text: str, *, count: int = 10, stories_with: Mapping[str, int], stories: int
) -> list[Keyword]:
    """The text's weightiest words, the weightiest first: frequent here, rare in the archive.

    >>> text = "নদীর পানি বেড়েছে। নদীতে নৌকা নেই, নদী ভাঙছে।"
    >>> [found.stem for found in keywords(text, count=1, stories_with={"পানি": 50}, stories=100)]
    ['নদী']

    `stories_with` says in how many of the archive's `stories` a stem stands (as `word_keys` gives
    it); a stem that is not in it counts as new. Numbers, stop words and very short words are left
    out. Words of equal weight come as they do in the text.

    Source: TF-IDF as scikit-learn smooths it, ln((1 + n) / (1 + df)) + 1, with a dampened
    frequency, 1 + ln(tf) (Manning, Raghavan and Schütze, 2008, section 6.4.1).
    """
    tokens = [token for token in analyse(text) if _may_be_keyword(token)]
    times = Counter(token.stem for token in tokens)
    written: dict[str, Counter[str]] = {}
    for token in tokens:
        written.setdefault(token.stem, Counter())[token.surface] += 1
    found = [
        Keyword(
            word=written[stem].most_common(1)[0][0],
            stem=stem,
            weight=(1 + math.log(here)) * _rarity(stories_with.get(stem, 0), stories),
        )
        for stem, here in times.items()
    ]
    return sorted(found, key=lambda keyword: -keyword.weight)[:count]


def _rarity(having: int, stories: int) -> float:
    return math.log((1 + max(stories, having)) / (1 + having)) + 1


def _may_be_keyword(token: Token) -> bool:
    is_number = token.stem[:1].isdigit()
    return len(token.stem) >= SHORTEST_KEYWORD and not is_number and not token.is_stop_word
