"""What selectors give to pages: frozen values, never model instances."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from khobor.pictures.values import Cut


class ForTemplates:
    """A value that a page has by the dozen.

    A template asks for `story["headline"]` before it asks for `story.headline`, and a question
    without an answer costs it an exception: half of the time of each lookup, seven hundred times a
    page. So the first question is answered.
    """

    __slots__ = ()

    def __getitem__(self, name: str) -> Any:
        """The attribute of that name. Raises: AttributeError."""
        return getattr(self, name)


@dataclass(frozen=True, slots=True)
class Picture(ForTemplates):
    """A picture where it is used: alt, caption and credit of this use, else the library's.

    `licence` is the address of the terms on which others may use it; empty if nothing is said.
    """

    alt: str
    caption: str
    credit: str
    cuts: tuple[Cut, ...]
    licence: str = ""
    id: int = 0

    @property
    def src(self) -> str:
        """The address for a browser that knows no `srcset`: the middle one."""
        return self.cuts[len(self.cuts) // 2].address

    @property
    def largest(self) -> Cut:
        """The widest rendition."""
        return self.cuts[-1]

    @property
    def srcset(self) -> str:
        """The `srcset` attribute."""
        return ", ".join(f"{cut.address} {cut.width_px}w" for cut in self.cuts)


@dataclass(frozen=True, slots=True)
class Section(ForTemplates):
    """A section with its place in the tree."""

    id: int
    path: str
    address: str
    name: str
    description: str
    colour: str
    parent_id: int | None
    translation_key: str = ""

    @property
    def list_key(self) -> str:
        """The list of its stories and those of its subsections."""
        return f"list:section:{self.id}"


@dataclass(frozen=True, slots=True)
class Link(ForTemplates):
    """A name and where it leads."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Byline(ForTemplates):
    """Who a story is by. `kind` is person, desk or agency."""

    id: int
    name: str
    address: str
    kind: str
    role: str
    biography: str
    portrait: Picture | None


@dataclass(frozen=True, slots=True)
class Topic(ForTemplates):
    """A topic with its page."""

    id: int
    name: str
    address: str
    description: str


@dataclass(frozen=True, slots=True)
class Place(ForTemplates):
    """A place, those above it (division first) and those within it."""

    id: int
    name: str
    address: str
    kind: str
    above: tuple[Link, ...] = ()
    parts: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Teaser(ForTemplates):
    """A story as it stands in a list. Every text on a page about it comes from here."""

    id: int
    address: str
    kicker: str
    headline: str
    short_headline: str
    summary: str
    kind: str
    is_breaking: bool
    section: Section | None
    picture: Picture | None
    byline: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class StoryLink(ForTemplates):
    """A story in a list of headlines."""

    id: int
    address: str
    headline: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong and what is right."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Block(ForTemplates):
    """One block of a body. `kind` names its template; `value` is what that template shows."""

    kind: str
    value: object


@dataclass(frozen=True, slots=True)
class Story(ForTemplates):
    """A story as its own page shows it. `updated_at` is None unless its words have changed.

    `translation` is the address of the same story in the other language, if it is public.
    """

    id: int
    address: str
    kicker: str
    headline: str
    short_headline: str
    summary: str
    kind: str
    is_breaking: bool
    sections: tuple[Section, ...]
    picture: Picture | None
    bylines: tuple[Byline, ...]
    dateline: str
    published_at: datetime
    updated_at: datetime | None
    blocks: tuple[Block, ...]
    topics: tuple[Topic, ...]
    places: tuple[Link, ...]
    corrections: tuple[Correction, ...]
    agency_source: str
    canonical_url: str
    seo_title: str
    search_description: str
    social_headline: str
    social_summary: str
    social_picture: Picture | None
    word_count: int
    plain_text: str
    translation: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a story stands. `section_ids` begins with the outermost."""

    id: int
    address: str
    headline: str
    language: str
    section_ids: tuple[int, ...]
    published_at: datetime


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page that is not news."""

    id: int
    address: str
    title: str
    description: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Masthead(ForTemplates):
    """Names, looks and the people who answer for the newspaper, in one language."""

    name: str
    tagline: str
    description: str
    logo: Picture | None
    accent: str
    editor: str
    publisher: str
    postal_address: str
    phone: str
    email: str
    elsewhere: tuple[Link, ...]
    moon_offset_days: int

    @property
    def x_name(self) -> str:
        """The newspaper's name on X, with its @; empty if it has none."""
        at_x = next((link.address for link in self.elsewhere if link.name == "X"), "")
        named = re.fullmatch(r"https://(?:www\.)?(?:x|twitter)\.com/(\w{1,15})/?", at_x)
        return f"@{named[1]}" if named else ""


@dataclass(frozen=True, slots=True)
class Chrome(ForTemplates):
    """What stands around every page. `home` is the front page's address, `pages` are static."""

    language: str
    home: str
    languages: tuple[Link, ...]
    masthead: Masthead
    sections: tuple[Section, ...]
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    pages: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip(ForTemplates):
    """A strip of the front page. `kind` is section, opinion, photo or video."""

    kind: str
    section: Section | None
    stories: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True)
class Front(ForTemplates):
    """The front page, composed."""

    lead: Teaser | None
    seconds: tuple[Teaser, ...]
    latest: tuple[Teaser, ...]
    breaking: tuple[Teaser, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class ArchiveDay:
    """A day of the archive and how many stories appeared on it."""

    day: date
    count: int
