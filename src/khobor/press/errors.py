"""What can go wrong in the press."""

from khobor.errors import KhoborError


class StoreUnusable(KhoborError):
    """The folder of the press cannot be read or written."""

    code = "press-store-unusable"
    sentence = "Pages cannot be kept in {folder}: {reason}."
    hint = "Give the folder to the user that runs khobor, and look whether the disk is full."


class UnwritableInNginx(KhoborError):
    """A folder, host or header with a sign that means something to nginx."""

    code = "unwritable-in-nginx"
    sentence = "{value!r} cannot stand in nginx's configuration."
    hint = "Choose a folder or host without quotation mark, dollar, backslash or line break."
