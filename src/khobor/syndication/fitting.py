"""Texts that fit where machines show them: a result of a search engine, a preview of a link."""

import re

from khobor.bangla import graphemes, truncate
from khobor.stories import values

# What is shown before it is cut off; counted in letters as readers see them.
TITLE = 75  # search engines: about 600 px
SHARED_TITLE = 110  # schema.org headline in Google's documents; previews of links
DESCRIPTION = 160
SHARED_DESCRIPTION = 200
# XML 1.0 has no other characters, and JSON-LD, feeds and sitemaps need no others.
NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Marks that would turn the words around ours: marks, embeddings, overrides and isolates.
TURNING = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
SPACES = re.compile(r"\s+")


def one_line(text: str) -> str:
    """A text as one line that harms nobody: no control, no mark that turns what stands around it.

    >>> one_line("মূল্য\\x0b বাড়ল \\u202e5%")
    'মূল্য বাড়ল 5%'

    Joiners stay: Bangla needs them.
    """
    return SPACES.sub(" ", TURNING.sub("", NO_CHARACTER.sub(" ", text))).strip()


def page_title(title: str, newspaper: str) -> str:
    """The title of a page with the newspaper's name, which goes where there is no room for it.

    >>> page_title("সেতু খুলছে কাল", "খবর")
    'সেতু খুলছে কাল | খবর'
    """
    title, newspaper = one_line(title), one_line(newspaper)
    whole = f"{title} | {newspaper}"
    return whole if len(graphemes(whole)) <= TITLE else truncate(title, SHARED_TITLE)


def shared_title(text: str) -> str:
    """A headline as previews and search engines take it."""
    return truncate(one_line(text), SHARED_TITLE)


def description(text: str) -> str:
    """What a page is about, as long as search engines show it."""
    return truncate(one_line(text), DESCRIPTION)


def shared_description(text: str) -> str:
    """What a page is about, as long as previews show it."""
    return truncate(one_line(text), SHARED_DESCRIPTION)


def about(story: values.Story) -> str:
    """What a story is about: its summary, else how it begins."""
    return story.summary or story.plain_text[:1000].split("\n", 1)[0]
