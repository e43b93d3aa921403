"""Hubs and search engines hear of what is new, once, and nothing waits for them."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import time_machine
from django.utils import timezone
from pydantic import ValidationError

from khobor.config.newspaper import Newspaper
from khobor.stories.models import Section
from khobor.syndication.choices import Choices
from khobor.syndication.followers import pings_follower
from khobor.syndication.models import Ping
from khobor.syndication.pings import sending
from khobor.wire.following import catch_up
from tests import factories
from tests.syndication.machine_service import Service, service

pytestmark = pytest.mark.django_db
KEY = "0123456789abcdef"
BASE = "http://localhost:8000"


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """A real endpoint, whose certificate is trusted."""
    with service(tmp_path) as running:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(running.certificate))
        yield running


@pytest.fixture
def follow(section: Section, hub: Service) -> Callable[..., None]:
    """The follower reads on, and takes its turn some time later."""
    follower = pings_follower(
        Choices(websub_hub=hub.address, indexnow_key=KEY, indexnow_url=hub.address)
    )
    catch_up(follower, "")
    Ping.objects.all().delete()

    def followed(*, later: timedelta = timedelta(seconds=3)) -> None:
        catch_up(follower, "")
        assert follower.idle
        with time_machine.travel(timezone.now() + later):
            follower.idle()

    return followed


def feeds(asked: list[tuple[str, str]]) -> list[str]:
    """The feeds that the hub was told of."""
    return [url for kind, body in asked if "json" not in kind
            for url in parse_qs(body)["hub.url"]]  # fmt: skip


def stories(asked: list[tuple[str, str]]) -> list[str]:
    """The stories that search engines were told of."""
    return [url for kind, body in asked if "json" in kind for url in json.loads(body)["urlList"]]


def test_a_published_story_is_told_of_once(
    section: Section, hub: Service, follow: Callable[..., None]
) -> None:
    topic = factories.topic()
    story = factories.story(section, topics=[topic])

    follow()
    follow()

    assert len(hub.asked) == 2
    assert set(feeds(hub.asked)) == {
        f"{BASE}/feeds{page}{file}"
        for page in ("/", "/national/", topic.get_absolute_url())
        for file in ("rss.xml", "atom.xml", "feed.json")
    }
    assert stories(hub.asked) == [BASE + story.get_url()]
    assert not Ping.objects.exists()


def test_search_engines_hear_that_a_story_is_gone(
    section: Section, hub: Service, follow: Callable[..., None]
) -> None:
    story = factories.story(section)
    follow()
    hub.asked.clear()

    story.unpublish()
    follow()

    assert stories(hub.asked) == [BASE + story.get_url()]
    body = next(json.loads(body) for kind, body in hub.asked if "json" in kind)
    assert body["keyLocation"] == f"{BASE}/{KEY}.txt"


def test_a_draft_is_told_to_nobody(
    section: Section, hub: Service, follow: Callable[..., None]
) -> None:
    draft = factories.story(section, live=False)
    draft.save_revision()

    follow()

    assert hub.asked == []


@pytest.mark.parametrize("status", [500, 503, 429])
def test_who_has_trouble_is_told_later(
    section: Section, hub: Service, follow: Callable[..., None], status: int
) -> None:
    factories.story(section)
    hub.status = status
    follow()
    assert Ping.objects.exists()

    hub.status = 204
    hub.asked.clear()
    follow(later=timedelta(seconds=5))
    too_early = len(hub.asked)
    follow(later=timedelta(seconds=30))

    assert too_early == 0
    assert len(hub.asked) == 2
    assert not Ping.objects.exists()


def test_nobody_there_keeps_nobody_waiting_for_ever(section: Section) -> None:
    choices = Choices(websub_hub="https://localhost:9/")
    follower = pings_follower(choices)
    catch_up(follower, "")
    factories.story(section)
    catch_up(follower, "")
    assert Ping.objects.exists()

    later = timezone.now()
    for pause in (3, *sending.PAUSES_S):
        later += timedelta(seconds=pause + 1)
        with time_machine.travel(later):
            sending.send_due(choices)

    assert not Ping.objects.exists()


@pytest.mark.parametrize("status", [400, 403, 302])
def test_who_refuses_is_not_asked_again_and_no_redirect_is_followed(
    section: Section, hub: Service, follow: Callable[..., None], status: int
) -> None:
    hub.status, hub.location = status, f"{hub.address}elsewhere"
    factories.story(section)

    follow()

    assert len(hub.asked) == 2
    assert not Ping.objects.exists()


@pytest.mark.parametrize(
    "address", ["http://hub.example/", "https://", "ftp://hub.example/", "https://a:b@hub.example/"]
)
def test_only_https_addresses_can_be_chosen(tmp_path: Path, address: str) -> None:
    with pytest.raises(ValidationError):
        Newspaper(folder=tmp_path, websub_hub=address)
