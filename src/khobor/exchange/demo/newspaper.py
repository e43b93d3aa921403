"""What the demo newspaper is made of besides stories: sections, people, pages, masthead."""

import json
from pathlib import Path
from typing import Any

from wagtail.models import Site

from khobor.stories.actions import add_section
from khobor.stories.models import Byline, Home, Masthead, Place, Section, StaticPage, Topic

HERE = Path(__file__).parent


def furnish() -> None:
    """Make sections, bylines, static pages and the masthead, where they are not there yet."""
    home = Home.objects.filter(locale__language_code="bn").earliest("pk")
    _masthead()
    for row in _rows("sections"):
        _section(home, row)
    for row in _rows("people"):
        _byline(row)
    for row in _rows("pages"):
        _page(home, row)
    for row in _rows("topics"):
        Topic.objects.update_or_create(
            name=row["name"], defaults={"description": row.get("description", "")}
        )


def _rows(name: str) -> list[dict[str, Any]]:
    path = HERE / f"{name}.json"
    rows: list[dict[str, Any]] = json.loads(path.read_text("utf-8")) if path.exists() else []
    return rows


def _masthead() -> None:
    masthead = Masthead.objects.get(site=Site.objects.get(is_default_site=True))
    for name, value in _rows("masthead")[0].items():
        setattr(masthead, name, value)
    masthead.save()


def _section(home: Home, row: dict[str, Any]) -> None:
    if Section.objects.filter(slug=row["slug"]).exists():
        return
    parent = Section.objects.get(slug=row["parent"]) if row.get("parent") else home
    parent.refresh_from_db()
    add_section(
        parent,
        name=row["name"],
        slug=row["slug"],
        name_en=row.get("name_en", ""),
        description=row.get("description", ""),
        colour=row.get("colour", ""),
    )


def _byline(row: dict[str, Any]) -> None:
    if Byline.objects.filter(slug=row["slug"]).exists():
        return
    Byline(
        slug=row["slug"],
        name=row["name"],
        name_en=row.get("name_en", ""),
        kind=row["kind"],
        role=row.get("role", ""),
        biography=row.get("biography", ""),
        place=Place.objects.filter(slug=row["place"]).first() if row.get("place") else None,
    ).save()


def _page(home: Home, row: dict[str, Any]) -> None:
    if StaticPage.objects.filter(slug=row["slug"]).exists():
        return
    home.refresh_from_db()
    body = [_block(block) for block in row["body"]]
    home.add_child(instance=StaticPage(title=row["title"], slug=row["slug"], body=body))


def _block(block: Any) -> tuple[str, Any]:
    if isinstance(block, str):
        return "paragraph", f"<p>{block}</p>"
    if block["type"] == "paragraph":
        return "paragraph", f"<p>{block['text']}</p>"
    if block["type"] == "list":
        return "list", {"ordered": False, "items": [f"<p>{item}</p>" for item in block["items"]]}
    return block["type"], {"text": block["text"]}
