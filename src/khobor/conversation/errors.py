"""What can go wrong between a reader, a comment and an editor.

Readers are told in the words of the page (`comment_<code>` in the catalogue of `paper`).
"""

from khobor.errors import KhoborError


class NotTaken(KhoborError):
    """The newspaper does not take this comment; the reader can mend it, or is told why."""

    code = "not_taken"
    sentence = "This comment cannot be taken."


class NoSuchTalk(NotTaken):
    """There is no such story, or readers may not see it (any more)."""

    code = "no_story"
    sentence = "There is no story to comment on."


class TalkClosed(NotTaken):
    """This story takes no comments, or no more of them."""

    code = "closed"
    sentence = "This story takes no comments."


class NoName(NotTaken):
    """A name has at least two letters."""

    code = "no_name"
    sentence = "The name is missing."


class NoText(NotTaken):
    """A comment says something."""

    code = "no_text"
    sentence = "The text is missing."


class TextTooLong(NotTaken):
    """The text is longer than the newspaper takes."""

    code = "too_long"
    sentence = "The text has {letters} letters; {most} are taken."


class NoContact(NotTaken):
    """Neither an e-mail address nor a phone number."""

    code = "no_contact"
    sentence = "This is neither an e-mail address nor a phone number."


class NoSuchComment(NotTaken):
    """There is no such comment, or readers do not see it."""

    code = "no_comment"
    sentence = "There is no such comment."


class WriterBanned(NotTaken):
    """The newspaper takes nothing from this writer for a time."""

    code = "banned"
    sentence = "The newspaper takes no comments from this writer until {until}."


class TooLateToEdit(NotTaken):
    """The time in which a writer may change a comment is over."""

    code = "too_late"
    sentence = "The time for changes is over."


class FormNotOurs(NotTaken):
    """The form was not given out by the newspaper to this browser, or too long ago."""

    code = "form_old"
    sentence = "The form is too old, or was not given to this browser."


class NotDecidable(KhoborError):
    """A comment that its writer has deleted is nobody's to decide on."""

    code = "not_decidable"
    sentence = "The writer has deleted this comment."


class NoSuchPoll(NotTaken):
    """There is no such poll, or no such answer, or it has not opened."""

    code = "no_poll"
    sentence = "There is no such poll."


class PollClosed(NotTaken):
    """The poll takes no more votes."""

    code = "poll_closed"
    sentence = "The poll is closed."


class VotedAlready(NotTaken):
    """This browser has voted."""

    code = "voted"
    sentence = "This browser has voted already."


class TooManyVotes(NotTaken):
    """More votes of one address than people behind it would give."""

    code = "too_fast"
    sentence = "Too many votes came from one address."


class TooManyReports(NotTaken):
    """More reports of one address, or on one story, than help the desk."""

    code = "too_many"
    sentence = "There are many reports already."
