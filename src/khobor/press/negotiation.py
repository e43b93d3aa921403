"""What a request accepts and already has: encodings and conditions (RFC 9110)."""

import re
from collections.abc import Iterable
from email.utils import formatdate
from functools import lru_cache

REFUSED = re.compile(r"q=0(?:\.0*)?$")
TAG = re.compile(r'(?:W/)?"([^"]*)"')
PREFERRED = ("br", "gzip")


@lru_cache(maxsize=256)
def accepted_coding(header: str) -> str:
    """The coding that we prefer of those that an `Accept-Encoding` allows; empty for none.

    >>> accepted_coding("gzip, deflate, br;q=0.9")
    'br'
    >>> accepted_coding("gzip, br;q=0")
    'gzip'
    >>> accepted_coding("identity")
    ''
    """
    wanted = {}
    for part in header.lower().split(","):
        name, _, parameter = part.partition(";")
        wanted[name.strip()] = not REFUSED.search(parameter.replace(" ", ""))
    return next((name for name in PREFERRED if wanted.get(name, wanted.get("*", False))), "")


def entity_tag(tag: str, coding: str) -> str:
    """The ETag of a page in a coding: strong, so each coding has its own (RFC 9110, 8.8.3)."""
    return f'"{tag}-{coding}"' if coding else f'"{tag}"'


def has_it_already(
    *, if_none_match: str | None, if_modified_since: str | None, tags: Iterable[str], date: str
) -> bool:
    """Whether the browser's copy is still right, so that 304 is the answer.

    `tags` are the page's in every coding: a copy in any of them shows the same page. The date
    counts only without tags, and only if it is ours to the letter (RFC 9110, 13.1.2 and 13.1.3).
    """
    if if_none_match is not None:
        if if_none_match.strip() == "*":
            return True
        ours = {tag.strip('"') for tag in tags}
        return not ours.isdisjoint(TAG.findall(if_none_match))
    return if_modified_since is not None and if_modified_since == date


def http_date(seconds: int) -> str:
    """Seconds since 1970 as HTTP writes a date.

    >>> http_date(1744190820)
    'Wed, 09 Apr 2025 09:27:00 GMT'
    """
    return formatdate(seconds, usegmt=True)
