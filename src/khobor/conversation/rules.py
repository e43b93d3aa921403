"""What lets a comment wait for a person, whatever the policy: rules that flag and never delete.

A flag is a short word; the desk and the readers' page say it in their languages.
"""

import re
from dataclasses import dataclass
from typing import Final

from khobor.bangla import to_latin
from khobor.conversation.abuse import abuse_in
from khobor.conversation.staff_names import is_like_staff

QUICKEST_S: Final = 3.0  # nobody reads the form, writes and sends in less

_LINK = re.compile(
    r"https?://|\bwww\.|\bt\.me\b|\bwa\.me\b"
    r"|\b[a-z0-9-]{2,}\s?(?:\.|\(dot\)|\[dot\]|\sdot\s|\sডট\s)\s?(?:com|net|org|info|xyz|shop|site|online|top|club"
    r"|live|me|ly|bd|in|io|co|কম|নেট|অর্গ)\b"
    r"|[\u0980-\u09ff]+\s?ডট\s?কম",
    re.I,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|[\w.+-]+\s?(?:\(at\)|\[at\])\s?[\w-]+", re.I)
_PHONE = re.compile(r"(?<!\d)(?:\+?88)?01[3-9](?:[\s.\-]?\d){8}(?!\d)")


@dataclass(frozen=True, slots=True)
class Sent:
    """What is known of a comment when it arrives, besides its text."""

    name: str
    text: str
    age_s: float
    trap: str
    is_repeated: bool
    is_fast: bool


def flags_of(sent: Sent) -> list[str]:
    """Every rule that the comment meets. Linear in its length."""
    latin = to_latin(sent.text)
    kinds = {found.kind for found in abuse_in(sent.text)} | {
        found.kind for found in abuse_in(sent.name)
    }
    met = {
        "link": bool(_LINK.search(sent.text) or _LINK.search(sent.name)),
        "email": bool(_EMAIL.search(sent.text)),
        "phone": bool(_PHONE.search(latin)),
        "threat": "threat" in kinds,
        "abuse": bool(kinds - {"threat"}),
        "repeated": sent.is_repeated,
        "speed": sent.is_fast,
        "trap": bool(sent.trap.strip()),
        "quick": sent.age_s < QUICKEST_S,
        "staff": is_like_staff(sent.name),
    }
    return [flag for flag, is_met in met.items() if is_met]
