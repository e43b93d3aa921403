"""`/parts/`: every part of the page with invented content, for whoever styles it."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from khobor.audience.windows import Window
from khobor.paper.contexts import FrontPage, Head, MostRead, MostReadList
from khobor.paper.rendering import reader_page, show
from khobor.stories import values


@reader_page
def all_parts(request: HttpRequest) -> HttpResponse:
    """Every teaser in every size. Only where `debug` is on."""
    if not settings.DEBUG:
        raise Http404
    stories = tuple(_teaser(n) for n in range(1, 9))
    front = values.Front(
        lead=stories[0],
        seconds=stories[1:6],
        latest=stories,
        breaking=stories[:1],
        strips=(values.Strip("section", None, stories[:5]),),
    )
    links = tuple(values.StoryLink(s.id, s.address, s.headline) for s in stories)
    read = MostRead(tuple(MostReadList(window, links) for window in Window))
    return show(request, "front", FrontPage(Head(title="parts", robots="noindex"), front, read))


def _teaser(n: int) -> values.Teaser:
    return values.Teaser(
        id=n,
        address="/parts/",
        kicker="নমুনা" if n % 2 else "",
        headline="নদীর ধারে নতুন পাঠাগার, বই দিলেন গ্রামের মানুষ" if n % 3 else "শীতের পিঠার হাট",
        short_headline="নদীর ধারে নতুন পাঠাগার",
        summary="গ্রামের তরুণেরা নিজেদের উদ্যোগে পাঠাগারটি গড়ে তুলেছেন।",
        kind="news",
        is_breaking=False,
        section=None,
        picture=None,
        byline="",
        published_at=timezone.now() - timedelta(hours=n),
    )
