"""The heads of pages that are no story: the front page, lists, static pages."""

from collections.abc import Sequence

from django.conf import settings

from khobor.paper.contexts import Head
from khobor.paper.rendering import page_language, whole_address
from khobor.paper.wording import word
from khobor.stories import addresses, selectors, values
from khobor.syndication import fitting, structured
from khobor.syndication.feed_addresses import feed_links

Trail = Sequence[values.Link | values.Section]


def front_head(language: str) -> Head:
    """The head of the front page, which tells machines of the newspaper."""
    masthead = selectors.chrome(language).masthead
    home = addresses.language_prefix(language) + "/"
    return Head(
        title=" | ".join(fitting.one_line(t) for t in (masthead.name, masthead.tagline) if t),
        description=fitting.description(masthead.description),
        canonical=whole_address(home),
        robots="max-image-preview:large",
        shared_description=fitting.shared_description(masthead.description),
        feeds=feed_links(home, masthead.name, language=language),
        alternates=in_every_language(home),
        structured=structured.as_script(
            structured.newspaper(masthead),
            structured.website(masthead, home=home, language=language),
        ),
    )


def page_head(title: str, address: str, *, description: str = "", trail: Trail = ()) -> Head:
    """The head of any other page that stands at the same path in every language."""
    return Head(
        title=fitting.page_title(title, _masthead().name),
        description=fitting.description(description),
        canonical=whole_address(address),
        alternates=in_every_language(address),
        structured=structured.as_script(
            structured.trail(trail_to(title, address, above=trail)),
        ),
    )


def list_head(
    title: str,
    address: str,
    stories: Sequence[values.Teaser],
    *,
    description: str,
    trail: Trail,
    alternates: tuple[values.Link, ...],
    byline: values.Byline | None,
) -> Head:
    """The head of the beginning of a list: a section, a topic, an author, a place."""
    masthead = _masthead()
    thing = (
        structured.profile(byline, masthead)
        if byline
        else structured.collection(title, address, stories)
    )
    return Head(
        title=fitting.page_title(title, masthead.name),
        description=fitting.description(description),
        canonical=whole_address(address),
        robots="max-image-preview:large",
        kind="profile" if byline and byline.kind == "person" else "website",
        feeds=feed_links(address, f"{title} | {masthead.name}", language=page_language()),
        alternates=alternates,
        structured=structured.as_script(
            thing, structured.trail(trail_to(title, address, above=trail))
        ),
    )


def older_head(title: str, address: str) -> Head:
    """The head of what follows the beginning of a list: for readers, not for search engines."""
    return Head(
        title=fitting.page_title(title, _masthead().name),
        canonical=whole_address(address),
        robots="noindex,follow",
    )


def trail_to(title: str, address: str, *, above: Trail) -> Trail:
    """The way from the front page to a page."""
    language = page_language()
    home = values.Link(word("home", language), addresses.language_prefix(language) + "/")
    return [home, *above, values.Link(title, address)]


def in_every_language(address: str) -> tuple[values.Link, ...]:
    """A page that stands at the same path in each language; nothing if there is but one."""
    codes = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    if len(codes) == 1:
        return ()
    path = address.removeprefix(addresses.language_prefix())
    return tuple(
        values.Link(code, whole_address(addresses.language_prefix(code) + path)) for code in codes
    )


def translations_of(section: values.Section) -> tuple[values.Link, ...]:
    """A section in each language that has it; nothing if there is but one."""
    found = [
        values.Link(code, whole_address(other.address))
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
        for other in selectors.sections(code)
        if other.translation_key == section.translation_key
    ]
    return tuple(found) if len(found) > 1 else ()


def _masthead() -> values.Masthead:
    return selectors.chrome(page_language()).masthead
