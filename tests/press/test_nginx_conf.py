"""What nginx tells the application, and what it says of a page to a CDN."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from khobor.press.errors import UnwritableInNginx
from khobor.press.kinds import TYPES
from khobor.press.nginx import WebServer, alone, configuration
from tests.press.web_servers import ask, end, free_port, start_nginx
from tests.services import answering

pytestmark = pytest.mark.xdist_group("nginx")
SHARED = "public, max-age=0, s-maxage=60, must-revalidate"
UNSHARED = "public, max-age=0, must-revalidate"


@dataclass
class Heard:
    """What the application was asked, and what it answers beside an empty page."""

    port: int = 0
    asked: dict[str, str] = field(default_factory=dict)
    path: str = ""
    says: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module")
def application() -> Iterator[Heard]:
    """An application that only listens."""
    heard = Heard()

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.asked, heard.path = dict(self.headers.items()), self.path
            self.send_response(200)
            for name, value in heard.says.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    heard.port = server.server_port
    with answering(server):
        yield heard


def values(folder: Path) -> WebServer:
    return WebServer(
        folder=folder,
        pages_folder=folder / "pages",
        hosts=["localhost", ".paper.example", "[::1]"],
        origin="localhost",
        headers={"X-Frame-Options": "SAMEORIGIN"},
        languages={"": "bn", "/en": "en"},
        known_parameters=frozenset({"before"}),
        caching=UNSHARED,
        shared_caching=SHARED,
        body_mb=1,
    )


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory, application: Heard) -> Iterator[int]:
    """The port of an nginx with some pages of its own."""
    folder = tmp_path_factory.mktemp("alone")
    plain = [f"feeds/latest.{ending}" for ending in TYPES if ending != "html"]
    for page in ("index.html", "en/index.html", "english/index.html", "a/index.html", *plain):
        for ending in ("", ".gz", ".br"):
            file = folder / "pages" / "live" / f"{page}{ending}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page)
    (folder / "pages" / "kept").mkdir()
    (folder / "pages" / "kept" / "secret.html").write_text("secret")
    port = free_port()
    server = replace(values(folder), port=port, upstreams=[f"127.0.0.1:{application.port}"])
    file = folder / "nginx.conf"
    user = "root" if folder.owner() == "root" else ""
    file.write_text(alone(server, work_folder=folder, user=user), "utf-8")
    running = start_nginx(file, port)
    yield port
    end(running)


def test_the_application_hears_nothing_that_a_stranger_claims(
    nginx: int, application: Heard
) -> None:
    ask(
        nginx,
        "/x%2Fy/?before=1",
        host="LOCALHOST:8080",
        x_forwarded_for="1.2.3.4",
        x_forwarded_host="evil.example",
        x_forwarded_port="1",
        x_forwarded_proto="https",
        x_real_ip="1.2.3.4",
        forwarded="host=evil.example",
    )

    assert application.path == "/x%2Fy/?before=1"
    assert application.asked["Host"] == "localhost:8080"
    assert application.asked["X-Forwarded-For"] == "127.0.0.1"
    assert application.asked["X-Real-IP"] == "127.0.0.1"
    assert application.asked["X-Forwarded-Proto"] == "http"
    assert not {"Forwarded", "X-Forwarded-Host", "X-Forwarded-Port"} & application.asked.keys()


def test_no_answer_makes_nginx_send_another_file(nginx: int, application: Heard) -> None:
    application.says = {"X-Accel-Redirect": "/kept/secret.html"}

    answer = ask(nginx, "/nowhere/")

    application.says = {}
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200), ("localhost:1", 200), ("LOCALHOST", 200), ("paper.example", 200),
        ("www.paper.example", 200), ("[::1]", 200), ("[::1]:80", 200), ("notpaper.example", 400),
        ("paper.example.evil", 400), ("127.0.0.1", 400),
    ],
)  # fmt: skip
def test_hosts_are_understood_as_django_understands_them(
    nginx: int, host: str, status: int
) -> None:
    assert ask(nginx, "/", host=host).status == status


@pytest.mark.parametrize(
    ("path", "host", "caching"),
    [
        ("/", "localhost", SHARED),
        ("/a/", "LOCALHOST", SHARED),
        ("/a/?", "localhost", UNSHARED),
        ("/a/?fbclid=1", "localhost", UNSHARED),
        ("/a/", "localhost:81", UNSHARED),
        ("/a/", "www.paper.example", UNSHARED),
    ],
)
def test_a_cdn_keeps_a_page_only_at_the_address_that_is_purged(
    nginx: int, path: str, host: str, caching: str
) -> None:
    answer = ask(nginx, path, host=host)

    assert answer.is_from_file
    assert answer.headers["cache-control"] == caching


@pytest.mark.parametrize(
    ("path", "language"), [("/", "bn"), ("/en/", "en"), ("/en/?a=b", "en"), ("/english/", "bn")]
)
def test_a_page_names_its_language(nginx: int, path: str, language: str) -> None:
    assert ask(nginx, path).headers["content-language"] == language


@pytest.mark.parametrize("coding", ["", "gzip", "br"])
@pytest.mark.parametrize("ending", TYPES)
def test_the_type_of_a_page_follows_from_its_name(nginx: int, ending: str, coding: str) -> None:
    path = "/a/" if ending == "html" else f"/feeds/latest.{ending}"

    answer = ask(nginx, path, accept_encoding=coding)

    assert answer.is_from_file
    assert answer.headers["content-type"] == TYPES[ending]
    assert answer.headers.get("content-encoding", "") == coding


@pytest.mark.parametrize("path", ["/a/x.css", "/feeds/latest.xml/", "/feeds/latest.exe"])
def test_no_other_ending_leads_to_a_file(nginx: int, application: Heard, path: str) -> None:
    ask(nginx, path)

    assert application.path == path


@pytest.mark.parametrize("folder", ['/srv/"; root /', "/srv/$uri", "/srv/a\nb", "/srv/a\\"])
def test_what_nginx_would_misread_is_refused(folder: str) -> None:
    with pytest.raises(UnwritableInNginx):
        configuration(values(Path(folder)))


@pytest.mark.parametrize("host", ["a b", "a;", "~.*", "a{"])
def test_a_host_is_never_an_expression(host: str) -> None:
    with pytest.raises(UnwritableInNginx):
        configuration(replace(values(Path("/srv")), hosts=[host]))
