"""What is read most: a part of many pages, the fragment that renews it, and a page of its own."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from khobor.audience.selectors import most_read_headlines
from khobor.audience.windows import Window
from khobor.paper.contexts import Head, MostRead, MostReadList, MostReadPage
from khobor.paper.fragments import start_from
from khobor.paper.rendering import page_language, show, whole_address
from khobor.paper.wording import word
from khobor.press import reader_page
from khobor.stories import addresses, selectors, values
from khobor.wire import aside

SHOWN = 6
IN_FULL = 20
FEW = 3  # fewer are no list


def most_read(language: str, *, count: int = SHOWN) -> MostRead:
    """Every list that is long enough; if none is, the newest stories."""
    found = _lists(language, count)
    if found:
        return MostRead(found)
    newest = selectors.latest(f"list:{language}:all", language=language, count=count)
    return MostRead((), tuple(newest))


def start_of_most_read(language: str, newest: Sequence[values.Teaser]) -> MostRead:
    """What a page begins with until the browser renews it; `newest` are on the page anyway."""
    with aside():
        lists = _lists(language, SHOWN)
    listed = [story for chosen in lists for story in chosen.stories]
    start_from(listed or newest, list_key=f"list:{language}:all")
    return MostRead(lists, () if lists else tuple(newest[:SHOWN]))


def _lists(language: str, count: int) -> tuple[MostReadList, ...]:
    found = most_read_headlines(language, count)
    return tuple(
        MostReadList(window, tuple(found[window])) for window in Window if len(found[window]) >= FEW
    )


@reader_page
def most_read_fragment(request: HttpRequest) -> HttpResponse:
    """The part as it is now; stored for a minute."""
    return render(request, "paper/parts/most_read.html", {"most_read": most_read(page_language())})


@reader_page
def most_read_page(request: HttpRequest) -> HttpResponse:
    """Every list in full, also for readers without JavaScript."""
    language = page_language()
    name = selectors.chrome(language).masthead.name
    head = Head(
        title=f"{word('most_read', language)} | {name}",
        description=word("most_read_hint", language),
        canonical=whole_address(addresses.most_read_address()),
    )
    return show(request, "most_read", MostReadPage(head, most_read(language, count=IN_FULL)))
