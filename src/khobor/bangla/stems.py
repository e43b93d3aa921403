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
from khobor.bangla.stems_endings import without_endings
from khobor.bangla.stems_verbs import guessed_verb, verb_forms

WORDS_TABLE: Final = "stem_words.tsv"
FORMS_TABLE: Final = "stem_forms.tsv"
NAME_TABLES: Final = ("romanise_names.tsv", "romanise_places.tsv")
CACHED_WORDS: Final = 1 << 17  # about 30 MB; a newspaper's running text has a tenth of that
SHORTEST_TAIL: Final = 5  # letters and signs of a word that a compound may end in
SHORTEST_TAIL_IN_R: Final = 4  # শরীর; but রুটি does not end গরুটি
SHORTEST_HEAD: Final = 2  # letters and signs of what stands before it
LONGEST_WORD: Final = 64  # what is longer is no word, and stays as it is

Tails = dict[str, "Tails"]
HASANTA: Final = "\u09cd"
WHOLE: Final = ""  # stands where a word begins

CLITICS: Final = ("ই", "ও")
VERB_CLITICS: Final = ("নাই", "না", "তো", "নি", "নে")
_JOINERS = str.maketrans("", "", "\u200c\u200d")
# A word of these only is in normal form and without joiners, unless it has one of the pairs.
_PLAIN: Final = "".join(map(chr, range(0x0981, 0x09E4))).translate(
    dict.fromkeys([0x09DC, 0x09DD, 0x09DF])
)
_E_AND_AA, _E_AND_AU, _DOT_LATE = "\u09c7\u09be", "\u09c7\u09d7", "\u09cd\u09bc"


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
    plain = word if _is_plain(word) else unicodedata.normalize("NFC", word).translate(_JOINERS)
    if len(plain) > LONGEST_WORD:
        return plain
    if plain[-1:] == HASANTA:  # কোন্, বল্: only says that no vowel is heard
        plain = plain.rstrip(HASANTA) or plain
    return _forms().get(plain) or _without_clitic(plain) or _noun(plain)


def _is_plain(word: str) -> bool:
    """Whether the word is in normal form, without joiners: most are, and asking is cheaper."""
    return not (word.strip(_PLAIN) or _E_AND_AA in word or _E_AND_AU in word or _DOT_LATE in word)


def has_head_word(word: str) -> bool:
    """Whether a table has the word as one of its own: a name, a noun, an irregular form.

    >>> has_head_word("হাসিনা"), has_head_word("করেনা")
    (True, False)
    """
    return word in _whole()


def _without_clitic(word: str) -> str:
    """The stem of a known form with ই or ও after it, or না after a verb; empty if it is none."""
    if word.endswith(CLITICS):
        return _forms().get(word[:-1], "")
    if word.endswith(VERB_CLITICS):
        clitic = next(filter(word.endswith, VERB_CLITICS))
        return verb_forms().get(word.removesuffix(clitic), "")
    return ""


def _noun(word: str) -> str:
    """The longest known word in it; else what ends in a known word; else a guess."""
    whole = _whole()
    if word in whole:
        return whole[word]
    parts, guess = without_endings(word)
    for part in parts:
        if part in whole:
            return whole[part]
    if _ends_in_known(word):
        return word
    for part in parts:
        if _ends_in_known(part):
            return part
    found = guessed_verb(word) or guess
    return found[:-1] + "ত" if found[-1:] == "ৎ" else found  # জগৎ, জগতের


def _ends_in_known(word: str) -> bool:
    """Whether it is a compound whose last word is a known one: কুসংস্কার, শিবমন্দির."""
    before, place = _tails(), len(word)
    while place > SHORTEST_HEAD:
        place -= 1
        found = before.get(word[place])
        if found is None:
            return False
        if WHOLE in found:
            return True
        before = found
    return False


@cache
def _forms() -> dict[str, str]:
    """Forms of verbs, irregular forms, and words that only look inflected, with their stems."""
    return verb_forms() | _own_forms()


@cache
def _whole() -> dict[str, str]:
    """Words that are whole, with their stems: verbal nouns, and those of all tables."""
    words = set(verb_forms().values()) | _whole_words(*TABLES)
    nouns = {form: verb for form, verb in verb_forms().items() if form.endswith(("া", "ানো"))}
    whole = nouns | {word: word for word in words} | _own_forms()
    softened = {word[:-1] + "ত": root for word, root in whole.items() if word.endswith("ৎ")}
    return whole | softened


@cache
def _own_forms() -> dict[str, str]:
    kept = {word: word for _ending, words in table_rows(WORDS_TABLE) for word in words}
    names = {name: name for name in _whole_words(*NAME_TABLES)}
    irregular = {
        form: lemma for lemma, forms in table_rows(FORMS_TABLE) for form in [lemma, *forms]
    }
    return names | kept | irregular


@cache
def _tails() -> "Tails":
    """Words that may end a compound, from the last letter on: those that only look inflected."""
    tails: Tails = {}
    for _ending, words in table_rows(WORDS_TABLE):
        for word in words:
            shortest = SHORTEST_TAIL_IN_R if word.endswith("র") else SHORTEST_TAIL
            if len(word) >= shortest:
                node = tails
                for letter in reversed(word):
                    node = node.setdefault(letter, {})
                node[WHOLE] = {}
    return tails


def _whole_words(*tables: str) -> set[str]:
    """The words of romanising tables that are not others of them with an ending."""
    words = {row[0] for table in tables for row in table_rows(table)}
    return {word for word in words if not any(left in words for left in without_endings(word)[0])}


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
