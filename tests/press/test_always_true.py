"""After any day in a newsroom, every stored page is what would be rendered now."""

import gzip
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.wsgi import get_wsgi_application
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from khobor.config.newspaper import load
from khobor.config.serving import build_press
from khobor.pictures.models import NewsDocument
from khobor.pictures.values import make_renditions
from khobor.press import followers
from khobor.press.checking import differences
from khobor.stories import addresses, selectors
from khobor.stories.models import Byline, Home, Place, Section, StaticPage, Topic
from khobor.wire.following import catch_up
from tests import factories
from tests.press.newsroom import WHICH, Newsroom

pytestmark = pytest.mark.long
MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=ZoneInfo("Asia/Dhaka"))
WAITS_HOURS = st.sampled_from([0.1, 2, 7, 25, 24 * 9])
KINDS_OF_FOLLOWING = st.sampled_from(["read", "look around", "render again", "all"])
# A long run: KHOBOR_DAYS=2000 pytest tests/press/test_always_true.py
IS_POSTGRES = "KHOBOR_TEST_DATABASE_URL" in os.environ  # the second time that the suite runs
DAYS = int(os.environ.get("KHOBOR_DAYS", "3" if IS_POSTGRES else "6"))
_waiting: list[Callable[[], None]] = []


class Later(threading.Thread):
    """A thread that begins when the test says so, in the test's transaction."""

    def start(self) -> None:
        """Wait."""
        _waiting.append(self.run)


class Readers(Newsroom):
    """Readers who ask for pages, and the follower, at any time between the editors' doings."""

    application: Any

    def __init__(self) -> None:
        cache.clear()
        _waiting.clear()
        self._clock = time_machine.travel(MORNING, tick=False)
        self._time = self._clock.start()
        self._undone = transaction.atomic()
        self._undone.__enter__()
        self.folder = Path(tempfile.mkdtemp(prefix="khobor-press-"))
        newspaper = load().model_copy(update={"folder": self.folder})
        self.press = build_press(newspaper, self.application)
        self.follower = followers.press_follower(self.press.store, self.press.renew)
        super().__init__()
        self.paths = list(dict.fromkeys(self._addresses()))
        self.catch_up()

    def _addresses(self) -> Iterator[str]:
        now = timezone.localtime()
        yield from ("/", "/places/", "/archive/", "/fragments/newest/")
        yield from ("/feeds/rss.xml", "/feeds/national/courts/feed.json", "/robots.txt")
        yield from ("/sitemap.xml", "/news-sitemap.xml", "/sitemaps/bn/pages.xml")
        yield from (f"/sitemaps/bn/{now:%Y-%m}.xml", "/api/v1/bn/stories", "/api/v1/bn/topics")
        yield from (f"/archive/{now:%Y}/", f"/archive/{now:%Y/%m}/", f"/archive/{now:%Y/%m/%d}/")
        yield from selectors.public_addresses(count=20)
        yield from (
            f"/fragments/newest/{pk}/" for pk in Section.objects.values_list("pk", flat=True)
        )
        for model in (Topic, Byline, Place):
            yield from (row.get_absolute_url() for row in model.objects.all())
        for page in StaticPage.objects.all():
            yield addresses.page_address(page.url_path, language="bn")
        yield from (f"/archive/{now - timedelta(days=n):%Y/%m/%d}/" for n in (1, 2, 40))

    def ask(self, path: str, coding: str = "gzip") -> bytes:
        """The body that a reader gets."""
        said: list[Any] = []
        environ = {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "",
            "HTTP_HOST": "localhost",
            "SERVER_NAME": "localhost", "SERVER_PORT": "80", "HTTP_ACCEPT_ENCODING": coding,
            "wsgi.url_scheme": "http",
        }  # fmt: skip
        body = b"".join(self.press(environ, lambda *answer: said.extend(answer)))
        assert said[0][:3] in {"200", "301", "302", "404", "410"}
        is_packed = ("Content-Encoding", "gzip") in said[1]
        return gzip.decompress(body) if is_packed else body

    @rule(which=st.integers(0, 10_000))
    def ask_for_one(self, which: int) -> None:
        self.paths = list(dict.fromkeys([*self.paths, *self._addresses()]))
        self.ask(self.paths[which % len(self.paths)])

    @rule(step=st.integers(1, 5), start=WHICH)
    def ask_for_many(self, step: int, start: int) -> None:
        self.paths = list(dict.fromkeys([*self.paths, *self._addresses()]))
        for path in self.paths[start % step :: step]:
            self.ask(path)

    @rule(how=KINDS_OF_FOLLOWING)
    def follow(self, how: str) -> None:
        if how in ("read", "all"):
            catch_up(self.follower, "here")
        if how in ("look around", "all"):
            self.follower.idle()
        if how in ("render again", "all"):
            self.render_again()

    @rule(hours=WAITS_HOURS)
    def wait(self, hours: float) -> None:
        self._time.shift(timedelta(hours=hours))

    @rule()
    def midnight(self) -> None:
        tomorrow = timezone.localtime() + timedelta(days=1)
        self._time.move_to(tomorrow.replace(hour=0, minute=0, second=1))

    def render_again(self) -> None:
        while _waiting:
            _waiting.pop()()

    def catch_up(self) -> None:
        """The follower has read everything and rendered again what it wanted to."""
        catch_up(self.follower, "here")
        self.no_file_holds_a_hidden_headline()
        self.follower.idle()
        self.render_again()

    @rule()
    def every_stored_page_is_true(self) -> None:
        self.catch_up()
        wrong = [(d.path, *_parting(d.stored, d.rendered))
                 for d in differences(self.press.store, self.press.render)]  # fmt: skip
        assert not wrong
        self.no_file_holds_a_hidden_headline()
        self.ask_for_many(step=1, start=0)

    def no_file_holds_a_hidden_headline(self) -> None:
        hidden = self.published_headlines(hidden=True)
        for file in self.folder.rglob("*"):
            if file.is_file() and file.parent != self.press.store.folder and file.suffix != ".br":
                body = file.read_bytes()
                text = (gzip.decompress(body) if file.suffix == ".gz" else body).decode()
                assert not [said for said in hidden if said in text], file

    def teardown(self) -> None:
        try:
            self.every_stored_page_is_true()
        finally:
            transaction.set_rollback(True)
            self._undone.__exit__(None, None, None)
            self._clock.stop()
            shutil.rmtree(self.folder)


