"""What a reader can do with one comment: its writer with a token, anybody else with a reaction."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from khobor.conversation import actions, gates, tokens
from khobor.conversation import selectors as talk
from khobor.conversation.errors import FormNotOurs, NoSuchComment, NotTaken
from khobor.paper import notices
from khobor.paper.comment_forms import ONE_DAY_S, say, with_cookie
from khobor.paper.contexts import Head, OneCommentPage, OwnCommentPage
from khobor.paper.floods import reader_address
from khobor.paper.rendering import page_language, show
from khobor.paper.wording import word
from khobor.press import reader_post
from khobor.stories import addresses, selectors

REACTIONS = ("agree", "disagree")


@never_cache
@require_GET
def own(request: HttpRequest, token: str) -> HttpResponse:
    """A writer's own comment: what became of it, and what may be done."""
    return _own_page(request, token)


@reader_post
def change_own(request: HttpRequest, token: str) -> HttpResponse:
    """Change, delete or appeal, for whoever holds the token."""
    verb = request.POST.get("verb", "")
    try:
        comment_id = tokens.owned_comment(token)
        if verb == "delete":
            actions.delete_own(comment_id)
            return _own_page(request, token, said=say("comment_is_deleted"))
        if verb == "edit":
            actions.edit_own(comment_id, request.POST.get("text", ""))
        elif verb == "appeal":
            actions.appeal(comment_id, request.POST.get("words", ""))
    except NotTaken as refusal:
        facts = {name: fact for name, fact in refusal.facts.items() if isinstance(fact, int)}
        said = say(f"comment_{refusal.code}", **facts)
        typed = request.POST.get("text", "")
        return _own_page(request, token, said=said, typed=typed, status=400)
    return HttpResponseRedirect(addresses.own_comment_address(token), status=303)


def _own_page(
    request: HttpRequest, token: str, *, said: str = "", typed: str = "", status: int = 200
) -> HttpResponse:
    language = page_language()
    head = Head(title=word("own_comment", language), robots="noindex")
    try:
        found = talk.own_comment(tokens.owned_comment(token))
    except NoSuchComment:
        if not said:
            return notices.not_found(request)
        return show(request, "own_comment", OwnCommentPage(head, said=said), status=status)
    story = selectors.standing(found.story_id)
    page = OwnCommentPage(
        head,
        comment=found,
        story=story,
        token=token,
        said=said or say(f"comment_is_{found.status}"),
        typed=typed or found.text,
    )
    return show(request, "own_comment", page, status=status)


@never_cache
@require_GET
def one(request: HttpRequest, comment_id: int) -> HttpResponse:
    """One comment with its buttons, for readers without JavaScript and for reports."""
    return _one_page(request, comment_id)


@reader_post
def react(request: HttpRequest, comment_id: int) -> HttpResponse:
    """Count a reaction: of one browser once, and of one address only so fast."""
    reaction = request.POST.get("reaction", "")
    address = reader_address(request)
    if reaction not in REACTIONS:
        return JsonResponse({}, status=400)
    if not gates.may_react(address) or not gates.may_react_to(comment_id, address):
        return JsonResponse({}, status=429)
    seen = f"{address} {request.headers.get('User-Agent', '')[:200]}"
    try:
        is_counted = actions.react(comment_id, reaction, seen=seen)  # type: ignore[arg-type]
    except NoSuchComment:
        return JsonResponse({}, status=404)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"counted": is_counted})
    return _one_page(request, comment_id, said=say("reaction_counted"))


@reader_post
def report(request: HttpRequest, comment_id: int) -> HttpResponse:
    """Tell the newsroom of a comment. Only of a browser that was given the form."""
    browser = request.COOKIES.get(tokens.COOKIE, "")
    if not gates.may_react(reader_address(request)):
        return _one_page(request, comment_id, said=say("comment_too_fast"), status=429)
    try:
        token = request.POST.get("token", "")
        tokens.opened_form(token, f"report:{comment_id}", browser=browser)
        actions.report(comment_id, request.POST.get("words", ""), browser=browser)
    except FormNotOurs as refusal:
        return _one_page(request, comment_id, said=say(f"comment_{refusal.code}"), status=403)
    except NoSuchComment:
        return notices.not_found(request)
    return _one_page(request, comment_id, said=say("report_taken"))


def _one_page(
    request: HttpRequest, comment_id: int, *, said: str = "", status: int = 200
) -> HttpResponse:
    try:
        found, story = talk.shown_comment(comment_id)
    except NoSuchComment:
        return notices.not_found(request)
    browser = request.COOKIES.get(tokens.COOKIE) or tokens.new_browser_mark()
    page: Any = OneCommentPage(
        Head(title=word("one_comment", page_language()), robots="noindex"),
        comment=found,
        story=story,
        token=tokens.form_token(f"report:{comment_id}", browser=browser),
        said=said,
    )
    answer = show(request, "one_comment", page, status=status)
    return with_cookie(answer, tokens.COOKIE, browser, lasts_s=30 * ONE_DAY_S)
