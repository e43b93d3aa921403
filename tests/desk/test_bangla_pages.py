"""Whoever works in the newsroom reads Bangla: no page says a word in Latin letters or digits."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from khobor.stories.models import Home, Masthead, Section
from tests import factories
from tests.desk.conftest import LogIn

# Formats of files, units, products, the second language's own name, and the form of a colour.
ALLOWED = re.compile(
    r"\b(AVIF|GIF|JPE?G|PNG|WEBP|MB|Facebook|YouTube|English|X|Wagtail)\b"
    r"|reporter|subeditor|publisher"  # what people chose as their logins
    r"|stories\.\w+"  # tables, in a report for those who build
)
EVERYBODY = [
    "", "stories/", "pages/", "pages/{home}/", "pages/{section}/", "pages/{section}/add_subpage/",
    "pages/add/stories/story/{section}/", "pages/search/?q=নদী", "images/", "images/add/",
    "documents/", "documents/add/", "account/", "reports/site-history/", "reports/workflow/",
]  # fmt: skip
SUB_EDITOR = [
    *EVERYBODY, "pages/{story}/edit/", "pages/{story}/history/", "pages/{story}/unpublish/",
    "pages/{story}/delete/", "pages/{story}/copy/", "pages/{story}/usage/", "pages/{home}/edit/",
    "pages/{section}/edit/", "pages/{section}/move/", "snippets/stories/topic/",
    "snippets/stories/topic/add/", "reports/locked/", "reports/aging-pages/", "desk/reads/",
]  # fmt: skip
PUBLISHER = [
    *SUB_EDITOR, "users/", "users/new/", "settings/stories/masthead/{masthead}/", "redirects/",
    "redirects/add/", "snippets/stories/byline/", "snippets/stories/byline/add/",
    "snippets/stories/place/",
]  # fmt: skip
ROLES = {"reporter": EVERYBODY, "sub-editor": SUB_EDITOR, "publisher": PUBLISHER}


def latin_words(page: str) -> list[str]:
    """The visible words that hold Latin letters or digits, allowed ones left out."""
    seen = BeautifulSoup(page, "lxml")
    for hidden in seen.select("script, style, template, textarea, svg, code, [hidden]"):
        hidden.decompose()
    texts = list(seen.stripped_strings)
    texts += [str(tag["aria-label"]) for tag in seen.select("[aria-label]")]
    texts += [str(tag["placeholder"]) for tag in seen.select("[placeholder]")]
    return sorted({text for text in texts if re.search("[A-Za-z0-9]", ALLOWED.sub("", text))})


@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_the_newsroom_is_in_bangla(
    desk: LogIn, section: Section, newspaper_home: Home, role: str
) -> None:
    byline = factories.byline()
    story = factories.story(section, bylines=[byline], topics=[factories.topic("নদী")])
    story.save_revision()
    ids = {"home": newspaper_home.pk, "section": section.pk, "story": story.pk,
           "masthead": Masthead.objects.get().site_id}  # fmt: skip
    somebody = desk(role)

    answers = {page: somebody.get(f"/newsroom/{page.format(**ids)}") for page in ROLES[role]}

    assert {answer.status_code for answer in answers.values()} == {200}
    words = {page: latin_words(answer.content.decode()) for page, answer in answers.items()}
    assert {page: found for page, found in words.items() if found} == {}


def test_the_way_in_is_in_bangla(newspaper_home: Home, reader: Client) -> None:
    page = reader.get("/newsroom/login/").content.decode()

    assert latin_words(page) == []
    assert "পরীক্ষার কাগজ: বার্তাকক্ষ" in page
