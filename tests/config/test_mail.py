"""Where letters go."""

from pathlib import Path

import pytest

from khobor.config.errors import WrongMailServer
from khobor.config.mail import mail_settings
from khobor.config.newspaper import load, make_folder


def test_without_a_server_a_letter_is_a_file_in_the_newspaper(tmp_path: Path) -> None:
    made = mail_settings("", outbox=tmp_path / "outbox")

    assert made["EMAIL_BACKEND"].endswith("filebased.EmailBackend")
    assert made["EMAIL_FILE_PATH"] == str(tmp_path / "outbox")


def test_a_password_may_hold_any_character(tmp_path: Path) -> None:
    made = mail_settings("smtp+starttls://paper%40me:a%2Fb@mail.example.com:2525", outbox=tmp_path)

    assert (made["EMAIL_HOST_USER"], made["EMAIL_HOST_PASSWORD"]) == ("paper@me", "a/b")
    assert (made["EMAIL_PORT"], made["EMAIL_USE_TLS"], made["EMAIL_USE_SSL"]) == (2525, True, False)


@pytest.mark.parametrize("wrong", ["mail.example.com", "http://mail", "smtp://", "smtps://a:b:c"])
def test_what_is_no_mail_server_is_said_to_be_none(wrong: str, tmp_path: Path) -> None:
    with pytest.raises(WrongMailServer):
        mail_settings(wrong, outbox=tmp_path)


def test_letters_come_from_the_newspapers_own_host(tmp_path: Path) -> None:
    make_folder(tmp_path, name="কাগজ")

    assert load(tmp_path).sender == "news@localhost"
