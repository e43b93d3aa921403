"""The words of the page: one catalogue a language, in `words/`."""

import tomllib
from functools import cache
from pathlib import Path

WORDS = Path(__file__).parent / "words"
FIRST_LANGUAGE = "bn"


@cache
def catalogue(language: str) -> dict[str, str]:
    """Every word of a language, by its key."""
    path = WORDS / f"{language}.toml"
    return tomllib.loads((path if path.exists() else WORDS / "bn.toml").read_text("utf-8"))


def word(key: str, language: str, **facts: object) -> str:
    """The words for a key, with the facts that they name in braces.

    Raises: KeyError if the catalogue has no such key.
    """
    return catalogue(language)[key].format(**facts)
