"""Words that say nothing about what a text is about.

Source: ours, by word class: pronouns, particles, postpositions and the auxiliary verbs of NCTB's
grammar in the forms that newspapers print, and the commonest words of English. A search should
still find a phrase that has them; only ranking and keywords leave them out.
"""

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

TABLE: Final = "stop_words.tsv"


@cache
def stop_words() -> frozenset[str]:
    """All stop words, as they are written in text (English in lower case).

    >>> {"এবং", "থেকে", "the"} <= stop_words(), "সরকার" in stop_words()
    (True, False)
    """
    text = files("khobor.bangla").joinpath("data", TABLE).read_text("utf-8")
    rows = unicodedata.normalize("NFC", text).splitlines()
    return frozenset(word for row in rows for word in row.split("\t")[1].split())
