"""The page of a story: the story, and what stands below it."""

import json
from typing import Any

from khobor.bangla import reading_minutes
from khobor.paper.contexts import Head, StoryPage
from khobor.paper.rendering import whole_address
from khobor.stories import selectors, values

NEWEST = 6
SELECTED = 8


def story_page(story: values.Story, *, is_preview: bool = False) -> StoryPage:
    """A story's page. Everything below the story is fetched at once."""
    language = language_of(story)
    section = story.sections[-1] if story.sections else None
    newest, selected = _below(story, section, language)
    masthead = selectors.chrome(language).masthead
    head = Head(
        title=f"{story.seo_title or story.headline} | {masthead.name}",
        description=story.search_description or story.summary or _opening(story),
        canonical=story.canonical_url or whole_address(story.address),
        robots="noindex" if is_preview else "max-image-preview:large",
        image=_share_image(story),
        kind="article",
    )
    return StoryPage(
        head=head,
        story=story,
        section=section,
        reading_minutes=reading_minutes(story.plain_text),
        newest=newest,
        selected=selected,
        short_address=whole_address(_short(story)),
        structured=structured(story, masthead, head),
        is_preview=is_preview,
    )


def language_of(story: values.Story) -> str:
    """The language that the page around a story is in."""
    return "en" if story.address.startswith("/en/") else "bn"


def _below(
    story: values.Story, section: values.Section | None, language: str
) -> tuple[tuple[values.Teaser, ...], tuple[values.Teaser, ...]]:
    """The newest of the section, and stories that share this one's topics; none stands twice."""
    everything = f"list:{language}:all"
    section_key = section.list_key if section else everything
    topic_keys = [f"list:{language}:topic:{topic.id}" for topic in story.topics]
    found = selectors.newest_ids(
        {section_key: NEWEST + 1, everything: SELECTED + NEWEST + 1} | dict.fromkeys(topic_keys, 30)
    )
    newest = [pk for pk in found[section_key] if pk != story.id][:NEWEST]
    sharing = selectors.rank_shared([found[key] for key in topic_keys])
    order = [*sharing, *found[everything]]
    selected = [pk for pk in dict.fromkeys(order) if pk != story.id and pk not in newest]
    teasers = {
        t.id: t for t in selectors.in_order([*newest, *selected[: SELECTED + 2]], language=language)
    }
    return (
        tuple(teasers[pk] for pk in newest if pk in teasers),
        tuple(teasers[pk] for pk in selected if pk in teasers)[:SELECTED],
    )


def _opening(story: values.Story) -> str:
    first = story.plain_text.split("\n", 1)[0]
    return first if len(first) <= 200 else first[:200].rsplit(" ", 1)[0] + "…"


def _short(story: values.Story) -> str:
    """The shortest address that leads here: the id decides, the rest redirects."""
    return f"/en/{story.id}/" if language_of(story) == "en" else f"/{story.id}/"


def _share_image(story: values.Story) -> str:
    picture = story.social_picture or story.picture
    return whole_address(picture.largest.address) if picture else ""


def structured(story: values.Story, masthead: values.Masthead, head: Head) -> str:
    """The story for machines, as JSON-LD. Source: schema.org NewsArticle."""
    article: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "OpinionNewsArticle" if story.kind == "opinion" else "NewsArticle",
        "headline": story.headline,
        "description": head.description,
        "mainEntityOfPage": head.canonical,
        "datePublished": story.published_at.isoformat(),
        "dateModified": (story.updated_at or story.published_at).isoformat(),
        "author": [_author(byline) for byline in story.bylines],
        "publisher": {"@type": "NewsMediaOrganization", "name": masthead.name},
        "articleSection": story.sections[-1].name if story.sections else "",
        "keywords": [topic.name for topic in story.topics],
        "inLanguage": language_of(story),
        "wordCount": story.word_count,
    }
    if head.image:
        article["image"] = [head.image]
    # Inside a <script> element nothing but "<" could end it.
    return json.dumps(article, ensure_ascii=False).replace("<", "\\u003c")


def _author(byline: values.Byline) -> dict[str, str]:
    kind = "Person" if byline.kind == "person" else "Organization"
    return {"@type": kind, "name": byline.name, "url": whole_address(byline.address)}