def _parting(stored: bytes, rendered: bytes) -> tuple[str, str]:
    """Both texts around the first place where they differ."""
    at = next((n for n, (a, b) in enumerate(zip(stored, rendered, strict=False)) if a != b), 0)
    return tuple(text[max(at - 80, 0) : at + 120].decode(errors="replace")
                 for text in (stored, rendered))  # type: ignore[return-value]  # fmt: skip


@pytest.fixture
def stocked_newspaper(newspaper_home: Home) -> None:
    """Sections, labels, pictures and a few stories to begin with."""
    with time_machine.travel(MORNING, tick=False):
        first = factories.section(newspaper_home, name="জাতীয়", slug="national")
        inner = factories.section(first, name="আদালত", slug="courts")
        second = factories.section(newspaper_home, name="মতামত", slug="opinion")
        for name in ("বই", "নদী", "ধান"):
            factories.topic(name)
        factories.byline(), factories.byline("আরিফ মাহমুদ")
        factories.district()
        picture = factories.picture(width=170, height=120)
        make_renditions(picture)
        NewsDocument.objects.create(title="প্রতিবেদন", file=ContentFile(b"%PDF", name="a.pdf"))
        page = StaticPage(title="যোগাযোগ", slug="contact", locale=newspaper_home.locale)
        newspaper_home.add_child(instance=page)
        for number, section in enumerate([first, inner, second, first, inner, first, second]):
            factories.story(
                section, f"শিরোনাম-০০০{number}-শুরুতে", lead_picture=picture,
                topics=list(Topic.objects.all()[: number]), places=list(Place.objects.all()[:1]),
                bylines=list(Byline.objects.all()[:1]), kind="opinion" if number == 2 else "news",
                published_at=timezone.now() - timedelta(hours=number * 9),
            )  # fmt: skip


@pytest.mark.usefixtures("stocked_newspaper", "_one_connection")
def test_every_stored_page_is_what_would_be_rendered_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(followers, "threading", SimpleNamespace(Thread=Later, Lock=threading.Lock))
    # They work in the test's own transaction, which ends with its connection.
    monkeypatch.setattr(followers, "close_old_connections", lambda: None)
    Readers.application = staticmethod(get_wsgi_application())

    run_state_machine_as_test(
        Readers,
        settings=settings(
            max_examples=DAYS,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
