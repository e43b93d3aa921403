"""What the newspaper has corrected, and the form in which readers say what is wrong."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from khobor.bangla import truncate
from khobor.conversation import error_reports, tokens
from khobor.conversation.errors import FormNotOurs, NotTaken
from khobor.paper.comment_forms import ONE_DAY_S, with_cookie
from khobor.paper.comment_pages import story_in_language
from khobor.paper.contexts import CorrectionsPage, ErrorReportPage, Head
from khobor.paper.floods import reader_address
from khobor.paper.form_addresses import form_at
from khobor.paper.rendering import page_language, reader_page, show, whole_address
from khobor.paper.wording import word
from khobor.press import reader_post
from khobor.stories import selectors, values

LINE_LETTERS: Final = 70
MOST_BYTES: Final = 100_000


@reader_page
def corrections(request: HttpRequest) -> HttpResponse:
    """Every correction of late, with its story."""
    language = page_language()
    head = Head(
        title=word("corrections_title", language),
        description=word("corrections_text", language),
        canonical=whole_address(request.path),
    )
    found = tuple(selectors.corrections(language))
    return show(request, "corrections", CorrectionsPage(head, found))


@never_cache
@require_GET
def report_form(request: HttpRequest, story_id: int) -> HttpResponse:
    """The form that reports an error in a story."""
    return _form(request, story_in_language(story_id), "")


@form_at("../")
@reader_post
def report(request: HttpRequest, story_id: int) -> HttpResponse:
    """Take a report; what cannot be taken comes back as it was typed, with the reason."""
    story = story_in_language(story_id)
    size = request.META.get("CONTENT_LENGTH") or "0"
    if not size.isdecimal() or int(size) > MOST_BYTES:
        return _form(request, story, "too_long", status=413)
    if request.POST.get("website"):  # a machine filled the field that nobody sees
        return _form(request, story, "thanks")
    chosen = request.POST.get("paragraph", "")
    lines = error_reports.paragraphs_of(_whole(story))
    place = int(chosen) if chosen.isdecimal() and len(chosen) < 9 else len(lines)
    try:
        browser = request.COOKIES.get(tokens.COOKIE, "")
        tokens.opened_form(request.POST.get("token", ""), f"error:{story.id}", browser=browser)
        error_reports.report(
            story,
            paragraph=lines[place] if place < len(lines) else "",
            typed=request.POST.get("message", ""),
            contact=request.POST.get("contact", "")[:254],
            address=reader_address(request),
        )
    except (FormNotOurs, NotTaken) as refusal:
        return _form(request, story, refusal.code, status=400)
    return _form(request, story, "thanks")


def _form(
    request: HttpRequest, story: values.Standing, said: str, *, status: int = 200
) -> HttpResponse:
    browser = request.COOKIES.get(tokens.COOKIE, "") or tokens.new_browser_mark()
    language = page_language()
    whole = _whole(story)
    page = ErrorReportPage(
        head=Head(title=word("report_error", language), robots="noindex"),
        story=story,
        lines=tuple(truncate(line, LINE_LETTERS) for line in error_reports.paragraphs_of(whole)),
        token=tokens.form_token(f"error:{story.id}", browser=browser),
        said=word(f"report_{said}", language) if said else "",
        is_thanked=said == "thanks",
        message=request.POST.get("message", "")[:20_000],
        contact=request.POST.get("contact", "")[:254],
        chosen=request.POST.get("paragraph", "")[:9],
    )
    answer = show(request, "report_error", page, status=status)
    return with_cookie(answer, tokens.COOKIE, browser, lasts_s=ONE_DAY_S, below="corrections")


def _whole(story: values.Standing) -> values.Story:
    found = selectors.story(story.id)
    if found is None:
        raise Http404
    return found
