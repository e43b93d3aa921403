"""Polls and reports of errors on the desk."""

from khobor.conversation.models import ErrorReport, Poll
from khobor.stories.models import Section
from khobor.wire.models import Change
from tests import factories
from tests.desk.conftest import LogIn

POLLS = "/newsroom/snippets/conversation/poll/"
REPORTS = "/newsroom/snippets/conversation/errorreport/"
POLL = {
    "question": "শহরের রাস্তায় সাইকেলের আলাদা লেন চান?",
    "language": "bn",
    "opens_at": "2026-11-20 10:00",
    "closes_at": "2026-11-30 10:00",
    "choices-TOTAL_FORMS": "2",
    "choices-INITIAL_FORMS": "0",
    "choices-MIN_NUM_FORMS": "2",
    "choices-MAX_NUM_FORMS": "8",
    "choices-0-text": "হ্যাঁ",
    "choices-0-ORDER": "1",
    "choices-1-text": "না",
    "choices-1-ORDER": "2",
}


def test_a_subeditor_makes_a_poll_and_a_reporter_does_not(desk: LogIn, section: Section) -> None:
    refused = desk("reporter").post(f"{POLLS}add/", POLL)
    assert refused.status_code in (302, 403)
    assert not Poll.objects.exists()

    desk("sub-editor").post(f"{POLLS}add/", POLL)

    assert [choice.text for choice in Poll.objects.get().choices.all()] == ["হ্যাঁ", "না"]


def test_a_poll_that_closes_before_it_opens_is_refused_in_bangla(
    desk: LogIn, section: Section
) -> None:
    wrong = POLL | {"closes_at": "2026-11-19 10:00"}

    answer = desk("publisher").post(f"{POLLS}add/", wrong).content.decode()

    assert "জরিপ শুরুর পরে শেষ হতে হবে।" in answer
    assert not Poll.objects.exists()


def test_a_report_names_who_dealt_with_it(desk: LogIn, section: Section) -> None:
    story = factories.story(section)
    row = ErrorReport.objects.create(story=story, message="বানান ভুল", contact="a@example.com")
    editor = desk("sub-editor")

    listed = editor.get(REPORTS).content.decode()
    editor.post(f"{REPORTS}edit/{row.pk}/", {"state": "mended", "note": "শুধরে নেওয়া হয়েছে"})

    row.refresh_from_db()
    assert "বানান ভুল" in listed
    assert (row.state, row.contact) == ("mended", "")
    assert row.decided_by is not None
    assert row.decided_by.username == "subeditor"


def test_polls_deleted_in_the_list_leave_the_pages_that_show_them(
    desk: LogIn, section: Section
) -> None:
    publisher = desk("publisher")
    publisher.post(f"{POLLS}add/", POLL)
    poll = Poll.objects.get()
    Change.objects.all().delete()

    publisher.post(f"/newsroom/bulk/conversation/poll/delete/?id={poll.pk}")

    assert not Poll.objects.exists()
    change = Change.objects.get()
    assert set(change.keys) == {f"poll:{poll.pk}", "polls:bn"}
    assert change.retracts
