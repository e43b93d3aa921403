"""The settings of a newspaper."""

from pathlib import Path

import pytest
from scripts.write_settings_page import PAGE, settings_page

from khobor.config.errors import NotANewspaper, WrongSetting
from khobor.config.newspaper import find_folder, load, make_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a new newspaper; no other is named in the environment."""
    monkeypatch.delenv("KHOBOR_PAPER", raising=False)
    make_folder(tmp_path / "paper", name='কাগজ "খবর"')
    return tmp_path / "paper"


def test_a_new_folder_is_a_newspaper_with_a_secret_of_its_own(folder: Path) -> None:
    newspaper = load(folder)

    assert newspaper.name == 'কাগজ "খবর"'
    assert len(newspaper.secret_key) >= 50
    assert (folder / "secret_key").stat().st_mode & 0o077 == 0


def test_making_a_folder_again_keeps_its_secret(folder: Path) -> None:
    secret = load(folder).secret_key

    make_folder(folder, name="কাগজ")

    assert load(folder).secret_key == secret


def test_debug_is_off_unless_asked_for(folder: Path) -> None:
    assert load(folder).debug is False


def test_the_environment_wins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KHOBOR_NAME", "অন্য কাগজ")

    assert load(folder).name == "অন্য কাগজ"


def test_an_unknown_setting_is_refused_by_name(folder: Path) -> None:
    with (folder / "khobor.toml").open("a") as file:
        file.write("colour = 'red'\n")

    with pytest.raises(WrongSetting) as error:
        load(folder)

    assert error.value.facts["name"] == "colour"
    assert "docs/settings.md" in error.value.advice


@pytest.mark.parametrize("wrong", ["Asia/Dhakka", "../../etc/passwd", "", "/etc/localtime"])
def test_an_unknown_time_zone_is_refused(folder: Path, wrong: str) -> None:
    with (folder / "khobor.toml").open("a") as file:
        file.write(f'time_zone = "{wrong}"\n')

    with pytest.raises(WrongSetting, match="time_zone"):
        load(folder)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('hosts = ["example.com"]', "hosts is wrong: localhost:8000, the host of base_url, is not"),
        ('base_url = "https://example.com"', "hosts is wrong: example.com, the host of base_url"),
        ('base_url = "example.com"\nhosts = ["example.com"]', "base_url is wrong: write scheme"),
        ('base_url = "https://"', "base_url is wrong: write scheme and host"),
    ],
)
def test_hosts_and_the_public_address_must_agree(folder: Path, settings: str, told: str) -> None:
    with (folder / "khobor.toml").open("a") as file:
        file.write(settings)

    with pytest.raises(WrongSetting, match=told):
        load(folder)


@pytest.mark.parametrize(
    "settings",
    [
        'base_url = "https://example.com/"\nhosts = ["example.com"]',
        'base_url = "https://www.example.com:8443"\nhosts = [".example.com"]',
        'base_url = "http://[::1]:8000"',
        'hosts = ["*"]',
    ],
)
def test_a_public_address_that_the_hosts_allow_is_fine(folder: Path, settings: str) -> None:
    with (folder / "khobor.toml").open("a") as file:
        file.write(settings)

    assert load(folder).hosts


def test_a_newspaper_is_found_from_a_folder_inside(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "media")

    assert find_folder() == folder


def test_elsewhere_there_is_no_newspaper(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)

    with pytest.raises(NotANewspaper):
        find_folder()


def test_a_database_address_is_kept_where_nobody_else_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KHOBOR_DATABASE_URL", raising=False)
    make_folder(tmp_path, name="কাগজ", database_url='postgres://u:p"w@db.example/news')

    assert load(tmp_path).database_url == 'postgres://u:p"w@db.example/news'
    assert (tmp_path / "khobor.toml").stat().st_mode & 0o077 == 0


def test_the_settings_page_is_true() -> None:
    assert PAGE.read_text("utf-8") == settings_page()
