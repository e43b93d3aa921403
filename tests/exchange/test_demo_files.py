"""The files of the demo newspaper keep their promises to whoever looks at it."""

import json
from pathlib import Path
from typing import Any

import khobor.exchange.demo as demo
from khobor.stories.actions import PLACES_FILE

HERE = Path(demo.__file__).parent


def stories() -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in (HERE / "stories").glob("*.json")]


def place_slugs() -> set[str]:
    divisions = json.loads(PLACES_FILE.read_text("utf-8"))
    districts = [district for division in divisions for district in division["districts"]]
    upazilas = [upazila for district in districts for upazila in district["upazilas"]]
    return {row["slug"] for row in (*divisions, *districts, *upazilas)}


def test_one_story_leads() -> None:
    assert [story["id"] for story in stories() if story.get("lead")] == ["a-01"]


def test_every_dateline_is_a_place_that_the_newspaper_knows() -> None:
    datelines = {story["dateline"] for story in stories() if story.get("dateline")}

    assert datelines
    assert datelines - place_slugs() == set()


def test_every_video_says_that_it_is_a_sample_and_whose() -> None:
    videos = [b for story in stories() for b in story["blocks"] if b["type"] == "embed"]

    assert videos
    for video in videos:
        assert video["title"].startswith("নমুনা হিসেবে ব্লেন্ডার ফাউন্ডেশনের মুক্ত ছবি")
