"""The layer in front of the application, which here is an invented one."""

import errno
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError

from khobor.press import PageStore
from khobor.press.rendering import RECORDED
from khobor.wire import Recorded
from tests.press.asking import Answer, ask
from tests.press.conftest import Paper, build
from tests.press.test_opening import damage
from tests.press.test_store import change, read

BROWSER = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br"}


class Application:
    """Answers every path with its text, and keeps what it was asked."""

    def __init__(self) -> None:
        self.text = "পুরোনো " * 200
        self.status = "200 OK"
        self.headers: list[tuple[str, str]] = [("Content-Type", "text/html; charset=utf-8")]
        self.is_page = True
        self.asked: list[dict[str, Any]] = []
        self.meanwhile: list[Callable[[], object]] = []

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        """Render, and let happen what is to happen meanwhile."""
        self.asked.append(environ)
        body = self.text.encode()
        if self.is_page:
            environ[RECORDED] = Recorded({"list:1"})
        while self.meanwhile:
            self.meanwhile.pop()()
        start_response(self.status, self.headers)
        return [body]


@pytest.fixture
def application() -> Application:
    """What stands behind the press."""
    return Application()


@pytest.fixture
def paper(application: Application, store: PageStore, work_at_once: None) -> Paper:
    """A press in front of it; paths below /newsroom/ are no pages."""
    is_page = lambda path: not path.startswith("/newsroom/")
    return Paper(build(application, store, is_page=is_page))


def test_a_page_is_rendered_once(paper: Paper, application: Application) -> None:
    first, second = paper.ask("/"), paper.ask("/")

    assert first.text == second.text == application.text
    assert first.headers == second.headers
    assert len(application.asked) == 1


def test_an_answer_says_how_it_may_be_cached(paper: Paper) -> None:
    headers = paper.ask("/", **BROWSER).headers

    assert headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert headers["Vary"] == "Accept-Encoding"
    assert headers["Content-Encoding"] == "br"
    assert {"ETag", "Last-Modified", "Content-Length"} <= headers.keys()
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("accepted", ["", "gzip", "br"])
def test_each_reader_gets_the_coding_that_it_reads(
    paper: Paper, application: Application, accepted: str
) -> None:
    answer = paper.ask("/", HTTP_ACCEPT_ENCODING=accepted)

    assert answer.headers.get("Content-Encoding", "") == accepted
    assert answer.text == application.text
    assert int(answer.headers["Content-Length"]) == len(answer.body)


@pytest.mark.parametrize("stored", [False, True])
def test_head_is_a_get_without_the_body(paper: Paper, stored: bool) -> None:
    whole = paper.ask("/") if stored else None

    head = paper.ask("/", method="HEAD")

    assert head.body == b""
    assert head.headers == (whole or paper.ask("/")).headers


def test_a_copy_that_is_still_right_is_not_sent_again(paper: Paper) -> None:
    first = paper.ask("/", **BROWSER)

    by_tag = paper.ask("/", HTTP_IF_NONE_MATCH=first.headers["ETag"], **BROWSER)
    by_date = paper.ask("/", HTTP_IF_MODIFIED_SINCE=first.headers["Last-Modified"], **BROWSER)

    assert by_tag.status == by_date.status == 304
    assert by_tag.body == by_date.body == b""
    assert by_tag.headers["ETag"] == first.headers["ETag"]


