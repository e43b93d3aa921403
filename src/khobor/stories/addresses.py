"""The addresses of everything that readers can open, and the names that point up to `paper`."""

from datetime import date

from django.conf import settings
from django.utils.translation import get_language

# Rooms below `paper` may not import it: they name what it holds, here and nowhere else.
POLL_MODEL = "conversation.Poll"
PREVIEW_VIEW = "khobor.paper.preview.preview"
READS = "/reads/"  # where browsers say that a story was read


def page_language() -> str:
    """The language of the page that is being made."""
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]


def whole_address(address: str) -> str:
    """An address with the newspaper's scheme and host, whatever host was asked for."""
    return settings.WAGTAILADMIN_BASE_URL + address


def language_prefix(language: str | None = None) -> str:
    """`/en` for English, nothing for the newspaper's first language."""
    chosen = language or page_language()
    return "" if chosen == settings.LANGUAGE_CODE else f"/{chosen}"


def language_of(address: str) -> str:
    """The language of the page at an address: that of its prefix, else the newspaper's first.

    >>> language_of("/en/sports/17/setu/"), language_of("/sports/17/setu/")
    ('en', 'bn')
    """
    prefix = address.removeprefix("/").partition("/")[0]
    known = {code for code, _name in settings.LANGUAGES} - {settings.LANGUAGE_CODE}
    return prefix if prefix in known else settings.LANGUAGE_CODE


def page_address(url_path: str, *, language: str) -> str:
    """The address of a section or static page, from the path that Wagtail keeps.

    >>> page_address("/home/sports/cricket/", language="bn")
    '/sports/cricket/'
    """
    below_home = url_path.strip("/").split("/")[1:]
    return "/".join([language_prefix(language), *below_home, ""])


def story_address(url_path: str, story_id: int, *, language: str) -> str:
    """The address of a story: its section, its id, its slug.

    >>> story_address("/home/sports/a-fine-win/", 17, language="bn")
    '/sports/17/a-fine-win/'
    """
    *section, slug = url_path.strip("/").split("/")[1:]
    return "/".join([language_prefix(language), *section, str(story_id), slug, ""])


def topic_address(slug: str, *, language: str | None = None) -> str:
    """The page of a topic."""
    return f"{language_prefix(language)}/topics/{slug}/"


def author_address(slug: str, *, language: str | None = None) -> str:
    """The page of a person, desk or agency."""
    return f"{language_prefix(language)}/authors/{slug}/"


def place_address(path: str, *, language: str | None = None) -> str:
    """The page of a place; `path` is `division/district/upazila`."""
    return f"{language_prefix(language)}/places/{path}/"


def archive_address(day: date, *, language: str | None = None) -> str:
    """The archive page of a day."""
    return f"{language_prefix(language)}/archive/{day:%Y/%m/%d}/"


def most_read_address(language: str | None = None) -> str:
    """What is read most."""
    return f"{language_prefix(language)}/most-read/"


def search_address(language: str | None = None) -> str:
    """The search page."""
    return f"{language_prefix(language)}/search/"


def comments_address(story_id: int, *, language: str | None = None) -> str:
    """The page of a story's comments."""
    return f"{language_prefix(language)}/comments/{story_id}/"


def own_comment_address(token: str) -> str:
    """The page on which a writer changes or deletes a comment."""
    return f"{language_prefix()}/comments/own/{token}/"


def account_address() -> str:
    """A reader's account."""
    return f"{language_prefix()}/comments/account/"


def account_link_address(token: str) -> str:
    """Where a link by e-mail leads."""
    return f"{account_address()}{token}/"


# A section or static page below the front page may not take these for its slug.
RESERVED_SLUGS = frozenset(
    {
        "topics", "authors", "places", "archive", "search", "newsroom", "documents", "static",
        "media", "parts", "feeds", "api", "sitemaps", "fragments", "theme", "healthz",
        "en", "bn",
        "cards", "icons", "offline",
        "newsletter", "alerts", "polls", "corrections",
        "comments",
        "reads", "most-read",
    }
)  # fmt: skip
