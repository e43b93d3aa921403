"""The public address of a card."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from khobor.stories import selectors, values
from khobor.syndication.cards.drawing import draw
from khobor.syndication.cards.from_stories import (
    card_address,
    digest,
    masthead_of,
    story_card,
    with_pictures,
)
from khobor.syndication.cards.keeping import TooMuchDrawing, shelf
from khobor.syndication.cards.values import Size

# Whoever keeps a card asks each time whether it still stands: a withdrawn story has none.
CACHING = "public, max-age=0, must-revalidate"
SIZES = {str(size): size for size in Size}


@require_safe
def card(request: HttpRequest, story_id: int, asked: str, name: str) -> HttpResponse:
    """Today's card of a public story; an older address leads to it. 410 once it is withdrawn."""
    size = SIZES.get(name)
    if size is None:
        raise Http404
    story = selectors.story(story_id)
    if story is None:
        return _no_card(story_id)
    masthead = masthead_of(story)
    if asked != digest(story, masthead):
        return HttpResponseRedirect(card_address(story, masthead, size))
    tag = f'"{asked}-{size}"'
    known = get_conditional_response(request, etag=tag)
    return _said(known, tag) if known else _drawn(story, masthead, size, tag)


def _drawn(story: values.Story, masthead: values.Masthead, size: Size, tag: str) -> HttpResponse:
    def made() -> bytes:
        return draw(with_pictures(story_card(story, masthead), story, masthead), size)

    try:
        picture = shelf().card(story.id, digest(story, masthead), size, made)
    except TooMuchDrawing:
        busy = {"Retry-After": "5", "Cache-Control": "no-store"}
        return HttpResponse(status=HTTPStatus.SERVICE_UNAVAILABLE, headers=busy)
    return _said(HttpResponse(picture, content_type="image/jpeg"), tag)


def _said(response: HttpResponse, tag: str) -> HttpResponse:
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = CACHING
    return response


def _no_card(story_id: int) -> HttpResponse:
    if not selectors.was_public(story_id):
        raise Http404
    return HttpResponse(status=HTTPStatus.GONE, headers={"Cache-Control": "no-store"})