def test_a_copy_from_before_a_change_is_not_right(paper: Paper, application: Application) -> None:
    first = paper.ask("/")
    application.text = "নতুন"
    change("list:1")
    paper.moved()

    by_tag = paper.ask("/", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    by_date = paper.ask("/", HTTP_IF_MODIFIED_SINCE=first.headers["Last-Modified"])

    assert by_tag.text == by_date.text == "নতুন"


def test_a_part_of_a_page_is_answered_with_the_whole(
    paper: Paper, application: Application
) -> None:
    paper.ask("/", HTTP_RANGE="bytes=0-9")
    answer = paper.ask("/", HTTP_RANGE="bytes=0-9", HTTP_IF_RANGE='"x"')

    assert answer.status == 200
    assert answer.text == application.text
    assert "Content-Range" not in answer.headers


def test_a_withdrawn_page_stays_withdrawn(paper: Paper, application: Application) -> None:
    application.status = "410 Gone"
    first = paper.ask("/")

    second = paper.ask("/", HTTP_IF_NONE_MATCH=first.headers["ETag"])

    assert first.status == second.status == 410
    assert len(application.asked) == 1


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_go_on_to_the_application(
    paper: Paper, application: Application, method: str
) -> None:
    paper.ask("/", method=method)

    assert application.asked[-1]["REQUEST_METHOD"] == method
    assert paper.files() == {}


def test_a_get_with_a_body_is_answered_without_it(paper: Paper, application: Application) -> None:
    body = BytesIO(b"__class__=x")
    paper.ask("/", CONTENT_LENGTH="11", CONTENT_TYPE="text/plain", **{"wsgi.input": body})

    assert application.asked[0]["wsgi.input"].read() == b""
    assert "CONTENT_LENGTH" not in application.asked[0]
    assert body.read() == b"__class__=x"  # the server throws it away


def test_nothing_of_a_reader_reaches_a_stored_page(paper: Paper, application: Application) -> None:
    paper.ask(
        "/?fbclid=abc",
        HTTP_COOKIE="sessionid=secret",
        HTTP_AUTHORIZATION="Basic secret",
        HTTP_ACCEPT_LANGUAGE="en",
        HTTP_X_FORWARDED_HOST="evil.example",
        HTTP_X_FORWARDED_PROTO="https",
        HTTP_X_FORWARDED_FOR="203.0.113.9",
        HTTP_FORWARDED="host=evil.example",
        HTTP_X_ORIGINAL_URL="/newsroom/",
        HTTP_X_HTTP_METHOD_OVERRIDE="POST",
        HTTP_HOST="localhost:1234",
    )

    seen = application.asked[0]
    assert {name for name in seen if name.startswith("HTTP_")} == {"HTTP_HOST"}
    assert (seen["HTTP_HOST"], seen["QUERY_STRING"]) == ("localhost", "")
    assert (seen["wsgi.url_scheme"], seen["REMOTE_ADDR"]) == ("http", "127.0.0.1")


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "", "[::1", "@localhost"]
)
def test_an_unknown_host_is_never_answered_from_the_store(
    paper: Paper, application: Application, host: str
) -> None:
    paper.ask("/")

    paper.ask("/", HTTP_HOST=host)

    assert application.asked[-1].get("HTTP_HOST") == host  # Django says 400


@pytest.mark.parametrize("host", ["localhost", "LocalHost", "localhost:8000"])
def test_our_host_is_known_however_it_is_written(
    paper: Paper, application: Application, host: str
) -> None:
    paper.ask("/")

    assert paper.ask("/", HTTP_HOST=host).status == 200
    assert len(application.asked) == 1


@pytest.mark.parametrize(
    "query", ["fbclid=1", "utm_source=a&utm_medium=b", "&&", "%00", "x" * 5000]
)
def test_unknown_parameters_neither_miss_nor_multiply(
    paper: Paper, application: Application, query: str
) -> None:
    paper.ask("/")
    before = paper.files()

    paper.ask(f"/?{query}")

    assert len(application.asked) == 1
    assert paper.files() == before


@pytest.mark.parametrize("query", ["before=1-2", "fbclid=1&q=x", "%62efore=1-2", "p=17"])
def test_known_parameters_are_for_the_application(
    paper: Paper, application: Application, query: str
) -> None:
    paper.ask("/")
    before = paper.files()

    paper.ask(f"/?{query}")

    assert application.asked[-1]["QUERY_STRING"] == query
    assert paper.files() == before


