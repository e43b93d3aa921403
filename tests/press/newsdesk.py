"""An editor in a process of their own: reads what to do, line by line, and does it.

Run as `python -m tests.press.newsdesk` with `KHOBOR_PAPER` set; each line is a list in JSON, the
name of a function below and its arguments, and so is each answer.
"""

import json
import sys

import django


def found() -> list[str]:
    """A section with a story; their addresses."""
    from khobor.stories.actions import found_newspaper
    from khobor.stories.models import Home
    from tests import factories

    found_newspaper(name="নদীর কাগজ", languages=["bn"])
    section = factories.section(Home.objects.get(), name="জাতীয়", slug="national")
    return [section.get_url(), factories.story(section).get_url()]


def publish(headline: str) -> str:
    """Publish a new story; its address."""
    from khobor.stories.models import Section
    from tests import factories

    return str(factories.story(Section.objects.get(), headline).get_url())


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


def _story(address: str) -> "object":
    from khobor.stories.models import Story

    return Story.objects.get(pk=address.split("/")[2])


if __name__ == "__main__":
    django.setup()
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        print(json.dumps(globals()[name](*arguments)), flush=True)
