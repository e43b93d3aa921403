"""The form in which readers write, and what becomes of it. Never stored, unlike the story's page.

The form's page gives out a signed token and a cookie that only addresses below `/comments/` get.
"""

import math
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from khobor.conversation import actions, gates, readers, tokens
from khobor.conversation import selectors as talk
from khobor.conversation.cleaning import MOST_LETTERS
from khobor.conversation.errors import FormNotOurs, NoSuchComment, NotTaken, TalkClosed
from khobor.conversation.models import Comment
from khobor.paper.comment_pages import story_in_language
from khobor.paper.contexts import CommentForm, CommentFormPage, Head
from khobor.paper.floods import Turnstile, reader_address, turned_away
from khobor.paper.form_addresses import form_at
from khobor.paper.rendering import page_language, show
from khobor.paper.templatetags.paper import digits
from khobor.paper.wording import word
from khobor.press import reader_post
from khobor.stories import addresses, values

MOST_BYTES: Final = 300_000  # of a form: the longest comment is a tenth of it
ONE_DAY_S: Final = 86_400
RETRY_S: Final = 10
# A process has four threads for readers: none of them waits for another comment.
_turnstile = Turnstile(at_once=2)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a reader has typed, to be shown again when it could not be taken."""

    name: str = ""
    contact: str = ""
    text: str = ""
    reply_to: int = 0


@never_cache
@require_GET
def write(request: HttpRequest, story_id: int) -> HttpResponse:
    """The form, on a page of its own or (`?part=form`) for the story's page."""
    story = story_in_language(story_id)
    reply_to = request.GET.get("reply", "")
    reply_id = int(reply_to) if reply_to.isdecimal() and len(reply_to) < 19 else 0
    return _form(request, story, Typed(reply_to=reply_id))


@form_at("../write/")
@reader_post
def send(request: HttpRequest, story_id: int) -> HttpResponse:
    """Take a comment. What cannot be taken comes back as it was typed, with the reason."""
    browser = request.COOKIES.get(tokens.COOKIE, "")
    passed = gates.may_send(reader_address(request), browser)
    if passed.wait_s and _wants_json(request):
        return _told_to_wait(passed.wait_s)  # in a flood nothing is asked of the database
    with _turnstile.passed() as is_in:
        if not is_in:
            return _told_to_wait(RETRY_S) if _wants_json(request) else _send_again(request)
        story = story_in_language(story_id)
        if _is_too_large(request):
            return _refused(request, story, Typed(), "too_large", status=413)
        if passed.wait_s:
            return _turned_away(request, story, _typed(request), passed.wait_s)
        return _taken(request, story, is_fast=passed.is_fast)


def _is_too_large(request: HttpRequest) -> bool:
    size = request.META.get("CONTENT_LENGTH") or "0"
    return not size.isdecimal() or int(size) > MOST_BYTES


def _send_again(request: HttpRequest) -> HttpResponse:
    """What was typed, in a form that costs the database nothing."""
    is_kept = not _is_too_large(request)
    return turned_away(RETRY_S, kept=request.POST.dict() if is_kept else None)


def _told_to_wait(wait_s: float) -> HttpResponse:
    told = {"error": "too_fast", "said": say("comment_too_fast")}
    answer = JsonResponse(told, status=429)
    answer["Retry-After"] = str(math.ceil(wait_s))
    return answer


def _taken(request: HttpRequest, story: values.Standing, *, is_fast: bool) -> HttpResponse:
    typed, browser = _typed(request), request.COOKIES.get(tokens.COOKIE, "")
    reader = readers.signed_in(request.COOKIES.get(readers.COOKIE, ""))
    try:
        form = tokens.opened_form(
            request.POST.get("token", ""), f"comment:{story.id}", browser=browser
        )
        draft = actions.Draft(
            story_id=story.id,
            parent_id=typed.reply_to,
            name=typed.name,
            text=typed.text,
            contact=typed.contact,
            reader_id=reader.id if reader else None,
            browser=browser,
            nonce=form.nonce,
            age_s=form.age_s,
            trap=request.POST.get("website", ""),
            is_fast=is_fast,
        )
        return _thanked(request, actions.post(draft))
    except FormNotOurs as refusal:
        return _refused(request, story, typed, refusal.code, status=403)
    except NotTaken as refusal:
        return _refused(request, story, typed, refusal.code, facts=refusal.facts)


