"""Moves and deletions, which Wagtail carries out without calling our `save()`.

`MovePageAction` saves the moved row as a plain `Page` inside its transaction; deletions of a whole
branch go through Django's collector. Model signals catch both, inside the transaction.
"""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction

from khobor.stories import listings, touched
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
        before, after = _standing(story_id), listings.visible_facts(story_id)
        listings.relist(story_id, after)
        keys |= touched.own_keys(story_id, is_gone=True) | touched.list_keys(before, after)
    if keys:
        wire.write(kind, keys | {"chrome"} if _sections_in(top) else keys, retracts=True)


def _standing(story_id: int) -> touched.Standing | None:
    rows = list(Listing.objects.filter(story_id=story_id).values_list("list_key", "published_at"))
    return touched.Standing(frozenset(key for key, _at in rows), rows[0][1]) if rows else None


def _sections_in(top: Page) -> list[int]:
    return list(Section.objects.filter(path__startswith=top.path).values_list("pk", flat=True))


@transaction.atomic
def _story_deleted(instance: Story, **_kwargs: Any) -> None:
    standing = _standing(instance.pk)
    if instance.first_published_at or standing:
        Withdrawal.objects.get_or_create(pk=instance.pk)
    listings.relist(instance.pk, None)
    keys = touched.own_keys(instance.pk, is_gone=True) | touched.list_keys(standing, None)
    wire.write("story-deleted", keys, retracts=True)


@transaction.atomic
def _section_deleted(instance: Section, **_kwargs: Any) -> None:
    wire.write("section-deleted", {f"section:{instance.pk}", "chrome"}, retracts=True)