@pytest.mark.parametrize(
    "said",
    [
        ("Set-Cookie", "sessionid=secret"),
        ("Vary", "Accept-Encoding, Cookie"),
        ("Cache-Control", "private"),
        ("Cache-Control", "no-store, max-age=0"),
    ],
)
def test_what_is_for_one_reader_is_not_stored(
    paper: Paper, application: Application, said: tuple[str, str]
) -> None:
    application.headers.append(said)

    answer = paper.ask("/")

    assert "Set-Cookie" not in answer.headers
    assert paper.files() == {}


def test_what_was_not_recorded_is_not_stored(paper: Paper, application: Application) -> None:
    application.is_page = False

    paper.ask("/")

    assert paper.files() == {}


@pytest.mark.parametrize("status", ["301 Moved Permanently", "404 Not Found", "500 Broken"])
def test_only_pages_and_withdrawals_are_stored(
    paper: Paper, application: Application, status: str
) -> None:
    application.status = status

    answer = paper.ask("/")

    assert answer.status == int(status[:3])
    assert "s-maxage" not in answer.headers["Cache-Control"]
    assert paper.files() == {}


def test_an_error_is_kept_by_nobody(paper: Paper, application: Application) -> None:
    application.status = "500 Broken"

    assert paper.ask("/").headers["Cache-Control"] == "no-store"


def test_the_newsroom_is_not_the_presss_business(paper: Paper, application: Application) -> None:
    paper.ask("/newsroom/pages/1/view_draft/", HTTP_COOKIE="sessionid=editor")

    assert application.asked[0]["HTTP_COOKIE"] == "sessionid=editor"
    assert paper.files() == {}


@pytest.mark.parametrize("path", ["/%FF/", "/%C3%28/", "/%ED%A0%80/"])
def test_a_path_that_is_no_text_goes_on_to_the_application(
    paper: Paper, application: Application, path: str
) -> None:
    paper.ask(path)

    assert application.asked[0]["REMOTE_ADDR"] == "192.0.2.7"
    assert paper.files() == {}


def test_pages_at_strange_paths_are_kept_apart(paper: Paper, application: Application) -> None:
    paths = ["/%E0%A6%96/", "/%00/", "/../", "/" + "a" * 3_000 + "/", "/A/", "/a/"]
    for path in paths:
        application.text = path
        paper.ask(path)

    assert [paper.ask(path).text for path in paths] == paths
    assert len(application.asked) == len(paths)


def committed(_paper: Paper) -> None:
    """The change is committed."""
    change("list:1")


def applied(paper: Paper) -> None:
    """The follower has read it, too."""
    change("list:1")
    paper.moved()


def overtaken(paper: Paper) -> None:
    """And another process has already stored the new page."""
    applied(paper)
    paper.press.renew("/")


@pytest.mark.parametrize("was_stored", [False, True])
@pytest.mark.parametrize("happens", [committed, applied, overtaken])
@pytest.mark.parametrize("window", ["while it is rendered", "after it was announced"])
def test_a_change_during_a_render_leaves_no_old_page(
    paper: Paper,
    application: Application,
    monkeypatch: pytest.MonkeyPatch,
    window: str,
    happens: Callable[[Paper], None],
    was_stored: bool,
) -> None:
    from khobor.press import store as store_module

    if was_stored:
        paper.ask("/")
        read(paper.press.store, "/")
    compress = store_module.bodies

    def publish() -> None:
        application.text = "নতুন"
        monkeypatch.setattr(store_module, "bodies", compress)
        happens(paper)

    def compress_meanwhile(body: bytes, *, kind: str) -> dict[str, bytes]:
        publish()
        return compress(body, kind=kind)

    if window == "while it is rendered":
        application.meanwhile.append(publish)
    else:
        monkeypatch.setattr(store_module, "bodies", compress_meanwhile)
    paper.press.renew("/")
    paper.moved()

    assert paper.ask("/").text == "নতুন"
    assert "পুরোনো".encode() not in b"".join(paper.files().values())


