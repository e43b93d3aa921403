"""Typographic marks for Bangla text: curly quotes, dashes, the ellipsis."""

import re

_BANGLA = re.compile("[\u0985-\u09b9]")
_DOTS = re.compile(r"\.{3,}")
_DASHES = re.compile(r"(?<!-)---?(?!-)")
_DASH = {"--": "–", "---": "—"}
_YEAR = re.compile(r"(?<![^\s(\[{–—-])'(?=[০-৯]{2}(?![০-৯']))")
_OPENING = re.compile(r"(?<![^\s(\[{–—“‘/-])['\"]+(?=\S)")
_OPENED = str.maketrans({'"': "“", "'": "‘"})
_CLOSED = str.maketrans({'"': "”", "'": "’"})


def normalise_typography(text: str) -> str:
    """The text with a newspaper's marks. Text without a Bangla letter stays as it is.

    >>> normalise_typography('তিনি বলেন, "আমি যাব..." -- \\'৭১-এর কথা')
    'তিনি বলেন, “আমি যাব…” – ’৭১-এর কথা'
    >>> normalise_typography('say "hi"')
    'say "hi"'

    A straight quote opens after a space, a bracket, a dash or another opening quote, and closes
    elsewhere. Idempotent.

    Source: newspaper use in Bangladesh.
    """
    if not _BANGLA.search(text):
        return text
    text = _DASHES.sub(lambda found: _DASH[found[0]], _DOTS.sub("…", text))
    text = _YEAR.sub("’", text)
    return _OPENING.sub(lambda found: found[0].translate(_OPENED), text).translate(_CLOSED)
