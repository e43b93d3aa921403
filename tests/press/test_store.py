"""The page store."""

import os
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import transaction

from khobor.press import PageStore
from khobor.press.selectors import holdings
from khobor.press.store import REMEMBERED_S, Outcome
from khobor.wire import actions as wire
from khobor.wire.selectors import last_sequence
from tests.press.conftest import rendered

NOON = datetime(2025, 4, 16, 6, tzinfo=UTC)


def put(store: PageStore, path: str, text: str = "খবর", *keys: str, **more: Any) -> Outcome:
    return store.put(path, rendered(text, *keys, **more), started_at=last_sequence())


def change(*keys: str, retracts: bool = False) -> int:
    """Write to the wire; returns the sequence."""
    with transaction.atomic():
        wire.write("test", keys, retracts=retracts)
    return last_sequence()


def is_on_disk(store: PageStore, file: str) -> bool:
    return any((store.folder / f"{file}{ending}").exists() for ending in ("", ".gz", ".br"))


def read(store: PageStore, path: str) -> bytes | None:
    """What a reader would get, and noted as read."""
    page = store.find(path)
    return store.read(page, "") if page else None


def drop(store: PageStore, *keys: str, retracts: bool = False) -> list[str]:
    """A change, applied."""
    position = change(*keys, retracts=retracts)
    return store.drop_touched(keys, retracted=keys if retracts else (), position=position)


def test_a_page_is_kept_in_every_coding(store: PageStore) -> None:
    assert put(store, "/sports/") is Outcome.KEPT

    page = store.find("/sports/")
    assert page
    assert store.read(page, "") == "খবর".encode()
    assert store.read(page, "gzip")
    assert store.read(page, "br")
    assert page.headers == (("Content-Type", "text/html; charset=utf-8"),)


def test_a_store_that_does_not_follow_the_wire_keeps_nothing(db: Any, tmp_path: Path) -> None:
    store = PageStore(tmp_path / "pages", limit_bytes=1_000_000)

    assert put(store, "/") is Outcome.REFUSED
    assert store.find("/") is None


def test_a_page_that_nobody_reads_goes_when_a_key_is_touched(store: PageStore) -> None:
    put(store, "/", "খবর", "list:1")

    assert drop(store, "list:1") == []

    assert store.find("/") is None
    assert not is_on_disk(store, "live/index.html")


def test_a_page_that_is_read_stays_until_it_is_rendered_again(store: PageStore) -> None:
    put(store, "/", "খবর", "list:1")
    read(store, "/")

    assert drop(store, "list:1") == ["/"]

    assert read(store, "/") == "খবর".encode()
    assert holdings(store.index).stale == 1


def test_a_page_that_a_web_server_reads_counts_as_read(store: PageStore) -> None:
    put(store, "/", "খবর", "list:1")
    file = store.folder / "live/index.html.gz"
    written = file.stat().st_mtime_ns
    os.utime(file, ns=(written + 10**9, written))  # what a read leaves (relatime)

    assert drop(store, "list:1") == ["/"]


def test_what_showed_a_retracted_key_goes_even_while_it_is_read(store: PageStore) -> None:
    put(store, "/", "খবর", "story:1")
    read(store, "/")

    assert drop(store, "story:1", retracts=True) == []

    assert store.find("/") is None
    assert not is_on_disk(store, "live/index.html")


def test_stale_pages_near_the_front_come_first(store: PageStore) -> None:
    for path in ("/a/1/x/", "/", "/a/"):
        put(store, path, "খবর", "chrome")
        read(store, path)

    assert drop(store, "chrome") == ["/", "/a/", "/a/1/x/"]


def test_other_pages_stay(store: PageStore) -> None:
    put(store, "/", "খবর", "list:1")

    drop(store, "list:2")

    assert store.find("/")


def test_many_keys_are_dropped_in_one_go(store: PageStore) -> None:
    put(store, "/", "খবর", "key:1999")

    drop(store, *(f"key:{n}" for n in range(2_000)))

    assert store.find("/") is None


def test_a_page_that_renders_anew_is_stale_no_more(store: PageStore) -> None:
    put(store, "/", "খবর", "list:1")
    read(store, "/")
    drop(store, "list:1")

    put(store, "/", "নতুন", "list:1")

    assert read(store, "/") == "নতুন".encode()
    assert holdings(store.index).stale == 0


def test_a_page_depends_on_what_it_depended_on_last(store: PageStore) -> None:
    put(store, "/", "খবর", "story:1")
    put(store, "/", "নতুন", "story:2")

    drop(store, "story:1")

    assert store.find("/")


def test_a_page_expires_at_its_moment(store: PageStore) -> None:
    put(store, "/", "খবর", until=NOON)

    assert store.drop_expired(NOON.timestamp() - 1, position=0) == []
    assert store.find("/")
    assert store.drop_expired(NOON.timestamp(), position=0) == []
    assert store.find("/") is None


def test_an_expired_page_that_is_read_is_rendered_again_once(store: PageStore) -> None:
    put(store, "/", "খবর", until=NOON)
    read(store, "/")

    assert store.drop_expired(NOON.timestamp(), position=0) == ["/"]
    assert store.drop_expired(NOON.timestamp(), position=0) == []


def test_a_page_that_is_withdrawn_leaves_no_file_where_it_was(store: PageStore) -> None:
    put(store, "/sports/1/x/")
    put(store, "/sports/1/x/", "নেই", status=410)

    assert not is_on_disk(store, "live/sports/1/x/index.html")
    assert is_on_disk(store, "kept/410/sports/1/x/index.html")


