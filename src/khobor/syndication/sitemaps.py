"""Sitemaps: every public address of the newspaper, month by month, and the news of two days.

A file is written piece by piece and never holds more than a few thousand addresses, so what one
takes does not grow with the archive; a story touches the file of its own month.
Sources: sitemaps.org protocol 0.9; Google's news and image extensions.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.conf import settings

from khobor.stories import selectors
from khobor.stories.addresses import whole_address
from khobor.stories.selectors import MappedPage, MappedStory
from khobor.syndication.fitting import one_line
from khobor.syndication.markup import DECLARATION, Markup, around, beginning, element
from khobor.syndication.structured import moment

PER_FILE = 5_000  # 50,000 are allowed; so many are written in well under a second
MOST_PAGES = 50_000
NEWS_AGE = timedelta(hours=48)
MOST_NEWS = 1_000
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def month_address(month: date, *, language: str, part: int = 1) -> str:
    """Where a month's sitemap stands, or a further part of it.

    >>> month_address(date(2025, 4, 1), language="bn")
    '/sitemaps/bn/2025-04.xml'
    >>> month_address(date(2025, 4, 1), language="bn", part=2)
    '/sitemaps/bn/2025-04-2.xml'
    """
    further = f"-{part}" if part > 1 else ""
    return f"/sitemaps/{language}/{month:%Y-%m}{further}.xml"


def index() -> str:
    """The sitemap of sitemaps."""
    return "".join([DECLARATION, around("sitemapindex", _files(), xmlns=SITEMAP), "\n"])


def _files() -> Iterator[Markup]:
    for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        yield around("sitemap", [_location(f"/sitemaps/{language}/pages.xml")])
        for one in selectors.mapped_months(language):
            for part in range(1, -(-one.count // PER_FILE) + 1):
                parts = [_location(month_address(one.month, language=language, part=part))]
                if one.changed_at:
                    parts.append(element("lastmod", moment(one.changed_at)))
                yield around("sitemap", parts)


def month_of_stories(month: date, *, language: str, part: int) -> str:
    """The stories of a month, with their pictures; empty where there are none."""
    skip = (part - 1) * PER_FILE
    stories = selectors.stories_of_month(month, language=language, skip=skip, count=PER_FILE)
    return _urlset(map(_story, stories), {"xmlns:image": IMAGE})


def pages(language: str) -> str:
    """All that is no story: front page, sections, labels, static pages."""
    found = selectors.mapped_pages(language)
    return _urlset((_page(page) for page, _n in zip(found, range(MOST_PAGES), strict=False)), {})


def news() -> str:
    """The stories of the last two days, for Google News; one line for an empty day."""
    stories = [
        story for story in selectors.recent_stories(NEWS_AGE, count=MOST_NEWS) if story.is_ours
    ]
    names = {
        code: one_line(selectors.chrome(code).masthead.name)
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
    }
    entries = (_news(story, names[story.language]) for story in stories)
    written = _urlset(entries, {"xmlns:news": NEWS, "xmlns:image": IMAGE})
    return written or _urlset([_page(MappedPage("/"))], {"xmlns:news": NEWS})


def _urlset(entries: Iterable[Markup], namespaces: dict[str, str]) -> str:
    inside = Markup("\n".join(entries))
    if not inside:
        return ""
    start = beginning("urlset", xmlns=SITEMAP, **namespaces)
    return "".join([DECLARATION, start, "\n", inside, "\n</urlset>\n"])


def _location(address: str) -> Markup:
    return element("loc", whole_address(address))


def _page(page: MappedPage) -> Markup:
    changed = [element("lastmod", moment(page.changed_at))] if page.changed_at else []
    return around("url", [_location(page.address), *changed])


def _story(story: MappedStory) -> Markup:
    parts = [_location(story.address), element("lastmod", moment(story.changed_at))]
    return around("url", [*parts, *_image(story)])


def _news(story: MappedStory, newspaper: str) -> Markup:
    publication = [element("news:name", newspaper), element("news:language", story.language)]
    told = [
        around("news:publication", publication),
        element("news:publication_date", moment(story.published_at)),
        element("news:title", one_line(story.headline)),
    ]
    lastmod = element("lastmod", moment(story.changed_at))
    parts = [_location(story.address), lastmod, around("news:news", told)]
    return around("url", [*parts, *_image(story)])


def _image(story: MappedStory) -> list[Markup]:
    if not story.picture:
        return []
    return [around("image:image", [element("image:loc", whole_address(story.picture))])]
