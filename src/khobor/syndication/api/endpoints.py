"""The addresses of the API below `/api/v1/`, and what each answers."""

import math
import time
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Path, Query, Router

from khobor.audience import selectors as audience
from khobor.audience.windows import Window
from khobor.press.floods import TokenBucket, Turnstile, reader_address
from khobor.search import selectors as search
from khobor.search.question import LONGEST, ask
from khobor.stories import selectors
from khobor.stories.addresses import language_of, whole_address
from khobor.stories.cursors import WRITTEN, cursor_after, read_cursor
from khobor.syndication.api import schemas, writing

PER_PAGE = 20
MOST_READ = 20
LABELS_PER_PAGE = 100
MOST = 2**63 - 1  # what the databases can hold
SEARCHERS = TokenBucket(burst=40, per_second=4)
SEARCHING = Turnstile(at_once=2)
BUSY_S = 5

router = Router()
Language = Annotated[Literal["bn", "en"], Path(description="The edition.")]
Number = Annotated[int, Path(ge=1, le=MOST)]
Before = Annotated[
    str | None,
    Query(pattern=f"^{WRITTEN.pattern}$", description="From `next`; leave it out to begin."),
]
BeforeNumber = Annotated[
    int | None, Query(ge=1, le=MOST, description="From `next`; leave it out to begin.")
]
LABELS = {"topics": "topic", "authors": "byline", "places": "place"}
Kind = Annotated[Literal["topics", "authors", "places"], Path()]
PROBLEMS = {404: schemas.Problem, 422: schemas.Problem}


@router.get("{language}/stories", response={200: schemas.Stories} | PROBLEMS)
def stories(request: HttpRequest, language: Language, before: Before = None) -> schemas.Stories:
    """The newest stories of the newspaper."""
    return _stories(f"list:{_known(language)}:all", language, before, f"{language}/stories")


@router.get("{language}/stories/{story_id}", response={200: schemas.Story} | PROBLEMS)
def story(request: HttpRequest, language: Language, story_id: Number) -> schemas.Story:
    """A whole story."""
    found = selectors.story(story_id)
    if found is None or language_of(found.address) != _known(language):
        raise Http404
    return writing.whole(found, language=language)


@router.get("{language}/most-read/{window}", response={200: schemas.Ranking} | PROBLEMS)
def most_read(
    request: HttpRequest, language: Language, window: Annotated[Window, Path()]
) -> schemas.Ranking:
    """What is read most, the first first; empty as long as too little is read."""
    found = audience.most_read(_known(language), window, MOST_READ)
    return schemas.Ranking(items=[writing.brief(one) for one in found])


@router.get("{language}/sections", response={200: schemas.Sections} | PROBLEMS)
def sections(request: HttpRequest, language: Language) -> schemas.Sections:
    """All sections."""
    found = selectors.sections(_known(language))
    return schemas.Sections(items=[writing.section(section) for section in found])


@router.get("{language}/sections/{section_id}/stories", response={200: schemas.Stories} | PROBLEMS)
def section_stories(
    request: HttpRequest, language: Language, section_id: Number, before: Before = None
) -> schemas.Stories:
    """The newest stories of a section and of those within it."""
    known = selectors.sections(_known(language))
    section = next((one for one in known if one.id == section_id), None)
    if section is None:
        raise Http404
    address = f"{language}/sections/{section_id}/stories"
    return _stories(section.list_key, language, before, address)


@router.get("{language}/search", response={200: schemas.Found, 429: schemas.Problem} | PROBLEMS,
            url_name="search")  # fmt: skip
def find(
    request: HttpRequest,
    language: Language,
    q: Annotated[str, Query(max_length=LONGEST, description="What is looked for.")],
    page: Annotated[int, Query(ge=1, le=search.MOST_PAGES)] = 1,
) -> Any:
    """Stories with these words, in any inflection and usual spelling; the best first."""
    wait_s = SEARCHERS.wait_s(reader_address(request), time.monotonic())
    if wait_s:
        return _turned_away(math.ceil(wait_s))
    with SEARCHING.passed() as is_in:
        return _found(q, _known(language), page) if is_in else _turned_away(BUSY_S)


@router.get("{language}/{kind}", response={200: schemas.Labels} | PROBLEMS)
def labels(
    request: HttpRequest, language: Language, kind: Kind, before: BeforeNumber = None
) -> schemas.Labels:
    """Topics, authors or places."""
    found = selectors.labels(
        LABELS[kind], language=_known(language), before=before, count=LABELS_PER_PAGE + 1
    )
    shown = found[:LABELS_PER_PAGE]
    more = f"{language}/{kind}?before={shown[-1].id}" if len(found) > len(shown) else ""
    return schemas.Labels(items=[writing.label(one) for one in shown], next=_next(more))


@router.get("{language}/{kind}/{label_id}", response={200: schemas.Label} | PROBLEMS)
def label(request: HttpRequest, language: Language, kind: Kind, label_id: Number) -> schemas.Label:
    """A topic, an author or a place."""
    return writing.label(_label(kind, label_id, _known(language)))


@router.get("{language}/{kind}/{label_id}/stories", response={200: schemas.Stories} | PROBLEMS)
def label_stories(
    request: HttpRequest, language: Language, kind: Kind, label_id: Number, before: Before = None
) -> schemas.Stories:
    """The newest stories about a topic, by an author, from a place."""
    found = _label(kind, label_id, _known(language))
    key = found.list_key(LABELS[kind], language=language)
    return _stories(key, language, before, f"{language}/{kind}/{label_id}/stories")


def _stories(key: str, language: str, before: str | None, address: str) -> schemas.Stories:
    place = read_cursor(before) if before else None
    found = selectors.latest(key, language=language, count=PER_PAGE + 1, before=place)
    shown = found[:PER_PAGE]
    more = f"{address}?before={cursor_after(shown[-1])}" if len(found) > PER_PAGE else ""
    return schemas.Stories(items=[writing.brief(one) for one in shown], next=_next(more))


def _found(asked: str, language: str, page: int) -> schemas.Found:
    answer = search.find(ask(asked), language=language, page=page)
    following = urlencode({"q": asked, "page": page + 1})
    return schemas.Found(
        items=[writing.brief(one) for one in answer.stories],
        total=answer.total,
        meant=answer.meant,
        next=_next(f"{language}/search?{following}" if answer.has_more else ""),
    )


def _turned_away(retry_s: int) -> HttpResponse:
    problem = schemas.Problem(code="too-many", message="Too many questions; ask again later.")
    return HttpResponse(
        problem.model_dump_json(),
        status=429,
        content_type="application/json; charset=utf-8",
        headers={"Retry-After": str(retry_s), "Cache-Control": "no-store"},
    )


def _label(kind: str, label_id: int, language: str) -> selectors.AnyLabel:
    found = selectors.label(LABELS[kind], label_id, language=language)
    if found is None:
        raise Http404
    return found


def _known(language: str) -> str:
    """A language of this newspaper. Raises: Http404."""
    if language not in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
        raise Http404
    return language


def _next(below: str) -> str | None:
    return whole_address(f"/api/v1/{below}") if below else None
