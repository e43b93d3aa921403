"""Why a line of an import is rejected."""

from khobor.errors import KhoborError


class RejectedLine(KhoborError):
    """The base of every reason; a report names its `code` and its sentence."""

    code = "rejected"
    sentence = "The line was rejected."


class NotJson(RejectedLine):
    """The line is no JSON object."""

    code = "not-json"
    sentence = "This is not a JSON object: {reason}."


class NotUtf8(RejectedLine):
    """The line is in another encoding."""

    code = "not-utf-8"
    sentence = "This line is not UTF-8 text (byte {position})."


class LineTooLong(RejectedLine):
    """The line is larger than any story."""

    code = "too-long"
    sentence = "The line is longer than {limit_mb} MB."


class MissingField(RejectedLine):
    """A field that every story needs is not there or empty."""

    code = "missing-field"
    sentence = "The field {field} is missing or empty."


class WrongField(RejectedLine):
    """A field has a value that cannot be."""

    code = "wrong-field"
    sentence = "The field {field} cannot be {value!r}: {reason}."


class WrongPicture(RejectedLine):
    """The picture cannot be used."""

    code = "wrong-picture"
    sentence = "The picture {file} cannot be used: {reason}."


class IdentityTaken(RejectedLine):
    """Two different stories of one file claim the same identity."""

    code = "identity-taken"
    sentence = "Line {line} of this file has the same identity ({identity}) and other contents."


class AddressTaken(RejectedLine):
    """The old address leads to another story already."""

    code = "address-taken"
    sentence = "The old address {path} leads to another story already (page {page})."


class NotStored(RejectedLine):
    """The database refused the story."""

    code = "not-stored"
    sentence = "The database refused this story: {reason}."


class UnreadableFile(KhoborError):
    """The file to import cannot be opened."""

    code = "unreadable-file"
    sentence = "The file {file} cannot be read: {reason}."
