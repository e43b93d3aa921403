"""What machines open: feeds, sitemaps, and the texts that tell them what they may do."""

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from khobor.press import reader_page
from khobor.stories.addresses import language_prefix, page_language
from khobor.stories.moved import leads_on_to
from khobor.syndication import sitemaps, texts
from khobor.syndication.feed_addresses import feed_address
from khobor.syndication.feed_formats import WRITERS
from khobor.syndication.feeds import feed_of

PLAIN_TEXT = "text/plain; charset=utf-8"


@reader_page
def feed(request: HttpRequest, path: str, file: str) -> HttpResponse:
    """The feed of whatever list stands at a path, in the format that the file names.

    The feed of a page that has moved moves with it.
    """
    language = page_language()
    found = feed_of(path, language=language)
    if found is None:
        moved_to = leads_on_to(f"{language_prefix(language)}/{path}")
        if not moved_to.endswith("/"):
            raise Http404
        return HttpResponsePermanentRedirect(feed_address(moved_to, file, language=language))
    write, content_type = WRITERS[file]
    return HttpResponse(write(found), content_type=content_type)


@reader_page
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The sitemap of sitemaps."""
    return _xml(sitemaps.index())


@reader_page
def news_sitemap(request: HttpRequest) -> HttpResponse:
    """The stories of the last two days."""
    return _xml(sitemaps.news())


@reader_page
def pages_sitemap(request: HttpRequest, language: str) -> HttpResponse:
    """All that is no story, in a language."""
    _known(language)
    return _xml(sitemaps.pages(language))


@reader_page
def month_sitemap(
    request: HttpRequest, language: str, year: str, month: str, part: str | None = None
) -> HttpResponse:
    """The stories of a month, or a further part of them."""
    _known(language)
    try:
        first = date(int(year), int(month), 1)
    except ValueError as error:
        raise Http404 from error
    return _xml(sitemaps.month_of_stories(first, language=language, part=int(part or 1)))


def _known(language: str) -> None:
    if language not in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
        raise Http404


def _xml(written: str) -> HttpResponse:
    if not written:
        raise Http404
    return HttpResponse(written, content_type="application/xml; charset=utf-8")


@reader_page
def text(request: HttpRequest, name: str) -> HttpResponse:
    """robots.txt and its kind; 404 for one that this newspaper does not want."""
    written = texts.TEXTS[name]()
    if not written:
        raise Http404
    return HttpResponse(written, content_type=PLAIN_TEXT)


@reader_page
def indexnow_key(request: HttpRequest, key: str) -> HttpResponse:
    """The proof that notices to IndexNow come from us: a file with the key in it."""
    if key != texts.indexnow_key() or not key:
        raise Http404
    return HttpResponse(key, content_type=PLAIN_TEXT)
