"""The text and the HTML of a letter.

HTML for mail programs is that of the nineties: tables, styles in the element, no script, and
nothing that tells the newspaper who opened it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from khobor.bangla import truncate
from khobor.stories import selectors
from khobor.stories.addresses import language_prefix, whole_address
from khobor.syndication.newsletter.tokens import confirm_token, leave_token

# Stands where each reader's own address goes; no writer types it.
SUBJECT_LETTERS = 90
HERE = "\ue000leave\ue000"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter for everybody: `text` and `html` hold `HERE` where the way out goes."""

    subject: str
    text: str
    html: str
    is_empty: bool = False

    def to(self, email: str, subscriber_id: int, *, language: str) -> EmailMultiAlternatives:
        """The letter of one reader, who may leave with one click (RFC 8058)."""
        leave = leave_address(subscriber_id, language=language)
        message = EmailMultiAlternatives(
            self.subject,
            self.text.replace(HERE, leave),
            to=[email],
            headers={
                "List-Unsubscribe": f"<{leave}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
                "Auto-Submitted": "auto-generated",
            },
        )
        message.attach_alternative(self.html.replace(HERE, leave), "text/html")
        return message


def digest_letter(
    *, day: date, language: str, subject: str, greeting: str, story_ids: Iterable[int]
) -> Letter:
    """The letter of a day. Stories that readers may no longer see are left out."""
    with translation.override(language):
        stories = selectors.in_order(story_ids, language=language)
        first = truncate(stories[0].headline, SUBJECT_LETTERS) if stories else ""
        context = {
            "language": language,
            "masthead": selectors.chrome(language).masthead,
            "home": whole_address(language_prefix(language) + "/"),
            "day": day,
            "subject": subject or first,
            "greeting": greeting,
            "stories": stories,
            "here": HERE,
        }
        return Letter(
            subject=subject or first,
            is_empty=not stories,
            text=render_to_string("syndication/letter.txt", context),
            html=render_to_string("syndication/letter.html", context),
        )


def letter_of_draft(digest: Any) -> Letter:
    """The letter as it stands in the newsroom's form, stored or not."""
    rows = sorted(digest.digest_stories.all(), key=lambda row: row.sort_order or 0)
    return digest_letter(
        day=digest.day,
        language=digest.language,
        subject=digest.subject,
        greeting=digest.greeting,
        story_ids=[row.story_id for row in rows],
    )


def invitation(email: str, subscriber_id: int, *, language: str) -> EmailMultiAlternatives:
    """Asks whether it was really the owner of this address who asked for letters."""
    with translation.override(language):
        masthead = selectors.chrome(language).masthead
        token = confirm_token(subscriber_id)
        context = {
            "language": language,
            "masthead": masthead,
            "confirm": whole_address(f"{language_prefix(language)}/newsletter/confirm/{token}/"),
        }
        subject = render_to_string("syndication/invitation_subject.txt", context).strip()
        text = render_to_string("syndication/invitation.txt", context)
        html = render_to_string("syndication/invitation.html", context)
    message = EmailMultiAlternatives(
        subject, text, to=[email], headers={"Auto-Submitted": "auto-replied"}
    )
    message.attach_alternative(html, "text/html")
    return message


def leave_address(subscriber_id: int, *, language: str) -> str:
    """Where one reader says that it is enough."""
    prefix = language_prefix(language)
    return whole_address(f"{prefix}/newsletter/leave/{leave_token(subscriber_id)}/")
