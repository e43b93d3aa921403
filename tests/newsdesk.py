"""An editor in a process of their own: reads what to do, line by line, and does it.

Run as `python -m tests.newsdesk` with `KHOBOR_PAPER` set; each line is a list in JSON, the name of
a function below and its arguments, and so is each answer.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import django
from django.utils import timezone


class Newsdesk:
    """The other end: `desk.do("publish", "সেতুর কাজ শেষ")`."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def do(self, *words: str) -> Any:
        """Let the editor do something; returns the answer."""
        print(json.dumps(words), file=self._process.stdin, flush=True)
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())


@contextmanager
def at_work(environment: dict[str, str]) -> Iterator[Newsdesk]:
    """An editor at work for the newspaper that this environment names."""
    command = [sys.executable, "-m", "tests.newsdesk"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env=environment, text=True, **pipes) as process:  # type: ignore[call-overload]
        yield Newsdesk(process)


def found() -> list[str]:
    """A section with a story; their addresses."""
    from khobor.stories.actions import found_newspaper
    from khobor.stories.models import Home
    from tests import factories

    found_newspaper(name="নদীর কাগজ", languages=["bn"])
    section = factories.section(Home.objects.get(), name="জাতীয়", slug="national")
    return [section.get_url(), factories.story(section).get_url()]


def import_stories(file: str) -> dict[str, int]:
    """Import a file of story JSONL; how many lines had each outcome."""
    from khobor.exchange.import_stories import import_stories

    return dict(import_stories(Path(file)))


def hire(username: str, role: str) -> str:
    """Make a login; its password."""
    from khobor.desk.roles import make_user

    return make_user(username, role=role)


def publish(headline: str) -> str:
    """Publish a new story in the first section; its address."""
    from khobor.stories.models import Section
    from tests import factories

    return str(factories.story(Section.objects.first(), headline).get_url())


def rename(address: str, headline: str) -> str:
    """Give a story another headline, and publish it."""
    story = _story(address)
    story.title = headline
    story.save_revision().publish()
    return str(story.get_url())


def withdraw(address: str) -> str:
    """Take a story back."""
    _story(address).unpublish()
    return address


def delete(address: str) -> str:
    """Delete a story."""
    _story(address).delete()
    return address


def open_poll(question: str) -> int:
    """Put a question to readers on the front page; its number."""
    from khobor.conversation.models import Poll, PollChoice

    now = timezone.now()
    poll = Poll(question=question, opens_at=now, closes_at=now + timedelta(1), is_on_front=True)
    poll.choices = [PollChoice(text="হ্যাঁ"), PollChoice(text="না")]
    poll.save()
    return int(poll.pk)


def close_poll(number: int) -> int:
    """Close a poll."""
    from khobor.conversation.models import Poll

    poll = Poll.objects.get(pk=number)
    poll.closes_at = timezone.now()
    poll.save()
    return number


def _story(address: str) -> Any:
    from khobor.stories.models import Story

    return Story.objects.get(pk=number_of(address))


def number_of(address: str) -> int:
    """The number that stands in the address of a story."""
    return int(address.split("/")[2])


if __name__ == "__main__":
    django.setup()
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        print(json.dumps(globals()[name](*arguments)), flush=True)
