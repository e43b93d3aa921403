"""Moves and deletions, which Wagtail carries out without calling our `save()` or `delete()`.

`MovePageAction` saves the moved row as a plain `Page` inside its transaction; deletions of a whole
branch, or of many labels at once, go through Django's collector. Model signals catch both, inside
the transaction.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import ModelSignal, post_delete, post_save, pre_delete
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from khobor.stories import listings, touched
from khobor.stories.models import (
    Byline,
    Listing,
    Place,
    Section,
    StaticPage,
    Story,
    Topic,
    Withdrawal,
)
from khobor.stories.models.labels import Label
from khobor.stories.selectors import lists_of_label
from khobor.wire import actions as wire


def connect() -> None:
    """Connect the signals; called once, when the application is ready."""
    wanted: list[tuple[ModelSignal, type[Model], Callable[..., None]]] = [
        (post_save, Page, _page_row_saved),
        (post_save, PageViewRestriction, _privacy_changed),
        (post_delete, PageViewRestriction, _privacy_changed),
        (post_save, Site, _site_saved),
        (post_save, Redirect, _redirect_changed),
        (post_delete, Redirect, _redirect_changed),
        (pre_delete, Story, _story_deleted),
        (pre_delete, Section, _section_deleted),
        (pre_delete, StaticPage, _static_page_deleted),
        *((pre_delete, label, _label_deleted) for label in (Topic, Byline)),
        (post_delete, Place, _place_deleted),
    ]
    for signal, sender, receiver in wanted:
        name = f"khobor-{sender.__name__}-{receiver.__name__}-{signal is post_delete}"
        signal.connect(receiver, sender=sender, dispatch_uid=name)


def _page_row_saved(instance: Page, *, created: bool, raw: bool = False, **_kwargs: Any) -> None:
    if not created and not raw:
        relist_branch(instance, kind="branch-moved")


def _privacy_changed(instance: PageViewRestriction, **_kwargs: Any) -> None:
    relist_branch(instance.page, kind="privacy-changed")


@transaction.atomic
def relist_branch(top: Page, *, kind: str) -> None:
    """Rewrite the lists of every story at or below a page, and tell the wire."""
    branch = Story.objects.filter(path__startswith=top.path).values_list("pk", flat=True)
    keys = _named_in_menus(top)
    if keys:
        keys.add("chrome")
    keys |= listings.relist_stories(branch.iterator(chunk_size=500))
    wire.write(kind, keys, retracts=True)


def _named_in_menus(top: Page) -> set[str]:
    """The keys of sections and static pages at or below a page."""
    models: dict[str, type[Page]] = {"section": Section, "page": StaticPage}
    return {
        f"{name}:{pk}"
        for name, model in models.items()
        for pk in model.objects.filter(path__startswith=top.path).values_list("pk", flat=True)
    }


@transaction.atomic
def _story_deleted(instance: Story, **_kwargs: Any) -> None:
    standing = listings.standing(instance.pk)
    if instance.first_published_at or standing:
        Withdrawal.objects.get_or_create(pk=instance.pk)
    listings.relist(instance.pk, None)
    keys = touched.own_keys(instance.pk, is_gone=True)
    keys |= touched.list_keys(instance.pk, standing, None)
    wire.write("story-deleted", keys, retracts=True)


@transaction.atomic
def _section_deleted(instance: Section, **_kwargs: Any) -> None:
    wire.write("section-deleted", {f"section:{instance.pk}", "chrome"}, retracts=True)


@transaction.atomic
def _static_page_deleted(instance: StaticPage, **_kwargs: Any) -> None:
    wire.write("page-deleted", {f"page:{instance.pk}", "chrome"}, retracts=True)


@transaction.atomic
def _label_deleted(instance: Label, **_kwargs: Any) -> None:
    """Its lists go, in one step, and whatever knew its stories by its name looks again."""
    lists = lists_of_label(instance.wire_key)
    rows = Listing.objects.filter(list_key__in=lists)
    stories = {f"story:{pk}" for pk in rows.values_list("story_id", flat=True)}
    rows.delete()
    keys = {*lists, *(f"past:{key}" for key in lists), *stories, *instance.touched_keys}
    wire.write(f"{instance.key_prefix}-deleted", keys)


@transaction.atomic
def _place_deleted(instance: Place, **_kwargs: Any) -> None:
    """Its stories also leave the lists of the places above it, unless they name another there."""
    rows = Listing.objects.filter(list_key__in=lists_of_label(instance.wire_key))
    keys = listings.relist_stories(list(rows.values_list("story_id", flat=True)))
    wire.write("place-deleted", keys | instance.touched_keys)


@transaction.atomic
def _redirect_changed(**_kwargs: Any) -> None:
    """Answers of addresses that lead nowhere are not stored, but for those of withdrawn stories."""
    wire.write("redirects-saved", ["redirects"])


@transaction.atomic
def _site_saved(**_kwargs: Any) -> None:
    """Which masthead stands on the pages, and where links to pages lead."""
    wire.write("site-saved", ["chrome"])
