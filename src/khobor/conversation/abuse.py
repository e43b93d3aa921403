"""Words that let a comment wait for a person, in any inflection, script and disguise.

`data/abuse.tsv` is the list. Bangla words are found by stem and sound; words in Latin letters with
Bangla's endings after them; both also where they are written with dots or spaces between the
letters, with digits and signs for letters, in two scripts at once, or with letters masked.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Final, NamedTuple

from khobor.bangla import fold_spelling, from_avro, graphemes, normalise, stem, word_keys
from khobor.conversation.lookalikes import once_each, plain_letters, plain_signs

LONGEST_RUN: Final = 10  # pieces of a word written apart
LONGEST_PIECE: Final = 8  # characters of two letters with their signs
MOST_WINDOWS: Final = 1500  # of a text: nobody writes so much in single letters
LATIN_ENDINGS: Final = (
    "gulo", "guli", "gula", "der", "ra", "er", "ke", "re", "r", "ta", "ti", "i", "o", "e", "s",
    "te", "ar", "giri", "ing", "pona",
)  # fmt: skip
_LETTER = r"[\w\u0980-\u09ff]"  # \w leaves out Bangla's signs
_BETWEEN = re.compile(rf"(?<={_LETTER})[.\-_·•|~/,+'’`=:;\"।]+(?={_LETTER})")
_SIGNS_ALLOWED = r"A-Za-z0-9@$!€"
_CHUNK = re.compile(r"\S+")
_LATIN_RUN = re.compile(f"[{_SIGNS_ALLOWED}]+")
_BANGLA_LETTER = re.compile("[\u0980-\u09ff]")
_LATIN_LETTER = re.compile("[A-Za-z]")
_EDGES = re.compile(r"^[^\w\u0980-\u09ff@$!*#]+|[^\w\u0980-\u09ff@$*#]+$")
_MASK = re.compile(rf"[*#]+|(?<={_LETTER})[?]+(?={_LETTER})")
_AT_SIGN = re.compile("(?<=[\u0995-\u09b9])@")


class Found(NamedTuple):
    """What was found: the word as it was written, and of which kind it is."""

    written: str
    kind: str


class _List(NamedTuple):
    stems: dict[str, str]
    starts: dict[str, str]
    latin: dict[str, str]
    spelled: tuple[tuple[str, str], ...]
    regexes: tuple[tuple[re.Pattern[str], str], ...]


def abuse_in(text: str) -> list[Found]:
    """The words of the list in a text, each once, as they were written.

    >>> [found.kind for found in abuse_in("তুই একটা হা.রা.মি")]
    ['insult']
    >>> abuse_in("পাঠশালার ছেলেটি কর্মশালায় গেছে")
    []
    """
    plain = plain_letters(normalise(text))
    found: dict[str, Found] = {}
    for word, kind in _hits(plain):
        found.setdefault(word, Found(word, kind))
    return list(found.values())


def _hits(plain: str) -> Iterator[tuple[str, str]]:
    for pattern, kind in _list().regexes:
        yield from ((hit[0], kind) for hit in pattern.finditer(plain))
    for keys in word_keys(plain):
        kind = _bangla_kind(keys.surface)
        if kind:
            yield keys.surface, kind
    chunks = [_EDGES.sub("", chunk) for chunk in _CHUNK.findall(plain)]
    for chunk in chunks:
        kind = _chunk_kind(chunk)
        if kind:
            yield chunk, kind
    yield from _written_apart(chunks)


def _chunk_kind(chunk: str) -> str:
    """The kind of a word between spaces, with whatever disguise it wears."""
    if not chunk or len(chunk) > 80:
        return ""
    if _MASK.search(chunk):
        return _masked_kind(chunk)
    joined = _BETWEEN.sub("", _AT_SIGN.sub("া", chunk))
    has_latin, has_bangla = _LATIN_LETTER.search(joined), _BANGLA_LETTER.search(joined)
    if has_latin and has_bangla:
        return _mixed_kind(joined)
    if has_latin:
        parts = [joined, *_LATIN_RUN.findall(chunk)] if joined != chunk else [joined]
        return next(filter(None, map(_latin_kind, parts)), "")
    return _bangla_kind(joined) if joined != chunk else _stretched_kind(joined)


def _bangla_kind(word: str) -> str:
    table = _list()
    if not _BANGLA_LETTER.match(word):
        return _latin_kind(word)
    for form in (word, stem(word)):
        kind = table.stems.get(fold_spelling(form))
        if kind:
            return kind
    folded = fold_spelling(word)
    return next((kind for begin, kind in table.starts.items() if folded.startswith(begin)), "")


def _stretched_kind(word: str) -> str:
    """Of a word with letters held: হারাাামি, কুততততা."""
    single = once_each(word)
    return _bangla_kind(single) if single != word and len(word) - len(single) > 1 else ""


def _latin_kind(word: str) -> str:
    table = _list().latin
    plain = once_each(plain_signs(word.casefold()))
    if plain in table:
        return table[plain]
    for ending in LATIN_ENDINGS:
        root = plain.removesuffix(ending)
        if root != plain and len(root) > 3 and root in table:
            return table[root]
    return ""


def _mixed_kind(word: str) -> str:
    """Of a word in two scripts: হাrami."""
    parts = _LATIN_RUN.sub(lambda run: from_avro(plain_signs(run[0].lower())), word)
    return _bangla_kind(normalise(parts))


def _masked_kind(chunk: str) -> str:
    """Of a word some of whose letters are stars: হা*মি, kut**."""
    seen = [re.escape(part) for part in _MASK.split(_BETWEEN.sub("", chunk).casefold())]
    if not seen[0] or sum(len(graphemes(part)) for part in seen) < 2:
        return ""
    pattern = re.compile(".{1,8}".join(seen))
    return next((kind for word, kind in _list().spelled if pattern.fullmatch(word)), "")


def _written_apart(chunks: list[str]) -> Iterator[tuple[str, str]]:
    """Words whose letters stand apart: হা রা মি, k u t t a."""
    run: list[str] = []
    left = MOST_WINDOWS
    for chunk in [*chunks, ""]:
        if chunk and len(chunk) <= LONGEST_PIECE and len(graphemes(chunk)) <= 2:
            run.append(chunk)
            continue
        for pieces in islice(_windows(run), left):
            left -= 1
            joined = "".join(pieces)
            kind = _chunk_kind(joined) or _bangla_kind(joined)
            if kind:
                yield " ".join(pieces), kind
        run = []


def _windows(run: list[str]) -> Iterator[list[str]]:
    """Every few pieces that stand side by side."""
    for start in range(len(run) - 1):
        for end in range(start + 2, min(len(run), start + LONGEST_RUN) + 1):
            yield run[start:end]


@cache
def _list() -> _List:
    text = files("khobor.conversation").joinpath("data", "abuse.tsv").read_text("utf-8")
    rows = [row.split("\t") for row in text.splitlines() if row and not row.startswith("#")]
    stems, starts, latin, spelled, regexes = {}, {}, {}, [], []
    for script, written, kind in rows:
        word = unicodedata.normalize("NFC", written)
        if script == "regex":
            regexes.append((re.compile(word), kind))
        elif script == "latin":
            latin[once_each(word)] = kind
            spelled.append((word, kind))
        else:
            stems[fold_spelling(word)] = kind
            stems[fold_spelling(stem(word))] = kind
            spelled.append((word, kind))
            if script == "start":
                starts[fold_spelling(word)] = kind
    return _List(stems, starts, latin, tuple(spelled), tuple(regexes))
