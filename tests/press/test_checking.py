"""Every way in which a stored page can differ from a fresh one is found."""

import gzip
from collections.abc import Callable
from dataclasses import replace

import pytest

from khobor.press import PageStore, Rendered, checking
from khobor.press.checking import differences
from khobor.wire.selectors import last_sequence
from tests.press.conftest import rendered

PAGE = rendered(
    "<p>খবর</p><khobor-fresh src='/x/'>পুরোনো</khobor-fresh>"
    "<khobor-selected src='/y/'>পুরোনো</khobor-selected>",
    "list:1",
)


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "BETWEEN_S", 0)


@pytest.fixture
def stored(store: PageStore) -> PageStore:
    """A store with one page."""
    store.put("/", PAGE, started_at=last_sequence())
    return store


def found(store: PageStore, fresh: Rendered) -> list[str]:
    """What a check says of each page, if each were rendered like this."""
    return [difference.where for difference in differences(store, lambda _path: fresh)]


def test_a_true_page_is_no_difference(stored: PageStore) -> None:
    assert found(stored, PAGE) == []


def test_what_the_browser_renews_by_itself_is_no_difference(stored: PageStore) -> None:
    renewed = replace(PAGE, body=PAGE.body.replace("পুরোনো".encode(), "নতুন".encode()))

    assert found(stored, renewed) == []


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"body": "<p>নতুন</p>".encode()}, "body"),
        ({"status": 410}, "status 200, now 410"),
        ({"headers": (*PAGE.headers, ("Link", "</x>"))}, "headers Link"),
        ({"headers": (("Content-Type", "text/plain"),)}, "headers Content-Type"),
        ({"headers": ()}, "headers Content-Type"),
        ({"keys": None}, "it must not be stored"),
    ],
)
def test_whatever_a_reader_could_notice_is_a_difference(
    stored: PageStore, changed: dict[str, object], where: str
) -> None:
    assert found(stored, replace(PAGE, **changed)) == [where]  # type: ignore[arg-type]


@pytest.mark.parametrize("content", [b"", b"broken", gzip.compress(b"old", mtime=0)])
@pytest.mark.parametrize(("coding", "ending"), [("gzip", ".gz"), ("br", ".br")])
def test_a_compressed_body_of_another_page_is_a_difference(
    stored: PageStore, coding: str, ending: str, content: bytes
) -> None:
    (stored.folder / f"live/index.html{ending}").write_bytes(content)

    assert found(stored, PAGE) == [f"body in {coding}"]


def test_a_page_that_is_dropped_while_it_is_compared_is_none(stored: PageStore) -> None:
    def meanwhile(_path: str) -> Rendered:
        stored.drop_path("/")
        return rendered("নতুন")

    assert list(differences(stored, meanwhile)) == []


def test_a_follower_at_work_gets_time_to_drop_what_has_just_changed(
    stored: PageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "LOOKS", 4)
    waits: list[Callable[[], object]] = [int, int, lambda: stored.drop_path("/")]
    monkeypatch.setattr(checking.time, "sleep", lambda _s: waits.pop(0)())

    assert found(stored, rendered("নতুন")) == []


def test_many_pages_wait_for_a_follower_together(
    store: PageStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [f"/{number}/" for number in range(checking.TOGETHER + 1)]
    for path in paths:
        store.put(path, PAGE, started_at=last_sequence())
    waits: list[float] = []
    monkeypatch.setattr(checking.time, "sleep", waits.append)

    stale = list(differences(store, lambda _path: rendered("নতুন")))

    assert sorted(difference.path for difference in stale) == sorted(paths)
    assert len(waits) == 2 * checking.LOOKS
