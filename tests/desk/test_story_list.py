"""The list of stories: found by section, status, kind, byline, writer, time and words."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from khobor.accounts.models import User
from khobor.stories.models import Home, Section
from tests import factories
from tests.desk.conftest import LogIn

ADDRESS = "/newsroom/stories/"


def listed(desk: Client, **asked: object) -> list[str]:
    """The headlines in the list, from top to bottom."""
    page = BeautifulSoup(desk.get(ADDRESS, asked).content.decode(), "lxml")
    return [link.get_text(strip=True) for link in page.select("td.title .title-wrapper a")]


@pytest.fixture
def stories(desk: LogIn, section: Section, newspaper_home: Home) -> dict[str, object]:
    """A story in print, one in work, one withdrawn; the first in another section."""
    client = desk("sub-editor")
    sports = factories.section(newspaper_home, name="খেলা", slug="sports")
    within = factories.section(sports, name="ক্রিকেট", slug="cricket")
    byline = factories.byline("মিতালী রায়")
    match = factories.story(within, "রাজশাহীর জয়", kind="photo", bylines=[byline])
    in_work = factories.story(section, "নদীর বাঁধ", live=False, owner=User.objects.get())
    gone = factories.story(section, "পুরোনো সেতু", published_at=timezone.now() - timedelta(days=40))
    gone.unpublish()
    for story in (match, in_work):
        story.save_revision()
    return {"client": client, "sports": sports.pk, "byline": byline.pk, "user": in_work.owner_id}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {"রাজশাহীর জয়", "নদীর বাঁধ", "পুরোনো সেতু"}),
        ({"section": "{sports}"}, {"রাজশাহীর জয়"}),
        ({"status": "live"}, {"রাজশাহীর জয়"}),
        ({"status": "changed"}, {"রাজশাহীর জয়"}),
        ({"status": "draft"}, {"নদীর বাঁধ"}),
        ({"status": "withdrawn"}, {"পুরোনো সেতু"}),
        ({"status": "scheduled"}, set()),
        ({"status": "waiting"}, set()),
        ({"kind": "photo"}, {"রাজশাহীর জয়"}),
        ({"byline": "{byline}"}, {"রাজশাহীর জয়"}),
        ({"owner": "{user}"}, {"নদীর বাঁধ"}),
        ({"published_at_to": "{month_ago}"}, {"পুরোনো সেতু"}),
        ({"q": "নদীর"}, {"নদীর বাঁধ"}),
        ({"q": "নদীর", "status": "draft", "kind": "news"}, {"নদীর বাঁধ"}),
        ({"q": "নদীর", "section": "{sports}"}, set()),
        ({"status": "nonsense"}, {"রাজশাহীর জয়", "নদীর বাঁধ", "পুরোনো সেতু"}),
    ],
)
def test_stories_are_found(
    stories: dict[str, object], asked: dict[str, str], found: set[str]
) -> None:
    client = stories["client"]
    assert isinstance(client, Client)
    facts = stories | {"month_ago": (timezone.now() - timedelta(days=30)).date().isoformat()}

    names = listed(client, **{key: text.format(**facts) for key, text in asked.items()})

    assert set(names) == found
    assert len(names) == len(found)


def test_a_row_says_who_wrote_the_story(stories: dict[str, object]) -> None:
    client = stories["client"]
    assert isinstance(client, Client)

    page = BeautifulSoup(client.get(ADDRESS).content.decode(), "lxml")
    rows = [row.get_text(" ", strip=True) for row in page.select("tbody tr")]

    assert [row for row in rows if "মিতালী রায়" in row and "রাজশাহীর জয়" in row]
    assert [row for row in rows if "আরিফ মাহমুদ" in row and "নদীর বাঁধ" in row]


def test_the_menu_leads_to_the_stories(desk: LogIn, newspaper_home: Home) -> None:
    page = desk("reporter").get("/newsroom/").content.decode()

    assert f'"url": "{ADDRESS}"' in page