def test_the_store_stays_below_its_limit(db: Any, tmp_path: Path) -> None:
    store = PageStore(tmp_path / "pages", limit_bytes=20_000)
    store.drop_all(position=last_sequence())

    for n in range(20):
        with time_machine.travel(NOON + timedelta(seconds=n)):
            put(store, f"/{n}/", f"{n} " + os.urandom(1_000).hex())

    files = [p for p in (store.folder / "live").rglob("*") if p.is_file()]
    assert holdings(store.index).size_bytes == sum(p.stat().st_size for p in files) <= 20_000
    assert store.find("/19/")
    assert store.find("/0/") is None


def test_the_bytes_counted_are_those_on_disk(store: PageStore) -> None:
    put(store, "/", "খবর" * 50)
    put(store, "/", "নতুন" * 70)
    put(store, "/a/", "অন্য")
    put(store, "/a/", "অন্য", status=410)
    store.drop_path("/")

    files = [p for p in (store.folder / "kept").rglob("*") if p.is_file()]
    assert holdings(store.index).size_bytes == sum(p.stat().st_size for p in files)


def test_dropping_a_key_says_how_many_pages_went(store: PageStore) -> None:
    put(store, "/a/", "খবর", "topic:1")
    put(store, "/b/", "খবর", "topic:1")
    put(store, "/c/", "খবর", "topic:2")

    assert store.drop_key("topic:1") == 2
    assert store.drop_path("/c/") is True
    assert store.drop_path("/c/") is False


def test_dropping_everything_leaves_no_file(store: PageStore) -> None:
    put(store, "/")
    put(store, "/x/", status=410)

    store.drop_all()

    assert not (store.folder / "live").exists()
    assert not (store.folder / "kept").exists()
    assert holdings(store.index).pages == holdings(store.index).size_bytes == 0


def test_pages_of_another_edition_are_not_trusted(store: PageStore) -> None:
    assert store.is_of_this_edition()

    newer = PageStore(store.folder, limit_bytes=1, edition="another")

    assert not newer.is_of_this_edition()


def test_an_older_edition_stores_nothing_among_the_pages_of_a_newer(store: PageStore) -> None:
    newer = PageStore(store.folder, limit_bytes=50_000_000, edition="newer")
    newer.drop_all()

    assert put(store, "/") is Outcome.REFUSED
    assert put(newer, "/") is Outcome.KEPT


def test_pages_that_are_dropped_by_hand_leave_the_store_to_those_who_serve_it(
    store: PageStore,
) -> None:
    put(store, "/")
    by_hand = PageStore(store.folder, limit_bytes=1, edition="newer")

    by_hand.drop_pages()

    assert store.find("/") is None
    assert put(store, "/") is Outcome.KEPT
    assert not by_hand.is_of_this_edition()


def test_two_contents_never_share_a_date(store: PageStore) -> None:
    dates = set()
    with time_machine.travel(NOON, tick=False):
        for n in range(5):
            put(store, "/", f"{n}")
            dates.add(store.find("/").modified_s)  # type: ignore[union-attr]

    assert len(dates) == 5


def test_the_same_content_keeps_its_date(store: PageStore) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        put(store, "/")
        before = store.find("/")
        clock.shift(60)
        put(store, "/")

    assert store.find("/") == before


@pytest.mark.parametrize("leave", ["drop_path", "drop_all", "forget"])
@pytest.mark.parametrize("back_s", [0, 3_600, 10 * REMEMBERED_S])
def test_a_date_is_never_used_again_however_the_clock_steps(
    store: PageStore, leave: str, back_s: int
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        put(store, "/", "পুরোনো")
        before = store.find("/")
        store.drop_path("/") if leave != "drop_all" else store.drop_all()
        if leave == "forget":
            store.forget_old_drops(NOON.timestamp() + 2 * REMEMBERED_S)
        clock.shift(-back_s)

        put(store, "/", "নতুন")

    after = store.find("/")
    assert before
    assert after
    assert after.modified_s > before.modified_s
    assert formatdate(after.modified_s, usegmt=True) != formatdate(before.modified_s, usegmt=True)


def test_a_store_begun_anew_in_the_same_second_uses_another_date(db: Any, tmp_path: Path) -> None:
    seen = set()
    with time_machine.travel(NOON, tick=False):
        for text in ("পুরোনো", "নতুন"):
            store = PageStore(tmp_path / text, limit_bytes=1_000_000)
            store.drop_all(position=last_sequence())
            put(store, "/", text)
            seen.add(store.find("/").modified_s)  # type: ignore[union-attr]

    assert min(seen) > NOON.timestamp()  # what another store said was NOON or before


def test_a_page_that_was_about_to_be_stored_is_dropped_with_its_keys(store: PageStore) -> None:
    with store.index.locked() as connection:
        store._announce(connection, "/", rendered("খবর", "story:1"))

    store.drop_unfinished()

    assert store.index.read("SELECT count(*) FROM page") == [(0,)]
    assert store.index.read("SELECT count(*) FROM page_key") == [(0,)]


def test_forgetting_old_drops_leaves_recent_ones(store: PageStore) -> None:
    put(store, "/")
    store.drop_path("/")

    store.forget_old_drops(NOON.timestamp())

    assert store.index.read("SELECT path FROM dropped") == [("/",)]
