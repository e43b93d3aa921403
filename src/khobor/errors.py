"""The one base class of what can go wrong in a newspaper."""

from typing import ClassVar


class KhoborError(Exception):
    """Something that a person can mend: a sentence for them, a hint, and the facts as fields.

    Subclasses set `code` (stable, for reports and tests), `sentence` and `hint`; both texts may
    name facts in braces, which are given to the constructor and kept in `facts`.
    """

    code: ClassVar[str] = "error"
    sentence: ClassVar[str] = "কাজটি শেষ করা যায়নি।"
    hint: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))

    @property
    def advice(self) -> str:
        """How to mend it, in the user's language; empty if there is nothing to say."""
        return self.hint.format(**self.facts)
