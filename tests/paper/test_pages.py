"""The pages, as a reader without JavaScript gets them."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from khobor.stories.models import Home, Section
from tests import factories

pytestmark = pytest.mark.django_db


def visible_text(html: str) -> str:
    """Words a reader sees, without scripts, addresses and tags."""
    return re.sub(r"<script.*?</script>|<style.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)


def test_the_story_page_has_everything_in_the_order_of_a_newspaper(
    section: Section, reader: Client
) -> None:
    topic = factories.topic("বইপড়া")
    story = factories.story(
        section,
        kicker="গ্রামের খবর",
        summary="তরুণদের উদ্যোগ।",
        bylines=[factories.byline()],
        topics=[topic],
        lead_picture=factories.picture(),
    )
    factories.story(section, "সেতুর কাজ শেষ")

    html = reader.get(story.get_url()).content.decode()

    expected = [
        "khobor-clock", "গ্রামের খবর", story.title, "তরুণদের উদ্যোগ।", "মিতালী রায়", "প্রকাশ:",
        "লাল দেয়াল", "গ্রামের তরুণেরা পাঠাগারটি গড়েছেন।", "বইপড়া", "মন্তব্য করুন",
        "খবরটি ছড়িয়ে দিন", "সর্বশেষ — জাতীয়", "সেতুর কাজ শেষ",
    ]  # fmt: skip
    body = html[html.index("<body") :]
    places = [body.find(words) for words in expected]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("address", ["/", "/national/", "/archive/", "/places/", "/nowhere/"])
def test_no_english_and_no_latin_digits_are_left_on_a_page(
    section: Section, reader: Client, address: str
) -> None:
    factories.story(section)

    html = reader.get(address).content.decode()

    words = visible_text(html[html.index("<body") :])
    assert re.findall(r"[A-Za-z0-9]+", words) == []


def test_an_unknown_address_is_404_with_the_latest_news(section: Section, reader: Client) -> None:
    factories.story(section, "আজকের খবর")

    answer = reader.get("/nowhere/")

    assert answer.status_code == 404
    assert "আজকের খবর" in answer.content.decode()


def test_a_withdrawn_story_answers_410_in_plain_words(section: Section, reader: Client) -> None:
    story = factories.story(section)
    address = story.get_url()

    story.unpublish()
    answer = reader.get(address)

    assert answer.status_code == 410
    assert "প্রত্যাহার" in answer.content.decode()
    assert "পাঠাগারটি গড়েছেন" not in answer.content.decode()


def test_topic_author_place_and_day_list_the_story(section: Section, reader: Client) -> None:
    topic, byline, place = factories.topic(), factories.byline(), factories.district()
    at = timezone.now() - timedelta(days=2)
    factories.story(
        section, "চার পাতায় এক খবর", topics=[topic], bylines=[byline], places=[place], published_at=at
    )
    day = timezone.localtime(at)

    for address in (
        topic.get_absolute_url(),
        byline.get_absolute_url(),
        place.get_absolute_url(),
        place.parent.get_absolute_url(),
        f"/archive/{day:%Y/%m/%d}/",
    ):
        assert "চার পাতায় এক খবর" in reader.get(address).content.decode(), address


@pytest.mark.parametrize("written", ["x", "1-", "nan-4", "9e99-1", "1-1-1", "-"])
def test_a_list_that_goes_on_from_nonsense_is_404(
    section: Section, reader: Client, written: str
) -> None:
    assert reader.get("/national/", {"before": written}).status_code == 404


def test_words_of_a_story_cannot_become_markup(section: Section, reader: Client) -> None:
    story = factories.story(
        section, "</script><script>alert(1)</script>", summary='"><img src=x onerror=alert(1)>'
    )

    html = reader.get(story.get_url()).content.decode()

    assert "<script>alert(1)" not in html
    assert "<img src=x" not in html


def test_the_policy_allows_nothing_inline_and_nothing_foreign(
    section: Section, reader: Client
) -> None:
    policy = reader.get("/").headers["Content-Security-Policy"]

    assert "'unsafe-inline'" not in policy
    assert "default-src 'self'" in policy


def test_no_cookie_is_set_on_a_reader(section: Section, reader: Client) -> None:
    story = factories.story(section)

    for address in ("/", "/national/", story.get_url(), "/nowhere/"):
        assert not reader.get(address).cookies


@pytest.mark.parametrize("address", ["/places/%00/", "/topics/%00/", "/archive/%00/", "/%00/"])
def test_an_address_that_no_database_can_look_up_is_not_found(
    address: str, section: Section, reader: Client
) -> None:
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        *("/archive/{}/", "/archive/{}/1/1/", "/archive/2025/{}/", "/archive/2025/1/{}/"),
        *("/comments/{}/", "/comments/{}/write/", "/comments/{}/oldest/", "/comments/one/{}/"),
        *("/fragments/comments/{}/", "/fragments/newest/{}/", "/fragments/poll/{}/"),
        *("/polls/{}/", "/polls/{}/vote/", "/corrections/report/{}/", "/national/{}/slug/"),
    ],
)
def test_a_number_that_no_database_can_look_up_is_not_found(
    address: str, section: Section, reader: Client
) -> None:
    assert reader.get(address.format("9" * 20)).status_code == 404


@pytest.mark.parametrize("address", ["/archive/0/5/", "/archive/2025/0/0/", "/archive/2025/5/0/"])
def test_a_day_that_no_calendar_has_is_not_found(
    address: str, newspaper_home: Home, reader: Client
) -> None:
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/comments/{}/send/", "/corrections/report/{}/send/"])
def test_nothing_is_sent_to_a_story_that_no_database_can_look_up(
    address: str, newspaper_home: Home, reader: Client
) -> None:
    assert reader.post(address.format("9" * 20), {"text": "কথা"}).status_code == 404


def test_machines_read_the_time_of_a_story_in_the_papers_own_zone(
    section: Section, reader: Client
) -> None:
    at = datetime(2025, 4, 9, 13, 27, tzinfo=UTC)
    story = factories.story(section, published_at=at)

    html = reader.get(story.get_url()).content.decode()

    assert '<time datetime="2025-04-09T19:27:00+06:00">' in html
