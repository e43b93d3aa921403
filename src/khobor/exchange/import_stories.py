"""The importer of story JSONL: line by line, each all or nothing, the rest goes on."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from khobor.exchange.errors import (
    IdentityTaken,
    MissingField,
    NotStored,
    RejectedLine,
    UnreadableFile,
    WrongField,
)
from khobor.exchange.html import Block, html_blocks, text_blocks
from khobor.exchange.indexing import indexed_together
from khobor.exchange.known import Known
from khobor.exchange.library import picture_from, remove_files, saved_pictures
from khobor.exchange.models import ImportedStory
from khobor.exchange.naming import Names
from khobor.exchange.placing import Placing
from khobor.exchange.seen import Seen
from khobor.exchange.story_lines import MAX_LINE_BYTES, StoryLine, read_line
from khobor.stories.listings import published_together
from khobor.stories.models import Story, StoryByline

BATCH = 100  # lines a transaction: few enough to lose little, enough to pay the disk once
BATCH_BYTES = 8 * 1024 * 1024  # a batch of very long lines is shorter


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
            for outcome in importer.take_batch(batch):
                counts[outcome.outcome] += 1
                if written:
                    written.write(outcome.as_json() + "\n")
            if written:
                written.flush()  # what is stored is in the report, though the import be killed
    return counts


class _NoReport:
    def __enter__(self) -> None:
        return None

    def __exit__(self, *_arguments: object) -> None:
        return None


def _report(path: Path | None) -> Any:
    # Half a surrogate pair, quoted from a line, is written as JSON writes it: \\ud800
    return path.open("w", encoding="utf-8", errors="backslashreplace") if path else _NoReport()


def _batches(
    source: IO[bytes], advance: Callable[[int], None]
) -> Iterator[list[tuple[int, bytes]]]:
    batch: list[tuple[int, bytes]] = []
    size_bytes = 0
    for number, raw in enumerate(_lines(source), 1):
        if raw.strip():
            batch.append((number, raw))
            size_bytes += len(raw)
        if len(batch) == BATCH or size_bytes > BATCH_BYTES:
            yield batch
            batch, size_bytes = [], 0
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
    """One run over one file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = Names(language=settings.LANGUAGE_CODE)
        self.seen = Seen()

    def take_batch(self, batch: list[tuple[int, bytes]]) -> list[Outcome]:
        """Import some lines in one transaction."""
        try:
            return self._take_together(batch)
        except IntegrityError:  # another process has imported one of these stories meanwhile
            self.names = Names(self.names.language)
            return self._take_together(batch)

    def _take_together(self, batch: list[tuple[int, bytes]]) -> list[Outcome]:
        read = [(number, _read(raw)) for number, raw in batch]
        with (
            saved_pictures() as self.pictures,
            transaction.atomic(),
            published_together() as self.entering,
            indexed_together() as tell,
        ):
            self.placing = Placing()
            self.known = Known(line for _number, line in read if isinstance(line, StoryLine))
            outcomes = [self.take(number, line) for number, line in read]
            self.known.store(tell)
            self.placing.count()
        return outcomes

    def take(self, number: int, line: StoryLine | RejectedLine) -> Outcome:
        """Import one line, or say why not. A rejected line leaves nothing behind."""
        before = len(self.pictures), len(self.entering), len(self.placing.placed)
        try:
            if isinstance(line, RejectedLine):
                raise line
            with transaction.atomic():
                return self._store(number, line)
        except RejectedLine as error:
            rejected = error.code, str(error)
        except ValidationError as error:
            rejected = "invalid", "; ".join(error.messages)
        except (DataError, IntegrityError) as error:
            rejected = NotStored.code, str(NotStored(reason=error))
        remove_files(self.pictures, after=before[0])
        del self.entering[before[1] :], self.placing.placed[before[2] :]
        self._forget()
        return Outcome(number, "rejected", code=rejected[0], reason=rejected[1])

    def _forget(self) -> None:
        """What was looked up may have been rolled back."""
        self.names = Names(self.names.language)
        self.placing.start()

    def _store(self, number: int, line: StoryLine) -> Outcome:
        first = self.seen.find(line.identity)
        if first and first[1] != line.digest:
            raise IdentityTaken(line=first[0], identity=line.identity)
        known = self.known.story(line.identity)
        if known and known.digest == line.digest:
            outcome, story = "unchanged", known.story
        elif known:
            outcome, story = "changed", self._change(known, line)
        else:
            outcome, story = "added", self._add(line)
        address = story.get_url() or ""
        if outcome != "unchanged" and line.old_path != Redirect.normalise_path(address):
            self.known.add_address(line.old_path, story)
        self.seen.add(line.identity, line=number, digest=line.digest)
        return Outcome(number, outcome, address=address)

    def _add(self, line: StoryLine) -> Story:
        story = Story()
        self.known.check_address(line.old_path, story)
        self._fill(story, line)
        self.placing.place(story, self.names.section(line.section))
        self.known.add_story(line, story)
        return story

    def _change(self, known: ImportedStory, line: StoryLine) -> Story:
        """The story keeps its id, address and section: an editor may have moved it."""
        story: Story = known.story
        self.known.check_address(line.old_path, story)
        self._fill(story, line)
        if line.updated_at:
            story.save_as_dated()
        else:
            story.save()
        if story.latest_revision_id:  # or the desk would go on with the words of before
            story.save_revision(changed=False)
        known.digest = line.digest
        known.save()
        return story

    def _fill(self, story: Story, line: StoryLine) -> None:
        story.title, story.kicker, story.summary = line.headline, line.kicker, line.summary
        story.draft_title = line.headline
        story.published_at = line.published_at or story.published_at or timezone.now()
        story.live, story.has_unpublished_changes = line.is_live, not line.is_live
        if line.is_live:
            story.first_published_at = story.last_published_at = story.published_at
        story.text_updated_at = line.updated_at or story.text_updated_at
        story.kind = line.kind
        story.body = _blocks(line)  # type: ignore[assignment]
        if line.topics or story.pk:  # an empty list costs a new story three queries
            story.topics = [self.names.topic(name) for name in line.topics]
        if line.places or story.pk:
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


def _read(raw: bytes) -> StoryLine | RejectedLine:
    try:
        return read_line(raw)
    except RejectedLine as error:
        return error


def _blocks(line: StoryLine) -> list[Block]:
    """The body of a line.

    Raises: WrongField, MissingField.
    """
    if not line.body_html:
        return text_blocks(line.body)
    try:
        blocks = html_blocks(line.body_html)
    except RecursionError as error:
        raise WrongField(field="body_html", value="…", reason="nested too deeply") from error
    if not blocks:
        raise MissingField(field="body_html")
    return blocks
