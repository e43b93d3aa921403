"""The CDN of a newspaper, through Wagtail's backends."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from khobor.config.cdn import cdn_purge
from khobor.config.errors import PurgeFailed, WrongSetting
from khobor.config.newspaper import Newspaper, load, make_folder
from tests.press.purge_listener import Cache, listening


@pytest.fixture
def cache() -> Iterator[Cache]:
    """Something that understands PURGE."""
    with listening() as made:
        yield made


def paper(folder: Path, **settings: Any) -> Newspaper:
    make_folder(folder, name="কাগজ")
    with (folder / "khobor.toml").open("a") as file:
        for name, value in settings.items():
            file.write(f"{name} = {value}\n")
    return load(folder)


def behind(cache: Cache, folder: Path) -> Newspaper:
    options = f'{{ location = "{cache.address}" }}'
    return paper(
        folder,
        base_url='"https://paper.example"',
        hosts='["paper.example"]',
        cdn='"http"',
        cdn_options=options,
    )


def test_each_page_is_purged_under_its_public_address(cache: Cache, tmp_path: Path) -> None:
    cdn_purge(behind(cache, tmp_path))(["/", "/খেলা/"])

    assert cache.purged == ["paper.example/", "paper.example/%E0%A6%96%E0%A7%87%E0%A6%B2%E0%A6%BE/"]


def test_a_cache_that_refuses_is_an_error(cache: Cache, tmp_path: Path) -> None:
    cache.answers = 405

    with pytest.raises(PurgeFailed, match="405"):
        cdn_purge(behind(cache, tmp_path))(["/"])


def test_a_cache_that_does_not_have_the_page_has_nothing_to_let_go(
    cache: Cache, tmp_path: Path
) -> None:
    cache.answers = 404

    cdn_purge(behind(cache, tmp_path))(["/"])

    assert cache.purged == ["paper.example/"]


def test_a_cache_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with listening() as gone:
        newspaper = behind(gone, tmp_path)

    with pytest.raises(PurgeFailed, match="refused"):
        cdn_purge(newspaper)(["/"])


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"cdn": '"http"'}, "location"),
        ({"cdn": '"http"', "cdn_options": '{ location = "http://a", zone = "b" }'}, "location"),
        ({"cdn": '"cloudflare"', "cdn_options": '{ zoneid = "a" }'}, "bearer_token, zoneid"),
        ({"cdn_options": '{ location = "http://a" }'}, "none"),
        ({"cdn": '"akamai"'}, "cloudflare"),
        ({"shared_cache_s": "60"}, "purged"),
    ],
)
def test_a_cdn_that_could_not_be_purged_is_refused(
    tmp_path: Path, settings: dict[str, str], reason: str
) -> None:
    with pytest.raises(WrongSetting, match=reason):
        paper(tmp_path, **settings)


def test_cloudflare_is_understood(tmp_path: Path) -> None:
    options = '{ zoneid = "a", bearer_token = "b" }'

    assert cdn_purge(paper(tmp_path, cdn='"cloudflare"', cdn_options=options))
