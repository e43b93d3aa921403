"""Feeds as values: what a list of stories says to whoever follows it, whatever the format."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from khobor.pictures.values import Cut
from khobor.stories import selectors, values
from khobor.stories.addresses import language_prefix, whole_address
from khobor.syndication.body_html import body_html
from khobor.syndication.choices import chosen
from khobor.syndication.feed_addresses import Format, feed_address
from khobor.syndication.fitting import about, one_line

NEVER = datetime(2000, 1, 1, tzinfo=UTC)  # when a feed without a story was last changed


@dataclass(frozen=True, slots=True)
class Entry:
    """A story in a feed. `html` is the whole story, or empty where the feed gives summaries."""

    guid: str
    address: str
    title: str
    summary: str
    html: str
    published_at: datetime
    updated_at: datetime
    authors: tuple[values.Link, ...]
    labels: tuple[str, ...]
    picture: Cut | None
    picture_words: str
    picture_credit: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of stories on its way out. All addresses are whole."""

    guid: str
    title: str
    description: str
    language: str
    newspaper: str
    page: str
    page_address: str
    hub: str
    logo: Cut | None
    entries: tuple[Entry, ...]

    @property
    def updated_at(self) -> datetime:
        """When anything in it last changed."""
        return max((entry.updated_at for entry in self.entries), default=NEVER)

    def address(self, format_: Format) -> str:
        """Where the feed stands in a format."""
        return whole_address(feed_address(self.page_address, format_.file, language=self.language))


@dataclass(frozen=True, slots=True)
class _List:
    """What a feed is of: the key of a list, its name, the page that shows it."""

    key: str
    name: str
    description: str
    page_address: str


def feed_of(path: str, *, language: str) -> Feed | None:
    """The feed of the list whose page stands at that path below the front page; None without one.

    `path` ends with a slash, but that of the front page is empty.
    """
    found = _list_at(path, language=language)
    if found is None:
        return None
    masthead = selectors.chrome(language).masthead
    count = chosen().feed_stories
    ids = selectors.newest_ids({found.key: count})[found.key]
    stories = selectors.stories(ids)
    return Feed(
        guid=tag_uri(f"list:{found.key.removeprefix('list:')}"),
        title=one_line(" | ".join(filter(None, (found.name, masthead.name)))),
        description=one_line(found.description or masthead.description or masthead.name),
        language=language,
        newspaper=one_line(masthead.name),
        page=whole_address(found.page_address),
        page_address=found.page_address,
        hub=chosen().websub_hub,
        logo=_whole(masthead.logo.largest) if masthead.logo else None,
        entries=tuple(entry(story) for story in stories),
    )


def entry(story: values.Story) -> Entry:
    """A story as feeds carry it."""
    picture = story.picture
    return Entry(
        guid=tag_uri(f"story:{story.id}"),
        address=whole_address(story.address),
        title=one_line(story.headline),
        summary=one_line(about(story)),
        html=body_html(story) if chosen().feed_full_text else "",
        published_at=story.published_at,
        updated_at=max(story.updated_at or story.published_at, story.published_at),
        authors=tuple(
            values.Link(one_line(byline.name), whole_address(byline.address))
            for byline in story.bylines
        ),
        labels=_labels(story),
        picture=_whole(picture.largest) if picture else None,
        picture_words=one_line(picture.caption or picture.alt) if picture else "",
        picture_credit=one_line(picture.credit) if picture else "",
    )


def _labels(story: values.Story) -> tuple[str, ...]:
    names = [section.name for section in story.sections[-1:]]
    names += [topic.name for topic in story.topics]
    return tuple(dict.fromkeys(map(one_line, names)))


def tag_uri(name: str) -> str:
    """An id that stays when the headline, the section or even https changes (RFC 4151)."""
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    return f"tag:{host},2025:{name}"


def _list_at(path: str, *, language: str) -> _List | None:
    prefix = language_prefix(language)
    if not path:
        return _List(f"list:{language}:all", "", "", f"{prefix}/")
    kind, _slash, rest = path.partition("/")
    if kind in LABELS:
        return _label(kind, rest.removesuffix("/"), language=language)
    for section in selectors.sections(language):
        if section.address == f"{prefix}/{path}":
            said = section.description
            return _List(section.list_key, section.name, said, section.address)
    return None


def _label(kind: str, slug: str, *, language: str) -> _List | None:
    name, find = LABELS[kind]
    label = find(slug, language=language)
    if label is None:
        return None
    key = f"list:{language}:{name}:{label.id}"
    return _List(key, label.name, getattr(label, "description", ""), label.address)


def _whole(cut: Cut) -> Cut:
    return Cut(whole_address(cut.address), cut.width_px, cut.height_px)


# The first part of a page's path -> what its lists are called, and who knows them.
LABELS: dict[str, tuple[str, Callable[..., Any]]] = {
    "topics": ("topic", selectors.topic),
    "authors": ("byline", selectors.byline),
    "places": ("place", selectors.place),
}
