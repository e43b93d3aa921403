"""Notices: to whom they go, what they say, and what strangers cannot make of them."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from khobor.stories.models import Section, Story
from khobor.syndication.alerts import sending, subscribing
from khobor.syndication.alerts.asking import ask_for_alert
from khobor.syndication.alerts.keys import newspaper_key, public_key
from khobor.syndication.alerts.sending import Sender
from khobor.syndication.alerts.services import is_known
from khobor.syndication.errors import AlertSentAlready, NotASubscription, StoryNotPublic
from khobor.syndication.models import Alert, AlertDelivery, AlertSubscription
from tests import factories
from tests.syndication.push_service import PushService, key_bytes, push_service


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    with push_service(tmp_path_factory.mktemp("push")) as service:
        yield service


@pytest.fixture
def service(running: PushService, monkeypatch: pytest.MonkeyPatch) -> PushService:
    """A push service that has got nothing yet."""
    running.got.clear()
    running.answers.clear()
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(running.certificate))
    return running


@pytest.fixture
def send(service: PushService, tmp_path: Path) -> Callable[[], int]:
    """Sends what is due, through that service."""
    sender = Sender(newspaper_key(tmp_path), "mailto:news@localhost", (service.host,))
    return lambda: sending.send_due(lambda: sender)


@pytest.fixture
def story(section: Section) -> Story:
    return factories.story(section, headline="ভূমিকম্পে কাঁপল ঢাকা", topics=[factories.topic("ভূমিকম্প")])


def listen(service: PushService, name: str = "a", *, topics: list[int] | None = None) -> None:
    subscribing.subscribe(
        service.subscription(name, topics=topics or []),
        language="bn",
        more_services=[service.host],
    )


def tell(story: Story, **how: Any) -> Alert:
    words = {"headline": "ভূমিকম্পে কাঁপল ঢাকা", "text": "মাত্রা ৫.২", "is_for_all": True, "is_urgent": True}
    return ask_for_alert(story, **(words | how), user=None)


def paths(service: PushService) -> list[str]:
    return sorted(path for path, _headers, _text in service.got)


def test_a_notice_reaches_a_phone_and_only_the_phone_can_read_it(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    listen(service)
    tell(story)

    send()

    ((path, headers, text),) = service.got
    assert path == "/a"
    assert json.loads(text) == {
        "title": "ভূমিকম্পে কাঁপল ঢাকা",
        "body": "মাত্রা ৫.২",
        "url": story.url.removeprefix("http://localhost:8000"),
        "tag": f"story-{story.pk}",
    }
    assert headers["Authorization"].startswith("vapid ")
    assert headers["Urgency"] == "high"


def test_a_story_has_one_notice_and_a_browser_gets_it_once(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    listen(service)
    tell(story)
    with pytest.raises(AlertSentAlready):
        tell(story)

    while send():
        pass
    Alert.objects.update(finished_at=None)
    while send():
        pass

    assert paths(service) == ["/a"]


def test_whoever_chose_topics_hears_of_those_only(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    topic = story.topics.get()
    listen(service, "all")
    listen(service, "this", topics=[topic.pk])
    listen(service, "other", topics=[topic.pk + 1])
    tell(story)

    while send():
        pass

    assert paths(service) == ["/all", "/this"]


def test_a_notice_of_a_topic_does_not_go_to_everybody(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    listen(service, "all")
    listen(service, "this", topics=[story.topics.get().pk])
    tell(story, is_for_all=False)

    while send():
        pass

    assert paths(service) == ["/this"]


def test_a_withdrawn_story_is_told_to_nobody(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    listen(service)
    tell(story)
    story.unpublish()

    send()

    assert service.got == []
    assert Alert.objects.get().finished_at


def test_a_draft_has_no_notice(section: Section) -> None:
    draft = factories.story(section, live=False)

    with pytest.raises(StoryNotPublic):
        tell(draft)


def test_quiet_hours_are_kept_unless_the_desk_insists(story: Story, settings: Any) -> None:
    now = timezone.localtime()
    settings.ALERT_QUIET = f"{now - timedelta(hours=1):%H:%M}-{now + timedelta(hours=1):%H:%M}"

    waiting = tell(story, is_urgent=False)
    Alert.objects.all().delete()
    urgent = tell(story, is_urgent=True)

    assert waiting.send_at > now + timedelta(minutes=50)
    assert urgent.send_at <= timezone.now()


@pytest.mark.parametrize("status", [404, 410])
def test_an_expired_subscription_is_removed(
    status: int, service: PushService, send: Callable[[], int], story: Story
) -> None:
    service.answers["/gone"] = status
    listen(service, "gone")
    listen(service, "here")
    tell(story)

    while send():
        pass

    assert [row.endpoint[-5:] for row in AlertSubscription.objects.all()] == ["/here"]
    assert Alert.objects.get().finished_at


def test_a_busy_push_service_is_asked_again_later_and_not_for_ever(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    service.answers["/a"] = 503
    listen(service)
    tell(story)

    for _attempt in range(sending.TRIES + 2):
        send()
        AlertDelivery.objects.update(next_try_at=None)
    send()

    assert len(service.got) == sending.TRIES
    assert AlertDelivery.objects.get().outcome == "refused 503"
    assert Alert.objects.get().finished_at


@pytest.mark.parametrize(("status", "left"), [(400, 0), (503, 1), (429, 1), (0, 1)])
def test_only_a_push_service_that_refuses_costs_a_phone_its_subscription(
    status: int, left: int, service: PushService, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(service)
    AlertSubscription.objects.update(failures=sending.MOST_FAILURES - 1)
    tell(story)
    monkeypatch.setattr(sending, "_push", lambda *_sent: status)

    for _attempt in range(sending.TRIES):
        sending.send_due(lambda: None)  # type: ignore[arg-type, return-value]
        AlertDelivery.objects.update(next_try_at=None)

    assert AlertSubscription.objects.count() == left


def test_a_phone_that_is_reached_has_failed_never(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    listen(service)
    AlertSubscription.objects.update(failures=sending.MOST_FAILURES - 1)
    tell(story)

    send()

    assert AlertSubscription.objects.get().failures == 0


def test_nobody_sends_the_newspaper_elsewhere(
    service: PushService, send: Callable[[], int], story: Story
) -> None:
    service.answers["/a"] = 302
    listen(service)
    tell(story)

    send()

    assert paths(service) == ["/a"]


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/x",
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://fcm.googleapis.com.evil.example/",
        "https://evil.example/fcm.googleapis.com",
        "https://fcm.googleapis.com@evil.example/",
        "https://evil.example\\@fcm.googleapis.com/",
        "https://fcm.googleapis.com:8443/",
        "https://push.services.mozilla.com/",
        "https://[::1]/",
        "https://localhost/",
        "file:///etc/passwd",
        "https://fcm.googleapis.com/" + "x" * 1000,
        "https://fcm.googleapis.com/\nHost: evil",
        "https://fcm.googleapis.com:port/",
        "",
    ],
)
def test_only_the_push_services_of_browsers_are_known(endpoint: str) -> None:
    assert not is_known(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
        "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA",
        "https://web.push.apple.com/QGuQ",
    ],
)
def test_the_browsers_that_people_use_are_known(endpoint: str) -> None:
    assert is_known(endpoint)


@pytest.mark.parametrize(
    "change",
    [
        {"endpoint": "https://10.0.0.1/x"},
        {"keys": None},
        {"keys": {"p256dh": "AAAA", "auth": "AAAA"}},
        {"keys": {"p256dh": "ঙ", "auth": "ঙ"}},
        {"endpoint": 17},
    ],
)
def test_a_forged_subscription_is_refused(
    change: dict[str, Any], service: PushService, newspaper_home: Any
) -> None:
    with pytest.raises(NotASubscription):
        subscribing.subscribe(
            service.subscription() | change, language="bn", more_services=[service.host]
        )

    assert not AlertSubscription.objects.exists()


def test_a_browser_subscribes_chooses_again_and_leaves(
    service: PushService, newspaper_home: Any, reader: Client, settings: Any
) -> None:
    settings.ALERT_SERVICES = [service.host]

    def post(where: str, what: Any) -> int:
        address = f"/alerts/{where}/"
        return reader.post(address, json.dumps(what), content_type="application/json").status_code

    assert post("subscribe", service.subscription(topics=[3, 3, "x", -1])) == 200
    assert AlertSubscription.objects.get().topics == [3]
    assert post("subscribe", service.subscription(topics=[])) == 200
    assert AlertSubscription.objects.get().topics == []
    for wrong in (None, [], {"endpoint": {}}, "x" * 9000):
        assert post("subscribe", wrong) == 400
    assert post("unsubscribe", {"endpoint": service.subscription()["endpoint"]}) == 200
    assert post("unsubscribe", {"endpoint": service.subscription()["endpoint"]}) == 200
    assert not AlertSubscription.objects.exists()


def test_where_there_are_no_notices_nobody_can_subscribe(
    newspaper_home: Any, reader: Client, service: PushService, settings: Any
) -> None:
    settings.ALERTS, settings.ALERT_SERVICES = False, [service.host]

    answer = reader.post(
        "/alerts/subscribe/", service.subscription(), content_type="application/json"
    )

    assert answer.status_code == 404
    assert not AlertSubscription.objects.exists()


def test_the_page_offers_the_topics_in_the_news_and_the_newspapers_key(
    story: Story, reader: Client, settings: Any, tmp_path: Path
) -> None:
    settings.NEWSPAPER_FOLDER = tmp_path

    page = reader.get("/alerts/").content.decode()

    assert "ভূমিকম্প" in page
    assert f'data-key="{public_key(tmp_path)}"' in page
    assert len(key_bytes(public_key(tmp_path))) == 65
    assert (tmp_path / "vapid.pem").stat().st_mode & 0o077 == 0
