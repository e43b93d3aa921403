"""The manifest, the icons and the service worker, as a phone asks for them."""

import gzip
import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from khobor.stories.models import Masthead, Section
from tests import factories

PHONE_JS = Path(__file__).parents[2] / "src/khobor/paper/static/khobor/js/phone.js"
BUDGET_BYTES = 6_000
pytestmark = pytest.mark.usefixtures("newspaper_home")


def manifest(reader: Client) -> Any:
    return json.loads(reader.get("/manifest.webmanifest").content)


def test_the_manifest_names_the_newspaper_in_bangla(reader: Client, section: Section) -> None:
    found = manifest(reader)

    assert (found["short_name"], found["lang"]) == ("পরীক্ষার কাগজ", "bn")
    assert (found["start_url"], found["scope"], found["display"]) == ("/", "/", "standalone")
    assert [shortcut["name"] for shortcut in found["shortcuts"]] == ["খবর খুঁজুন", "জাতীয়"]


def test_every_page_leads_to_the_manifest_and_to_an_icon(reader: Client) -> None:
    page = reader.get("/").content.decode()
    icon = re.search(r'apple-touch-icon" href="([^"]+)"', page)

    assert '<link rel="manifest" href="/manifest.webmanifest">' in page
    assert icon
    assert reader.get(icon[1]).headers["Content-Type"] == "image/png"


def test_icons_have_the_sizes_that_the_manifest_names(reader: Client) -> None:
    for icon in manifest(reader)["icons"]:
        picture = Image.open(BytesIO(reader.get(icon["src"]).content))
        assert "x".join(map(str, picture.size)) == icon["sizes"]

    purposes = {icon["purpose"] for icon in manifest(reader)["icons"]}
    assert purposes == {"any", "maskable"}


def test_a_maskable_icon_is_coloured_up_to_its_edge(reader: Client) -> None:
    src = next(i["src"] for i in manifest(reader)["icons"] if i["purpose"] == "maskable")
    picture = Image.open(BytesIO(reader.get(src).content)).convert("RGB")

    assert picture.getpixel((0, 0)) == (0xA3, 0x16, 0x1B)


def test_another_colour_makes_another_icon_and_the_old_address_leads_to_it(reader: Client) -> None:
    old = manifest(reader)["icons"][0]["src"]

    masthead = Masthead.objects.get()
    masthead.accent = "#00695c"
    masthead.save()
    new = manifest(reader)["icons"][0]["src"]

    assert new != old
    assert reader.get(old).headers["Location"] == new


def test_no_other_size_of_icon_is_drawn(reader: Client) -> None:
    src = manifest(reader)["icons"][0]["src"]

    assert reader.get(src.replace("192", "9999")).status_code == 404


def test_the_service_worker_keeps_files_that_are_there(reader: Client) -> None:
    answer = reader.get("/sw.js")
    text = answer.content.decode()
    assets = json.loads(re.search(r"ASSETS = (\[.*\]);", text)[1])  # type: ignore[index]

    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert assets[0] == "/offline/"
    assert {reader.get(asset).status_code for asset in assets if "/static/" not in asset} == {200}


def test_the_service_worker_and_its_registration_are_light(reader: Client) -> None:
    worker = reader.get("/sw.js").content

    assert len(gzip.compress(worker)) + len(gzip.compress(PHONE_JS.read_bytes())) <= BUDGET_BYTES


def test_a_phone_is_told_of_new_and_of_withdrawn_stories(reader: Client, section: Section) -> None:
    older, newer = factories.story(section), factories.story(section, "সেতু খুলছে কাল")
    draft = factories.story(section, "খসড়া", live=False)
    before = reader.get("/fragments/now.json").json()

    older.unpublish()
    after = reader.get("/fragments/now.json").json()

    assert before == {"stories": [newer.pk, older.pk], "gone": []}
    assert after == {"stories": [newer.pk], "gone": [older.pk]}
    assert draft.pk not in after["gone"]


def test_a_deleted_story_stays_among_the_withdrawn(reader: Client, section: Section) -> None:
    story = factories.story(section)

    story.delete()

    assert reader.get("/fragments/now.json").json() == {"stories": [], "gone": [story.pk]}
