"""Style sheets and scripts are collected when they have changed, and only then."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from khobor.cli.main import collect_static
from khobor.config.newspaper import Newspaper, load


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder of style sheets, all that there is to collect."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "paper.css").write_text("a{color:red}")
    return folder


def collect(sources: Path, newspaper: Newspaper) -> list[str]:
    """Every style sheet that a browser could ask for afterwards."""
    with override_settings(
        STATICFILES_DIRS=[sources],
        STATICFILES_FINDERS=["django.contrib.staticfiles.finders.FileSystemFinder"],
        STATIC_ROOT=newspaper.static_folder,
        STORAGES=settings.STORAGES
        | {"staticfiles": {"BACKEND": "khobor.config.static_files.HashedFiles"}},
    ):
        collect_static(newspaper)
    return sorted(path.name for path in newspaper.static_folder.glob("*.css"))


@pytest.fixture
def newspaper(tmp_path: Path) -> Newspaper:
    """A newspaper of which nothing has been collected yet."""
    return load().model_copy(update={"folder": tmp_path / "paper"})


def test_a_changed_style_sheet_is_collected(sources: Path, newspaper: Newspaper) -> None:
    before = collect(sources, newspaper)

    (sources / "paper.css").write_text("a{color:darkred}")
    after = collect(sources, newspaper)

    assert len(before) == 2  # under its own name and under the one with its contents' hash
    assert len(set(after) - set(before)) == 1


def test_a_style_sheet_restored_with_an_older_time_is_collected(
    sources: Path, newspaper: Newspaper
) -> None:
    collect(sources, newspaper)

    (sources / "paper.css").write_text("a{color:navy}")
    os.utime(sources / "paper.css", (1_500_000_000, 1_500_000_000))
    collect(sources, newspaper)

    assert (newspaper.static_folder / "paper.css").read_text() == "a{color:navy}"


def test_what_readers_get_is_compressed_both_ways_and_the_newsroom_once(
    sources: Path, newspaper: Newspaper
) -> None:
    for folder in ("khobor", "wagtailadmin"):
        (sources / folder).mkdir()
        (sources / folder / "large.css").write_text("a{color:red}" * 200)

    collect(sources, newspaper)

    static = newspaper.static_folder
    assert len(list(static.glob("khobor/large.*.css.br"))) == 1
    assert len(list(static.glob("khobor/large.*.css.gz"))) == 1
    assert len(list(static.glob("wagtailadmin/large.*.css.gz"))) == 1
    assert list(static.glob("wagtailadmin/*.br")) == []


def test_nothing_is_collected_while_nothing_changes(sources: Path, newspaper: Newspaper) -> None:
    collect(sources, newspaper)
    (newspaper.static_folder / "paper.css").unlink()

    assert "paper.css" not in collect(sources, newspaper)
