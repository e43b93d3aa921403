"""The API: what readers see and nothing else, page by page, for any origin."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone
from wagtail.models import PageViewRestriction

from khobor.press.rendering import RECORDED
from khobor.stories.actions import found_newspaper
from khobor.stories.models import Home, Section, Story
from khobor.syndication.api import endpoints
from khobor.wire.models import Change
from tests import factories
from tests.syndication.headlines import HEADLINES

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]


@pytest.fixture
def get(reader: Client) -> Get:
    """The answer to a question, decoded."""

    def got(path: str, status: int = 200, **headers: str) -> Any:
        answer = reader.get(path.removeprefix("http://localhost:8000"), headers=headers)
        assert answer.status_code == status, answer.content
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert not answer.cookies
        return answer.json()

    return got


@pytest.fixture
def english_section(newspaper_home: Home) -> Iterator[Section]:
    """A section of the English edition."""
    with override_settings(WAGTAIL_CONTENT_LANGUAGES=settings.LANGUAGES):
        found_newspaper(name="পরীক্ষার কাগজ", languages=["bn", "en"])
        home = Home.objects.get(locale__language_code="en")
        yield factories.section(home, name="Sports", slug="sports")


@pytest.fixture
def full_story(section: Section) -> Story:
    """A story with labels and a picture."""
    story: Story = factories.story(
        section,
        summary="গ্রামের তরুণেরা নিজেরাই গড়েছেন।",
        bylines=[factories.byline()],
        topics=[factories.topic()],
        places=[factories.district()],
        lead_picture=factories.picture(),
    )
    return story


def test_a_story_stands_below_its_own_language_only(
    full_story: Story, english_section: Section, get: Get
) -> None:
    english = factories.story(english_section, "Village library opens")

    get(f"/api/v1/bn/stories/{english.pk}", 404)
    get(f"/api/v1/en/stories/{full_story.pk}", 404)

    assert get(f"/api/v1/en/stories/{english.pk}")["id"] == english.pk


def test_a_story_says_what_its_page_says(full_story: Story, get: Get) -> None:
    found = get(f"/api/v1/bn/stories/{full_story.pk}")

    assert found["url"] == f"http://localhost:8000{full_story.get_url()}"
    assert found["headline"] == full_story.title
    assert found["section"]["name"] == "জাতীয়"
    assert [author["name"] for author in found["authors"]] == ["মিতালী রায়"]
    assert found["text"] == "গ্রামের তরুণেরা পাঠাগারটি গড়েছেন।"
    assert found["html"].startswith('<figure><img src="http://localhost:8000/media/')
    assert found["picture"]["sizes"][0]["width"] <= found["picture"]["sizes"][-1]["width"]


def test_every_list_has_the_story(full_story: Story, section: Section, get: Get) -> None:
    topic, place = full_story.topics.get(), full_story.places.get()
    byline = full_story.story_bylines.get().byline
    lists = ["stories", f"sections/{section.pk}/stories", f"topics/{topic.pk}/stories",
             f"authors/{byline.pk}/stories", f"places/{place.pk}/stories",
             f"places/{place.parent_id}/stories"]  # fmt: skip

    for path in lists:
        assert [one["id"] for one in get(f"/api/v1/bn/{path}")["items"]] == [full_story.pk], path
    for kind, row in (("topics", topic), ("authors", byline), ("places", place)):
        assert get(f"/api/v1/bn/{kind}/{row.pk}")["name"] == row.name
        assert row.pk in [one["id"] for one in get(f"/api/v1/bn/{kind}")["items"]]
    assert [one["id"] for one in get("/api/v1/bn/sections")["items"]] == [section.pk]


def test_pages_follow_each_other_without_gap_or_repetition(
    section: Section, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "PER_PAGE", 3)
    at = timezone.now() - timedelta(hours=2)
    made = [factories.story(section, f"খবর {n}", published_at=at).pk for n in range(8)]

    found, path = [], "/api/v1/bn/stories"
    while path:
        page = get(path)
        found += [one["id"] for one in page["items"]]
        path = page["next"]
        if len(found) == 3:
            factories.story(section, "মাঝখানে এল")

    assert found == made[::-1]


def test_labels_are_paged_too(section: Section, get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoints, "LABELS_PER_PAGE", 2)
    made = [factories.topic(f"বিষয় {n}").pk for n in range(5)]

    found, path = [], "/api/v1/bn/topics"
    while path:
        page = get(path)
        found += [one["id"] for one in page["items"]]
        path = page["next"]

    assert found == made[::-1]


@pytest.mark.parametrize("act", ["unpublish", "delete", "hide"])
def test_a_story_that_goes_is_here_no_more(
    full_story: Story, section: Section, get: Get, act: str
) -> None:
    acts = {
        "unpublish": full_story.unpublish,
        "delete": full_story.delete,
        "hide": lambda: PageViewRestriction.objects.create(page=section),
    }
    story_id, topic_id = full_story.pk, full_story.topics.get().pk

    acts[act]()

    assert get(f"/api/v1/bn/stories/{story_id}", 404)["code"] == "not-found"
    assert get("/api/v1/bn/stories")["items"] == []
    assert get(f"/api/v1/bn/topics/{topic_id}/stories")["items"] == []


def test_what_is_read_most_is_told_for_each_span(full_story: Story, get: Get) -> None:
    for window in ("now", "day", "week"):
        assert get(f"/api/v1/bn/most-read/{window}")["items"] == []
    get("/api/v1/bn/most-read/year", 422)


def test_drafts_are_not_here(section: Section, get: Get) -> None:
    draft = factories.story(section, "খসড়া", live=False)

    get(f"/api/v1/bn/stories/{draft.pk}", 404)
    assert get("/api/v1/bn/stories")["items"] == []


def test_what_has_not_changed_is_not_sent_again(full_story: Story, reader: Client) -> None:
    first = reader.get("/api/v1/bn/stories")

    again = reader.get("/api/v1/bn/stories", headers={"if-none-match": first["ETag"]})
    full_story.refresh_from_db()
    full_story.title = "নতুন শিরোনাম"
    full_story.save_revision().publish()
    changed = reader.get("/api/v1/bn/stories", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]


def test_head_and_preflight_are_answered(full_story: Story, reader: Client) -> None:
    head = reader.head("/api/v1/bn/stories")
    preflight = reader.options(
        "/api/v1/bn/stories", headers={"origin": "https://app.example",
                                       "access-control-request-headers": "if-none-match"}
    )  # fmt: skip

    assert head.status_code == 200
    assert head.content == b""
    assert int(head["Content-Length"]) > 100
    assert preflight.status_code == 204
    assert "If-None-Match" in preflight["Access-Control-Allow-Headers"]
    assert "Access-Control-Allow-Credentials" not in preflight
    assert reader.post("/api/v1/bn/stories").status_code == 405


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("bn/stories?before=x", 422),
        ("bn/stories?before=99999999999.000000-1", 422),
        ("bn/stories?before=%00", 422),
        ("bn/stories/0", 422),
        (f"bn/stories/{2**63}", 422),
        (f"bn/stories/{2**63 - 1}", 404),
        ("xx/stories", 422),
        ("en/stories", 404),
        ("bn/sections/1/stories", 404),
        ("bn/topics/999", 404),
        ("bn/authors/999/stories", 404),
        ("bn/nothing", 422),
        ("bn/search", 422),
        ("bn/search?q=" + "ক" * 5000, 422),
        ("bn/search?q=x&page=0", 422),
    ],
)
def test_what_cannot_be_is_refused_and_said(
    section: Section, get: Get, path: str, status: int
) -> None:
    said = get(f"/api/v1/{path}", status)

    assert said["code"] == ("not-found" if status == 404 else "unreadable")
    assert said["message"]


def test_every_headline_arrives_as_it_is(section: Section, get: Get) -> None:
    for number, headline in enumerate(HEADLINES):
        made = factories.story(section, f"খবর {number}")
        Story.objects.filter(pk=made.pk).update(title=headline[:250])

    said = {one["headline"] for one in get("/api/v1/bn/stories")["items"]}

    assert said == {headline[:250] for headline in HEADLINES}


def test_addresses_are_ours_whatever_host_was_asked_for(full_story: Story, reader: Client) -> None:
    with override_settings(ALLOWED_HOSTS=["*"]):
        answer = reader.get("/api/v1/bn/stories", headers={"host": "evil.example"})

    assert b"evil.example" not in answer.content


def test_a_flood_of_searches_is_turned_away(
    section: Section, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "SEARCHERS", endpoints.TokenBucket(burst=1, per_second=0.1))
    reader.get("/api/v1/bn/search?q=নদী")

    answer = reader.get("/api/v1/bn/search?q=নদী")

    assert answer.status_code == 429
    assert answer.json()["code"] == "too-many"
    assert int(answer["Retry-After"]) > 0


def test_searches_beyond_those_at_once_hold_no_thread_of_the_server(
    section: Section, reader: Client
) -> None:
    started = time.monotonic()

    with endpoints.SEARCHING.passed(), endpoints.SEARCHING.passed():
        answers = [reader.get("/api/v1/bn/search?q=নদী") for _ in range(10)]

    assert {answer.status_code for answer in answers} == {429}
    assert time.monotonic() - started < len(answers) * 0.5


def test_lists_cost_few_queries(
    section: Section, reader: Client, django_assert_max_num_queries: Any
) -> None:
    picture = factories.picture()
    for n in range(20):
        factories.story(section, f"খবর {n}", lead_picture=picture)
    reader.get("/api/v1/bn/stories")

    with django_assert_max_num_queries(4):
        reader.get("/api/v1/bn/stories")


def test_answers_name_the_keys_that_would_change_them(full_story: Story, reader: Client) -> None:
    def keys(path: str) -> set[str]:
        return set(reader.get(path).wsgi_request.META[RECORDED].keys)

    story, topics = keys(f"/api/v1/bn/stories/{full_story.pk}"), keys("/api/v1/bn/topics")
    last = Change.objects.latest("sequence").sequence

    factories.topic("নতুন বিষয়")
    (saved,) = Change.objects.filter(sequence__gt=last)

    assert set(saved.keys) & topics
    assert not set(saved.keys) & story
    assert f"story:{full_story.pk}" in story
    assert RECORDED not in reader.get("/api/v1/bn/search?q=x").wsgi_request.META


def test_the_page_about_it_needs_nothing_from_elsewhere(section: Section, reader: Client) -> None:
    html = reader.get("/api/v1/docs").content.decode()

    assert "https://" not in html
    assert "<script" not in html
    assert reader.get("/api/v1/openapi.json").json()["openapi"].startswith("3.")
