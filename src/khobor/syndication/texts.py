"""The small texts that tell machines what they may do and whom to ask.

Sources: RFC 9309 (robots.txt), RFC 9116 (security.txt), IAB Tech Lab ads.txt 1.1, llmstxt.org.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

from khobor.stories import addresses, selectors
from khobor.stories.addresses import whole_address
from khobor.syndication.choices import chosen
from khobor.syndication.feed_addresses import feed_links
from khobor.syndication.fitting import one_line
from khobor.wire import fresh_until

CLOSED = ("newsroom", "search", "en/search", "comments", "en/comments")
VALID = timedelta(days=180)


def robots() -> str:
    """Everything but the newsroom and what was searched for; nothing for who is refused."""
    lines = ["User-agent: *", *(f"Disallow: /{path}/" for path in CLOSED), ""]
    for name in chosen().refused_robots:
        lines += [f"User-agent: {name}", "Disallow: /", ""]
    lines += [f"Sitemap: {whole_address(path)}" for path in ("/sitemap.xml", "/news-sitemap.xml")]
    return "\n".join(lines) + "\n"


def ads() -> str:
    """Who may sell the newspaper's advertising space."""
    return "".join(f"{line}\n" for line in chosen().ads_txt)


def security() -> str:
    """Whom to tell of a hole. Expires, as it must; renewed every month."""
    contact = chosen().security_contact
    if not contact:
        return ""
    month = timezone.localdate().replace(day=1)
    following = (month + timedelta(days=32)).replace(day=1)
    fresh_until(timezone.make_aware(datetime.combine(following, time.min)))
    expires = timezone.make_aware(datetime.combine(month, time.min)) + VALID
    languages = ", ".join(code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES)
    return (
        f"Contact: {contact}\n"
        f"Expires: {expires.isoformat(timespec='seconds')}\n"
        f"Preferred-Languages: {languages}\n"
        f"Canonical: {whole_address('/.well-known/security.txt')}\n"
    )


def llms() -> str:
    """The newspaper in brief for language models, if it wants them to know it."""
    return "\n".join(_about_us()) + "\n" if chosen().llms_txt else ""


def _about_us() -> Iterator[str]:
    for number, (language, _name) in enumerate(settings.WAGTAIL_CONTENT_LANGUAGES):
        masthead = selectors.chrome(language).masthead
        yield f"{'##' if number else '#'} {one_line(masthead.name)}"
        yield ""
        said = one_line(masthead.description or masthead.tagline)
        if said:
            yield from (f"> {said}", "")
        for section in selectors.sections(language):
            yield _link(section.name, section.address, section.description)
        home = addresses.language_prefix(language) + "/"
        for link in feed_links(home, masthead.name, language=language):
            yield _link(link.name, link.address)
        yield ""
    yield _link("Sitemap", "/sitemap.xml")
    yield _link("API", "/api/v1/docs", "OpenAPI: /api/v1/openapi.json")


def _link(name: str, address: str, said: str = "") -> str:
    shown = one_line(name).replace("[", "(").replace("]", ")")
    return f"- [{shown}]({whole_address(address)})" + (f": {one_line(said)}" if said else "")


def indexnow_key() -> str:
    """The key that proves our notices to IndexNow."""
    return chosen().indexnow_key


TEXTS: dict[str, Callable[[], str]] = {
    "robots.txt": robots,
    "ads.txt": ads,
    "security.txt": security,
    "llms.txt": llms,
}
