"""A warning, never a bar: a like story was filed already, by whom, and where to read it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khobor.bangla import house_date
from khobor.selection.filed import is_like, published_like, sign_draft
from khobor.stories.models import Story
from khobor.stories.selectors import body_words

SHOWN: Final = 5
DRAFTS: Final = 30  # the drafts of the last days that are looked at
DRAFTS_OF: Final = timedelta(days=3)
LONGEST_HEADLINE: Final = 400
LONGEST_TEXT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Filed:
    """A story that is there already: its headline, where it can be read, and how far it is."""

    headline: str
    address: str
    said: str


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the form, cut where it is too long. `story_id` is None before it is saved."""

    headline: str
    summary: str = ""
    text: str = ""
    story_id: int | None = None

    @property
    def language(self) -> str:
        """The language that it is written in, among those of the newspaper."""
        codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        is_bangla = any("\u0980" <= letter <= "\u09ff" for letter in self.headline)
        guessed = "bn" if is_bangla else "en"
        return guessed if guessed in codes else str(codes[0])


def filed_already(written: Written, user: Any) -> list[Filed]:
    """Like stories: public ones, then drafts of colleagues that the user may open."""
    draft = sign_draft(
        written.headline[:LONGEST_HEADLINE],
        written.summary[:LONGEST_TEXT],
        written.text[:LONGEST_TEXT],
        language=written.language,
    )
    ids = published_like(draft, without=written.story_id)[:SHOWN]
    rows = Story.objects.in_bulk(ids)
    found = [_public(rows[pk]) for pk in ids if pk in rows and rows[pk].live]
    for story, headline, summary, text in _drafts(without=written.story_id):
        if len(found) >= SHOWN:
            break
        other = sign_draft(headline, summary, text, language=written.language).signature
        if is_like(draft.signature, other) and story.permissions_for_user(user).can_edit():
            found.append(_draft(story, headline))
    return found


def _public(story: Story) -> Filed:
    at = house_date(story.published_at or timezone.now(), timezone.get_default_timezone())
    return Filed(story.title, story.get_url() or "", _("published: %(at)s") % {"at": at})


def _draft(story: Story, headline: str) -> Filed:
    owner = story.owner.get_full_name() if story.owner else ""
    said = _("draft of %(owner)s") % {"owner": owner} if owner else _("draft")
    return Filed(headline, reverse("wagtailadmin_pages:edit", args=[story.pk]), said)


def _drafts(*, without: int | None) -> Iterator[tuple[Story, str, str, str]]:
    """Drafts of the last days with their headline, summary and text, the last written first."""
    rows = Story.objects.filter(
        live=False,
        first_published_at=None,
        latest_revision_created_at__gte=timezone.now() - DRAFTS_OF,
    ).select_related("latest_revision", "owner")
    for story in rows.exclude(pk=without).order_by("-latest_revision_created_at")[:DRAFTS]:
        content = story.latest_revision.content
        text = body_words(json.loads(content.get("body") or "[]"))
        yield story, content.get("title", ""), content.get("summary", ""), text
