"""Whatever an editor does that a reader could notice stands on the wire, with the right keys."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from khobor.stories import timetable
from khobor.stories.models import Home, Masthead, Section, StaticPage, Story
from khobor.wire.models import Change
from tests import factories

pytestmark = pytest.mark.django_db
Doing = Callable[[Story], object]
SOON = timedelta(minutes=1)


def republish(story: Story, **changed: object) -> None:
    for name, value in changed.items():
        setattr(story, name, value)
    story.save_revision().publish()


def publish_draft(story: Story) -> None:
    story.unpublish()
    Change.objects.all().delete()
    republish(story)


def move(story: Story) -> None:
    story.move(factories.section(Home.objects.get(), name="খেলা", slug="games"), pos="last-child")


def rename(label: object) -> None:
    label.name = "নতুন নাম"  # type: ignore[attr-defined]
    label.save()  # type: ignore[attr-defined]


def appear(story: Story) -> None:
    story.unpublish()
    republish(story, go_live_at=timezone.now() + SOON)
    Change.objects.all().delete()
    with time_machine.travel(timezone.now() + 2 * SOON):
        timetable.keep_timetable()


def expire(story: Story) -> None:
    republish(story, expire_at=timezone.now() + SOON)
    Change.objects.all().delete()
    with time_machine.travel(timezone.now() + 2 * SOON):
        timetable.keep_timetable()


def save_menu(_story: Story) -> None:
    masthead = Masthead.objects.get()
    masthead.main_menu = [("page", Section.objects.first())]
    masthead.save()


def change_redirect(_story: Story) -> None:
    redirect = Redirect.objects.create(old_path="/old", redirect_link="/new/")
    Change.objects.all().delete()
    redirect.redirect_link = "/newer/"
    redirect.save()


def delete_redirect(_story: Story) -> None:
    Redirect.objects.create(old_path="/old", redirect_link="/new/")
    Change.objects.all().delete()
    Redirect.objects.all().delete()


def make_private(story: Story) -> None:
    PageViewRestriction.objects.create(page=story, restriction_type="login")


def save_static_page(_story: Story) -> None:
    home = Home.objects.get()
    home.add_child(instance=StaticPage(title="যোগাযোগ", slug="contact", locale=home.locale))


SHOWN, GONE = {"story:1", "teaser:1", "list:bn:all"}, {"story:1", "teaser:1", "shown:1"}
# What is done, the keys that it must touch (1 stands for the story's id), whether it retracts.
CHANGES: dict[str, tuple[Doing, set[str], bool]] = {
    "publish": (publish_draft, SHOWN, False),
    "headline": (lambda s: republish(s, title="নতুন"), SHOWN, False),
    "summary": (lambda s: republish(s, summary="নতুন"), SHOWN, False),
    "picture": (lambda s: republish(s, lead_picture=factories.picture()), SHOWN, False),
    "withdraw": (lambda s: s.unpublish(), GONE | {"list:bn:all"}, True),
    "delete": (lambda s: s.delete(), GONE | {"list:bn:all"}, True),
    "move": (move, GONE | {"list:bn:all"}, True),
    "privacy": (make_private, GONE | {"list:bn:all"}, True),
    "appear at an hour": (appear, SHOWN, False),
    "go at an hour": (expire, GONE | {"list:bn:all"}, True),
    "rename a topic": (lambda s: rename(s.topics.get()), {"topic:T"}, False),
    "rename an author": (lambda s: rename(s.story_bylines.get().byline), {"byline:B"}, False),
    "menu": (save_menu, {"chrome"}, False),
    "masthead": (lambda _s: Masthead.objects.get().save(), {"chrome"}, False),
    "site": (lambda _s: Site.objects.get().save(), {"chrome"}, False),
    "front": (lambda _s: Home.objects.get().save_revision().publish(), {"front:bn"}, False),
    "section": (lambda s: rename_section(s.get_parent().specific), {"chrome"}, False),
    "static page": (save_static_page, {"chrome"}, False),
    "make a redirect": (
        lambda _s: Redirect.objects.create(old_path="/old", redirect_link="/new/"),
        {"redirects"},
        False,
    ),
    "change a redirect": (change_redirect, {"redirects"}, False),
    "delete a redirect": (delete_redirect, {"redirects"}, False),
}


def rename_section(section: Section) -> None:
    section.title = "নতুন নাম"
    section.save_revision().publish()


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_stands_on_the_wire(section: Section, name: str) -> None:
    doing, keys, retracts = CHANGES[name]
    topic, byline = factories.topic(), factories.byline()
    made = factories.story(section, topics=[topic], bylines=[byline], summary="সারাংশ")
    names = {"1": str(made.pk), "T": str(topic.pk), "B": str(byline.pk)}
    wanted = {
        head + sep + names.get(end, end) for head, sep, end in (k.rpartition(":") for k in keys)
    }
    Change.objects.all().delete()

    doing(Story.objects.get(pk=made.pk))

    told = list(Change.objects.all())
    assert wanted <= {key for change in told for key in change.keys}
    assert retracts is any(change.retracts for change in told)
