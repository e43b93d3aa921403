"""Old addresses of topics, places and bylines lead on to their new ones."""

from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.contrib.redirects.models import Redirect

Address = Callable[[str], str]  # of a language


def lead_on(moves: Iterable[tuple[Address, Address]]) -> None:
    """Let each first address lead to the second, in every language. Call inside a transaction.

    What led to the old address leads to the new one at once; an address that is used again leads
    nowhere else. What an editor has set by hand stays.
    """
    languages = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    for old_in, new_in in moves:
        for old, new in ((old_in(code), new_in(code)) for code in languages):
            if old != new:
                _lead_on(old, new)


def _lead_on(old: str, new: str) -> None:
    ours = Redirect.objects.filter(site=None, automatically_created=True)
    ours.filter(redirect_link=old).update(redirect_link=new)
    ours.filter(old_path=Redirect.normalise_path(new)).delete()
    path = Redirect.normalise_path(old)
    if not Redirect.objects.filter(old_path=path, site=None).exists():
        Redirect.objects.create(old_path=path, redirect_link=new, automatically_created=True)


def leads_on_to(address: str) -> str:
    """Where an old address of ours leads on to; empty if nowhere, or out of the newspaper."""
    found = Redirect.objects.filter(old_path=Redirect.normalise_path(address)).first()
    link = found.link if found else ""
    own = urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc
    parts = urlsplit(link or "")
    return parts.path if parts.netloc in ("", own) else ""
