"""A reader's account: in by a link that is mailed, out again, and gone."""

import logging
from typing import Final

from django.conf import settings
from django.core.mail import send_mail
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from khobor.conversation import gates, readers, tokens
from khobor.conversation import selectors as talk
from khobor.conversation.errors import NoContact, NoName, NoSuchComment
from khobor.paper.comment_forms import ONE_DAY_S, say, with_cookie
from khobor.paper.contexts import AccountPage, Head, OwnLink
from khobor.paper.floods import Turnstile, reader_address, turned_away
from khobor.paper.form_addresses import form_at
from khobor.paper.rendering import page_language, show, whole_address
from khobor.paper.wording import word
from khobor.press import reader_post
from khobor.stories import addresses, selectors

log = logging.getLogger(__name__)
RETRY_S: Final = 10
_mailing: Final = Turnstile(at_once=1)  # a mail server that is slow holds one thread


@never_cache
@require_GET
def account(request: HttpRequest) -> HttpResponse:
    """The reader's own comments; for anybody else the form that asks for a link."""
    return _page(request)


@form_at("../")
@reader_post
def change(request: HttpRequest) -> HttpResponse:
    """Ask for a link, or change something of the account that is signed in."""
    verb = request.POST.get("verb", "")
    if verb == "link":
        with _mailing.passed() as is_in:
            return _mail_link(request) if is_in else turned_away(RETRY_S)
    reader = readers.signed_in(request.COOKIES.get(readers.COOKIE, ""))
    if reader is None:
        return _page(request, status=403)
    if verb == "rename":
        try:
            readers.rename(reader.id, request.POST.get("name", ""))
        except NoName as refusal:
            return _page(request, said=say(f"comment_{refusal.code}"), status=400)
        return _home()
    if verb == "everywhere":
        readers.sign_out_everywhere(reader.id)
    elif verb == "close":
        readers.close_account(reader.id)
    answer = _home()
    answer.delete_cookie(readers.COOKIE, path=f"{addresses.language_prefix()}/comments/")
    return answer


def _mail_link(request: HttpRequest) -> HttpResponse:
    """The same answer whether or not the address is known, and whether or not a letter went."""
    email, language = request.POST.get("email", ""), page_language()
    try:
        readers.checked_email(email)
    except NoContact:
        return _page(request, said=say("account_no_email"), status=400)
    if gates.may_get_mail(reader_address(request), email.strip().lower()):
        token = readers.link_token(email)
        name = selectors.chrome(language).masthead.name
        link = whole_address(addresses.account_link_address(token))
        try:
            send_mail(
                word("account_subject", language, name=name),
                word("account_letter", language, name=name, link=link),
                settings.DEFAULT_FROM_EMAIL,
                [readers.checked_email(email)],
            )
        except OSError as error:  # SMTPException is one; the reader asks again
            log.warning("A link to an account did not leave: %s", error)
    return _page(request, said=say("account_link_sent"))


@never_cache
@require_GET
def look_at_link(request: HttpRequest, token: str) -> HttpResponse:
    """A button, and nothing more: scanners of mail open every link."""
    if not readers.is_good_link(token):
        return _page(request, said=say("account_link_old"), status=410)
    return _page(request, link=token)


@reader_post
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Use the link up and sign in."""
    try:
        cookie = readers.enter(token)
    except NoSuchComment:
        return _page(request, said=say("account_link_old"), status=410)
    return with_cookie(_home(), readers.COOKIE, cookie, lasts_s=readers.SESSION_LASTS_S)


def _home() -> HttpResponse:
    return HttpResponseRedirect(addresses.account_address(), status=303)


def _page(
    request: HttpRequest, *, said: str = "", link: str = "", status: int = 200
) -> HttpResponse:
    reader = readers.signed_in(request.COOKIES.get(readers.COOKIE, ""))
    language = page_language()
    own = talk.comments_of_reader(reader.id) if reader else []
    page = AccountPage(
        Head(title=word("account_title", language), robots="noindex"),
        said=said,
        link=link,
        is_signed_in=reader is not None,
        name=reader.name if reader else "",
        email=readers.own_email(reader.id) if reader else "",
        comments=tuple(OwnLink(row, tokens.own_token(row.id)) for row in own),
    )
    answer = show(request, "account", page, status=status)
    browser = request.COOKIES.get(tokens.COOKIE) or tokens.new_browser_mark()
    return with_cookie(answer, tokens.COOKIE, browser, lasts_s=30 * ONE_DAY_S)
