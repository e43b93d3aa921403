"""Avro Phonetic: Bangla typed in Latin letters, as Avro Keyboard turns it into Bangla.

The layout is `data/avro.json`. A browser has the same rules in `khobor/js/avro.js`.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from khobor.bangla.normalise import HASANTA

CAPITALS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EDGE: Final = "\n"  # what stands before the first key and after the last


class _Layout(NamedTuple):
    """What keys write, by the keys: cases in order, of which the first that fits is right."""

    cases: dict[str, list[dict[str, str]]]
    longest: int
    vowels: str
    lower: dict[int, str]


def from_avro(typed: str) -> str:
    """What Avro Keyboard writes for these keys. Text that is not Latin stays.

    >>> from_avro("ami banglay gan gai")
    'আমি বাংলায় গান গাই'
    >>> from_avro("raShTrer protibedon, 16i Disembor: ofisoTa khulobe")
    'রাষ্ট্রের প্রতিবেদন, ১৬ই ডিসেম্বরঃ অফিসটা খুলবে'

    Never an error; linear in the length of the text. One difference from Avro is known
    to us: a word that ends in `rrr` ends in ররর, not in র্র.

    Source: OmicronLab, Avro Phonetic layout (the keyboard's own chart and typing guide).
    """
    layout = _layout()
    keys = typed.translate(layout.lower)
    written, at = [], 0
    while at < len(keys):
        found = _longest_keys(keys, at, layout)
        written.append(_text(keys, at, found, layout) if found else keys[at])
        at += len(found) or 1
    return "".join(written)


def _longest_keys(keys: str, at: int, layout: _Layout) -> str:
    for length in range(layout.longest, 0, -1):
        if keys[at : at + length] in layout.cases:
            return keys[at : at + length]
    return ""


def _text(keys: str, at: int, found: str, layout: _Layout) -> str:
    end = at + len(found)
    before = keys[at - 1] if at else _EDGE
    after = keys[end] if end < len(keys) else _EDGE
    return next(
        case["text"]
        for case in layout.cases[found]
        if case.get("after") in (None, _kind(before, layout))
        and case.get("before") in (None, _kind(after, layout))
        and before not in case.get("not_after", "")
        and after not in case.get("not_before", "")
    )


def _kind(key: str, layout: _Layout) -> str:
    """`vowel`, `consonant`, or `mark` for all that is no Latin letter."""
    if not (key.isascii() and key.isalpha()):
        return "mark"
    return "vowel" if key.lower() in layout.vowels else "consonant"


@cache
def _layout() -> _Layout:
    """The layout's file, spelled out."""
    text = files("khobor.bangla").joinpath("data", "avro.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    letters: dict[str, str] = table["letters"]
    written = dict(letters)
    for joint, groups in ((HASANTA, table["conjuncts"]), ("", table["apart"])):
        for group in groups:
            parts = group.split(" ")
            written["".join(parts)] = joint.join(letters[part] for part in parts)
    cases = {keys: [{"text": text}] for keys, text in (written | table["spelled"]).items()}
    cases |= table["by_place"]
    folded = set(CAPITALS) - set(table["keep_case"].upper())
    return _Layout(
        cases=cases,
        longest=max(map(len, cases)),
        vowels=table["vowels"],
        lower=str.maketrans({capital: capital.lower() for capital in folded}),
    )
