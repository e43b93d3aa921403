"""Did you mean: another spelling, offered only if it finds more."""

import threading
import time
from typing import Final

from tantivy import Searcher

from khobor.bangla import Lexicon, analyse
from khobor.search.question import Question, ask, read_word
from khobor.search.ranking import FEW, count_strict
from khobor.search.schema import HEADLINE_WORD, TEXT

MOST_WORDS: Final = 20_000  # the commonest of the headlines; about 30 MB
SMALL: Final = 3_000  # stories whose words are read at once; of more, beside the reader's question
KEPT_S: Final = 3_600.0


class HeadlineWords:
    """The words of the newspaper's own headlines, read when they are first needed."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._lexicon: Lexicon | None = None
        self._searcher: Searcher | None = None
        self._read_at = 0.0
        self._is_reading = False

    def lexicon(self, searcher: Searcher) -> Lexicon | None:
        """The words; None while those of a large archive are being read."""
        with self._guard:
            if searcher is self._searcher or self._is_reading:
                return self._lexicon
            is_small = searcher.num_docs <= SMALL
            if not is_small and self._lexicon and time.monotonic() - self._read_at < KEPT_S:
                return self._lexicon
            self._is_reading = True
        if is_small:
            self._read(searcher)
        else:
            threading.Thread(target=self._read, args=[searcher], daemon=True).start()
        return self._lexicon

    def _read(self, searcher: Searcher) -> None:
        try:
            counts = dict(searcher.terms_with_prefix(HEADLINE_WORD, "", limit=MOST_WORDS))
            found = Lexicon.from_counts(counts)
            with self._guard:
                self._lexicon, self._searcher = found, searcher
                self._read_at = time.monotonic()
        finally:
            self._is_reading = False


_headline_words = HeadlineWords()


def known_words(searcher: Searcher) -> Lexicon | None:
    """The words of the headlines; None while those of a large archive are being read."""
    return _headline_words.lexicon(searcher)


def did_you_mean(question: Question, searcher: Searcher, *, total: int) -> str:
    """What was probably meant, if it finds more than the few stories that were found."""
    if total >= FEW:
        return ""
    lexicon = known_words(searcher)
    better = lexicon and _respelled(question.text, lexicon, searcher)
    if not better:
        return ""
    other = ask(better, filters=question.filters)
    return better if count_strict(other, searcher) > total else ""


def _respelled(text: str, lexicon: Lexicon, searcher: Searcher) -> str:
    """The text with the words that stand in no story replaced; empty if nothing is near."""
    parts, end = [], 0
    for token in analyse(text):
        if any(searcher.doc_freq(TEXT, key) for key in read_word(token).folds):
            continue
        for better in lexicon.suggest(token.surface, count=1):
            parts += [text[end : token.start], better]
            end = token.end
    return "".join([*parts, text[end:]]) if parts else ""
