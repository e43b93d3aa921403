"""The desk and the daily letter."""

from datetime import date
from typing import Any

import pytest

from khobor.syndication.models import Digest
from tests.desk.conftest import LogIn

LIST = "/newsroom/snippets/syndication/digest/"
FORM = {
    "subject": "নতুন শিরোনাম",
    "greeting": "",
    "send_at": "2026-11-26 07:00",
    "day": "2026-11-27",
    "language": "en",
    "digest_stories-TOTAL_FORMS": "0",
    "digest_stories-INITIAL_FORMS": "0",
    "digest_stories-MIN_NUM_FORMS": "0",
    "digest_stories-MAX_NUM_FORMS": "1000",
}


@pytest.fixture
def digest(newspaper_home: Any) -> Digest:
    """A letter of one morning."""
    return Digest.objects.create(day="2026-11-26", send_at="2026-11-26T01:00Z", language="bn")


def test_a_letter_is_edited_on_the_desk(desk: LogIn, digest: Digest) -> None:
    listed = desk("sub-editor").get(LIST).content.decode()
    form = desk("sub-editor").get(f"{LIST}edit/{digest.pk}/")

    assert "২৬ নভেম্বর ২০২৬" in listed
    assert "digest_stories-TOTAL_FORMS" in form.content.decode()


def test_a_letter_keeps_its_day_and_language_so_that_it_is_not_composed_again(
    desk: LogIn, digest: Digest
) -> None:
    desk("publisher").post(f"{LIST}edit/{digest.pk}/", FORM)

    digest.refresh_from_db()
    assert digest.subject == "নতুন শিরোনাম"
    assert (digest.day, digest.language) == (date(2026, 11, 26), "bn")


def test_nobody_deletes_a_letter(desk: LogIn, digest: Digest, admin_client: Any) -> None:
    bulk = f"/newsroom/bulk/syndication/digest/delete/?id={digest.pk}"
    for browser in (desk("publisher"), admin_client):
        browser.post(f"{LIST}delete/{digest.pk}/", headers={"host": "localhost"})
        browser.post(bulk, headers={"host": "localhost"})

    assert Digest.objects.exists()


def test_a_publisher_still_makes_a_letter(desk: LogIn) -> None:
    desk("publisher").post(f"{LIST}add/", FORM)

    assert Digest.objects.get().language == "en"
