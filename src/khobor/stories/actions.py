"""The writes that touch several tables of the newspaper's contents."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site
from wagtail.search.backends import get_search_backend

from khobor.bangla import normalise
from khobor.stories.models import Home, Masthead, Place, Section
from khobor.wire import actions as wire

PLACES_FILE = Path(__file__).parent / "data" / "places.json"
HOME_TITLES = {"bn": "প্রচ্ছদ", "en": "Front page"}


@transaction.atomic
def found_newspaper(*, name: str, languages: Iterable[str]) -> None:
    """Make the front page of each language and the masthead; changes nothing that is there."""
    welcome = Page.objects.filter(depth=Home.DEPTH).exclude(pk__in=Home.objects.values("pk"))
    welcome.filter(slug="home").update(slug="welcome-to-wagtail")  # our front page is called so
    for language in languages:
        _front_page(language)
    site = Site.objects.get(is_default_site=True)
    first = Home.objects.filter(locale__language_code=settings.LANGUAGE_CODE).earliest("pk")
    if site.root_page_id != first.pk:
        site.root_page, site.site_name = first.page_ptr, name
        site.save()
        welcome.first().delete()
    Masthead.objects.get_or_create(site=site, defaults={"name": name})


def _front_page(language: str) -> None:
    locale, _made = Locale.objects.get_or_create(language_code=language)
    if Home.objects.filter(locale=locale).exists():
        return
    home = Home(
        title=HOME_TITLES[language],
        slug="home" if language == settings.LANGUAGE_CODE else f"home-{language}",
        locale=locale,
    )
    other = Home.objects.first()
    if other:
        home.translation_key = other.translation_key
    Page.get_first_root_node().add_child(instance=home)


@transaction.atomic
def load_places() -> int:
    """Load divisions, districts and upazilas where there is no place yet; returns how many.

    Later they are the editors', who may have renamed, moved or deleted any of them.
    """
    if Place.objects.exists():
        return 0
    above: list[tuple[Place | None, dict[str, Any]]]
    above = [(None, row) for row in json.loads(PLACES_FILE.read_text("utf-8"))]
    for kind, parts in (("division", "districts"), ("district", "upazilas"), ("upazila", "")):
        made = [_place(row, kind=kind, parent=parent) for parent, row in above]
        Place.objects.bulk_create(made)
        get_search_backend().add_bulk(Place, made)
        below = zip(made, above, strict=True)
        above = [(place, part) for place, (_parent, row) in below for part in row.get(parts, [])]
    wire.write("places-loaded", ["places"])
    return Place.objects.count()


def _place(row: dict[str, Any], *, kind: str, parent: Place | None) -> Place:
    return Place(
        kind=kind,
        parent=parent,
        slug=row["slug"],
        path=f"{parent.path}/{row['slug']}" if parent else row["slug"],
        name=normalise(row["name_bn"]).strip(),
        name_en=row["name_en"],
        latitude=row.get("latitude"),
        longitude=row.get("longitude"),
    )


def add_section(
    parent: Page, *, name: str, slug: str = "", name_en: str = "", **fields: str
) -> Section:
    """Add a section below the front page or below another section."""
    section = Section(title=name, slug=slug, name_en=name_en, locale=parent.locale, **fields)
    parent.add_child(instance=section)
    return section
