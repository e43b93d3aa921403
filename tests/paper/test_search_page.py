"""The search page, as a reader without JavaScript gets it, and what it bears."""

import re
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from django.test import Client, override_settings

from khobor.paper import search_page
from khobor.paper.floods import TokenBucket
from khobor.search.followers import Keeper
from khobor.stories.models import Section
from tests import factories
from tests.search.following import follow_to_the_end

pytestmark = pytest.mark.django_db
Search = Callable[..., str]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Keeper]:
    """A new index."""
    with override_settings(SEARCH_FOLDER=tmp_path / "search"):
        keeper = Keeper(tmp_path / "search")
        keeper.begin()
        yield keeper
        keeper.close()


_addresses = count(1)


@pytest.fixture
def reader() -> Client:
    """Somebody at an address of their own: what floods from one is held against it."""
    address = f"198.51.100.{next(_addresses)}"
    return Client(headers={"host": "localhost", "x-forwarded-for": address})


@pytest.fixture
def search(index: Keeper, reader: Client) -> Search:
    """The page's HTML for a question."""

    def run(typed: str, **parameters: str) -> str:
        follow_to_the_end(index)
        answer = reader.get("/search/", {"q": typed, **parameters})
        assert answer.status_code == 200
        return answer.content.decode()

    return run


def headlines(html: str) -> list[str]:
    found = re.findall(r'<h2 class="headline">(.*?)</h2>', html)
    return [re.sub("<[^>]+>", "", one).strip() for one in found]


def test_what_was_found_is_shown_with_its_words_marked(section: Section, search: Search) -> None:
    story = factories.story(section, "রাশিয়ার সেনাপ্রধান ঢাকায়", summary="বাংলাদেশের সঙ্গে আলোচনা।")

    html = search("bangladesh rashia")

    assert headlines(html) == [story.title]
    assert "<mark>রাশিয়ার</mark> সেনাপ্রধান" in html
    assert "<mark>বাংলাদেশের</mark> সঙ্গে" in html
    assert "১টি খবর পাওয়া গেছে" in html


def test_nothing_found_says_so_and_has_ideas_and_the_newest(
    section: Section, search: Search
) -> None:
    factories.story(section, "হাওরে ধান কাটা শুরু")

    html = search("জিরাফ")

    assert "“জিরাফ” লিখে কোনো খবর পাওয়া যায়নি।" in html
    assert "হাওরে ধান কাটা শুরু" in html
    assert 'href="/archive/"' in html


def test_another_spelling_is_offered_only_if_it_finds_something(
    section: Section, search: Search
) -> None:
    factories.story(section, "ইলিশের বাজারে ভিড়")

    assert "আপনি কি এটি খুঁজছেন" in search("ইলশের বাজারে")
    assert "আপনি কি এটি খুঁজছেন" not in search("জিরাফ")
    assert "আপনি কি এটি খুঁজছেন" not in search("ইলিশ")


def test_a_section_and_days_narrow_down_and_can_be_taken_away(
    section: Section, search: Search
) -> None:
    other = factories.section(section.get_parent(), name="খেলা", slug="sports")
    wanted = factories.story(section, "জাতীয় মেলা")
    factories.story(other, "খেলার মেলা")

    narrowed = search("মেলা", section="national", **{"from": "2020-01-01"})

    assert headlines(narrowed) == [wanted.title]
    assert "জাতীয়: বাছাই তুলে দিন" in narrowed
    assert headlines(search("মেলা", to="2020-01-01")) == []


@pytest.mark.parametrize("parameter", ["topic", "author", "place"])
def test_labels_narrow_down(section: Section, search: Search, parameter: str) -> None:
    topic, byline, place = factories.topic(), factories.byline(), factories.district()
    wanted = factories.story(section, "এক মেলা", topics=[topic], bylines=[byline], places=[place])
    factories.story(section, "আরেক মেলা")
    slugs = {"topic": topic.slug, "author": byline.slug, "place": place.path}

    assert headlines(search("মেলা", **{parameter: slugs[parameter]})) == [wanted.title]


