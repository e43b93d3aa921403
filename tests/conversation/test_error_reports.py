"""Readers who see an error tell the desk; what was corrected is said in public."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from khobor.conversation import error_reports
from khobor.conversation.models import ErrorReport, ReportState
from khobor.press.floods import TokenBucket
from khobor.stories.models import Correction, Section, Story
from tests import factories


@pytest.fixture(autouse=True)
def _quiet_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(error_reports, "_address", TokenBucket(burst=3, per_second=0.001))


@pytest.fixture
def story(section: Section) -> Story:
    body = [("paragraph", "<p>সেতুটি ৯ কিলোমিটার লম্বা।</p>"), ("paragraph", "<p>কাজ চলছে।</p>")]
    return factories.story(section, headline="সেতুর কাজ শেষের পথে", body=body)


def send(reader: Client, story: Story, **typed: Any) -> Any:
    address = f"/corrections/report/{story.pk}/"
    form = reader.get(address).content.decode()
    token = re.search(r'name="token" value="([^"]+)"', form)
    assert token
    return reader.post(f"{address}send/", {"token": token[1], **typed})


def test_a_report_reaches_the_desk_with_its_paragraph(reader: Client, story: Story) -> None:
    answer = send(
        reader, story, paragraph="1", message="৬ কিলোমিটার হবে।", contact="Pathok@Example.com"
    )

    row = ErrorReport.objects.get()
    assert "আপনার কথা বার্তাকক্ষে পৌঁছেছে" in answer.content.decode()
    assert (row.paragraph, row.message) == ("সেতুটি ৯ কিলোমিটার লম্বা।", "৬ কিলোমিটার হবে।")
    assert row.contact == "pathok@example.com"


def test_the_readers_address_goes_when_the_report_is_dealt_with(
    reader: Client, story: Story
) -> None:
    send(reader, story, message="ভুল আছে।", contact="pathok@example.com")
    row = ErrorReport.objects.get()

    row.state = ReportState.MENDED
    row.save()

    assert ErrorReport.objects.get().contact == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"message": " "}, "কী ভুল, তা লিখে পাঠান"),
        ({"message": "ভুল " * 3000}, "লেখাটি বেশি লম্বা"),
        ({"message": "ভুল আছে।", "contact": "x"}, "ই-মেইল ঠিকানাটি ঠিক নেই"),
    ],
)
def test_what_cannot_be_taken_comes_back_as_it_was_typed(
    typed: dict[str, str], said: str, reader: Client, story: Story
) -> None:
    answer = send(reader, story, **typed)

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert typed["message"].strip()[:40] in answer.content.decode()
    assert not ErrorReport.objects.exists()


def test_html_stays_text_and_a_flood_ends(reader: Client, story: Story) -> None:
    answers = [
        send(reader, story, message=f"<script>alert({n})</script> ভুল").status_code for n in range(5)
    ]

    assert answers == [200] * 3 + [400] * 2
    assert ErrorReport.objects.count() == 3


def test_a_machine_that_fills_every_field_is_thanked_and_not_heard(
    reader: Client, story: Story
) -> None:
    answer = send(reader, story, message="ভুল আছে।", website="https://spam.example")

    assert answer.status_code == 200
    assert not ErrorReport.objects.exists()


def test_a_form_of_another_site_or_of_none_is_refused(reader: Client, story: Story) -> None:
    address = f"/corrections/report/{story.pk}/send/"

    foreign = reader.post(address, {"message": "ভুল"}, headers={"origin": "https://evil"})
    bare = reader.post(address, {"message": "ভুল"})

    assert (foreign.status_code, bare.status_code) == (403, 400)
    assert not ErrorReport.objects.exists()


def test_a_draft_and_a_withdrawn_story_take_no_report(reader: Client, story: Story) -> None:
    story.unpublish()

    assert reader.get(f"/corrections/report/{story.pk}/").status_code == 404


def test_a_correction_stands_on_the_page_of_corrections(reader: Client, story: Story) -> None:
    before = reader.get("/corrections/").content.decode()
    at = timezone.now() - timedelta(minutes=1)
    story.corrections = [Correction(at=at, text="সেতুটি ৬ কিলোমিটার লম্বা; ৯ লেখা হয়েছিল।")]
    story.save_revision().publish()

    after = reader.get("/corrections/").content.decode()
    story.unpublish()
    gone = reader.get("/corrections/").content.decode()

    assert "৯ লেখা হয়েছিল" not in before
    assert "৯ লেখা হয়েছিল" in after
    assert "৯ লেখা হয়েছিল" not in gone
