"""One line of story JSONL: what it may say, checked before anything is written."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.contrib.redirects.models import Redirect

from khobor.bangla import normalise, repair
from khobor.exchange.errors import LineTooLong, MissingField, NotJson, NotUtf8, WrongField
from khobor.stories.models.story import StoryKind

MAX_LINE_BYTES = 16 * 1024 * 1024
LONGEST_IDENTITY = 500
LONGEST_PATH = 255  # of an address that redirects
OLDEST_YEAR = 1800  # the first newspaper in Bangla is from 1818
STATUSES = ["published", "draft"]  # the first one is meant when none is named


@dataclass(frozen=True, slots=True)
class ImageLine:
    """A picture named by a line: a file beside the import file, and its words."""

    file: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A line that can become a story. Texts are normalised and repaired, times have a zone.

    Addresses and names of files are as they were written, and so is `body_html`, which is repaired
    when it has become text.
    """

    identity: str
    digest: str
    headline: str
    body: str
    body_html: str
    kicker: str
    summary: str
    section: str
    bylines: tuple[str, ...]
    topics: tuple[str, ...]
    places: tuple[str, ...]
    image: ImageLine | None
    published_at: datetime | None
    updated_at: datetime | None
    kind: str
    is_live: bool
    old_path: str


def read_line(raw: bytes) -> StoryLine:
    """The story that a line tells of.

    Raises: a RejectedLine that names what is wrong.
    """
    row = _row(raw)
    headline = _text(row, "headline", required=True, longest=255)
    body, body_html = _text(row, "body", lines=True), _string(row, "body_html").strip()
    if not (body or body_html):
        raise MissingField(field="body")
    status = _choice(row, "status", STATUSES)
    url, path = _address(row)
    digest = blake2b(raw.strip(), digest_size=16).hexdigest()
    return StoryLine(
        identity=_identity(row, url=url),
        digest=digest,
        headline=headline,
        body=body,
        body_html=body_html,
        kicker=_text(row, "kicker", longest=80),
        summary=_text(row, "summary", longest=600),
        section=_text(row, "section", longest=120),
        bylines=_names(row, "byline"),
        topics=_names(row, "topics"),
        places=_names(row, "places"),
        image=_image(row),
        published_at=_moment(row, "published_at"),
        updated_at=_moment(row, "updated_at"),
        kind=_choice(row, "kind", StoryKind.values),
        is_live=status == "published",
        old_path=path,
    )


def _identity(row: dict[str, Any], *, url: str) -> str:
    """What stays the same when the line changes: its id there, or its address, or its words."""
    known = _written(row, "source_id", longest=400) or url
    if known and len(known) <= LONGEST_IDENTITY:
        return known
    named = known or f"{_written(row, 'headline')}:{row.get('published_at') or ''}"
    return f"text:{blake2b(named.encode(), digest_size=16).hexdigest()}"


def _row(raw: bytes) -> dict[str, Any]:
    if len(raw) > MAX_LINE_BYTES:
        raise LineTooLong(limit_mb=MAX_LINE_BYTES // 1024 // 1024)
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotUtf8(position=error.start) from error
    except (ValueError, RecursionError) as error:
        raise NotJson(reason=str(error) or "it is nested too deeply") from error
    if not isinstance(row, dict):
        raise NotJson(reason="it is not an object")
    return row


def _text(
    row: dict[str, Any],
    field: str,
    *,
    required: bool = False,
    longest: int = 0,
    lines: bool = False,
) -> str:
    """Words for readers, without what older converters broke in them."""
    text = repair(_string(row, field)).strip()
    if not lines:
        text = " ".join(text.split())
    if required and not text:
        raise MissingField(field=field)
    return _no_longer(text, field, longest)


def _written(row: dict[str, Any], field: str, *, longest: int = 0) -> str:
    """A text in one line as it was written, but for its Unicode."""
    return _no_longer(" ".join(normalise(_string(row, field)).split()), field, longest)


def _string(row: dict[str, Any], field: str) -> str:
    value = row.get(field)
    if value is not None and (not isinstance(value, str | int) or isinstance(value, bool)):
        raise WrongField(field=field, value=type(value).__name__, reason="it must be a text")
    return _storable("" if value is None else str(value), field)


def _storable(value: str, field: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise WrongField(field=field, value="…", reason="it has half a character") from error
    return value.replace("\0", "")


def _no_longer(text: str, field: str, longest: int) -> str:
    if longest and len(text) > longest:
        raise WrongField(field=field, value=text[:20] + "…", reason=f"longer than {longest}")
    return text


def _choice(row: dict[str, Any], field: str, choices: list[str]) -> str:
    value = row.get(field) or choices[0]
    if value not in choices:
        raise WrongField(field=field, value=value, reason=f"it is one of {', '.join(choices)}")
    return str(value)


def _address(row: dict[str, Any]) -> tuple[str, str]:
    """The old address, and the path below which redirects know it; empty if none can be kept."""
    url = _written(row, "url", longest=2000)
    try:
        path = Redirect.normalise_path(_old_path(url)) if url else ""
    except ValueError as error:
        raise WrongField(field="url", value=url[:40], reason="it is no address") from error
    if len(path) > LONGEST_PATH:
        reason = f"its path is longer than {LONGEST_PATH}"
        raise WrongField(field="url", value=url[:40] + "…", reason=reason)
    return url, "" if path == "/" else path


def _names(row: dict[str, Any], field: str) -> tuple[str, ...]:
    value = row.get(field) or []
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise WrongField(field=field, value=value, reason="it must be a text or a list of texts")
    clean = [" ".join(repair(_storable(name, field)).split()) for name in names]
    for name in clean:
        if len(name) > 120:
            raise WrongField(field=field, value=name[:20] + "…", reason="longer than 120")
    return tuple(dict.fromkeys(name for name in clean if name))


def _moment(row: dict[str, Any], field: str) -> datetime | None:
    value = row.get(field)
    if value in (None, ""):
        return None
    try:
        found = parse_datetime(value) if isinstance(value, str) else None
        if found is None:
            raise ValueError
        moment = found if found.tzinfo else timezone.make_aware(found)
        moment.timestamp()
    except (ValueError, OverflowError) as error:
        reason = "write ISO 8601: 2025-04-09T19:27:00+06:00"
        raise WrongField(field=field, value=value, reason=reason) from error
    if moment.year < OLDEST_YEAR:
        raise WrongField(field=field, value=value, reason="no newspaper appeared then")
    if moment > timezone.now():
        raise WrongField(field=field, value=value, reason="it is in the future")
    return moment


def _image(row: dict[str, Any]) -> ImageLine | None:
    value = row.get("image")
    if not value:
        return None
    if not isinstance(value, dict) or not value.get("file"):
        raise WrongField(field="image", value=value, reason="it needs a file")
    words: Callable[[str], str] = lambda name: _text(value, name, longest=500)
    return ImageLine(
        file=_written(value, "file", longest=300),
        alt=words("alt")[:255],
        caption=words("caption"),
        credit=words("credit")[:200],
    )


def _old_path(url: str) -> str:
    """The path and query of an old address."""
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
