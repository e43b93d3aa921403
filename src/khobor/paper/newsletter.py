"""The pages of the daily letter: asking for it, confirming that, leaving."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from khobor.paper.contexts import Head, LetterPage
from khobor.paper.floods import TokenBucket, Turnstile, guarded
from khobor.paper.form_addresses import form_at
from khobor.paper.rendering import page_language, reader_page, show, whole_address
from khobor.paper.wording import word
from khobor.press import reader_post
from khobor.syndication.errors import NotAnAddress
from khobor.syndication.newsletter import subscribing

ASKING = TokenBucket(burst=10, per_second=0.1)
TURNSTILE = Turnstile(at_once=2)


@reader_page
def newsletter(request: HttpRequest) -> HttpResponse:
    """What the letter is, and the form that asks for it."""
    if not settings.NEWSLETTER_AT:
        raise Http404
    return _page(request, "ask")


@form_at("../")
@reader_post
@guarded(ASKING, TURNSTILE)
def ask(request: HttpRequest) -> HttpResponse:
    """The same answer whether the address is known or not; it takes as long, too."""
    if not settings.NEWSLETTER_AT:
        raise Http404
    typed = request.POST.get("email", "")
    try:
        subscribing.ask(typed, language=page_language())
    except NotAnAddress:
        return _page(request, "wrong", typed=typed[:254], status=400)
    return _page(request, "asked")


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A button, since mail programs open addresses by themselves; then thanks.

    The token is all that is needed: whoever holds it read the letter.
    """
    if request.method != "POST":
        return _page(request, "confirm")
    is_good = subscribing.confirm(token)
    return _page(request, "confirmed" if is_good else "expired", status=200 if is_good else 404)


@never_cache
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """A button; or one click in a mail program, which posts by itself (RFC 8058)."""
    if request.method != "POST":
        return _page(request, "leave")
    is_good = subscribing.leave(token)
    return _page(request, "left" if is_good else "expired", status=200 if is_good else 404)


def _page(request: HttpRequest, step: str, *, typed: str = "", status: int = 200) -> HttpResponse:
    language = page_language()
    is_first = step == "ask"
    head = Head(
        title=word("newsletter", language),
        description=word("newsletter_text", language),
        canonical=whole_address(request.path) if is_first else "",
        robots="" if is_first else "noindex",
    )
    page = LetterPage(
        head=head,
        title=word("newsletter" if is_first else f"newsletter_{step}_title", language),
        text=word("newsletter_text" if is_first else f"newsletter_{step}_text", language),
        step=step,
        typed=typed,
    )
    return show(request, "newsletter", page, status=status)
