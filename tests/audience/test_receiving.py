"""The door for beacons: who may pass, and what an attacker gets."""

import pytest

from tests.audience.reading import HOST, Door, beacon


def test_a_view_is_counted_and_the_answer_says_nothing(door: Door) -> None:
    status = door.send(beacon())

    assert status == 204
    assert door.counter.waiting() == 1
    assert door.headers == [("Cache-Control", "no-store")]


def test_everything_else_goes_on_to_the_newspaper(door: Door) -> None:
    assert door.send(PATH_INFO="/", REQUEST_METHOD="GET") == 200


@pytest.mark.parametrize(
    ("status", "changed"),
    [
        (405, {"REQUEST_METHOD": "GET"}),
        (405, {"REQUEST_METHOD": "DELETE"}),
        (411, {"CONTENT_LENGTH": None}),
        (411, {"CONTENT_LENGTH": "-1"}),
        (411, {"CONTENT_LENGTH": "১২"}),
        (411, {"CONTENT_LENGTH": "9" * 5000}),
        (413, {"CONTENT_LENGTH": "1025"}),
        (413, {"CONTENT_LENGTH": "999999999"}),
        (415, {"CONTENT_TYPE": None}),
        (415, {"CONTENT_TYPE": "text/plain;charset=UTF-8"}),
        (415, {"CONTENT_TYPE": "application/x-www-form-urlencoded"}),
        (403, {"HTTP_ORIGIN": None}),
        (403, {"HTTP_ORIGIN": "null"}),
        (403, {"HTTP_ORIGIN": "http://["}),
        (403, {"HTTP_ORIGIN": "https://example.com"}),
        (403, {"HTTP_ORIGIN": f"ftp://{HOST}"}),
        (403, {"HTTP_ORIGIN": f"http://{HOST}.example.com"}),
        (403, {"HTTP_ORIGIN": "http://localhost:9999"}),
        (403, {"HTTP_ORIGIN": "https://example.com", "HTTP_HOST": "example.com"}),
        (403, {"HTTP_ORIGIN": "http://", "HTTP_HOST": ""}),
        (403, {"HTTP_SEC_FETCH_SITE": "cross-site"}),
        (403, {"HTTP_SEC_FETCH_SITE": "none"}),
    ],
)
def test_what_no_page_of_ours_sends_is_refused(
    door: Door, status: int, changed: dict[str, str | None]
) -> None:
    assert door.send(beacon(), **changed) == status
    assert door.counter.waiting() == 0


def test_a_body_that_is_longer_than_it_says_is_refused(door: Door) -> None:
    assert door.send(beacon() + b" " * 2000, CONTENT_LENGTH="60") == 400
    assert door.counter.waiting() == 0


@pytest.mark.parametrize("body", [b"", b"not json", beacon(depth=-1)])
def test_a_broken_beacon_is_refused(door: Door, body: bytes) -> None:
    assert door.send(body) == 400
    assert door.counter.waiting() == 0


@pytest.mark.parametrize(
    "user_agent",
    [
        "",
        "Mozilla/5.0",
        "curl/8.9.1",
        "python-requests/2.32.3 CPython/3.11",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0.0.0 Safari/537.36",
    ],
)
def test_machines_are_answered_and_not_counted(door: Door, user_agent: str) -> None:
    assert door.send(beacon(), HTTP_USER_AGENT=user_agent) == 204
    assert door.counter.waiting() == 0


def test_a_telephone_called_cubot_is_no_machine(door: Door) -> None:
    door.send(beacon(), HTTP_USER_AGENT="Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 30) Chrome/130")

    assert door.counter.waiting() == 1


def test_a_flood_from_one_address_adds_no_more_than_its_measure(door: Door) -> None:
    answers = {door.send(beacon()) for _beacon in range(2000)}

    assert answers == {204}
    assert 50 <= door.counter.waiting() < 100


def test_a_flood_over_many_stories_is_bounded_too(door: Door) -> None:
    for n in range(2000):
        door.send(beacon(story=1 + n % 500))

    assert 300 <= door.counter.waiting() < 600


def test_a_flood_does_not_silence_the_readers_of_other_addresses(door: Door) -> None:
    for _beacon in range(500):
        door.send(beacon(), REMOTE_ADDR="198.51.100.1")
    before = door.counter.waiting()

    door.send(beacon(), REMOTE_ADDR="198.51.100.2")

    assert door.counter.waiting() == before + 1


def test_one_ipv6_network_is_one_address(door: Door) -> None:
    for n in range(1000):
        door.send(beacon(), REMOTE_ADDR=f"2001:db8:1:1::{n:x}")

    assert door.counter.waiting() < 100
