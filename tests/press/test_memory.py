"""Pages in memory."""

import pytest

from khobor.press import PageStore
from khobor.press.memory import SHARE, Memory
from khobor.wire.selectors import last_sequence
from tests.press.conftest import rendered

BODY = "ক" * 1_000  # 3,000 bytes
ENTRY = SHARE + 3_000


def memory(store: PageStore, *, entries: float = 100) -> Memory:
    return Memory(store, limit_bytes=int(entries * ENTRY), cache_control="public")


def put(store: PageStore, path: str, text: str = BODY) -> None:
    store.put(path, rendered(text, f"key:{path}"), started_at=last_sequence())


def load(held: Memory, path: str) -> bytes | None:
    """Ask for a page and its body, as a reader does."""
    entry = held.find(path)
    answer = held.answer(entry, "") if entry else None
    return answer[1][0] if answer else None


def is_held(held: Memory, path: str) -> bool:
    return path in held._entries


def test_a_page_is_read_from_disk_once(store: PageStore, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, "/")
    held = memory(store)
    first = load(held, "/")
    monkeypatch.setattr(store, "read", lambda *_page: pytest.fail("read again"))

    assert load(held, "/") == first == BODY.encode()


def test_a_page_that_is_not_stored_is_not_held(store: PageStore) -> None:
    assert memory(store).find("/") is None


def test_a_page_that_was_dropped_is_not_found(store: PageStore) -> None:
    put(store, "/")
    held = memory(store)
    load(held, "/")

    store.drop_path("/")

    assert held.find("/") is None
    assert not is_held(held, "/")


def test_a_page_that_was_replaced_is_read_again(store: PageStore) -> None:
    put(store, "/", "পুরোনো")
    held = memory(store)
    load(held, "/")

    put(store, "/", "নতুন")

    assert load(held, "/") == "নতুন".encode()


def test_the_limit_holds_whatever_is_asked_for(store: PageStore) -> None:
    held = memory(store, entries=3)

    for n in range(10):
        put(store, f"/{n}/")
        load(held, f"/{n}/")

    assert sum(SHARE + len(BODY.encode()) for _entry in held._entries) <= 3 * ENTRY
    assert held._size_bytes == len(held._entries) * ENTRY


def test_pages_that_are_only_confirmed_are_bounded_too(store: PageStore) -> None:
    held = memory(store, entries=1)

    for n in range(10):
        put(store, f"/{n}/")
        held.find(f"/{n}/")  # enough for a 304

    assert len(held._entries) * SHARE <= ENTRY


def test_a_page_larger_than_the_limit_is_served_and_not_held(store: PageStore) -> None:
    put(store, "/")
    held = memory(store, entries=0.5)

    assert load(held, "/") == BODY.encode()
    assert not is_held(held, "/")


def test_what_is_asked_for_again_stays_and_what_was_asked_once_goes(store: PageStore) -> None:
    held = memory(store, entries=3)
    for path in ("/often/", "/once/", "/third/"):
        put(store, path)
        load(held, path)
    for entry in held._entries.values():
        entry.was_used = False
    load(held, "/often/")

    put(store, "/new/")
    load(held, "/new/")

    assert is_held(held, "/often/")
    assert is_held(held, "/new/")
    assert not is_held(held, "/once/")


def test_a_body_that_two_readers_bring_counts_once(store: PageStore) -> None:
    put(store, "/")
    held = memory(store)
    entry = held.find("/")
    assert entry
    held.answer(entry, "")

    held._read(entry, "")  # the other had looked before the first was done

    assert held._size_bytes == ENTRY


def test_a_body_that_arrives_after_its_entry_left_is_not_counted(store: PageStore) -> None:
    put(store, "/")
    held = memory(store)
    entry = held.find("/")
    assert entry
    held.drop("/")

    held.answer(entry, "")

    assert held._size_bytes == 0


def test_a_page_whose_files_are_gone_before_its_row_is_not_confirmed(store: PageStore) -> None:
    put(store, "/")
    other_process = memory(PageStore(store.folder, limit_bytes=1))
    other_process.find("/")

    with store.index.locked() as connection:
        store._remove(connection, [1])  # the row stays for others until this is committed
        found = other_process.find("/")

    assert found is None
