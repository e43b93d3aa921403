"""Pages and posts of any room, reached through the press."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import path

from khobor.press import reader_page, reader_post
from khobor.wire import depends_on
from tests.press.conftest import Paper
from tests.press.test_store import change

said = {"word": "পুরোনো"}


@reader_page
def feed(request: HttpRequest) -> HttpResponse:
    """A page of an invented room."""
    depends_on("list:bn:all")
    return HttpResponse(said["word"], content_type="application/xml; charset=utf-8")


def private(request: HttpRequest) -> HttpResponse:
    """A view that says nothing of itself."""
    return HttpResponse(said["word"])


@reader_post
def send(request: HttpRequest) -> HttpResponse:
    """What a reader sends to it."""
    return HttpResponse("পেলাম")


urlpatterns = [path("latest.xml", feed), path("private/", private), path("send/", send)]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture(autouse=True)
def _old_word() -> None:
    said["word"] = "পুরোনো"


def test_a_page_of_any_room_is_stored_until_its_keys_move(paper: Paper) -> None:
    first = paper.ask("/latest.xml")
    said["word"] = "নতুন"
    second = paper.ask("/latest.xml")
    change("list:bn:all")
    paper.moved()

    assert first.text == second.text == "পুরোনো"
    assert paper.ask("/latest.xml").text == "নতুন"
    assert second.headers["Content-Type"] == "application/xml; charset=utf-8"


def test_a_view_that_is_no_reader_page_is_asked_each_time(paper: Paper) -> None:
    paper.ask("/private/")
    said["word"] = "নতুন"

    assert paper.ask("/private/").text == "নতুন"
    assert paper.files() == {}


OURS = [
    {"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "http://localhost"},
    {"HTTP_ORIGIN": "http://localhost"},
    {"HTTP_ORIGIN": "https://LOCALHOST"},  # what ends TLS stands in front of us
    {},
]
STRANGE = [
    {"HTTP_SEC_FETCH_SITE": "cross-site"},
    {"HTTP_SEC_FETCH_SITE": "same-site", "HTTP_ORIGIN": "http://localhost"},
    {"HTTP_SEC_FETCH_SITE": "none"},
    {"HTTP_ORIGIN": "https://evil.example"},
    {"HTTP_ORIGIN": "http://localhost.evil.example"},
    {"HTTP_ORIGIN": "null"},
    {"HTTP_ORIGIN": ""},
]


@pytest.mark.parametrize("headers", OURS)
def test_what_our_own_page_sends_is_taken_and_kept_by_nobody(
    paper: Paper, headers: dict[str, str]
) -> None:
    answer = paper.ask("/send/", method="POST", **headers)

    assert (answer.status, answer.text) == (200, "পেলাম")
    assert "no-store" in answer.headers["Cache-Control"]
    assert paper.files() == {}


@pytest.mark.parametrize("headers", STRANGE)
def test_what_a_stranger_page_sends_is_refused(paper: Paper, headers: dict[str, str]) -> None:
    assert paper.ask("/send/", method="POST", **headers).status == 403


def test_a_post_cannot_be_asked_for_with_get(paper: Paper) -> None:
    assert paper.ask("/send/").status == 405
    assert paper.files() == {}
