"""Compression: small for readers, never where a secret could be."""

import gzip
from typing import Any

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory

from khobor.paper.compression import Compression
from khobor.press.negotiation import accepted_coding
from khobor.stories.models import Home

TEXT = "নদীর ধারে নতুন পাঠাগার গড়েছেন গ্রামের তরুণেরা। " * 60


def answer(
    response: HttpResponse | StreamingHttpResponse,
    *,
    path: str = "/sports/",
    accept: str = "gzip, deflate, br, zstd",
) -> Any:
    """What a browser gets when the view answers so."""
    request = RequestFactory().get(path, headers={"accept-encoding": accept})
    return Compression(lambda _request: response)(request)


def test_a_page_is_sent_as_brotli_to_a_browser_that_takes_it() -> None:
    got = answer(HttpResponse(TEXT))

    assert got["Content-Encoding"] == "br"
    assert got["Content-Length"] == str(len(got.content))
    assert "Accept-Encoding" in got["Vary"]
    assert brotli.decompress(got.content).decode() == TEXT


def test_a_page_is_sent_as_gzip_where_brotli_is_not_taken() -> None:
    got = answer(HttpResponse(TEXT), accept="gzip, deflate")

    assert got["Content-Encoding"] == "gzip"
    assert gzip.decompress(got.content).decode() == TEXT


def test_a_browser_that_takes_neither_gets_the_page_as_it_is_and_caches_know() -> None:
    got = answer(HttpResponse(TEXT), accept="identity")

    assert "Content-Encoding" not in got
    assert "Accept-Encoding" in got["Vary"]
    assert got.content.decode() == TEXT


@pytest.mark.parametrize("path", ["/newsroom/pages/", "/documents/1/a.txt"])
def test_the_newsroom_is_left_alone(path: str) -> None:
    got = answer(HttpResponse(TEXT), path=path)

    assert "Content-Encoding" not in got


def _with_cookie() -> HttpResponse:
    response = HttpResponse(TEXT)
    response.set_cookie("csrftoken", "secret")
    return response


@pytest.mark.parametrize(
    "response",
    [
        _with_cookie(),
        HttpResponse(TEXT, headers={"Vary": "Accept-Language, Cookie"}),
        HttpResponse(TEXT, content_type="image/webp"),
        HttpResponse(TEXT, headers={"Content-Encoding": "zstd"}),
        HttpResponse("ছোট"),
        HttpResponse(status=304),
    ],
    ids=["sets a cookie", "varies by cookie", "picture", "compressed already", "small", "empty"],
)
def test_some_answers_are_not_worth_it_or_not_safe(response: HttpResponse) -> None:
    before = response.content

    got = answer(response)

    assert got.content == before
    assert got.get("Content-Encoding") in (None, "zstd")


def test_a_stream_passes_through() -> None:
    stream = StreamingHttpResponse([TEXT.encode()])

    assert answer(stream) is stream


def test_the_tag_of_a_compressed_page_is_weak() -> None:
    got = answer(HttpResponse(TEXT, headers={"ETag": '"a1"'}))

    assert got["ETag"] == 'W/"a1"'


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", ""),
        ("br", "br"),
        ("BR ; q=1.0", "br"),
        ("gzip;q=1.0, br;q=0.001", "br"),
        ("br;q=0.000, gzip", "gzip"),
        ("*", "br"),
        ("br;q=0, *;q=0.1", "gzip"),
        ("*;q=0", ""),
        ("identity", ""),
    ],
)
def test_what_the_browser_accepts_is_read_as_the_standard_says(header: str, coding: str) -> None:
    assert accepted_coding(header) == coding


@pytest.mark.django_db
def test_the_front_page_is_compressed(newspaper_home: Home, reader: Client) -> None:
    got = reader.get("/", headers={"accept-encoding": "br"})

    assert got.status_code == 200
    assert got["Content-Encoding"] == "br"
    assert "<html" in brotli.decompress(got.content).decode()


@pytest.mark.django_db
def test_the_login_of_the_newsroom_is_not_compressed(newspaper_home: Home, reader: Client) -> None:
    got = reader.get("/newsroom/login/", headers={"accept-encoding": "br, gzip"})

    assert b"csrfmiddlewaretoken" in got.content
    assert "Content-Encoding" not in got
