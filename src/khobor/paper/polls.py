"""Polls: their pages and results, which are stored, and the form and the vote, which never are."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from khobor.conversation import polls, tokens
from khobor.conversation.errors import FormNotOurs, NoSuchPoll, NotTaken, VotedAlready
from khobor.paper.comment_forms import ONE_DAY_S, with_cookie
from khobor.paper.contexts import Head, PollPage, PollsPage
from khobor.paper.floods import reader_address
from khobor.paper.form_addresses import form_at
from khobor.paper.rendering import page_language, reader_page, show, whole_address
from khobor.paper.wording import word
from khobor.press import reader_post

YEAR_S: Final = 365 * ONE_DAY_S


@reader_page
def archive(request: HttpRequest, before: int = 0) -> HttpResponse:
    """Every poll with its result, the newest first, page by page."""
    language = page_language()
    head = Head(
        title=word("polls", language),
        description=word("poll_honest", language),
        canonical=whole_address(request.path),
    )
    try:
        found, older = polls.polls(language, before=before)
    except NoSuchPoll as error:
        raise Http404 from error
    return show(request, "polls", PollsPage(head, tuple(found), older))


@reader_page
def poll(request: HttpRequest, poll_id: int) -> HttpResponse:
    """A poll with its result so far, and the way to vote."""
    found = _found(polls.result(poll_id))
    head = Head(
        title=f"{word('poll', page_language())}: {found.question}",
        description=word("poll_honest", page_language()),
        canonical=whole_address(found.address),
    )
    return show(request, "poll", PollPage(head, found))


@reader_page
def fragment(request: HttpRequest, poll_id: int) -> HttpResponse:
    """The result alone, for a page with the poll in it."""
    found = _found(polls.result(poll_id))
    return render(request, "paper/parts/poll_result.html", {"poll": found})


@never_cache
@require_GET
def ballot(request: HttpRequest, poll_id: int) -> HttpResponse:
    """The form, on a page of its own or (`?part=form`) for a page with the poll in it."""
    found = _found(polls.result(poll_id))
    browser = request.COOKIES.get(tokens.COOKIE, "")
    if not found.is_open or polls.has_voted(poll_id, browser):
        return _instead(request, found, "voted" if found.is_open else "poll_closed")
    browser = browser or tokens.new_browser_mark()
    token = tokens.form_token(f"poll:{poll_id}", browser=browser)
    answer = _part_or_page(request, "ballot", found, token=token)
    return with_cookie(answer, tokens.COOKIE, browser, lasts_s=YEAR_S, below="polls")


@form_at("../vote/")
@reader_post
def vote(request: HttpRequest, poll_id: int) -> HttpResponse:
    """Count a vote, and show how others voted."""
    found = _found(polls.question(poll_id))
    browser = request.COOKIES.get(tokens.COOKIE, "")
    chosen = request.POST.get("choice", "")
    try:
        tokens.opened_form(request.POST.get("token", ""), f"poll:{poll_id}", browser=browser)
        choice_id = int(chosen) if chosen.isdecimal() and len(chosen) < 19 else 0
        polls.vote(poll_id, choice_id, browser=browser, address=reader_address(request))
    except VotedAlready:
        pass  # a second press of the button: the reader sees what counts
    except (FormNotOurs, NotTaken) as refusal:
        return _instead(request, found, refusal.code, status=403)
    if _wants_part(request):
        result = _found(polls.result(poll_id))
        return render(request, "paper/parts/poll_result.html", {"poll": result, "said": "voted"})
    return HttpResponseRedirect(f"{found.address}vote/", status=303)


def _found(poll: polls.Question | None) -> polls.Question:
    if poll is None or poll.language != page_language():  # one cookie, one vote
        raise Http404
    return poll


def _instead(
    request: HttpRequest, poll: polls.Question, said: str, *, status: int = 200
) -> HttpResponse:
    """The result, and why there is no form."""
    result = _found(polls.result(poll.id))
    return _part_or_page(request, "poll_result", result, said=said, status=status)


def _part_or_page(
    request: HttpRequest,
    part: str,
    poll: polls.Question,
    *,
    token: str = "",
    said: str = "",
    status: int = 200,
) -> HttpResponse:
    if _wants_part(request):
        context = {"poll": poll, "token": token, "said": said}
        return render(request, f"paper/parts/{part}.html", context, status=status)
    head = Head(title=f"{word('poll', page_language())}: {poll.question}", robots="noindex")
    return show(request, "poll", PollPage(head, poll, token=token, said=said), status=status)


def _wants_part(request: HttpRequest) -> bool:
    return request.GET.get("part") == "form"
