"""Moves and deletions, which Wagtail carries out without calling our `save()`.

`MovePageAction` saves the moved row as a plain `Page` inside its transaction; deletions of a whole
branch go through Django's collector. Model signals catch both, inside the transaction.
"""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction

from khobor.stories import listings
from khobor.stories.models import Listing, Section, Story, Withdrawal
from khobor.wire import actions as wire


def connect() -> None:
    """Connect the signals; called once, when the application is ready."""
    post_save.connect(_page_row_saved, sender=Page, dispatch_uid="khobor-page-row")
    pre_delete.connect(_story_deleted, sender=Story, dispatch_uid="khobor-story-deleted")
    pre_delete.connect(_section_deleted, sender=Section, dispatch_uid="khobor-section-deleted")
    post_save.connect(_privacy_changed, sender=PageViewRestriction, dispatch_uid="khobor-private")
    post_delete.connect(_privacy_changed, sender=PageViewRestriction, dispatch_uid="khobor-public")


def _page_row_saved(instance: Page, *, created: bool, raw: bool = False, **_kwargs: Any) -> None:
    if not created and not raw:
        relist_branch(instance, kind="branch-moved")


def _privacy_changed(instance: PageViewRestriction, **_kwargs: Any) -> None:
    relist_branch(instance.page, kind="privacy-changed")


@transaction.atomic
def relist_branch(top: Page, *, kind: str) -> None:
    """Rewrite the lists of every story at or below a page, and tell the wire."""
    branch = Story.objects.filter(path__startswith=top.path).values_list("pk", flat=True)
    keys = {f"section:{pk}" for pk in _sections_in(top)}
    for story_id in branch.iterator(chunk_size=500):
        listed = Listing.objects.filter(story_id=story_id).values_list("list_key", flat=True)
        after = listings.visible_facts(story_id)
        keys |= {f"story:{story_id}", f"teaser:{story_id}", *listed}
        keys |= after.list_keys if after else set()
        listings.relist(story_id, after)
    if keys:
        wire.write(kind, keys | {"chrome"} if _sections_in(top) else keys)


def _sections_in(top: Page) -> list[int]:
    return list(Section.objects.filter(path__startswith=top.path).values_list("pk", flat=True))


@transaction.atomic
def _story_deleted(instance: Story, **_kwargs: Any) -> None:
    listed = set(Listing.objects.filter(story=instance).values_list("list_key", flat=True))
    if instance.first_published_at or listed:
        Withdrawal.objects.get_or_create(pk=instance.pk)
    wire.write("story-deleted", {f"story:{instance.pk}", f"teaser:{instance.pk}", *listed})


@transaction.atomic
def _section_deleted(instance: Section, **_kwargs: Any) -> None:
    wire.write("section-deleted", {f"section:{instance.pk}", "chrome"})
