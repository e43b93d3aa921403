"""The one base class of what can go wrong in a newspaper."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class KhoborError(Exception):
    """Something that a person can mend: a sentence for them, a hint, and the facts as fields.

    Subclasses set `code` (stable, for reports and tests), `sentence` and `hint`; both texts may
    name facts in braces, which are given to the constructor and kept in `facts`.
    """

    code: ClassVar[str] = "error"
    sentence: ClassVar[str | Promise] = _("This could not be done.")
    hint: ClassVar[str | Promise] = ""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__()

    def __str__(self) -> str:
        return str(self.sentence).format(**self.facts)

    @property
    def advice(self) -> str:
        """How to mend it, in the user's language; empty if there is nothing to say."""
        return str(self.hint).format(**self.facts)