@pytest.mark.parametrize(
    "typed",
    [
        "ক" * 10_000, "মেলা " * 2_000, "\x00", "মেলা\x00", "ে", "ঃ্", "\u200b\u200d", "\u202eমেলা",
        "🙂🙂", "(*AND OR) NOT [a TO b]^9~ +-&&||!{}:\\/", '"', '“মেলা', "''';--", "<script>",
        "%", "_", "\ud800", "(((((((" * 40, ".*" * 100, "মেলা:মেলা", '"মেলা মেলা" ' * 100,
    ],
    ids=lambda typed: ascii(typed)[:40],
)  # fmt: skip
def test_no_question_is_an_error(section: Section, search: Search, typed: str) -> None:
    factories.story(section, "গ্রামের মেলা")

    html = search(typed.encode("utf-8", "replace").decode())

    assert "<script>" not in html.replace('<script type="module"', "")


def test_broken_utf_8_and_a_thousand_filters_are_no_error(
    index: Keeper, section: Section, reader: Client
) -> None:
    many = "&".join(f"section=a{n}&topic=b{n}&from=x&page=-{n}" for n in range(1_000))

    for query in ("q=%ff%fe%e0%a6", f"q=a&{many}", "q=a&section=%00&topic=%00&place=%00/"):
        assert reader.get(f"/search/?{query}").status_code == 200


def test_before_there_is_an_index_the_page_says_so(
    section: Section, reader: Client, tmp_path: Path
) -> None:
    with override_settings(SEARCH_FOLDER=tmp_path / "none"):
        html = reader.get("/search/", {"q": "মেলা"}).content.decode()

    assert "সূচি এখন তৈরি হচ্ছে" in html


def test_machines_do_not_list_it_and_nobody_stores_it(
    index: Keeper, section: Section, reader: Client
) -> None:
    answer = reader.get("/search/", {"q": "মেলা"})

    assert '<meta name="robots" content="noindex,follow">' in answer.content.decode()
    assert answer["Cache-Control"] == "private, no-cache"
    assert not hasattr(search_page.search_page, "is_reader_page")


def test_suggestions_are_labels_with_stories_and_headlines(
    index: Keeper, section: Section, search: Search, reader: Client
) -> None:
    story = factories.story(section, "নদীভাঙন রোধে বাঁধ", topics=[factories.topic("নদীভাঙন")])
    factories.topic("নদী দিবস")  # no story bears it
    search("")

    for typed in ("নদী", "nodi", "নদীভা"):
        found = reader.get("/search/suggest/", {"q": typed}).json()["suggestions"]
        assert [(one["kind"], one["text"]) for one in found] == [
            ("topic", "নদীভাঙন"),
            ("story", story.title),
        ]


def test_places_of_one_name_are_told_apart(
    index: Keeper, section: Section, search: Search, reader: Client
) -> None:
    factories.story(section, places=[factories.district("রাজশাহী", "rajshahi")])
    search("")

    found = reader.get("/search/suggest/", {"q": "রাজ"}).json()["suggestions"]

    assert {one["text"] for one in found} == {"রাজশাহী বিভাগ", "রাজশাহী জেলা"}


def test_a_flood_from_one_address_is_turned_away_in_bangla(
    index: Keeper, section: Section, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [
        reader.get("/search/", {"q": "মেলা"}, headers={"x-forwarded-for": "203.0.113.7"})
        for _ in range(60)
    ]
    other = reader.get("/search/", {"q": "মেলা"}, headers={"x-forwarded-for": "203.0.113.8"})

    turned_away = [answer for answer in answers if answer.status_code == 429]
    assert turned_away
    assert int(turned_away[0]["Retry-After"]) >= 1
    assert "কয়েক সেকেন্ড পর আবার চেষ্টা করুন" in turned_away[0].content.decode()
    assert other.status_code == 200


def test_a_flood_from_many_addresses_holds_no_thread_of_the_server(
    index: Keeper, section: Section, reader: Client
) -> None:
    flood = [{"x-forwarded-for": f"203.0.113.{number}"} for number in range(10)]
    started = time.monotonic()

    with search_page.TURNSTILE.passed(), search_page.TURNSTILE.passed():
        answers = [reader.get("/search/", {"q": "মেলা"}, headers=headers) for headers in flood]

    assert {answer.status_code for answer in answers} == {429}
    assert time.monotonic() - started < len(flood) * 0.5  # each waited for a second once


def test_a_bucket_fills_again_with_time() -> None:
    bucket = TokenBucket(burst=2, per_second=1)

    waits = [bucket.wait_s("a", 0.0), bucket.wait_s("a", 0.0), bucket.wait_s("a", 0.0)]

    assert waits == [0, 0, 1]
    assert bucket.wait_s("a", 1.0) == 0
