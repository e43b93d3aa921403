"""The archive: a calendar in two reckonings, and no way that ends nowhere."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from khobor.stories.models import Section
from tests import factories

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 4, 20, 6, tzinfo=UTC)


@pytest.fixture
def april_story(section: Section) -> str:
    """The headline of a story of 12 April 2026, seen on 20 April."""
    at = datetime(2026, 4, 12, 4, tzinfo=UTC)
    return factories.story(section, "চৈত্রের শেষ হাট", published_at=at).title


@time_machine.travel(NOON, tick=False)
def test_a_month_opens_at_its_newest_day(april_story: str, reader: Client) -> None:
    html = reader.get("/archive/2026/4/").content.decode()

    assert april_story in html
    assert "১২ এপ্রিল ২০২৬ তারিখের সব খবর" in html


@time_machine.travel(NOON, tick=False)
def test_the_calendar_shows_the_bangla_months_and_days(april_story: str, reader: Client) -> None:
    html = reader.get("/archive/2026/4/").content.decode()

    assert "চৈত্র ১৪৩২–বৈশাখ ১৪৩৩" in html
    assert '১৪<small data-shown="১"></small>' in html  # Pohela Boishakh


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize(
    ("address", "month"),
    [("/archive/2026/", "/archive/2026/04/"), ("/archive/2025/", "/archive/2025/12/")],
)
def test_a_year_leads_to_its_newest_month(
    april_story: str, reader: Client, address: str, month: str
) -> None:
    answer = reader.get(address)

    assert (answer.status_code, answer["Location"]) == (302, month)


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize("address", ["/archive/2027/", "/archive/0/", "/archive/2026/4/21/"])
def test_days_that_have_not_been_are_404(april_story: str, reader: Client, address: str) -> None:
    assert reader.get(address).status_code == 404
