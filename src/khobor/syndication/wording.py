"""The words that syndication itself says to readers: one catalogue a language, in `words/`."""

import tomllib
from functools import cache
from pathlib import Path

WORDS = Path(__file__).parent / "words"


@cache
def _catalogue(language: str) -> dict[str, str]:
    return tomllib.loads((WORDS / f"{language}.toml").read_text("utf-8"))


def word(key: str, language: str) -> str:
    """The words for a key. Raises: KeyError if the catalogue has no such key."""
    return _catalogue(language)[key]
