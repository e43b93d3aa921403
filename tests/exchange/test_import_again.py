"""What the importer promises when a line comes again, or fails late."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from khobor.exchange.known import Known
from khobor.exchange.placing import Placing
from khobor.exchange.story_lines import StoryLine
from khobor.pictures.models import Picture
from khobor.stories.models import Listing, Section, Story
from khobor.wire.models import Change
from tests.exchange.lines import imported, jpeg, line, run

pytestmark = pytest.mark.usefixtures("newspaper_home")


def test_the_time_of_a_change_is_the_one_that_its_line_gives(tmp_path: Path) -> None:
    run(tmp_path, line())

    run(tmp_path, line(body="শেষ।", updated_at="2025-04-10T08:00:00+06:00"))

    updated_at = Story.objects.get().text_updated_at
    assert updated_at
    assert updated_at.isoformat() == "2025-04-10T02:00:00+00:00"


def test_a_change_without_a_time_is_of_now(tmp_path: Path) -> None:
    run(tmp_path, line())

    run(tmp_path, line(body="শেষ।"))

    updated_at = Story.objects.get().text_updated_at
    assert updated_at
    assert updated_at.year > 2025


def test_a_new_topic_is_no_update_and_takes_none_back(tmp_path: Path) -> None:
    run(tmp_path, line(updated_at="2025-04-10T08:00:00+06:00"))

    run(tmp_path, line(topics=["ধান"]))

    updated_at = Story.objects.get().text_updated_at
    assert updated_at
    assert updated_at.day == 10


def test_a_change_never_dates_a_story_anew(tmp_path: Path) -> None:
    undated = line(published_at=None)
    run(tmp_path, undated)
    first = Story.objects.get().published_at

    run(tmp_path, line(published_at=None, body="শেষ।"))

    assert len(Story.objects.get().body) == 1
    assert Story.objects.get().published_at == first


def test_a_rejected_line_leaves_no_file_of_its_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    (tmp_path / "b.jpg").write_bytes(jpeg(width=700))
    place = Placing.place

    def refuse_second(self: Placing, story: Story, *rest: Any) -> None:
        place(self, story, *rest)
        if story.title == "দ্বিতীয়":
            raise ValidationError("refused")

    monkeypatch.setattr(Placing, "place", refuse_second)
    rows = imported(
        tmp_path,
        line(image={"file": "a.jpg"}),
        line(source_id="2", headline="দ্বিতীয়", image={"file": "b.jpg"}),
    )

    assert [row["outcome"] for row in rows] == ["added", "rejected"]
    assert files() == [Path(Picture.objects.get().file.name)]


def test_a_failed_batch_leaves_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())

    def fail(*_arguments: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Known, "store", fail)
    with pytest.raises(RuntimeError):
        run(tmp_path, line(image={"file": "a.jpg"}))

    assert not files()
    assert not Story.objects.exists()


def test_a_file_that_a_killed_import_left_is_not_doubled(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    row = line(image={"file": "a.jpg"})
    run(tmp_path, row)
    kept = files()
    Picture.objects.all().delete()  # the row goes, the file stays: on_commit waits in a test
    Story.objects.get().delete()
    assert files() == kept

    run(tmp_path, row)

    assert files() == kept


def test_a_batch_that_another_import_was_quicker_with_is_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, calls = Known.store, []

    def refuse_first(self: Known, *rest: Any) -> None:
        calls.append(1)
        store(self, *rest)
        if len(calls) == 1:
            raise IntegrityError

    monkeypatch.setattr(Known, "store", refuse_first)
    rows = imported(tmp_path, line(), line(source_id="2", section="নতুন বিভাগ"))

    assert [row["outcome"] for row in rows] == ["added", "added"]
    assert Story.objects.count() == 2


def files() -> list[Path]:
    media = Path(settings.MEDIA_ROOT)
    return [path.relative_to(media) for path in media.rglob("*") if path.is_file()]


def test_a_story_that_fails_after_it_was_stored_leaves_no_list_and_no_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember = Known.add_story

    def refuse_the_second(self: Known, row: StoryLine, story: Story) -> None:
        if row.identity == "2":
            raise IntegrityError
        remember(self, row, story)

    monkeypatch.setattr(Known, "add_story", refuse_the_second)

    rows = imported(tmp_path, *(line(source_id=f"{n}") for n in (1, 2, 3)))

    assert [row["outcome"] for row in rows] == ["added", "rejected", "added"]
    known = set(Story.objects.values_list("pk", flat=True))
    assert len(known) == Section.objects.get().numchild == 2
    assert set(Listing.objects.values_list("story_id", flat=True)) == known
    told = [key for row in Change.objects.all() for key in row.keys if key.startswith("story:")]
    assert set(told) == {f"story:{pk}" for pk in known}
