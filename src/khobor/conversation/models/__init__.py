"""The tables of the conversation: what readers wrote, what was decided about it, and its rules."""

from khobor.conversation.models.comments import Comment, Contact, Reader, Status
from khobor.conversation.models.moderation import (
    Appeal,
    Ban,
    Decision,
    Digest,
    Mode,
    Policy,
    Report,
    Talk,
    Taught,
    Verb,
)

__all__ = [
    "Appeal",
    "Ban",
    "Comment",
    "Contact",
    "Decision",
    "Digest",
    "Mode",
    "Policy",
    "Reader",
    "Report",
    "Status",
    "Talk",
    "Taught",
    "Verb",
]
