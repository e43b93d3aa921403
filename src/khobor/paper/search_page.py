"""The search page, and what is suggested while a reader types. Neither is stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse

from khobor.paper.contexts import Head, SearchForm, SearchHit, SearchPage
from khobor.paper.floods import TokenBucket, Turnstile, guarded
from khobor.paper.rendering import page_language, show
from khobor.paper.wording import word
from khobor.search import selectors as search
from khobor.search.highlights import highlighted
from khobor.search.question import LONGEST, Filters, Order, Question, ask
from khobor.stories import addresses, selectors, values

TURNSTILE = Turnstile(at_once=2)
PAGE_GUARD = guarded(TokenBucket(burst=40, per_second=4), TURNSTILE)
SUGGESTION_GUARD = guarded(TokenBucket(burst=80, per_second=15), Turnstile(at_once=2))
NEWEST = 6
LONGEST_FILTER = 250
LABELS = (
    ("topic", "topic", selectors.topic),
    ("author", "byline", selectors.byline),
    ("place", "place", selectors.place),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its filters by the names that they have in the address.

    `written` is what the address said of each filter that leads somewhere; `names` what readers
    call it (days have no name).
    """

    question: Question
    page: int
    written: dict[str, str]
    names: dict[str, str]

    def address(self, **changed: object) -> str:
        """The address of this question with something changed; empty values are left out."""
        order = {"order": "newest"} if self.question.order == "newest" else {}
        said = {"q": self.question.text, **self.written, **order} | changed
        kept = {name: value for name, value in said.items() if value or name == "q"}
        return f"{addresses.search_address()}?{urlencode(kept)}"


@PAGE_GUARD
def search_page(request: HttpRequest) -> HttpResponse:
    """What was found, or the empty page with its ideas."""
    response = show(request, "search", found_page(read(request)))
    response["Cache-Control"] = "private, no-cache"
    return response


@SUGGESTION_GUARD
def suggestions(request: HttpRequest) -> HttpResponse:
    """People, places, topics and headlines that begin as was typed, as JSON."""
    typed = request.GET.get("q", "")[:LONGEST]
    found = search.suggest(typed, language=page_language())
    shown = [one._replace(text=_shown(one))._asdict() for one in found]
    answer = JsonResponse({"suggestions": shown})
    answer["Cache-Control"] = "private, max-age=60"
    return answer


def _shown(one: search.Suggestion) -> str:
    """Places are told apart by their tier: রাজশাহী is a division and a district of it."""
    if one.kind in {"division", "district", "upazila"}:
        return word(f"place_{one.kind}", page_language(), place=one.text)
    return one.text


def read(request: HttpRequest) -> Asked:
    """What the address asks. What leads nowhere in it is nothing; nothing in it is an error."""
    said = {name: request.GET.get(name, "") for name in ("q", "from", "to", "order", "page")}
    lists, written, names = _filters(request, page_language())
    days = {name: _day(said[name]) for name in ("from", "to")}
    order: Order = "newest" if said["order"] == "newest" else "best"
    filters = Filters(tuple(lists), since=days["from"], until=days["to"])
    written |= {name: day.isoformat() for name, day in days.items() if day}
    question = ask(said["q"], filters=filters, order=order)
    return Asked(question, _number(said["page"]), written, names)


def found_page(asked: Asked) -> SearchPage:
    """The page with what was found."""
    language, question = page_language(), asked.question
    answer = search.find(question, language=language, page=asked.page)
    other = "" if question.order == "newest" else "newest"
    return SearchPage(
        head=_head(question, language),
        form=_form(asked, language),
        is_asked=bool(question.words or asked.written),
        is_ready=search.is_ready(),
        hits=tuple(_hit(story, question) for story in answer.stories),
        total=answer.total,
        is_loose=answer.is_loose,
        meant=answer.meant,
        meant_address=asked.address(q=answer.meant),
        other_order=asked.address(order=other),
        newer=asked.address(page=asked.page - 1) if asked.page > 1 else "",
        older=asked.address(page=asked.page + 1) if answer.has_more else "",
        newest=() if answer.stories else _newest(language),
    )


def _head(question: Question, language: str) -> Head:
    name = selectors.chrome(language).masthead.name
    parts = [question.text, word("search_title", language), name]
    return Head(title=" | ".join(filter(None, parts)), robots="noindex,follow")


def _form(asked: Asked, language: str) -> SearchForm:
    return SearchForm(
        typed=asked.question.text,
        order=asked.question.order,
        section=asked.written.get("section", ""),
        sections=tuple(
            values.Link(section.name, section.address.strip("/"))
            for section in selectors.sections(language)
        ),
        since=asked.question.filters.since,
        until=asked.question.filters.until,
        kept=tuple(
            values.Link(name, asked.written[name]) for name in asked.names if name != "section"
        ),
        filters=tuple(
            values.Link(shown, asked.address(**{name: ""})) for name, shown in asked.names.items()
        ),
    )


def _hit(story: values.Teaser, question: Question) -> SearchHit:
    return SearchHit(
        story=story,
        headline=tuple(highlighted(story.headline, question)),
        summary=tuple(highlighted(story.summary, question)),
    )


def _newest(language: str) -> tuple[values.Teaser, ...]:
    key = f"list:{language}:all"
    return tuple(selectors.latest(key, language=language, count=NEWEST))


def _filters(
    request: HttpRequest, language: str
) -> tuple[list[str], dict[str, str], dict[str, str]]:
    """The keys of the lists that are asked for, what was written for each, and its name."""
    keys, written, names = [], {}, {}
    section = _section(_given(request, "section").strip("/"), selectors.sections(language))
    if section:
        keys.append(section.list_key)
        written["section"], names["section"] = section.address.strip("/"), section.name
    for parameter, kind, ask_for in LABELS:
        said = _given(request, parameter)
        label = ask_for(said, language=language) if said else None
        if label:
            keys.append(f"list:{language}:{kind}:{label.id}")
            written[parameter], names[parameter] = said, label.name
    return keys, written, names


def _section(path: str, sections: Iterable[values.Section]) -> values.Section | None:
    return next((one for one in sections if path and one.address.strip("/") == path), None)


def _given(request: HttpRequest, name: str) -> str:
    """A parameter that may be a path; NUL, which PostgreSQL refuses, is in none."""
    said = request.GET.get(name, "")
    return said if len(said) <= LONGEST_FILTER and "\x00" not in said else ""


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _number(written: str) -> int:
    is_number = written.isascii() and written.isdigit() and len(written) < 4
    return min(max(int(written), 1), search.MOST_PAGES) if is_number else 1
