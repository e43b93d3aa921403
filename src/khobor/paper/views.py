"""What readers open: front, section, story, topic, author, place, static page."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from khobor.paper import listing_pages, notices, story_page
from khobor.paper.contexts import FrontPage, PlacesPage, TextPage
from khobor.paper.heads import front_head, page_head
from khobor.paper.most_read import start_of_most_read
from khobor.paper.rendering import page_language, reader_page, show
from khobor.paper.wording import word
from khobor.stories import addresses, selectors, values


@reader_page
def front(request: HttpRequest) -> HttpResponse:
    """The front page of a language."""
    language = page_language()
    if language not in {link.name for link in selectors.chrome(language).languages}:
        raise Http404
    return show(request, "front", front_page(selectors.front(language), language))


@reader_page
def page(request: HttpRequest, path: str) -> HttpResponse:
    """Whatever stands at a path below the front page: a section, a story or a static page."""
    found = selectors.find_page(path, language=page_language())
    if found.status == 301:
        return HttpResponsePermanentRedirect(found.moved_to)
    if found.status == 410:
        return notices.gone(request)
    if found.story:
        return show(request, "story", story_page.story_page(found.story))
    if found.section:
        return show(request, "list", listing_pages.section_page(request, found.section))
    if found.page:
        return show(request, "page", text_page(found.page))
    raise Http404


@reader_page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """All stories on a topic."""
    found = selectors.topic(slug, language=page_language())
    if found is None:
        raise Http404
    return show(request, "list", listing_pages.topic_page(request, found))


@reader_page
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """All stories of a person, desk or agency."""
    found = selectors.byline(slug, language=page_language())
    if found is None:
        raise Http404
    return show(request, "author", listing_pages.author_page(request, found))


@reader_page
def place(request: HttpRequest, path: str) -> HttpResponse:
    """All stories from a division, district or upazila."""
    found = selectors.place(path, language=page_language())
    if found is None:
        raise Http404
    return show(request, "list", listing_pages.place_page(request, found))


@reader_page
def places(request: HttpRequest) -> HttpResponse:
    """Every division and district."""
    language = page_language()
    head = page_head(
        word("places_title", language),
        f"{addresses.language_prefix(language)}/places/",
        description=word("places_hint", language),
    )
    divisions = selectors.places_within(language=language)
    return show(request, "places", PlacesPage(head, divisions))


def front_page(shown: values.Front, language: str) -> FrontPage:
    """A front page with its head, and what is read most."""
    return FrontPage(front_head(language), shown, start_of_most_read(language, shown.latest))


def text_page(found: values.StaticPage) -> TextPage:
    """A static page with its head."""
    head = page_head(found.title, found.address, description=found.description)
    return TextPage(replace(head, alternates=()), found)