def test_a_page_that_changes_all_the_time_is_served_and_not_stored(
    paper: Paper, application: Application
) -> None:
    class Restless(Application):
        def __call__(self, *request: Any) -> list[bytes]:
            """Something is published during every render."""
            change("list:1")
            return super().__call__(*request)

    restless = Paper(build(Restless(), paper.press.store, is_page=lambda _path: True))

    assert restless.ask("/").status == 200
    assert restless.files() == {}


def test_a_thousand_readers_cost_one_render(paper: Paper, application: Application) -> None:
    flights = paper.press._flights
    answers: list[Answer] = []

    def everybody_else_asks() -> None:
        # They wait for the flight; what they get does not touch the database.
        readers = ThreadPoolExecutor(20)
        asked.extend(readers.submit(flights.join, "/", forbidden) for _reader in range(999))

    def forbidden() -> Any:
        raise AssertionError("rendered twice")

    asked: list[Any] = []
    application.meanwhile.append(everybody_else_asks)
    answers.append(paper.ask("/"))

    assert {type(reader.exception(20)) for reader in asked} <= {type(None), AssertionError}
    assert len(application.asked) == 1


def test_who_looked_just_before_it_was_stored_does_not_render_again(
    paper: Paper, application: Application
) -> None:
    paper.ask("/")

    assert paper.press._renew_unless_stored("/") is None
    assert len(application.asked) == 1


def test_a_render_that_raises_is_tried_again(paper: Paper, application: Application) -> None:
    application.meanwhile.append(lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        paper.ask("/")

    assert paper.ask("/").status == 200


def full(*_arguments: Any, **_more: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_on_a_full_disk_a_page_is_served_all_the_same(
    paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_bytes", full)

    answer = paper.ask("/")

    assert answer.status == 200
    assert paper.files() == {}


def test_an_old_page_is_not_served_because_the_disk_is_full(
    paper: Paper, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.ask("/")
    application.text = "নতুন"
    monkeypatch.setattr(Path, "write_bytes", full)
    change("list:1")

    paper.moved()

    assert paper.ask("/").text == "নতুন"


def test_an_index_on_a_full_disk_withholds_what_changed(
    paper: Paper, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.ask("/")
    application.text = "নতুন"
    change("list:1")

    def no_room(*_arguments: Any) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as disk:
        disk.setattr("khobor.press.store.set_state", no_room)
        with pytest.raises(sqlite3.OperationalError):
            paper.moved()
        while_full = paper.ask("/").text
    paper.moved()

    assert while_full == paper.ask("/").text == "নতুন"


def test_a_folder_deleted_under_way_is_no_trouble_for_readers(
    paper: Paper, application: Application
) -> None:
    paper.ask("/")
    shutil.rmtree(paper.press.store.folder)
    application.text = "নতুন"
    change("list:1")

    paper.look_around()
    first = paper.ask("/").text
    paper.moved()
    paper.ask("/")

    assert first == "নতুন"
    assert "live/index.html" in paper.files()


def test_a_damaged_index_is_no_trouble_for_readers(application: Application, paper: Paper) -> None:
    paper.ask("/")
    damage(paper.press.store)
    fresh = build(application, paper.press.store, is_page=lambda _path: True)
    del paper.press.store.index._local.connection  # as a thread that asks for the first time

    first, second = ask(fresh, "/").status, ask(fresh, "/other/").status
    paper.moved()
    paper.ask("/")

    assert first == second == 200
    assert "live/index.html" in paper.files()


def test_without_a_database_stored_pages_stay_up(
    paper: Paper, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper.ask("/")

    def down() -> int:
        raise DatabaseError("down")

    monkeypatch.setattr("khobor.press.serving.last_sequence", down)
    application.status = "500 Broken"

    assert paper.ask("/").status == 200
    assert paper.ask("/other/").status == 500
    assert paper.ask("/").status == 200
