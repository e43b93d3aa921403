"""The importer of story JSONL: line by line, each all or nothing, the rest goes on."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from khobor.bangla import slug as romanised_slug
from khobor.exchange.errors import IdentityTaken, RejectedLine, UnreadableFile
from khobor.exchange.html import html_blocks, text_blocks
from khobor.exchange.library import picture_from
from khobor.exchange.models import ImportedStory
from khobor.exchange.naming import Names
from khobor.exchange.story_lines import MAX_LINE_BYTES, StoryLine, old_path, read_line
from khobor.stories.models import Story, StoryByline

BATCH = 50  # lines a transaction: few enough to lose little, enough to pay the disk once


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a line. `outcome` is added, changed, unchanged or rejected."""

    line: int
    outcome: str
    reason: str = ""
    code: str = ""
    address: str = ""

    def as_json(self) -> str:
        """A line of the report."""
        fields = {name: getattr(self, name) for name in self.__slots__ if getattr(self, name)}
        return json.dumps(fields, ensure_ascii=False)


def import_stories(
    path: Path, *, report: Path | None = None, advance: Callable[[int], None] = lambda _bytes: None
) -> Counter[str]:
    """Import a file of story JSONL; returns how many lines had each outcome.

    Streams: memory does not grow with the file. `advance` is told how many bytes were read.
    A crash loses at most one batch, and importing again goes on where it stopped.

    Raises: UnreadableFile.
    """
    try:
        source = path.open("rb")
    except OSError as error:
        raise UnreadableFile(file=path, reason=error.strerror) from error
    counts: Counter[str] = Counter()
    with source, _report(report) as written:
        importer = Importer(path.parent)
        for batch in _batches(source, advance):
            with transaction.atomic():
                outcomes = [importer.take(number, raw) for number, raw in batch]
            for outcome in outcomes:
                counts[outcome.outcome] += 1
                if written:
                    written.write(outcome.as_json() + "\n")
    return counts


class _NoReport:
    def __enter__(self) -> None:
        return None

    def __exit__(self, *_arguments: object) -> None:
        return None


def _report(path: Path | None) -> Any:
    return path.open("w", encoding="utf-8") if path else _NoReport()


def _batches(
    source: IO[bytes], advance: Callable[[int], None]
) -> Iterator[list[tuple[int, bytes]]]:
    batch: list[tuple[int, bytes]] = []
    for number, raw in enumerate(_lines(source), 1):
        if raw.strip():
            batch.append((number, raw))
        if len(batch) == BATCH:
            yield batch
            batch = []
        advance(len(raw))
    if batch:
        yield batch


def _lines(source: IO[bytes]) -> Iterator[bytes]:
    """Lines, none longer in memory than the limit; the rest of such a line is skipped."""
    while raw := source.readline(MAX_LINE_BYTES + 1):
        rest = raw
        while rest and not rest.endswith(b"\n") and len(rest) > MAX_LINE_BYTES:
            rest = source.readline(MAX_LINE_BYTES + 1)
        yield raw


class Importer:
    """One run over one file; `take` a line at a time inside a transaction."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = Names(language=settings.LANGUAGE_CODE)
        self.seen: dict[str, tuple[int, str]] = {}

    def take(self, number: int, raw: bytes) -> Outcome:
        """Import one line, or say why not. A rejected line leaves nothing behind."""
        names = self.names
        self.names = Names(names.language, *map(dict, (names.sections, names.topics)))  # type: ignore[arg-type]
        self.names.places, self.names.bylines = dict(names.places), dict(names.bylines)
        try:
            with transaction.atomic():
                return self._store(number, read_line(raw))
        except RejectedLine as error:
            self.names = names  # what it looked up may have been rolled back
            return Outcome(number, "rejected", reason=str(error), code=error.code)
        except ValidationError as error:
            self.names = names
            return Outcome(number, "rejected", reason="; ".join(error.messages), code="invalid")

    def _store(self, number: int, line: StoryLine) -> Outcome:
        self._check_identity(number, line)
        known = ImportedStory.objects.filter(identity=line.identity).first()
        if known and known.digest == line.digest:
            return Outcome(number, "unchanged", address=_address(known.story))
        story = known.story if known else Story()
        self._fill(story, line)
        if known:
            story.save()
        else:
            _place_below(self.names.section(line.section), story)
        ImportedStory.objects.update_or_create(
            identity=line.identity, defaults={"digest": line.digest, "story": story}
        )
        _keep_old_address(line.url, story)
        return Outcome(number, "changed" if known else "added", address=_address(story))

    def _check_identity(self, number: int, line: StoryLine) -> None:
        first, digest = self.seen.setdefault(line.identity, (number, line.digest))
        if digest != line.digest:
            raise IdentityTaken(line=first, identity=line.identity)

    def _fill(self, story: Story, line: StoryLine) -> None:
        story.title, story.kicker, story.summary = line.headline, line.kicker, line.summary
        story.draft_title = line.headline
        story.published_at, story.live = line.published_at, line.is_live
        story.has_unpublished_changes = not line.is_live
        if line.is_live:
            story.first_published_at = story.last_published_at = line.published_at
        story.text_updated_at = line.updated_at
        blocks = html_blocks(line.body_html) if line.body_html else text_blocks(line.body)
        story.body = blocks  # type: ignore[assignment]
        story.topics = [self.names.topic(name) for name in line.topics]
        story.places = [self.names.place(name) for name in line.places]
        story.story_bylines = [
            StoryByline(byline=self.names.byline(name), sort_order=order)
            for order, name in enumerate(line.bylines)
        ]
        self._fill_picture(story, line)

    def _fill_picture(self, story: Story, line: StoryLine) -> None:
        if line.image is None:
            return
        image = line.image
        story.lead_picture = picture_from(
            self.folder,
            image.file,
            title=image.caption or line.headline,
            alt=image.alt,
            caption=image.caption,
            credit=image.credit,
        )
        story.picture_alt, story.picture_caption = image.alt, image.caption
        story.picture_credit = image.credit


def _place_below(section: Any, story: Story) -> None:
    story.locale = section.locale
    story.slug = romanised_slug(story.title, max_length=80) or "story"
    if not Story._slug_is_available(story.slug, section):
        story.slug = f"{story.slug}-{timezone.now():%y%m%d%H%M%S%f}"
    section.add_child(instance=story)


def _address(story: Story) -> str:
    return story.get_url() or ""


def _keep_old_address(url: str, story: Story) -> None:
    path = Redirect.normalise_path(old_path(url))
    if not url or path in {"", "/", Redirect.normalise_path(_address(story))}:
        return
    Redirect.objects.update_or_create(
        old_path=path,
        site=None,
        defaults={
            "redirect_page": story.page_ptr,
            "is_permanent": True,
            "automatically_created": True,
        },
    )
