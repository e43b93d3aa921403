"""The newsroom's side of the press: who publishes, and what a publish costs. In its own process."""

import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

FOR_MACHINES = {
    "feed": "/feeds/rss.xml",
    "news sitemap": "/news-sitemap.xml",
    "API": "/api/v1/bn/stories",
}
WARMED = 400  # pages in the store of the large newspaper before anything is published


@dataclass(frozen=True, slots=True)
class Published:
    """A story that was published at `at` (`time.time`) and the pages that must show it, by name."""

    headline: str
    at: float
    paths: dict[str, str]


@dataclass(frozen=True, slots=True)
class Request:
    """What one press of the editor's button cost, and how many stored pages it made wrong."""

    used_ms: float
    waited_ms: float
    pages: int


def open_paper(folder: Path) -> None:
    """In this process: the newspaper in that folder."""
    from benchmarks import newspaper

    newspaper.prepare(newspaper.open_newspaper(folder))


def publish(number: int) -> Published:
    """A new story in some section."""
    from khobor.stories import addresses
    from khobor.stories.models import Section, Story

    sections = list(Section.objects.order_by("pk"))
    section = sections[number % len(sections)]
    story = Story(title=f"এইমাত্র: খবর {number} {time.time_ns()}", locale=section.locale, live=False)
    section.add_child(instance=story)
    story.save_revision().publish()
    at = time.time()
    story.refresh_from_db()
    own = addresses.story_address(story.url_path, story.pk, language="bn")
    above = addresses.page_address(section.url_path, language="bn")
    return Published(
        story.title, at, {"story": own, "front": "/", "section": above, **FOR_MACHINES}
    )


def settle(*, calm_s: float = 8, patience_s: float = 600) -> None:
    """Wait until no follower is behind and none has changed anything for a while."""
    from khobor.wire.selectors import last_sequence, progress

    until = time.monotonic() + patience_s
    seen, calm_since = -1, time.monotonic()
    while time.monotonic() < until:
        now = last_sequence()
        if now != seen or any(row.lag for row in progress()):
            seen, calm_since = now, time.monotonic()
        if time.monotonic() - calm_since > calm_s:
            return
        time.sleep(0.2)
    raise SystemExit("The followers do not come to an end.")


def addresses_of(count: int) -> list[str]:
    """The pages of the newest stories."""
    from khobor.stories import selectors

    found = selectors.latest("list:bn:all", language="bn", count=count)
    return [teaser.address for teaser in found]


def requests_of_an_editor(folder: Path, *, count: int) -> list[Request]:
    """Change and publish random stories of a large newspaper, as the newsroom's form does it."""
    from khobor.stories.models import Story

    press = _fill(folder)
    last = Story.objects.order_by("-pk").values_list("pk", flat=True)[0]
    random, desk = Random(29), _desk()
    chosen = [last - random.randrange(100_000) for _ in range(count // 2)]
    recent = [last - random.randrange(WARMED) for _ in range(count - len(chosen))]
    return [_press_the_button(desk, press, pk) for pk in [*recent, *chosen]]


def fill(folder: Path) -> None:
    """Render the pages that stand in the store before anything is published."""
    _fill(folder)


def _fill(folder: Path) -> Any:
    from django.core.wsgi import get_wsgi_application

    from khobor.config.newspaper import load
    from khobor.config.serving import build_press
    from khobor.press.followers import press_follower
    from khobor.stories import selectors
    from khobor.wire.following import catch_up

    press = build_press(load(folder), get_wsgi_application())
    follower = press_follower(press.store, press.renew)
    assert follower.begin
    follower.begin()
    catch_up(follower, "benchmark")
    for path in selectors.public_addresses(count=WARMED):
        if press.store.find(path) is None:
            press.renew(path)
    return press


def _desk() -> Any:
    from django.contrib.auth import get_user_model
    from django.test import Client

    from khobor.desk.roles import make_user

    people = get_user_model().objects
    if not people.filter(username="benchmark").exists():
        make_user("benchmark", role="publisher", display_name="মাপের সম্পাদক")
    desk = Client(headers={"host": "localhost"})
    desk.force_login(people.get(username="benchmark"))
    return desk


def _press_the_button(desk: Any, press: Any, story_id: int) -> Request:
    from tests.desk.forms import edit_address, story_form

    from khobor.press.index import pages_touched
    from khobor.stories.models import Story
    from khobor.wire.selectors import changes_after, last_sequence

    story = Story.objects.get(pk=story_id)
    form = story_form(desk, story) | {"title": f"{story.title} {time.time_ns()}"}
    form["action-publish"] = "action-publish"
    before = last_sequence()
    used, waited = time.process_time(), time.perf_counter()
    answer = desk.post(edit_address(story), form)
    used_ms = (time.process_time() - used) * 1000
    waited_ms = (time.perf_counter() - waited) * 1000
    if answer.status_code != 302 or last_sequence() == before:
        raise SystemExit(f"Story {story_id} was not published: {answer.status_code}")
    keys = {key for change in changes_after(before) for key in change.keys}
    with press.store.index.locked() as connection:
        touched = pages_touched(connection, keys)
    return Request(used_ms, waited_ms, len(touched))
