"""What can go wrong in the press."""

from khobor.errors import KhoborError


class StoreUnusable(KhoborError):
    """The folder of the press cannot be read or written."""

    code = "press-store-unusable"
