"""Pages for machines, as schema.org says it in JSON-LD.

Sources: schema.org; Google Search Central, "Structured data" (Article, Profile page, Breadcrumb,
Organization, Image license metadata); the Trust Project's terms for NewsMediaOrganization.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from khobor.bangla import truncate
from khobor.stories import values
from khobor.stories.addresses import language_of, whole_address
from khobor.syndication.fitting import about, description, one_line, shared_title

Thing = dict[str, Any]
ARTICLES = {"opinion": "OpinionNewsArticle", "live": "LiveBlogPosting"}
MOST_ENTRIES = 30  # of a live blog: the newest; the page has all
ENTRY = 160  # letters of an entry


def as_script(*things: Thing | None) -> str:
    """The content of a `<script type="application/ld+json">`; nothing in it can end the element."""
    graph = {"@context": "https://schema.org", "@graph": [thing for thing in things if thing]}
    written = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("\u2028", " ").replace("\u2029", " ")


def article(story: values.Story, masthead: values.Masthead, *, canonical: str) -> Thing:
    """The story itself."""
    published, changed = story.published_at, story.updated_at or story.published_at
    return _said(
        {
            "@type": ARTICLES.get(story.kind, "NewsArticle"),
            "@id": f"{canonical}#story",
            "url": canonical,
            "mainEntityOfPage": canonical,
            "headline": shared_title(story.headline),
            "alternativeHeadline": _other(story.short_headline, story.headline),
            "description": description(story.search_description or about(story)),
            "image": [image(p) for p in (story.picture, story.social_picture) if p][:1],
            "datePublished": moment(published),
            "dateModified": moment(changed),
            "author": [author(byline) for byline in story.bylines] or [_reference(masthead)],
            "publisher": _reference(masthead),
            "articleSection": [one_line(section.name) for section in story.sections],
            "keywords": [one_line(topic.name) for topic in story.topics],
            "about": [_named(topic) for topic in story.topics],
            "contentLocation": [_place(place) for place in story.places],
            "dateline": one_line(story.dateline),
            "inLanguage": language_of(story.address),
            "wordCount": story.word_count,
            "isAccessibleForFree": True,
            "correction": [_correction(correction) for correction in story.corrections],
            **_live(story, canonical),
        }
    )


def _live(story: values.Story, canonical: str) -> Thing:
    """What a live blog says beyond an article."""
    if story.kind != "live":
        return {}
    entries = [_entry(block.value, canonical) for block in story.blocks if block.kind == "live"]
    times = sorted(entry["datePublished"] for entry in entries if "datePublished" in entry)
    return {
        "coverageStartTime": times[0] if times else moment(story.published_at),
        "liveBlogUpdate": entries[:MOST_ENTRIES],
    }


def _entry(value: Any, canonical: str) -> Thing:
    text = one_line(_without_tags(value["text"]))
    return _said(
        {
            "@type": "BlogPosting",
            "headline": shared_title(value["headline"] or text),
            "datePublished": moment(value["at"]) if value["at"] else "",
            "articleBody": truncate(text, ENTRY),
            "url": canonical,
        }
    )


def _without_tags(html: str) -> str:
    parts = (piece.rpartition(">")[2] for piece in html.split("<"))
    return " ".join(parts)


def image(picture: values.Picture) -> Thing:
    """A picture with who took it and on what terms others may use it."""
    cut = picture.largest
    return _said(
        {
            "@type": "ImageObject",
            "url": whole_address(cut.address),
            "width": cut.width_px,
            "height": cut.height_px,
            "caption": one_line(picture.caption or picture.alt),
            "creditText": one_line(picture.credit),
            "license": picture.licence,
        }
    )


def author(byline: values.Byline) -> Thing:
    """A person, desk or agency, as a story names it."""
    kind = "Person" if byline.kind == "person" else "Organization"
    address = whole_address(byline.address)
    return {"@type": kind, "@id": f"{address}#author", "name": one_line(byline.name),
            "url": address}  # fmt: skip


def profile(byline: values.Byline, masthead: values.Masthead) -> Thing:
    """The page of an author."""
    person = author(byline) | {
        "description": description(byline.biography),
        "image": image(byline.portrait) if byline.portrait else None,
    }
    if byline.kind == "person":
        person |= {"jobTitle": one_line(byline.role), "worksFor": _reference(masthead)}
    return {"@type": "ProfilePage", "url": person["url"], "mainEntity": _said(person)}


def newspaper(masthead: values.Masthead) -> Thing:
    """The newspaper, on its front page; every other page refers to it."""
    return _said(
        _reference(masthead)
        | {
            "description": description(masthead.description),
            "slogan": one_line(masthead.tagline),
            "logo": image(masthead.logo) if masthead.logo else None,
            "email": masthead.email,
            "telephone": one_line(masthead.phone),
            "address": one_line(masthead.postal_address),
            "sameAs": [link.address for link in masthead.elsewhere],
        }
    )


def website(masthead: values.Masthead, *, home: str, language: str) -> Thing:
    """The site: from here search engines take its name."""
    return {
        "@type": "WebSite",
        "@id": whole_address(f"{home}#site"),
        "name": one_line(masthead.name),
        "url": whole_address(home),
        "inLanguage": language,
        "publisher": _reference(masthead),
    }


def collection(title: str, address: str, stories: Sequence[values.Teaser]) -> Thing:
    """A list of stories: a section, a topic, a place."""
    return {
        "@type": "CollectionPage",
        "name": one_line(title),
        "url": whole_address(address),
        "mainEntity": {
            "@type": "ItemList",
            "itemListElement": [
                {"@type": "ListItem", "position": n, "url": whole_address(story.address)}
                for n, story in enumerate(stories, 1)
            ],
        },
    }


def trail(links: Iterable[values.Link | values.Section]) -> Thing:
    """The way from the front page to here."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": one_line(link.name),
                "item": whole_address(link.address),
            }
            for position, link in enumerate(links, 1)
        ],
    }


def moment(at: datetime) -> str:
    """A time with the newspaper's own offset."""
    return timezone.localtime(at).isoformat(timespec="seconds")


def _reference(masthead: values.Masthead) -> Thing:
    return {
        "@type": "NewsMediaOrganization",
        "@id": whole_address("/#newspaper"),
        "name": one_line(masthead.name),
        "url": whole_address("/"),
    }


def _named(topic: values.Topic) -> Thing:
    return {"@type": "Thing", "name": one_line(topic.name), "url": whole_address(topic.address)}


def _place(place: values.Link) -> Thing:
    return {"@type": "Place", "name": one_line(place.name), "url": whole_address(place.address)}


def _correction(correction: values.Correction) -> Thing:
    return {
        "@type": "CorrectionComment",
        "text": one_line(correction.text),
        "datePublished": moment(correction.at),
    }


def _other(text: str, said: str) -> str:
    return one_line(text) if text != said else ""


def _said(thing: Thing) -> Thing:
    """Without what has no value."""
    return {name: value for name, value in thing.items() if value not in ("", None, [], {})}
