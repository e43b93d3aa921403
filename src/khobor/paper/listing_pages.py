"""Pages that are lists: section, topic, author, place. Older stories follow by key, not by page."""

from datetime import UTC, datetime

from django.http import Http404, HttpRequest

from khobor.paper.contexts import Head, ListPage
from khobor.paper.rendering import page_language, whole_address
from khobor.paper.wording import word
from khobor.stories import selectors, values

PER_PAGE = 20
Cursor = tuple[datetime, int]


def section_page(request: HttpRequest, section: values.Section) -> ListPage:
    """The front of a section, with its subsections."""
    language = page_language()
    everywhere = selectors.sections(language)
    above = [s for s in everywhere if section.path.startswith(s.path) and s.id != section.id]
    return _page(
        request,
        section.list_key,
        title=section.name,
        description=section.description or word("more_in", language, section=section.name),
        address=section.address,
        trail=tuple(values.Link(s.name, s.address) for s in above),
        parts=tuple(
            values.Link(s.name, s.address) for s in everywhere if s.parent_id == section.id
        ),
        colour=section.colour,
    )


def topic_page(request: HttpRequest, topic: values.Topic) -> ListPage:
    """All stories on a topic."""
    language = page_language()
    return _page(
        request,
        f"list:{language}:topic:{topic.id}",
        title=topic.name,
        kicker=word("topic", language),
        description=topic.description or word("stories_about", language, name=topic.name),
        address=topic.address,
    )


def author_page(request: HttpRequest, byline: values.Byline) -> ListPage:
    """All stories of a person, desk or agency."""
    language = page_language()
    return _page(
        request,
        f"list:{language}:byline:{byline.id}",
        title=byline.name,
        kicker=byline.role,
        description=byline.biography or word("stories_of", language, name=byline.name),
        address=byline.address,
        byline=byline,
    )


def place_page(request: HttpRequest, place: values.Place) -> ListPage:
    """All stories from a place and the places within it."""
    language = page_language()
    root = values.Link(word("places_title", language), _places_root(place.address))
    return _page(
        request,
        f"list:{language}:place:{place.id}",
        title=word(f"place_{place.kind}", language, place=place.name),
        description="",
        address=place.address,
        trail=(root, *_above(place, language)),
        parts=place.parts,
        parts_title=word(f"place_parts_{place.kind}", language) if place.parts else "",
    )


def _above(place: values.Place, language: str) -> list[values.Link]:
    """Division and district by their full names: ঢাকা is both."""
    return [
        values.Link(word(f"place_{kind}", language, place=link.name), link.address)
        for kind, link in zip(("division", "district"), place.above, strict=False)
    ]


def _places_root(address: str) -> str:
    return address[: address.index("/places/") + len("/places/")]


def _page(
    request: HttpRequest,
    list_key: str,
    *,
    title: str,
    description: str,
    address: str,
    kicker: str = "",
    trail: tuple[values.Link, ...] = (),
    parts: tuple[values.Link, ...] = (),
    parts_title: str = "",
    colour: str = "",
    byline: values.Byline | None = None,
) -> ListPage:
    before = cursor_from(request)
    language = page_language()
    found = selectors.latest(list_key, language=language, count=PER_PAGE + 1, before=before)
    masthead = selectors.chrome(language).masthead
    head = Head(
        title=f"{title} | {masthead.name}",
        description=description,
        canonical=whole_address(address + (f"?{request.GET.urlencode()}" if before else "")),
        robots="noindex,follow" if before else "",
    )
    return ListPage(
        head=head,
        title=title,
        kicker=kicker,
        description=description,
        stories=tuple(found[:PER_PAGE]),
        older=older_address(address, found),
        is_first=before is None,
        trail=trail,
        parts=parts,
        parts_title=parts_title,
        colour=colour,
        byline=byline,
    )


def older_address(address: str, found: list[values.Teaser], *, count: int = PER_PAGE) -> str:
    """Where the list goes on; empty if that was all."""
    if len(found) <= count:
        return ""
    last = found[count - 1]
    return f"{address}?before={last.published_at.timestamp():.6f}-{last.id}"


def cursor_from(request: HttpRequest) -> Cursor | None:
    """The story before which a list goes on, from `?before=SECONDS-ID`.

    Raises: Http404 for a value that this newspaper never wrote.
    """
    written = request.GET.get("before", "")
    if not written:
        return None
    seconds, _dash, story_id = written.partition("-")
    try:
        at = datetime.fromtimestamp(float(seconds), tz=UTC)
        return at, int(story_id)
    except (ValueError, OverflowError, OSError) as error:
        raise Http404 from error
