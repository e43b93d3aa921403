"""What the API answers, field by field; the OpenAPI document is made from this."""

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import Field


class Named(Schema):
    """Something with a name, a number in the API and a page of its own."""

    id: int
    name: str
    url: str = Field(description="Its page for readers.")


class PlaceLink(Schema):
    """A place that a story names."""

    name: str
    url: str


class Size(Schema):
    """A picture in one width."""

    url: str
    width: int
    height: int


class Picture(Schema):
    """A picture, cut to 3:2 where it leads a story."""

    alt: str
    caption: str
    credit: str
    licence: str = Field(description="Address of the terms for others; empty: none are given.")
    sizes: list[Size] = Field(description="The narrowest first.")


class StoryBrief(Schema):
    """A story as it stands in lists."""

    id: int
    url: str
    kicker: str
    headline: str
    short_headline: str
    summary: str
    kind: str = Field(description="news, opinion, interview, photo, video or live.")
    is_breaking: bool
    section: Named | None
    picture: Picture | None
    published_at: datetime


class Author(Named):
    """A person, a desk or an agency."""

    kind: str = Field(description="person, desk or agency.")
    role: str


class Correction(Schema):
    """What was wrong and what is right."""

    at: datetime
    text: str


class Story(StoryBrief):
    """A whole story."""

    language: str
    updated_at: datetime | None = Field(description="When its words last changed, if they did.")
    sections: list[Named] = Field(description="From the top down.")
    authors: list[Author]
    dateline: str
    topics: list[Named]
    places: list[PlaceLink]
    corrections: list[Correction]
    source: str = Field(description="The agency that it comes from.")
    canonical_url: str
    translation_url: str = Field(description="The same story in the other language; or empty.")
    word_count: int
    html: str = Field(description="Lead picture and body: plain HTML with whole addresses.")
    text: str = Field(description="The body without markup, a paragraph a line.")


class Stories(Schema):
    """Stories of a list, newest first. `next` is the address of what follows."""

    items: list[StoryBrief]
    next: str | None


class Ranking(Schema):
    """Stories in the order of a ranking."""

    items: list[StoryBrief]


class Section(Named):
    """A section. `parent_id` is the section that it stands in."""

    description: str
    parent_id: int | None


class Sections(Schema):
    """All sections, in the newspaper's order."""

    items: list[Section]


class Label(Named):
    """A topic, an author or a place."""

    kind: str = Field(description="Of authors and places only.")
    role: str = Field(description="Of authors only.")
    description: str
    picture: Picture | None


class Labels(Schema):
    """Topics, authors or places, the newest first. `next` is the address of what follows."""

    items: list[Label]
    next: str | None


class Found(Schema):
    """What a search found. `meant` is a question that finds more, or empty."""

    items: list[StoryBrief]
    total: int
    meant: str
    next: str | None


class Problem(Schema):
    """Why there is no answer."""

    code: Literal["not-found", "unreadable", "too-many"]
    message: str
