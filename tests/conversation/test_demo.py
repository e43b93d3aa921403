"""The comments of the demo newspaper."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import khobor.exchange.demo as stories
from khobor.conversation.demo import load_comments
from khobor.conversation.models import Comment
from khobor.stories.models import Section
from tests import factories

ROWS: list[dict[str, Any]] = json.loads(
    files("khobor.conversation").joinpath("data", "demo.json").read_text("utf-8")
)


def test_every_comment_is_below_a_story_of_the_demo() -> None:
    known = {path.stem for path in (Path(stories.__file__).parent / "stories").glob("*.json")}

    assert {row["story"] for row in ROWS} <= known


@pytest.mark.django_db
def test_the_demo_loads_once(section: Section) -> None:
    ids = {name: factories.story(section).pk for name in {row["story"] for row in ROWS}}

    assert load_comments(ids) >= len(ROWS)
    assert load_comments(ids) == 0
    assert Comment.objects.filter(status="held").exclude(flags=[]).count() >= 3
    assert not Comment.objects.filter(is_shown=True).exclude(flags=[]).exists()
