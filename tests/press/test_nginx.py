"""nginx, Debian's own, in front of a newspaper: the same pages, and up when all else is down."""

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import brotli
import pytest
from scripts.write_nginx_example import EXAMPLE, example

import khobor
from tests.new_newspapers import copy_to, environment_of
from tests.newsdesk import Newsdesk, at_work
from tests.press.purge_listener import Cache, listening
from tests.press.web_servers import (
    KHOBOR,
    Answer,
    ask,
    end,
    first_line,
    free_port,
    send,
    start_khobor,
    start_nginx,
    wait_until,
)

pytestmark = pytest.mark.xdist_group("nginx")  # they share one newspaper
MARK = "কেউ যেন না পড়ে"
PAPER_STATIC = Path(khobor.__file__).parent / "paper" / "static"
STYLE = "khobor/css/khobor.0123456789ab.css"
# What differs between two servers that say the same of the same page.
OF_THE_SERVER = {"server", "date", "etag", "connection", "transfer-encoding", "content-length"}


@dataclass
class Newspaper:
    """A newspaper behind nginx and a cache; `address` is its one story."""

    folder: Path
    port: int
    application_port: int
    cache: Cache
    address: str = ""
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)
    desk: Newsdesk | None = None

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask nginx."""
        return ask(self.port, path, method, **headers)

    def ask_application(self, path: str, **headers: str) -> Answer:
        """Ask Granian."""
        return ask(self.application_port, path, host=f"localhost:{self.port}", **headers)

    def do(self, *words: str) -> Any:
        """Let the editor do something."""
        assert self.desk
        return self.desk.do(*words)

    def file(self, path: str) -> Path:
        """Where a page is stored."""
        return self.folder / "pages" / "live" / path.strip("/") / "index.html"

    def is_shown(self, words: str, path: str) -> bool:
        """Whether readers see these words on a page."""
        return words in self.ask(path).body.decode()

    def read(self, path: str) -> None:
        """Let somebody read a page until it is stored and read from its file."""
        wait_until(lambda: self.ask(path).is_from_file)

    @contextmanager
    def without_application(self) -> Iterator[None]:
        """Granian is killed, and started again afterwards."""
        os.killpg(self.running[0].pid, 9)
        self.running[0].wait()
        try:
            yield
        finally:
            self.running[0] = start_khobor(self.folder, self.application_port)


def make_newspaper(folder: Path, new_newspaper: Path, cache: Cache) -> Newspaper:
    made = Newspaper(folder, free_port(), free_port(), cache)
    copy_to(folder, new_newspaper)
    with (folder / "khobor.toml").open("a") as settings:
        settings.write(
            f'base_url = "http://localhost:{made.port}"\nmax_upload_mb = 1\n'
            f'cdn = "http"\ncdn_options = {{ location = "{cache.address}" }}\n'
            "shared_cache_s = 60\n"
        )
    static = folder / "static"
    shutil.copytree(PAPER_STATIC, static, dirs_exist_ok=True)
    (static / STYLE).write_text("body{color:red}")
    Path(f"{static / STYLE}.br").write_bytes(brotli.compress(b"body{color:red}"))
    for name in (
        "media/documents/a.pdf", "media/.b", "static/.c", "pages/kept/410/d/index.html",
        "pages/live/.e/index.html", "pages/live/f/index.html.tmp", "pages/live/g/.h",
    ):  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(MARK)
    (folder / "media" / "i.webp").write_bytes(b"picture")
    return made


def configure(newspaper: Newspaper) -> Path:
    work = newspaper.folder.parent / "nginx"
    work.mkdir()
    command = [
        KHOBOR, "press", "nginx", "--paper", newspaper.folder, "--port", newspaper.port,
        "--upstream", f"127.0.0.1:{newspaper.application_port}", "--standalone", work,
    ]  # fmt: skip
    made = subprocess.run(map(str, command), check=True, capture_output=True, text=True)
    (work / "nginx.conf").write_text(made.stdout)
    return work / "nginx.conf"


@pytest.fixture(scope="module")
def newspaper(tmp_path_factory: pytest.TempPathFactory, new_newspaper: Path) -> Iterator[Newspaper]:
    """A newspaper with one story, Granian, nginx and a cache."""
    folder = tmp_path_factory.mktemp("nginx") / "paper"
    with listening() as cache:
        yield from running(make_newspaper(folder, new_newspaper, cache))


def running(made: Newspaper) -> Iterator[Newspaper]:
    made.running.append(start_khobor(made.folder, made.application_port))
    made.running.append(start_nginx(configure(made), made.port))
    try:
        with at_work(environment_of(made.folder)) as made.desk:
            _section, made.address = made.do("found")
            wait_until(lambda: made.is_shown("পাঠাগার", "/"))
            yield made
    finally:
        for process in made.running:
            end(process)


@pytest.mark.django_db  # a request looks at the connection
def test_the_example_is_what_the_command_prints() -> None:
    assert EXAMPLE.read_text("utf-8") == example()


@pytest.mark.parametrize("coding", ["", "gzip", "br", "gzip, deflate, br", "gzip;q=0, identity"])
@pytest.mark.parametrize("page", ["/", "/national/", "story", "/fragments/newest/"])
def test_a_file_says_what_the_application_says(
    newspaper: Newspaper, page: str, coding: str
) -> None:
    path = newspaper.address if page == "story" else page
    newspaper.read(path)

    file, ours = _both(newspaper, path, coding)

    assert file.is_from_file
    assert not ours.is_from_file
    assert (file.status, file.body) == (ours.status, ours.body)
    assert _lasting(file) == _lasting(ours)
    assert int(file.headers["content-length"]) == len(file.body)


def test_a_cdn_gets_compressed_pages_too(newspaper: Newspaper) -> None:
    newspaper.read("/")

    answer = newspaper.ask("/", accept_encoding="gzip", via="1.1 cdn.example")

    assert answer.headers["content-encoding"] == "gzip"


def test_head_is_get_without_the_body(newspaper: Newspaper) -> None:
    newspaper.read("/")

    whole, head = newspaper.ask("/"), newspaper.ask("/", "HEAD")

    assert head.body == b""
    assert head.headers | {"date": ""} == whole.headers | {"date": ""}


def test_a_reader_who_has_the_page_gets_304(newspaper: Newspaper) -> None:
    newspaper.read("/")
    page = newspaper.ask("/", accept_encoding="br")

    by_tag = newspaper.ask("/", accept_encoding="br", if_none_match=page.headers["etag"])
    by_date = newspaper.ask("/", if_modified_since=page.headers["last-modified"])

    for answer in (by_tag, by_date):
        assert (answer.status, answer.body) == (304, b"")
        for name in ("cache-control", "vary", "last-modified", "content-security-policy"):
            assert answer.headers[name] == page.headers[name]


@pytest.mark.parametrize(
    "condition",
    [
        {"if_none_match": '"another"'},
        {"if_modified_since": "Fri, 01 Jan 2100 00:00:00 GMT"},
        {"if_modified_since": "Sat, 01 Jan 2000 00:00:00 GMT"},
    ],
)
def test_whoever_has_another_page_gets_this_one(
    newspaper: Newspaper, condition: dict[str, str]
) -> None:
    newspaper.read("/")

    assert newspaper.ask("/", **condition).status == 200


def test_part_of_a_page_is_never_sent(newspaper: Newspaper) -> None:
    newspaper.read("/")

    assert newspaper.ask("/", range="bytes=0-9").status == 200


@pytest.mark.parametrize("query", ["", "fbclid=x", "utm_source=a&utm_medium=b", "q2=x", "%"[:0]])
def test_a_parameter_that_says_nothing_is_as_if_it_were_not_there(
    newspaper: Newspaper, query: str
) -> None:
    newspaper.read("/national/")

    assert newspaper.ask(f"/national/?{query}").is_from_file


@pytest.mark.parametrize(
    "query", ["before=1-1", "before", "x=1&before=1-1", "%62efore=1-1", "q=x", "p=1", "be%66ore"]
)
def test_a_parameter_that_changes_the_page_goes_to_the_application(
    newspaper: Newspaper, query: str
) -> None:
    newspaper.read("/national/")

    assert not newspaper.ask(f"/national/?{query}").is_from_file


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_go_to_the_application(newspaper: Newspaper, method: str) -> None:
    newspaper.read("/")

    answer = newspaper.ask("/", method)
    from_application = ask(
        newspaper.application_port, "/", method, host=f"localhost:{newspaper.port}"
    )

    assert not answer.is_from_file
    assert answer.status == from_application.status


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost.evil.example\r\nConnection: close\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET /a\0b/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET /a%00b/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET /../ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    ],
)
def test_unknown_hosts_and_impossible_paths_are_bad_requests(
    newspaper: Newspaper, request_bytes: bytes
) -> None:
    assert send(newspaper.port, request_bytes).split()[1] == b"400"


@pytest.mark.parametrize(
    "path",
    [
        "/index.sqlite3", "/generation", "/secret_key", "/khobor.toml", "/unavailable.html",
        "/kept/410/d/", "/kept/410/d/index.html", "/live/f/", "/live/index.html", "/index.html",
        "/index.html.gz", "/.e/", "/g/.h", "/f/index.html.tmp", "/media/documents/a.pdf",
        "/media//documents/a.pdf", "/media/x/%2e%2e/documents/a.pdf", "/media/.b", "/static/.c",
        "/static/../secret_key", "/static/%2e%2e/secret_key", "/static%2f../secret_key",
        "/media/../pages/index.sqlite3", "/media../secret_key", "/static../secret_key",
        "/x/%2e%2e/live/.e/index.html", "/media/%2e%2e/pages/kept/410/d/index.html",
    ],
)  # fmt: skip
def test_nothing_but_pages_and_public_files_is_reached(newspaper: Newspaper, path: str) -> None:
    newspaper.read("/")

    answer = newspaper.ask(path)

    assert answer.status in {301, 400, 404}
    assert MARK not in answer.body.decode("utf-8", "replace")


@pytest.mark.parametrize(
    "path",
    ["//national/", "/./national/", "/x/../national/", "/%6eational/", "/NATIONAL/", "/national"],
)
def test_another_spelling_of_a_path_is_answered_as_the_application_answers_it(
    newspaper: Newspaper, path: str
) -> None:
    newspaper.read("/national/")

    answer, ours = newspaper.ask(path), newspaper.ask_application(path)

    assert not answer.is_from_file
    assert (answer.status, answer.body) == (ours.status, ours.body)


def test_hashed_files_are_kept_for_ever_and_others_are_asked_for_again(
    newspaper: Newspaper,
) -> None:
    style = newspaper.ask(f"/static/{STYLE}", accept_encoding="br")
    picture = newspaper.ask("/media/i.webp")

    assert brotli.decompress(style.body) == b"body{color:red}"
    assert "immutable" in style.headers["cache-control"]
    assert style.headers["content-type"] == "text/css"
    assert (picture.body, picture.headers["content-type"]) == (b"picture", "image/webp")
    assert "sandbox" in picture.headers["content-security-policy"]
    assert "immutable" not in picture.headers["cache-control"]


def test_a_colour_is_answered_as_the_application_answers_it(newspaper: Newspaper) -> None:
    answer, ours = (a("/theme/00695c.css") for a in (newspaper.ask, newspaper.ask_application))

    assert (answer.status, answer.body) == (200, ours.body)
    for name in ("content-type", "cache-control", "x-content-type-options"):
        assert answer.headers[name] == ours.headers[name]
    assert newspaper.ask("/theme/00695C.css").status == 404


@pytest.mark.parametrize(("size_bytes", "answer"), [(13_000_000, b"100"), (14_000_000, b"413")])
def test_a_form_may_be_as_large_as_the_settings_say(
    newspaper: Newspaper, size_bytes: int, answer: bytes
) -> None:
    """`max_upload_mb` is 1 here, less than the 12 MB that Django takes in a form."""
    request = (
        "POST /newsroom/login/ HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
        f"Content-Length: {size_bytes}\r\n\r\n"
    )

    assert first_line(newspaper.port, request.encode()).split()[1] == answer


def test_a_stranger_cannot_make_the_newspaper_believe_in_another_host(
    newspaper: Newspaper,
) -> None:
    claims = {
        "x_forwarded_host": "evil.example",
        "forwarded": "host=evil.example",
        "x_forwarded_proto": "https",
        "x_original_url": "/newsroom/",
    }

    for path in ("/?before=1-1", "/national", "/nowhere/", "/newsroom/"):
        answer = newspaper.ask(path, **claims)
        assert b"evil.example" not in answer.body
        assert "evil.example" not in str(answer.headers)


def test_what_is_published_is_seen_and_a_page_that_is_read_is_rendered_again_at_once(
    newspaper: Newspaper,
) -> None:
    newspaper.read("/")
    newspaper.do("publish", "সেতুর কাজ শেষ")

    # Nobody asks meanwhile: the press renders the page because nginx read its file.
    wait_until(lambda: "সেতুর কাজ শেষ" in _said_by(newspaper.file("/")))

    answer = newspaper.ask("/")
    assert answer.is_from_file
    assert "সেতুর কাজ শেষ" in answer.body.decode()


def test_where_no_times_of_access_are_kept_a_changed_page_is_dropped(
    newspaper: Newspaper,
) -> None:
    newspaper.read("/")
    for file in newspaper.file("/").parent.glob("index.html*"):
        written_s = file.stat().st_mtime
        os.utime(file, (written_s, written_s))  # as with noatime

    newspaper.do("publish", "হাওরে ধান কাটা শুরু")

    wait_until(lambda: not newspaper.file("/").exists())
    # The file goes a moment before the application forgets the page.
    wait_until(lambda: newspaper.is_shown("হাওরে ধান কাটা শুরু", "/"))


def test_another_content_has_another_tag_even_within_the_same_second(
    newspaper: Newspaper,
) -> None:
    headlines = ("বাঁধের কাজ শুরু", "বাঁধের কাজ চলছে", "বাঁধের কাজ থেমেছে")
    address = newspaper.do("publish", "বাঁধের কাজ হবে")
    seen = set()

    for headline in headlines:
        newspaper.do("rename", address, headline)
        wait_until(lambda: newspaper.is_shown(headline, address))  # noqa: B023
        newspaper.read(address)
        answer = newspaper.ask(address)
        seen.add((answer.headers["etag"], answer.headers["last-modified"]))

    assert len({tag for tag, _date in seen}) == len({date for _tag, date in seen}) == 3


def test_a_withdrawn_story_is_gone_through_nginx_too(newspaper: Newspaper) -> None:
    address = newspaper.do("publish", "ভুল খবর")
    newspaper.read(address)

    newspaper.do("withdraw", address)

    wait_until(lambda: newspaper.ask(address).status == 410)
    answer = newspaper.ask(address)
    assert "প্রত্যাহার" in answer.body.decode()
    assert "ভুল খবর" not in answer.body.decode()
    assert not newspaper.file(address).exists()


def test_a_cdn_is_told_when_the_new_page_is_there(newspaper: Newspaper) -> None:
    front = f"localhost:{newspaper.port}/"
    newspaper.read("/")
    assert "s-maxage=60" in newspaper.ask("/").headers["cache-control"]
    newspaper.cache.purged.clear()

    newspaper.do("publish", "নতুন সেতু খুলে দেওয়া হলো")
    wait_until(lambda: front in newspaper.cache.purged)

    assert newspaper.is_shown("নতুন সেতু খুলে দেওয়া হলো", "/")


@pytest.mark.parametrize("path", ["/?before=1-1", "/nowhere/", "/national", "/?fbclid=x"])
def test_a_cdn_keeps_nothing_that_is_not_purged(newspaper: Newspaper, path: str) -> None:
    newspaper.read("/")

    for answer in (newspaper.ask(path), newspaper.ask_application(path)):
        assert "s-maxage" not in answer.headers.get("cache-control", "")


def test_stored_pages_stay_up_when_the_application_is_killed(newspaper: Newspaper) -> None:
    newspaper.read("/")
    newspaper.read(newspaper.address)

    with newspaper.without_application():
        stored = [newspaper.ask("/"), newspaper.ask(newspaper.address)]
        style = newspaper.ask(f"/static/{STYLE}")
        missing = newspaper.ask("/places/", accept_encoding="br")
        posted = newspaper.ask("/newsroom/login/", "POST")

    assert [answer.status for answer in (*stored, style)] == [200, 200, 200]
    for answer in (missing, posted):
        assert answer.status == 503
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert (
            answer.headers["content-security-policy"]
            == stored[0].headers["content-security-policy"]
        )
        assert "একটু পরে আবার চেষ্টা করুন" in answer.body.decode()
        assert b"nginx" not in answer.body
        assert b"Bad Gateway" not in answer.body


def test_stored_pages_stay_up_when_the_database_fails(newspaper: Newspaper) -> None:
    newspaper.read("/")
    tables = ("wire_change", "stories_listing", "stories_masthead")

    with sqlite3.connect(newspaper.folder / "khobor.sqlite3", timeout=20) as database:
        for table in tables:
            database.execute(f"ALTER TABLE {table} RENAME TO lost_{table}")
        database.commit()
        try:
            stored, missing = newspaper.ask("/"), newspaper.ask("/authors/nobody/")
        finally:
            for table in tables:
                database.execute(f"ALTER TABLE lost_{table} RENAME TO {table}")
            database.commit()

    assert stored.status == 200
    assert missing.status == 500
    assert "একটু পরে আবার চেষ্টা করুন" in missing.body.decode()


def _both(newspaper: Newspaper, path: str, coding: str) -> tuple[Answer, Answer]:
    """What nginx and the application say of one page, which nobody renewed between the two."""
    file = newspaper.ask(path, accept_encoding=coding)
    for _try in range(5):
        ours = newspaper.ask_application(path, accept_encoding=coding)
        before, file = file, newspaper.ask(path, accept_encoding=coding)
        if before.body == file.body and before.is_from_file == file.is_from_file:
            break
    return file, ours


def _said_by(file: Path) -> str:
    """What stands in the file of a page; nothing while the page is being rendered again."""
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        return ""


def _lasting(answer: Answer) -> dict[str, str]:
    kept = {name: value for name, value in answer.headers.items() if name not in OF_THE_SERVER}
    assert re.fullmatch(r"\w{3}, .* GMT", kept["last-modified"])
    return kept
