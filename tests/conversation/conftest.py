"""A story to talk about, the people of the desk, and a reader's browser."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from khobor.accounts.models import User
from khobor.conversation import actions, classifier, gates, staff_names
from khobor.conversation.damping import Once
from khobor.conversation.models import Comment
from khobor.desk.roles import make_user
from khobor.press.floods import TokenBucket
from khobor.stories.models import Section, Story
from khobor.wire.models import Change
from tests import factories

GOOD = {"name": "রহিমা খাতুন", "contact": "rahima@example.com", "text": "খবরটি পড়ে ভালো লাগল।"}
TOKEN = re.compile(r'name="token" value="([^"]+)"')


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the process keeps in memory of one test is not there in another."""
    wide = lambda: TokenBucket(burst=10_000, per_second=10_000)
    for name in (
        "_everyone",
        "_address",
        "_browser",
        "_calm",
        "_reactions",
        "_of_comment",
        "_letters",
    ):
        monkeypatch.setattr(gates, name, wide())
    monkeypatch.setattr(actions, "_reacted", Once())
    monkeypatch.setattr(classifier, "_known", (0.0, {}))
    monkeypatch.setattr(staff_names, "_known", (0.0, frozenset()))


@pytest.fixture
def story(section: Section) -> Story:
    """A story that takes comments."""
    made: Story = factories.story(section)
    return made


@pytest.fixture
def editor(newspaper_home: Any) -> User:
    """A sub-editor."""
    make_user("subeditor", role="sub-editor", display_name="আরিফ মাহমুদ")
    return User.objects.get(username="subeditor")


Send = Callable[..., Any]


@pytest.fixture
def send(reader: Client, story: Story, monkeypatch: pytest.MonkeyPatch) -> Send:
    """Fetches the form and sends it as a browser does; `token` and `after_s` may be given."""

    def sent(*, after_s: float = 30.0, client: Client = reader, **typed: Any) -> Any:
        address = f"/comments/{story.pk}/"
        page = client.get(f"{address}write/")
        found = TOKEN.search(page.content.decode())
        token = typed.pop("token", None) or (found[1] if found else "")
        now = time.time() + after_s
        with monkeypatch.context() as later:
            later.setattr("khobor.conversation.tokens.time.time", lambda: now)
            return client.post(f"{address}send/", {**GOOD, "token": token, **typed})

    return sent


def changes() -> list[tuple[str, list[str], bool]]:
    """What stands on the wire of the conversation."""
    rows = Change.objects.filter(kind__startswith="comment").order_by("sequence")
    return [(row.kind, row.keys, row.retracts) for row in rows]


def comment(story: Story, **fields: Any) -> Comment:
    """A comment, held unless told otherwise."""
    defaults = {"name": "রহিমা খাতুন", "text": "খবরটি ভালো।", "nonce": f"n{Comment.objects.count()}"}
    if fields.get("status") == "approved":
        defaults["is_shown"] = True  # type: ignore[assignment]
    return Comment.objects.create(story_id=story.pk, **(defaults | fields))
