"""The tables of the conversation: what readers wrote, what was decided about it, and its rules."""

from khobor.conversation.models.comments import Comment, Contact, Reader, Status
from khobor.conversation.models.error_reports import ErrorReport, ReportState
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
from khobor.conversation.models.polls import Poll, PollChoice, PollVote

__all__ = [
    "Appeal",
    "Ban",
    "Comment",
    "Contact",
    "Decision",
    "Digest",
    "ErrorReport",
    "Mode",
    "Policy",
    "Poll",
    "PollChoice",
    "PollVote",
    "Reader",
    "Report",
    "ReportState",
    "Status",
    "Talk",
    "Taught",
    "Verb",
]
