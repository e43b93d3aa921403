"""The pages and fragments in which readers read comments. All of them are stored."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from khobor.conversation import selectors as talk
from khobor.conversation.values import Thread
from khobor.paper.contexts import CommentsPage, Head
from khobor.paper.rendering import page_language, reader_page, show, whole_address
from khobor.paper.wording import word
from khobor.stories import addresses, selectors, values
from khobor.wire import depends_on


@reader_page
def comments(
    request: HttpRequest, story_id: int, order: str = "newest", after: int = 0
) -> HttpResponse:
    """A story's comments on a page of their own, whole without JavaScript."""
    story = story_in_language(story_id)
    depends_on(f"teaser:{story.id}")
    title = word("comments_of", page_language(), headline=story.headline)
    head = Head(
        title=title,
        canonical=whole_address(addresses.comments_address(story.id)),
        robots="noindex",
    )
    return show(request, "comments", CommentsPage(head, story, _part(story, order, after)))


@reader_page
def fragment(
    request: HttpRequest, story_id: int, order: str = "newest", after: int = 0
) -> HttpResponse:
    """The same without what stands around it, for the story's page."""
    story = story_in_language(story_id)
    return render(request, "paper/parts/comments.html", {"thread": _part(story, order, after)})


def story_in_language(story_id: int) -> values.Standing:
    """A story that readers may see, in the language of the page. Raises: Http404."""
    story = selectors.standing(story_id)
    if story is None or story.language != page_language():
        raise Http404
    return story


def _part(story: values.Standing, order: str, after: int) -> Thread:
    found = talk.thread(story, order=order, after=after) if order in talk.ORDERS else None
    if found is None:
        raise Http404
    return found
