"""The small texts for machines, each as the newspaper has chosen."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from khobor.stories.models import Section

pytestmark = pytest.mark.django_db


def choices(**chosen: Any) -> Any:
    return override_settings(SYNDICATION=replace(settings.SYNDICATION, **chosen))


def read(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    return answer.content.decode()


def test_robots_are_shown_the_sitemaps_and_kept_from_the_newsroom(
    section: Section, reader: Client
) -> None:
    with choices(refused_robots=("GPTBot",)):
        said = read(reader, "/robots.txt")

    assert "Disallow: /newsroom/" in said
    assert "User-agent: GPTBot\nDisallow: /\n" in said
    for line in said.splitlines():
        if line.startswith("Sitemap:"):
            address = line.removeprefix("Sitemap: http://localhost:8000")
            assert reader.get(address).status_code == 200
    assert said.count("Sitemap:") == 2


def test_what_is_not_wanted_is_not_there(section: Section, reader: Client) -> None:
    key = "0123456789abcdef"
    for address in ("/ads.txt", "/.well-known/security.txt", "/llms.txt", f"/{key}.txt"):
        assert reader.get(address).status_code == 404, address


def test_what_is_wanted_says_what_was_chosen(section: Section, reader: Client) -> None:
    key, line = "0123456789abcdef", "google.com, pub-1, DIRECT, f08c47fec0942fa0"
    with choices(ads_txt=(line,), indexnow_key=key, llms_txt=True):
        assert read(reader, "/ads.txt") == f"{line}\n"
        assert read(reader, f"/{key}.txt") == key
        assert reader.get("/another-key.txt").status_code == 404
        said = read(reader, "/llms.txt")

    assert said.startswith("# পরীক্ষার কাগজ\n")
    assert "- [জাতীয়](http://localhost:8000/national/)" in said


def test_security_txt_is_never_out_of_date(section: Section, reader: Client) -> None:
    with choices(security_contact="mailto:safety@example.com"):
        said = read(reader, "/.well-known/security.txt")

    fields = dict(line.split(": ", 1) for line in said.splitlines())
    expires = datetime.fromisoformat(fields["Expires"])
    assert timezone.now() + timedelta(days=30) < expires < timezone.now() + timedelta(days=366)
    assert fields["Contact"] == "mailto:safety@example.com"
    assert fields["Canonical"] == "http://localhost:8000/.well-known/security.txt"
