"""What the press does when the wire moves."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from khobor.press import PageStore
from khobor.press.followers import MOST_RENEWED, Refresher, press_follower
from khobor.press.selectors import holdings
from khobor.press.store import Outcome
from khobor.wire.followers import Follower
from khobor.wire.following import catch_up
from khobor.wire.models import Change
from khobor.wire.selectors import last_sequence
from tests.press.test_opening import an_error_of, damage
from tests.press.test_store import change, put, read

Renew = Callable[[str], object]


@pytest.fixture
def follow(store: PageStore, work_at_once: None) -> Callable[[Renew], Follower]:
    """Makes the press's follower; `renew` is what renders a page again."""
    return lambda renew: press_follower(store, renew)


def test_a_page_that_is_read_is_rendered_again_at_once(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    put(store, "/", "পুরোনো", "list:1")
    read(store, "/")
    follower = follow(lambda path: put(store, path, "নতুন", "list:1"))
    change("list:1")

    catch_up(follower, "here")

    assert read(store, "/") == "নতুন".encode()


def test_the_follower_keeps_its_place_with_the_pages(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    follower = follow(lambda path: None)
    position = change("list:1")

    catch_up(follower, "here")

    assert store.index.position() == position
    assert catch_up(follower, "here") == 0


def test_changes_that_come_twice_do_no_harm(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    follower = follow(lambda path: None)
    change("list:1")
    change("list:2")
    changes = list(Change.objects.order_by("sequence"))
    follower.apply(changes)
    put(store, "/", "খবর", "list:3")

    follower.apply(changes[:-1])

    assert store.index.position() == changes[-1].sequence
    assert store.find("/")


def test_a_page_that_cannot_be_rendered_again_goes(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    put(store, "/", "পুরোনো", "list:1")
    read(store, "/")

    def broken(_path: str) -> None:
        raise ZeroDivisionError

    follower = follow(broken)
    change("list:1")
    catch_up(follower, "here")
    assert follower.idle

    follower.idle()

    assert store.find("/") is None


def test_a_render_that_raises_does_not_keep_others_waiting(work_at_once: None) -> None:
    renewed: list[str] = []

    def renew(path: str) -> None:
        if path == "/":
            raise ZeroDivisionError
        renewed.append(path)

    refresher = Refresher(renew)
    refresher.add(["/", "/a/"])
    refresher.add(["/b/"])

    assert renewed == ["/a/", "/b/"]
    assert refresher.is_idle()


def test_pages_near_the_front_are_rendered_first_and_each_once(work_at_once: None) -> None:
    renewed: list[str] = []

    Refresher(renewed.append).add(["/a/1/x/", "/", "/a/", "/"])

    assert renewed == ["/", "/a/", "/a/1/x/"]


def test_a_change_of_everything_renders_some_pages_and_drops_the_rest(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    renewed: list[str] = []
    for n in range(MOST_RENEWED + 5):
        put(store, f"/{n}/", "খবর", "chrome")
        read(store, f"/{n}/")
    follower = follow(renewed.append)
    change("chrome")

    catch_up(follower, "here")

    assert len(renewed) == MOST_RENEWED
    assert holdings(store.index).pages == MOST_RENEWED


def test_what_is_not_rendered_again_is_dropped_in_one_step(
    store: PageStore, follow: Callable[[Renew], Follower], monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(MOST_RENEWED + 5):
        put(store, f"/{n}/", "খবর", "chrome")
        read(store, f"/{n}/")
    follower = follow(lambda path: None)
    change("chrome")
    before = store.generation.read()

    catch_up(follower, "here")

    assert store.generation.read() == before + 1


def test_what_waited_when_a_process_died_goes_when_the_next_takes_up(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    put(store, "/", "পুরোনো", "list:1")
    read(store, "/")
    store.drop_touched(["list:1"], retracted=[], position=change("list:1"))
    follower = follow(lambda path: None)
    assert follower.begin

    follower.begin()

    assert store.find("/") is None


def test_pages_of_another_edition_go_when_a_process_begins(
    store: PageStore, follow: Callable[[Renew], Follower], work_at_once: None
) -> None:
    put(store, "/")
    newer = PageStore(store.folder, limit_bytes=1, edition="newer")
    follower = press_follower(newer, lambda path: None)
    assert follower.begin

    follower.begin()

    assert newer.find("/") is None
    assert newer.is_of_this_edition()
    assert newer.index.position() == last_sequence()


def test_expired_pages_go_although_nothing_changed(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    put(store, "/", "খবর", until=timezone.now() - timedelta(seconds=1))
    follower = follow(lambda path: None)
    assert follower.idle

    follower.idle()

    assert store.find("/") is None


def test_a_lost_store_is_followed_again(
    store: PageStore, follow: Callable[[Renew], Follower]
) -> None:
    follower = follow(lambda path: None)
    change("list:1")
    shutil.rmtree(store.folder)
    assert follower.idle

    follower.idle()
    catch_up(follower, "here")

    assert store.index.position() == last_sequence()
    assert put(store, "/") is Outcome.KEPT


def test_a_damaged_index_is_followed_anew(
    store: PageStore, follow: Callable[[Renew], Follower], monkeypatch: pytest.MonkeyPatch
) -> None:
    follower = follow(lambda path: None)
    put(store, "/", "পুরোনো", "list:1")
    damage(store)
    error = an_error_of(store)
    change("list:1")

    def read_damage(*_arguments: object, **_more: object) -> None:
        raise error

    with monkeypatch.context() as damaged:
        damaged.setattr(store, "drop_touched", read_damage)
        with pytest.raises(sqlite3.DatabaseError):
            catch_up(follower, "here")  # whoever runs it tries again
    catch_up(follower, "here")

    assert store.index.position() == last_sequence()
    assert not (store.folder / "live").exists()
