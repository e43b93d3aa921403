"""A CDN is told of every page that is no longer what it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from khobor.press import PageStore, Rendered
from khobor.press.purging import AGAIN_S, Purger
from khobor.press.store import Outcome

pytestmark = pytest.mark.django_db
HTML = (("Content-Type", "text/html; charset=utf-8"),)


@pytest.fixture
def store(tmp_path: Path) -> PageStore:
    made = PageStore(tmp_path / "pages", limit_bytes=10_000_000)
    made.drop_all(position=0)
    return made


@pytest.fixture
def told() -> list[str]:
    """Paths that the CDN was told of."""
    return []


@pytest.fixture
def purger(store: PageStore, told: list[str]) -> Purger:
    made = Purger(store, told.extend)
    made.begin()
    return made


def keep(store: PageStore, path: str, text: str = "খবর", status: int = 200) -> None:
    page = Rendered(status, HTML, text.encode(), frozenset({f"page:{path}", "chrome"}))
    assert store.put(path, page, started_at=0) is Outcome.KEPT


LEAVING: dict[str, Callable[[PageStore], object]] = {
    "touched": lambda store: store.drop_touched({"page:/a/"}, retracted=(), position=1),
    "retracted": lambda store: store.drop_touched((), retracted={"page:/a/"}, position=1),
    "dropped by hand": lambda store: store.drop_path("/a/"),
    "dropped by its key": lambda store: store.drop_key("page:/a/"),
    "all dropped": lambda store: store.drop_all(position=1),
    "another content": lambda store: keep(store, "/a/", "নতুন খবর"),
    "withdrawn": lambda store: keep(store, "/a/", "প্রত্যাহার", status=410),
}


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING)
def test_however_a_page_leaves_or_changes_the_cdn_is_told(
    store: PageStore, purger: Purger, told: list[str], leave: Callable[[PageStore], object]
) -> None:
    keep(store, "/a/")
    purger.purge_due(0)
    assert told == []

    leave(store)
    purger.purge_due(0)

    assert told == ["/a/"]


def test_a_page_that_makes_room_for_others_leaves_the_cdn_too(
    tmp_path: Path, told: list[str]
) -> None:
    store = PageStore(tmp_path / "small", limit_bytes=100)
    store.drop_all(position=0)
    purger = Purger(store, told.extend)
    purger.begin()
    keep(store, "/a/", "ক" * 60)

    keep(store, "/b/", "খ" * 60)
    purger.purge_due(0)

    assert told == ["/a/"]


def test_the_same_content_again_is_no_news(
    store: PageStore, purger: Purger, told: list[str]
) -> None:
    keep(store, "/a/")

    keep(store, "/a/")
    purger.purge_due(0)

    assert told == []


def test_the_cdn_is_told_again_for_an_answer_that_was_on_its_way(
    store: PageStore, purger: Purger, told: list[str]
) -> None:
    keep(store, "/a/")
    store.drop_path("/a/")

    for now_s in (0, 1, AGAIN_S - 1, AGAIN_S, AGAIN_S + 1, 1000):
        purger.purge_due(now_s)

    assert told == ["/a/", "/a/"]


def test_what_the_cdn_refused_stays_due_also_for_the_next_process(
    store: PageStore, told: list[str]
) -> None:
    def refuse(_paths: object) -> None:
        raise ConnectionError

    refused = Purger(store, refuse)
    refused.begin()
    keep(store, "/a/")
    store.drop_path("/a/")
    with pytest.raises(ConnectionError):
        refused.purge_due(0)

    next_process = PageStore(store.folder, limit_bytes=10_000_000)
    Purger(next_process, told.extend).purge_due(0)

    assert told == ["/a/"]


def test_a_page_that_changes_during_its_purge_is_purged_once_more(
    store: PageStore, told: list[str]
) -> None:
    def change_meanwhile(paths: list[str]) -> None:
        told.extend(paths)
        if len(told) == 2:  # the second and last time for the first change
            keep(store, "/a/", "আরও নতুন")
            store.drop_path("/a/")

    purger = Purger(store, change_meanwhile)
    purger.begin()
    keep(store, "/a/")
    store.drop_path("/a/")

    purger.purge_due(0)
    purger.purge_due(AGAIN_S)

    assert told == ["/a/", "/a/", "/a/"]


def test_a_newspaper_that_gets_a_cdn_lets_it_forget_what_it_has(
    store: PageStore, told: list[str]
) -> None:
    keep(store, "/a/")

    Purger(store, told.extend).purge_due(0)

    assert told == ["/a/"]


def test_without_a_cdn_nothing_is_noted(store: PageStore) -> None:
    keep(store, "/a/")

    store.drop_path("/a/")

    assert store.index.read("SELECT * FROM outdated") == []
