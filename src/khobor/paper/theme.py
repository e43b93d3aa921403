"""The newspaper's own colour, as a style that the security policy knows by its hash."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

DEFAULT_ACCENT = "#a3161b"


@dataclass(frozen=True, slots=True)
class Theme:
    """An inline style and its hash for the policy; both empty for the colour of the house."""

    style: str
    style_hash: str


def theme(accent: str) -> Theme:
    """The style that sets a newspaper's accent colour (`#rrggbb`)."""
    if accent.lower() == DEFAULT_ACCENT:
        return Theme("", "")
    style = f":root{{--accent:{accent}}}"
    return Theme(style, "sha256-" + b64encode(sha256(style.encode()).digest()).decode())
