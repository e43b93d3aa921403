"""What somebody may try against the stored pages of the whole newspaper."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import Client

from khobor.stories.models import Section, Story
from tests import factories
from tests.press.conftest import Paper


@pytest.fixture
def story(section: Section) -> Story:
    """A story that anybody may read."""
    made: Story = factories.story(section, "সবার জন্য খবর")
    return made


def test_a_page_disguised_as_a_file_is_not_stored(paper: Paper, story: Story) -> None:
    address = story.get_url()
    for ending in ("x.css", "x.js", "%2e%2e/x.css", ";x.css", "%00.css", "x.css/", "?x.css"):
        paper.ask(f"{address}{ending}", HTTP_COOKIE="sessionid=secret")
    paper.ask(f"/story/{story.pk}/x.css")
    paper.ask(f"/{story.pk}/x.css")

    held = {name for name in paper.files() if "css" in name or name.endswith(".js")}
    assert held == set()
    assert {name.rpartition("/")[0] for name in paper.files()} <= {f"live{address}".rstrip("/")}


@pytest.mark.parametrize(
    "path",
    [
        "/newsroom/",
        "/newsroom/login/",
        "/newsroom/..%2f",
        "/newsroom/%2e%2e/",
        "/newsroom/x.css",
        "/documents/1/secret.pdf",
        "/media/../khobor.toml",
        "//newsroom/",
        "/%2e%2e/%2e%2e/khobor.toml",
    ],
)
def test_what_is_no_page_is_not_stored(paper: Paper, story: Story, path: str) -> None:
    answer = paper.ask(path)

    assert answer.status < 500
    assert paper.files() == {}


@pytest.mark.parametrize(
    "path", ["/%FF/", "/%00/", "/%E0%A6%96/", "/" + "a" * 20_000 + "/", "/%25/"]
)
def test_no_path_breaks_the_newspaper(paper: Paper, story: Story, path: str) -> None:
    assert paper.ask(path).status == 404
    assert paper.files() == {}


def test_a_foreign_host_stands_on_no_page(
    paper: Paper, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("khobor.paper.rendering.render", telling)
    forged = {
        "HTTP_X_FORWARDED_HOST": "evil.example",
        "HTTP_X_FORWARDED_PROTO": "gopher",
        "HTTP_X_FORWARDED_PORT": "31337",
        "HTTP_FORWARDED": "host=evil.example",
    }
    refused = paper.ask(story.get_url(), HTTP_HOST="evil.example")

    first = paper.ask(story.get_url(), **forged)

    assert refused.status == 400
    assert "evil.example" not in first.text
    assert "31337" not in first.text
    assert first.text == paper.ask(story.get_url()).text


def telling(request: HttpRequest, *arguments: Any, **more: Any) -> HttpResponse:
    """A theme that says all that it knows of its reader."""
    response = render(request, *arguments, **more)
    headers = {name: said for name, said in request.META.items() if name.startswith("HTTP_")}
    said = f"{headers} {request.build_absolute_uri()}"
    response.content += said.encode()
    return response


def test_an_editors_login_leaves_no_trace_on_a_page(
    paper: Paper, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("khobor.paper.rendering.render", telling)
    editor = get_user_model().objects.create_superuser("sampadok", password="একটি-দীর্ঘ-সংকেত")
    newsroom = Client(headers={"host": "localhost"})
    newsroom.force_login(editor)
    cookies = newsroom.cookies.output(header="", sep=";")

    answer = paper.ask(story.get_url(), HTTP_COOKIE=cookies)

    assert newsroom.cookies["sessionid"].value not in answer.text
    assert "csrf" not in answer.text
    assert not {"Set-Cookie", "set-cookie"} & answer.headers.keys()
    assert answer.text == paper.ask(story.get_url()).text


def test_a_preview_is_not_stored(paper: Paper, story: Story) -> None:
    editor = get_user_model().objects.create_superuser("sampadok", password="একটি-দীর্ঘ-সংকেত")
    newsroom = Client(headers={"host": "localhost"})
    newsroom.force_login(editor)
    cookie = f"sessionid={newsroom.cookies['sessionid'].value}"
    story.title = "এখনো খসড়া"
    story.save_revision()

    answer = paper.ask(f"/newsroom/pages/{story.pk}/view_draft/", HTTP_COOKIE=cookie)

    assert "এখনো খসড়া" in answer.text
    assert paper.files() == {}


@pytest.mark.parametrize("query", ["fbclid=x", "utm_source=facebook", "x.css"])
def test_a_link_from_elsewhere_finds_the_stored_page(
    paper: Paper, story: Story, query: str
) -> None:
    paper.ask(story.get_url())
    before = paper.files()

    answer = paper.ask(f"{story.get_url()}?{query}")

    assert answer.headers["ETag"]
    assert paper.files() == before


def test_pages_of_an_older_list_are_made_for_their_reader(paper: Paper, story: Story) -> None:
    answer = paper.ask("/national/?before=1-1")

    assert answer.status == 200
    assert "ETag" not in answer.headers
    assert paper.files() == {}
