"""One key for all the inflections of a Bangla word: what a reader means when searching.

Verbs are looked up in their paradigms (`stems_verbs`), pronouns and irregular words in
`data/stem_forms.tsv`. Nouns lose their endings (`stems_endings`): if a word of our tables is left,
that is the stem; if not, the longest ending goes that the word can bear. `data/stem_words.tsv` has
the words that only look inflected (সরকার is not সরকা with র), and whatever is named in the tables
of places and names stays whole, so that no name turns into another.
"""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from khobor.bangla.latin_words import TABLES
from khobor.bangla.stems_endings import candidates, guessed_stem
from khobor.bangla.stems_verbs import verb_forms

WORDS_TABLE: Final = "stem_words.tsv"
FORMS_TABLE: Final = "stem_forms.tsv"
NAME_TABLES: Final = ("romanise_names.tsv", "romanise_places.tsv")
CACHED_WORDS: Final = 1 << 17  # about 30 MB; a newspaper's running text has a tenth of that
SHORTEST_TAIL: Final = 5  # letters and signs of a word that a compound may end in
SHORTEST_TAIL_IN_R: Final = 4  # শরীর; but রুটি does not end গরুটি
LONGEST_WORD: Final = 64  # what is longer is no word, and stays as it is

CLITICS: Final = ("ই", "ও")
VERB_CLITICS: Final = ("নাই", "না", "তো", "নি", "নে")
_JOINERS = str.maketrans("", "", "\u200c\u200d")


@lru_cache(maxsize=CACHED_WORDS)
def stem(word: str) -> str:
    """The key under which a word's inflections are found. Not always a word itself.

    >>> [stem(word) for word in ("ছেলেগুলোকেও", "বাংলাদেশের", "প্রধানমন্ত্রীকে", "সরকার")]
    ['ছেলে', 'বাংলাদেশ', 'প্রধানমন্ত্রী', 'সরকার']
    >>> {stem(word) for word in ("করিয়াছিলেন", "করেছিলেন", "করবে", "করার", "করা")}
    {'করা'}

    The word is one word without punctuation; joiners do not count. Idempotent for verbs and
    known words. Linear in the length of the word.
    Source: NCTB, বাংলা ভাষার ব্যাকরণ, class 9-10, on বিভক্তি, নির্দেশক, বচন and ক্রিয়া; tables ours.
    """
    return uncached_stem(word)


def uncached_stem(word: str) -> str:
    """As `stem`, worked out anew each time.

    >>> uncached_stem("নদীতে")
    'নদী'
    """
    plain = unicodedata.normalize("NFC", word).translate(_JOINERS)
    if len(plain) > LONGEST_WORD:
        return plain
    return _known_form(plain) or _without_clitic(plain) or _noun(plain)


def has_head_word(word: str) -> bool:
    """Whether a table has the word as one of its own: a name, a noun, an irregular form.

    >>> has_head_word("হাসিনা"), has_head_word("করেনা")
    (True, False)
    """
    return word in _forms() or word in _known_words()


def _known_form(word: str) -> str:
    forms = _forms()
    return forms.get(word) or verb_forms().get(word, "")


def _without_clitic(word: str) -> str:
    """The stem of a known form with ই or ও after it, or না after a verb; empty if it is none."""
    if word.endswith(CLITICS):
        return _known_form(word[:-1])
    clitic = next(filter(word.endswith, VERB_CLITICS), "")
    return verb_forms().get(word.removesuffix(clitic), "") if clitic else ""


def _noun(word: str) -> str:
    """The longest known word in it; else what ends in a known word; else a guess."""
    known, forms = _known_words(), _forms()
    parts = [word, *candidates(word)]
    for part in parts:
        if part in known or part in forms:
            return forms.get(part, part)
    for part in parts:
        if _ends_in_known(part):
            return part
    return guessed_stem(word)


def _ends_in_known(word: str) -> bool:
    """Whether it is a compound whose last word is a known one: কুসংস্কার, শিবমন্দির."""
    tails = _tails()
    return any(word[size:] in tails for size in range(2, len(word) - SHORTEST_TAIL_IN_R + 1))


@cache
def _forms() -> dict[str, str]:
    """Irregular forms, and words that only look inflected, with their stems."""
    kept = {word: word for _ending, words in table_rows(WORDS_TABLE) for word in words}
    names = {name: name for name in _whole_words(*NAME_TABLES)}
    irregular = {
        form: lemma for lemma, forms in table_rows(FORMS_TABLE) for form in [lemma, *forms]
    }
    return names | kept | irregular


@cache
def _tails() -> frozenset[str]:
    """Words that may end a compound: those that only look inflected."""
    words = (word for _ending, words in table_rows(WORDS_TABLE) for word in words)
    return frozenset(
        word
        for word in words
        if len(word) >= (SHORTEST_TAIL_IN_R if word.endswith("র") else SHORTEST_TAIL)
    )


@cache
def _known_words() -> frozenset[str]:
    """Words that are whole: verbal nouns, and those of the romanising tables."""
    return frozenset(set(verb_forms().values()) | _whole_words(*TABLES))


def _whole_words(*tables: str) -> set[str]:
    """The words of romanising tables that are not others of them with an ending."""
    words = {row[0] for table in tables for row in table_rows(table)}
    return {word for word in words if not any(left in words for left in candidates(word))}


def table_rows(table: str) -> list[tuple[str, list[str]]]:
    """The rows of a table of `data/`: what stands first, and the words after it.

    >>> [forms[:2] for lemma, forms in table_rows(FORMS_TABLE) if lemma == "আমি"]
    [['আমার', 'আমাকে']]
    """
    rows = [row.split("\t") for row in table_text(table).splitlines()]
    return [(head, words.split()) for head, words in rows]


def table_text(table: str) -> str:
    """A table of `data/` as it stands, in normal form.

    >>> table_text(FORMS_TABLE).startswith("আমি\\t")
    True
    """
    text = files("khobor.bangla").joinpath("data", table).read_text("utf-8")
    return unicodedata.normalize("NFC", text)
