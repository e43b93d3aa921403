"""Loads the demo newspaper from the JSON files beside this one."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from khobor.bangla import slug as romanised_slug
from khobor.exchange.demo.newspaper import furnish
from khobor.exchange.demo.reads import invent_reads
from khobor.exchange.library import picture_from
from khobor.exchange.models import ImportedStory
from khobor.pictures.models import NewsDocument, Picture
from khobor.stories.models import Byline, Correction, Place, Section, Story, StoryByline, Topic

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
DOCUMENTS = HERE / "documents"


def load_demo() -> Iterator[str]:
    """Load what is missing; yields lines that tell a person what happened."""
    with transaction.atomic():
        furnish()
    stories = [json.loads(path.read_text("utf-8")) for path in sorted((HERE / "stories").iterdir())]
    stories.sort(key=lambda row: -row["hours_ago"])
    loader = Loader(now=timezone.now())
    added = 0
    for row in stories:
        if ImportedStory.objects.filter(identity=f"demo:{row['id']}").exists():
            continue
        with transaction.atomic():
            loader.add(row)
        added += 1
    with transaction.atomic():
        loader.link_related()
    yield f"{added} stories loaded, {len(stories)} in all."
    if views := invent_reads():
        yield f"{views} reads invented for eight days."


def story_ids() -> dict[str, int]:
    """The id of each story that was loaded, by its name in the files."""
    rows = ImportedStory.objects.filter(identity__startswith="demo:")
    return {identity[5:]: pk for identity, pk in rows.values_list("identity", "story_id")}


class Loader:
    """One load; remembers which story has which id of the files."""

    def __init__(self, *, now: datetime) -> None:
        self.now = now
        self.sections = {section.slug: section for section in Section.objects.all()}
        self.bylines = {byline.slug: byline for byline in Byline.objects.all()}
        self.waiting: list[tuple[Story, int, str]] = []

    def add(self, row: dict[str, Any]) -> Story:
        """Add one story below its section, published as long ago as its file says."""
        published_at = self.now - timedelta(hours=row["hours_ago"])
        story = Story(
            title=row["headline"],
            slug=romanised_slug(row["headline"], max_length=70),
            kicker=row.get("kicker", ""),
            short_headline=row.get("short_headline", "")[:60],
            summary=row.get("summary", ""),
            kind=row.get("kind", "news"),
            is_lead=row.get("lead", False),
            is_breaking=row.get("breaking", False),
            published_at=published_at,
            first_published_at=published_at,
            last_published_at=published_at,
            dateline=_place(row.get("dateline")),
        )
        if "updated_after_minutes" in row:
            story.text_updated_at = min(self._after(published_at, row["updated_after_minutes"]))
        self._fill(story, row, published_at)
        section = self.sections[row["section"]]
        story.locale = section.locale
        section.refresh_from_db()
        section.add_child(instance=story)
        identity = f"demo:{row['id']}"
        ImportedStory.objects.create(identity=identity, digest="", story=story)
        return story

    def _after(self, moment: datetime, minutes: float) -> tuple[datetime, datetime]:
        return moment + timedelta(minutes=minutes), self.now

    def _fill(self, story: Story, row: dict[str, Any], published_at: datetime) -> None:
        story.topics = [Topic.objects.get_or_create(name=name)[0] for name in row.get("topics", [])]
        story.places = [place for path in row.get("places", []) if (place := _place(path))]
        story.story_bylines = [
            StoryByline(byline=self.bylines[slug], sort_order=order)
            for order, slug in enumerate(row.get("bylines", []))
            if slug in self.bylines
        ]
        story.corrections = [
            Correction(text=c["text"], at=min(self._after(published_at, c["after_minutes"])))
            for c in row.get("corrections", [])
        ]
        picture = _picture(row.get("picture"))
        if picture:
            story.lead_picture = picture
        story.body = self._blocks(story, row["blocks"], published_at)  # type: ignore[assignment]

    def _blocks(
        self, story: Story, rows: list[dict[str, Any]], published_at: datetime
    ) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = []
        live = [row for row in rows if row["type"] == "live"]
        others = [row for row in rows if row["type"] != "live"]
        for row in [*others, *reversed(live)]:  # a live blog is read from its newest entry
            if row["type"] == "related":
                self.waiting.append((story, len(found), row["story"]))
                continue
            value = self._value(row, published_at)
            if value:
                found.append((row["type"], value))
        return found

    def _value(self, row: dict[str, Any], published_at: datetime) -> Any:
        kind = row["type"]
        if kind == "paragraph":
            return _paragraphs(row["text"])
        if kind == "list":
            items = [f"<p>{escape(item, quote=False)}</p>" for item in row["items"]]
            return {"ordered": row.get("ordered", False), "items": items}
        if kind == "table":
            rows = [row["header"], *row["rows"]]
            text = "\n".join(" | ".join(str(cell) for cell in cells) for cells in rows)
            return {"caption": row.get("caption", ""), "rows": text}
        if kind == "gallery":
            return [value for item in row["pictures"] if (value := _picture_block(item))]
        if kind == "picture":
            return _picture_block(row)
        if kind == "document":
            return {"document": _document(row), "title": row["title"]}
        if kind == "live":
            at = min(self._after(published_at, row["minutes_after"]))
            text = _paragraphs(row["text"])
            return {"at": at, "headline": row.get("headline", ""), "text": text}
        return {key: value for key, value in row.items() if key != "type"}

    def link_related(self) -> None:
        """Put the boxes that point to other stories into place, now that all are there."""
        for story, position, wanted in reversed(self.waiting):
            target = ImportedStory.objects.filter(identity=f"demo:{wanted}").first()
            if target:
                body = Story.objects.get(pk=story.pk)
                body.body.insert(position, ("related", target.story.page_ptr))
                body.save()  # which writes the wire, and takes the box for a change of text
                Story.objects.filter(pk=body.pk).update(text_updated_at=story.text_updated_at)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in text.splitlines() if line)


def _place(path: str | None) -> Place | None:
    if not path:
        return None
    rows = Place.objects.filter(path__endswith=f"/{path}")
    return rows.order_by("path").first() or Place.objects.filter(slug=path).first()


def _picture(row: dict[str, Any] | None) -> Picture | None:
    if not row or not (PICTURES / row["file"]).exists():
        return None
    return picture_from(
        PICTURES,
        row["file"],
        title=row.get("caption") or row.get("alt") or row["file"],
        alt=row.get("alt", ""),
        caption=row.get("caption", ""),
        credit=row.get("credit", ""),
    )


def _document(row: dict[str, Any]) -> NewsDocument:
    file = DOCUMENTS / row["file"]
    document = NewsDocument(title=row["title"], source=row.get("source", ""))
    document.file.save(file.name, ContentFile(file.read_bytes()), save=False)
    document.save()
    return document


def _picture_block(row: dict[str, Any]) -> dict[str, Any] | None:
    picture = _picture(row)
    if picture is None:
        return None
    return {"picture": picture, "alt": "", "caption": "", "credit": ""}
