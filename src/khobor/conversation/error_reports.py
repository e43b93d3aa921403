"""Readers report errors to the desk; the desk mends them."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from khobor.conversation.cleaning import clean_text
from khobor.conversation.damping import marks
from khobor.conversation.errors import NoContact, TooManyReports
from khobor.conversation.models import ErrorReport, ReportState
from khobor.press.floods import TokenBucket
from khobor.stories import values

FIRST_LETTERS: Final = 400
MOST_OPEN: Final = 50  # of one story: more would say the same
_address: Final = TokenBucket(burst=6, per_second=0.01)


def report(
    story: values.Standing, *, paragraph: str, typed: str, contact: str, address: str
) -> None:
    """Take a reader's report. The contact may be left out.

    Raises: NoText, TextTooLong, NoContact, TooManyReports.
    """
    message = clean_text(typed)
    email = contact.strip().lower()
    if email:
        try:
            validate_email(email)
        except ValidationError as error:
            raise NoContact from error
    open_ones = ErrorReport.objects.filter(story_id=story.id, state=ReportState.OPEN)
    is_full = open_ones.count() >= MOST_OPEN
    if is_full or _address.wait_s(marks.mark("error", address)):
        raise TooManyReports
    ErrorReport.objects.create(
        story_id=story.id, paragraph=paragraph[:FIRST_LETTERS], message=message, contact=email
    )


def paragraphs_of(story: values.Story) -> list[str]:
    """What a reader may point at: the headline, then the paragraphs, by their beginnings."""
    lines = [story.headline, story.summary, *story.plain_text.split("\n")]
    return [line for line in lines if line.strip()]


def decide(row: Any, *, user: Any) -> None:
    """Note who dealt with a report that is no longer open."""
    if row.state != ReportState.OPEN:
        row.decided_by = user
