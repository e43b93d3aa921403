"""Names that pretend to be the newsroom's, also in other letters that look like its own."""

import re
import time
from functools import cache
from importlib.resources import files
from typing import Final

from django.conf import settings

from khobor.accounts.models import User
from khobor.bangla import fold_spelling, normalise
from khobor.conversation.lookalikes import once_each, plain_letters, plain_signs
from khobor.stories import selectors

KEPT_S: Final = 300.0
_NOT_LETTERS = re.compile(r"[^\w\u0980-\u09ff]|[_\d]")
_SCRIPTS = (
    re.compile("[\u0980-\u09ff]"),
    re.compile("[A-Za-z\u00c0-\u024f]"),
    re.compile("[\u0370-\u052f]"),
)


def is_like_staff(name: str) -> bool:
    """Whether a name has a word of the newsroom in it, or is that of one who works there.

    So is one that mixes scripts within a word, which no honest name does.
    """
    words = normalise(name).split()
    if any(sum(bool(script.search(word)) for script in _SCRIPTS) > 1 for word in words):
        return True
    keys = {_key(word) for word in words} | {_key(name)}
    reserved = _reserved_words()
    if keys & reserved or _key(name) in _own_names():
        return True
    joined = _key(name)
    return any(len(word) > 4 and word in joined for word in reserved)


def _key(name: str) -> str:
    """A name without spaces, signs and spellings, whatever letters it is written in."""
    plain = plain_letters(normalise(name))
    if plain.isascii():
        return once_each(_NOT_LETTERS.sub("", plain_signs(plain.casefold())))
    return fold_spelling(_NOT_LETTERS.sub("", plain.replace("\u200d", "").replace("\u200c", "")))


@cache
def _reserved_words() -> frozenset[str]:
    text = files("khobor.conversation").joinpath("data", "staff_names.tsv").read_text("utf-8")
    rows = (row for row in text.splitlines() if row and not row.startswith("#"))
    return frozenset(_key(row) for row in rows)


_known: tuple[float, frozenset[str]] = (0.0, frozenset())


def _own_names() -> frozenset[str]:
    """The newspaper, its bylines and the people of its newsroom; asked anew after minutes."""
    global _known
    until, names = _known
    if time.monotonic() > until:
        names = _read_names()
        _known = (time.monotonic() + KEPT_S, names)
    return names


def _read_names() -> frozenset[str]:
    people = User.objects.exclude(display_name="").values_list("display_name", flat=True)
    written = [*people, *selectors.byline_names(), settings.WAGTAIL_SITE_NAME]
    return frozenset(key for name in written if (key := _key(name)))
