"""Texts longer than a search index takes."""

from pathlib import Path

import pytest

from khobor.stories.models import Story
from tests.exchange.lines import imported, line

pytestmark = pytest.mark.usefixtures("newspaper_home")


def test_a_text_longer_than_the_search_index_takes_is_imported_with_its_neighbours(
    tmp_path: Path,
) -> None:
    endless = " ".join(f"শব্দ{n}কথা" for n in range(60_000))

    rows = imported(tmp_path, line(source_id="a"), line(source_id="b", body=endless))

    assert [row["outcome"] for row in rows] == ["added", "added"]
    assert Story.objects.count() == 2
