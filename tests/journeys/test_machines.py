"""A story on its way to machines, through the real server and its press."""

import json
from urllib.error import HTTPError
from urllib.request import urlopen

import feedparser
import pytest

from tests.journeys.conftest import Newspaper
from tests.newsdesk import number_of
from tests.press.web_servers import wait_until

# It drives no browser; the others' newspaper is in that group.
pytestmark = pytest.mark.xdist_group("browser")
HEADLINE = "নদীতে নতুন ফেরি"
PATIENCE_S = 20


def read(newspaper: Newspaper, path: str) -> str:
    try:
        with urlopen(newspaper.address + path, timeout=PATIENCE_S) as answer:
            return answer.read().decode()
    except HTTPError as error:
        with error:
            return error.read().decode()


def test_a_story_reaches_machines_and_leaves_them(newspaper: Newspaper) -> None:
    month = read(newspaper, "/sitemap.xml").split("/sitemaps/bn/")[2].split(".xml")[0]
    files = ["/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json", "/news-sitemap.xml",
             f"/sitemaps/bn/{month}.xml", "/api/v1/bn/stories"]  # fmt: skip
    for path in files:
        read(newspaper, path)  # stored, so that publishing has to make it anew

    address = newspaper.desk.do("publish", HEADLINE)
    for path in files:
        wait_until(lambda: address in read(newspaper, path), what=path)  # noqa: B023
    feeds = [feedparser.parse(f"{newspaper.address}{path}") for path in files[:2]]
    entry = f"/api/v1/bn/stories/{number_of(address)}"
    whole = json.loads(read(newspaper, entry))
    newspaper.desk.do("withdraw", address)
    for path in files:
        wait_until(lambda: address not in read(newspaper, path), what=path)  # noqa: B023

    assert not any(feed.bozo for feed in feeds)
    assert feeds[0].entries[0].title == whole["headline"] == HEADLINE
    assert (
        json.loads(read(newspaper, f"/api/v1/bn/stories/{number_of(address)}"))["code"]
        == "not-found"
    )
