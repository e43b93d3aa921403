"""What goes out by itself: the daily letter, notices, pings. One process of the newspaper does it.

The first two read no changes of the wire: they only take their turn beside those who do, which
gives each a thread, a lock across machines, pauses after trouble, and a line in `khobor wire
status`.
"""

import time as clock
from collections.abc import Callable, Iterable
from datetime import time
from typing import Final

from django.utils import timezone

from khobor.syndication.alerts import sending as alert_sending
from khobor.syndication.choices import Choices
from khobor.syndication.newsletter import composing, sending, subscribing
from khobor.syndication.pings import noting
from khobor.syndication.pings import sending as ping_sending
from khobor.wire.followers import Follower

EVERY_S: Final = 5.0
TIDY_S: Final = 3600.0
BATCHES: Final = 20  # then the thread looks whether it shall stop


def newsletter_follower(at: time, languages: Iterable[str]) -> Follower:
    """Composes the letter an hour before `at` (newspaper's time) and sends it."""
    wanted = tuple(languages)

    def work() -> None:
        composing.compose_due(at, wanted, now=timezone.now())
        sending.invite()
        for _batch in range(BATCHES):
            if not sending.send_due():
                break

    tidy = every(TIDY_S, subscribing.forget_unconfirmed)
    turn = every(EVERY_S, work)

    def idle() -> None:
        turn()
        tidy()

    return outgoing("newsletter", idle)


def alerts_follower(sender: Callable[[], alert_sending.Sender]) -> Follower:
    """Sends the notices that the desk asked for."""

    def work() -> None:
        for _batch in range(BATCHES):
            if not alert_sending.send_due(sender):
                break

    return outgoing("alerts", work)


def pings_follower(choices: Choices) -> Follower:
    """Tells hubs and search engines what is new."""
    return Follower(
        name="pings",
        apply=lambda changes: noting.note(changes, choices),
        start_over=lambda position: None,  # what was missed is in feeds and sitemaps all the same
        is_per_node=False,
        idle=lambda: ping_sending.send_due(choices),
        patience_s=0.5,
    )


def outgoing(name: str, idle: Callable[[], None]) -> Follower:
    """A follower that only takes its turn."""
    return Follower(
        name=name,
        apply=lambda changes: None,
        start_over=lambda position: None,
        is_per_node=False,
        idle=idle,
        patience_s=0.5,
    )


def every(seconds: float, work: Callable[[], object]) -> Callable[[], None]:
    """Work that is done when it was last done so long ago, and else not."""
    done_at = -seconds

    def perhaps() -> None:
        nonlocal done_at
        if clock.monotonic() - done_at >= seconds:
            work()
            done_at = clock.monotonic()

    return perhaps
