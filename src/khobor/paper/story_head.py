"""What the page of a story says of it to machines and to whoever shares it."""

from django.conf import settings

from khobor.paper.contexts import Head, SharedPicture
from khobor.paper.rendering import whole_address
from khobor.paper.wording import word
from khobor.stories import addresses, selectors, values
from khobor.syndication import fitting, structured
from khobor.syndication.cards.from_stories import card_address, masthead_of
from khobor.syndication.cards.letters import can_shape
from khobor.syndication.cards.values import Size
from khobor.syndication.feed_addresses import RSS, feed_address


def story_head(story: values.Story, *, is_preview: bool) -> Head:
    """The head of a story's page. A draft's is for nobody but its editor."""
    language = addresses.language_of(story.address)
    masthead = selectors.chrome(language).masthead
    own = whole_address(story.address)
    canonical = story.canonical_url or own
    home = values.Link(word("home", language), addresses.language_prefix(language) + "/")
    return Head(
        title=fitting.page_title(story.seo_title or story.headline, masthead.name),
        description=fitting.description(story.search_description or fitting.about(story)),
        canonical=canonical,
        robots="noindex" if is_preview else "max-image-preview:large",
        picture=_shared_picture(story) if is_preview else _card(story) or _shared_picture(story),
        kind="article",
        shared_title=fitting.shared_title(story.social_headline),
        shared_description=fitting.shared_description(story.social_summary or fitting.about(story)),
        feeds=_feeds(story, language),
        alternates=_alternates(story, language),
        structured=structured.as_script(
            structured.article(story, masthead, canonical=canonical),
            structured.trail([home, *story.sections, values.Link(story.headline, story.address)]),
        ),
    )


def _feeds(story: values.Story, language: str) -> tuple[values.Link, ...]:
    """The feed of the story's section, in the format that every program knows."""
    if not story.sections:
        return ()
    section = story.sections[-1]
    return (values.Link(section.name, feed_address(section.address, RSS.file, language=language)),)


def _alternates(story: values.Story, language: str) -> tuple[values.Link, ...]:
    """The page itself and its translation, in the order of the newspaper's languages."""
    if not story.translation:
        return ()
    return tuple(
        values.Link(code, whole_address(story.address if code == language else story.translation))
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
    )


def _card(story: values.Story) -> SharedPicture | None:
    """The story's picture card: its headline can be read where only pictures are looked at."""
    if not can_shape():
        return None
    size = Size.LINK
    address = whole_address(card_address(story, masthead_of(story), size))
    alt = fitting.one_line(story.social_headline)
    return SharedPicture(address, size.width_px, size.height_px, alt)


def _shared_picture(story: values.Story) -> SharedPicture | None:
    picture = story.social_picture or story.picture
    if picture is None:
        return None
    cut = picture.largest
    return SharedPicture(
        whole_address(cut.address), cut.width_px, cut.height_px, fitting.one_line(picture.alt)
    )
