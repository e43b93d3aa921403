"""A process that begins to serve has compiled what its first page needs."""

import logging

import pytest

from khobor.config.serving import rehearse
from khobor.stories.models import Section
from tests import factories


class Stage:
    """A press that only notes what it is asked to render."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def render(self, path: str) -> None:
        """Note it."""
        self.played.append(path)


def test_one_page_of_each_sort_is_rendered(section: Section) -> None:
    story = factories.story(section)
    stage = Stage()

    rehearse(stage)  # type: ignore[arg-type]

    assert sorted(stage.played) == sorted(["/", "/national/", story.get_url(), "/feeds/rss.xml"])


def test_a_rehearsal_that_fails_is_told_and_no_more(
    section: Section, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Stage, "render", lambda _stage, _path: 1 / 0)

    with caplog.at_level(logging.ERROR):
        rehearse(Stage())  # type: ignore[arg-type]

    assert "rehearsed" in caplog.text
