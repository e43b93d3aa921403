"""Letters to moderators: how many comments wait, since when, and where the queue is.

Nothing that a reader wrote is in them. A letter goes to everybody who may moderate and has an
address, not more often than `PAUSE`, and only when something waits.
"""

import logging
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from khobor.accounts.models import User
from khobor.bangla import house_date, to_bangla
from khobor.conversation import queue
from khobor.conversation.models import Comment, Digest, Status

log = logging.getLogger(__name__)
PAUSE: Final = timedelta(hours=4)
QUEUE: Final = "desk:comments"  # a name that points up


def send_due_digest() -> int:
    """Send the letter if something waits and the last one is long enough ago; to how many."""
    last = Digest.objects.first()
    if last and timezone.now() - last.sent_at < PAUSE:
        return 0
    return send_digest()


def send_digest() -> int:
    """Send the letter now, if something waits; to how many moderators it went."""
    counts = queue.counts()
    waiting = sum(counts.values())
    to = moderators() if waiting else []
    if not to:
        return 0
    with transaction.atomic():  # first: a mail server that is down is not asked every second
        Digest.objects.all().delete()
        Digest.objects.create(sent_at=timezone.now(), waiting=waiting)
    with translation.override(settings.LANGUAGE_CODE):
        subject, letter = _words(counts, waiting)
    return sum(_sent(subject, letter, address) for address in to)


def _sent(subject: str, letter: str, address: str) -> bool:
    """One address that is refused keeps the letter from nobody else."""
    try:
        send_mail(subject, letter, settings.DEFAULT_FROM_EMAIL, [address])
    except (OSError, ValueError) as error:  # SMTPException is an OSError
        log.warning("A moderator's letter did not leave: %s", error)
        return False
    return True


def moderators() -> list[str]:
    """The addresses of everybody who may moderate."""
    may = Permission.objects.filter(
        content_type__app_label="conversation", codename="moderate_comment"
    )
    allowed = Q(groups__permissions__in=may) | Q(user_permissions__in=may) | Q(is_superuser=True)
    people = User.objects.filter(allowed, is_active=True).exclude(email="")
    return sorted(set(people.values_list("email", flat=True)))


def _words(counts: dict[str, int], waiting: int) -> tuple[str, str]:
    shown = {name: _number(count) for name, count in counts.items()}
    subject = _("%(name)s: %(count)s comments wait") % {
        "name": settings.WAGTAIL_SITE_NAME,
        "count": _number(waiting),
    }
    lines = [
        _("Comments that wait: %(held)s. Reported: %(reported)s. Appeals: %(appeals)s.") % shown
    ]
    oldest = Comment.objects.filter(status=Status.HELD).order_by("id").first()
    if oldest:
        since = house_date(oldest.at, timezone.get_default_timezone())
        lines.append(_("The oldest has waited since %(since)s.") % {"since": since})
    address = settings.WAGTAILADMIN_BASE_URL + reverse(QUEUE)
    lines.append(_("The queue: %(address)s") % {"address": address})
    return subject, "\n\n".join(lines) + "\n"


def _number(count: int) -> str:
    return to_bangla(count) if settings.LANGUAGE_CODE == "bn" else str(count)
