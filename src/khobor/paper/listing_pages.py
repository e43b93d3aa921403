"""Pages that are lists: section, topic, author, place. Older stories follow by key, not by page."""

from dataclasses import replace

from django.http import Http404, HttpRequest

from khobor.paper.contexts import ListPage
from khobor.paper.heads import in_every_language, list_head, older_head, translations_of
from khobor.paper.most_read import start_of_most_read
from khobor.paper.rendering import page_language
from khobor.paper.wording import word
from khobor.stories import selectors, values
from khobor.stories.cursors import Cursor, cursor_after, read_cursor

PER_PAGE = 20


def section_page(request: HttpRequest, section: values.Section) -> ListPage:
    """The front of a section, with its subsections."""
    language = page_language()
    everywhere = selectors.sections(language)
    above = [s for s in everywhere if section.path.startswith(s.path) and s.id != section.id]
    page = _page(
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
        alternates=translations_of(section),
    )
    return replace(page, most_read=start_of_most_read(language, page.stories))


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
    alternates: tuple[values.Link, ...] | None = None,
) -> ListPage:
    before = cursor_from(request)
    language = page_language()
    found = selectors.latest(list_key, language=language, count=PER_PAGE + 1, before=before)
    if before:
        head = older_head(title, f"{address}?{request.GET.urlencode()}")
    else:
        head = list_head(
            title,
            address,
            found[:PER_PAGE],
            description=description,
            trail=trail,
            alternates=in_every_language(address) if alternates is None else alternates,
            byline=byline,
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
    return f"{address}?before={cursor_after(last)}"


def cursor_from(request: HttpRequest) -> Cursor | None:
    """The story before which a list goes on, from `?before=SECONDS-ID`.

    Raises: Http404 for a value that this newspaper never wrote.
    """
    written = request.GET.get("before", "")
    if not written:
        return None
    try:
        return read_cursor(written)
    except ValueError as error:
        raise Http404 from error
