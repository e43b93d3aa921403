"""A file that is no picture, or too much of one, is refused in Bangla where it was put."""

import json
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from khobor.pictures.models import Picture
from tests.desk.conftest import LogIn


@cache
def drawn(width: int, height: int, *, kind: str = "PNG") -> bytes:
    written = BytesIO()
    Image.new("1", (width, height)).save(written, kind)
    return written.getvalue()


def send_many(desk: Client, file: SimpleUploadedFile) -> str:
    """What the page for many pictures says of this one."""
    answer = desk.post("/newsroom/images/multiple/add/", {"files[]": file, "title": "ছবি"})
    told = answer.json()
    return "" if told["success"] else str(told["error_message"])


def send_one(desk: Client, file: SimpleUploadedFile) -> str:
    """What the picture's own form in a story says."""
    answer = desk.post(
        "/newsroom/images/chooser/create/",
        {
            "image-chooser-upload-title": "ছবি",
            "image-chooser-upload-description": "সেতু",
            "image-chooser-upload-file": file,
        },
    )
    told = json.loads(answer.content)
    return str(told["htmlFragment"]) if told["step"] == "reshow_creation_form" else ""


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("setu.jpg", lambda: b"no picture", "ফাইলটি হয় ছবি নয়, নয়তো নষ্ট।"),
    ("setu.jpg", lambda: drawn(90, 60, kind="JPEG")[:40], "ফাইলটি হয় ছবি নয়, নয়তো নষ্ট।"),
    ("setu.svg", lambda: b"<svg onload='alert(1)'/>", "চলে না"),
    ("setu.jpg", lambda: b"", "ফাইলটি খালি।"),
    ("setu.png", lambda: drawn(30_000, 30_000), "পিক্সেল"),
    ("setu.jpg", lambda: drawn(90, 60, kind="JPEG") + b"\0" * 50_000_000, "ফাইলটি বেশি বড়"),
]


@pytest.mark.parametrize("send", [send_many, send_one])
@pytest.mark.parametrize(("name", "contents", "message"), REFUSED)
def test_what_is_no_picture_of_ours_is_refused(
    desk: LogIn,
    send: Callable[[Client, SimpleUploadedFile], str],
    name: str,
    contents: Callable[[], bytes],
    message: str,
) -> None:
    said = send(desk("reporter"), SimpleUploadedFile(name, contents()))

    assert message in said
    assert not Picture.objects.exists()


@pytest.mark.parametrize("send", [send_many, send_one])
def test_a_picture_is_taken(desk: LogIn, send: Callable[[Client, SimpleUploadedFile], str]) -> None:
    send(desk("reporter"), SimpleUploadedFile("setu.png", drawn(90, 60)))

    assert Picture.objects.get().width == 90