def _thanked(request: HttpRequest, row: Comment) -> HttpResponse:
    token = tokens.own_token(row.pk)
    address = addresses.own_comment_address(token)
    if _wants_json(request):
        said = word(f"comment_is_{row.status}", page_language())
        told = {"id": row.pk, "status": row.status, "own": address, "token": token, "said": said}
        return JsonResponse(told)
    return HttpResponseRedirect(address, status=303)


def _turned_away(
    request: HttpRequest, story: values.Standing, typed: Typed, wait_s: float
) -> HttpResponse:
    answer = _refused(request, story, typed, "too_fast", status=429)
    answer["Retry-After"] = str(math.ceil(wait_s))
    return answer


def _refused(
    request: HttpRequest,
    story: values.Standing,
    typed: Typed,
    code: str,
    *,
    status: int = 400,
    facts: dict[str, Any] | None = None,
) -> HttpResponse:
    shown = {name: value for name, value in (facts or {}).items() if isinstance(value, int)}
    said = say(f"comment_{code}", **shown)
    if _wants_json(request):
        return JsonResponse({"error": code, "said": said}, status=status)
    return _form(request, story, typed, said=said, status=status)


def _form(
    request: HttpRequest, story: values.Standing, typed: Typed, *, said: str = "", status: int = 200
) -> HttpResponse:
    browser = request.COOKIES.get(tokens.COOKIE) or tokens.new_browser_mark()
    reader = readers.signed_in(request.COOKIES.get(readers.COOKIE, ""))
    rules = talk.rules(story)
    form = CommentForm(
        story_id=story.id,
        token=tokens.form_token(f"comment:{story.id}", browser=browser),
        name=typed.name or (reader.name if reader else ""),
        contact=typed.contact,
        text=typed.text,
        reply_to=_answered(typed.reply_to),
        is_open=rules.is_open,
        is_signed_in=reader is not None,
        most_letters=MOST_LETTERS,
        said=said or ("" if rules.is_open else say(f"comment_{TalkClosed.code}")),
    )
    if request.GET.get("part") == "form":
        answer = render(request, "paper/parts/comment_form.html", {"form": form})
    else:
        title = word("comment_on", page_language(), headline=story.headline)
        page = CommentFormPage(Head(title=title, robots="noindex"), story, form)
        answer = show(request, "comment_form", page, status=status)
    return with_cookie(answer, tokens.COOKIE, browser, lasts_s=30 * ONE_DAY_S)


def _answered(comment_id: int) -> Any:
    """The comment that is being answered; None if readers do not see it."""
    try:
        return talk.shown_comment(comment_id)[0] if comment_id else None
    except NoSuchComment:
        return None


def _typed(request: HttpRequest) -> Typed:
    posted = request.POST
    reply = posted.get("reply", "")
    return Typed(
        name=posted.get("name", ""),
        contact=posted.get("contact", ""),
        text=posted.get("text", ""),
        reply_to=int(reply) if reply.isdecimal() and len(reply) < 19 else 0,
    )


def with_cookie(
    answer: HttpResponse, name: str, value: str, *, lasts_s: int, below: str = "comments"
) -> HttpResponse:
    """The answer with a cookie that no page of a story is ever sent, only what lies `below`."""
    answer.set_cookie(
        name,
        value,
        max_age=lasts_s,
        path=f"{addresses.language_prefix()}/{below}/",
        secure=settings.CSRF_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer


def say(key: str, **facts: Any) -> str:
    """A sentence of the catalogue with the digits of the page."""
    return word(key, page_language(), **{name: digits(value) for name, value in facts.items()})


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")
