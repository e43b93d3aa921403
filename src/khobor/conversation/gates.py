"""How much readers may send: of one address, of one browser, and of all together.

In the memory of this process only. Thousands share an address of a mobile network, so its measure
is generous; a flood from many addresses meets the measure of all. Whoever is turned away keeps the
text and is told when to come back.
"""

from typing import Final, NamedTuple

from khobor.conversation.damping import marks
from khobor.press.floods import TokenBucket

_everyone: Final = TokenBucket(burst=40, per_second=10)
_address: Final = TokenBucket(burst=30, per_second=0.5)
_browser: Final = TokenBucket(burst=6, per_second=0.05)
_calm: Final = TokenBucket(burst=2, per_second=0.03)
_reactions: Final = TokenBucket(burst=60, per_second=2)
_of_comment: Final = TokenBucket(burst=5, per_second=1 / 60)  # of one address: a family, an office
_letters: Final = TokenBucket(burst=3, per_second=0.005)  # e-mails with a link


class Passed(NamedTuple):
    """`wait_s` is 0 if it may go on; `is_fast` says that a rule should hold it."""

    wait_s: float
    is_fast: bool


def may_send(address: str, browser: str) -> Passed:
    """Whether somebody may send a comment now."""
    own = marks.mark("browser", browser or address)
    wait_s = (
        _address.wait_s(marks.mark("address", address))
        or _browser.wait_s(own)
        or _everyone.wait_s("all")
    )
    return Passed(wait_s, is_fast=not wait_s and _calm.wait_s(own) > 0)


def may_react(address: str) -> bool:
    """Whether that address may react or report now."""
    return not _reactions.wait_s(marks.mark("address", address))


def may_react_to(comment_id: int, address: str) -> bool:
    """Whether that address may react to this comment now, whatever browser it says it is."""
    return not _of_comment.wait_s(marks.mark("reaction", str(comment_id), address))


def may_get_mail(address: str, email: str) -> bool:
    """Whether a link may be mailed: of one address and to one mailbox only now and then."""
    of_address = _letters.wait_s(marks.mark("address", address))
    return not of_address and not _letters.wait_s(marks.mark("email", email))
