"""Pages that are not HTML: stored and served with their type, compressed where it helps."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from khobor.press import PageStore
from khobor.press.kinds import TYPES, is_named_by
from khobor.press.rendering import RECORDED
from khobor.wire import Recorded
from tests.press.conftest import Paper, build
from tests.press.test_store import change

BROWSER = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}
PICTURE = bytes(range(256)) * 8


class Application:
    """Answers with some bytes of some type."""

    kind, body = "image/webp", PICTURE

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        """Render."""
        environ[RECORDED] = Recorded({"story:1"})
        start_response("200 OK", [("Content-Type", self.kind)])
        return [self.body]


@pytest.fixture
def application() -> Application:
    """What stands behind the press."""
    return Application()


@pytest.fixture
def paper(application: Application, store: PageStore, work_at_once: None) -> Paper:
    """A press in front of it."""
    return Paper(build(application, store, is_page=lambda _path: True))


def test_a_picture_is_stored_and_sent_as_it_is(paper: Paper) -> None:
    first, second = paper.ask("/card/17.webp", **BROWSER), paper.ask("/card/17.webp", **BROWSER)

    assert paper.files() == {"live/card/17.webp": PICTURE}
    assert first.body == second.body == PICTURE
    assert second.headers["Content-Type"] == "image/webp"
    assert "Content-Encoding" not in second.headers
    assert first.headers == second.headers


def test_a_browser_that_has_the_picture_gets_304(paper: Paper) -> None:
    tag = paper.ask("/card/17.webp", **BROWSER).headers["ETag"]

    assert paper.ask("/card/17.webp", HTTP_IF_NONE_MATCH=tag, **BROWSER).status == 304


def test_a_picture_of_a_changed_story_is_drawn_again(
    paper: Paper, application: Application
) -> None:
    for _time in range(2):
        paper.ask("/card/17.webp")
    application.body = b"new"
    change("story:1")
    paper.moved()

    assert paper.ask("/card/17.webp", **BROWSER).body == b"new"


@pytest.mark.parametrize(
    ("path", "kind"),
    [(f"/feeds/latest.{ending}", kind) for ending, kind in TYPES.items() if ending != "html"],
)
def test_an_answer_of_the_type_that_its_ending_names_is_found_by_a_web_server(
    paper: Paper, application: Application, path: str, kind: str
) -> None:
    application.kind, application.body = kind, "খবর ".encode() * 500

    answer = paper.ask(path, **BROWSER)

    assert f"live{path}" in paper.files()
    assert paper.ask(path, **BROWSER) == answer
    assert answer.headers["Content-Type"] == kind
    assert ("Content-Encoding" in answer.headers) is (f"live{path}.br" in paper.files())


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/feeds/latest/", "application/rss+xml; charset=utf-8"),
        ("/latest.xml", "application/rss+xml; charset=utf-8"),
        ("/latest.json", "application/feed+json"),
        ("/latest.txt", "text/html; charset=utf-8"),
        ("/latest.txt", "text/plain; charset=iso-8859-1"),
        ("/card.jpg", "image/webp"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/latest.exe", ""),
    ],
)
def test_an_answer_of_another_type_is_kept_from_web_servers(
    paper: Paper, application: Application, path: str, kind: str
) -> None:
    application.kind, application.body = kind, "খবর ".encode()

    first, second = paper.ask(path), paper.ask(path)

    assert first.text == second.text
    assert second.headers["Content-Type"] == kind
    assert second.headers["ETag"]  # it is stored
    assert {Path(name).parts[0] for name in paper.files()} == {"kept"}


def test_an_address_whose_type_changes_leaves_no_file_of_the_old_one(
    paper: Paper, application: Application
) -> None:
    application.kind = "application/json"
    paper.ask("/latest.json")
    application.kind = "text/plain"
    change("story:1")
    paper.moved()

    paper.ask("/latest.json")

    assert "live/latest.json" not in paper.files()


@pytest.mark.parametrize(
    ("ending", "kind", "is_named"),
    [
        ("json", "application/json", True),
        ("json", "Application/JSON ; charset=UTF-8", True),
        ("json", 'application/json; charset="utf-8"', True),
        ("json", "application/json; charset=latin-1", False),
        ("txt", "text/plain", True),
        ("css", "text/css", False),
        ("html", "", False),
    ],
)
def test_a_type_is_compared_as_browsers_read_it(ending: str, kind: str, is_named: bool) -> None:
    assert is_named_by(ending, kind) is is_named
