"""Dates of old sites are read; what the house prints comes back."""

import contextlib
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import (
    DHAKA,
    UnreadableDate,
    bangla_day,
    house_date,
    house_day,
    masthead_time,
    parse_date,
    parse_datetime,
)

APRIL_9 = date(2025, 4, 9)
DAYS = [
    "৯ এপ্রিল ২০২৫",
    "৯ এপ্রিল, ২০২৫",
    "৯ই এপ্রিল, ২০২৫",
    "এপ্রিল ৯, ২০২৫",
    "এপ্রিল ৯, ২০২৫ ৭:২৭ অপরাহ্ণ",
    "বুধবার, ৯ই এপ্রিল, ২০২৫ | সন্ধ্যা ৭:২৭",
    "বুধবার ০৯ এপ্রিল ২০২৫",
    "০৯/০৪/২০২৫",
    "৯-৪-২০২৫",
    "০৯.০৪.২০২৫",
    "২০২৫-০৪-০৯",
    "2025/04/09",
    "9 April 2025",
    "Apr 9, 2025",
    "April 9th, 2025",
    "২৬ চৈত্র ১৪৩১",
    "২৬ চৈত্র ১৪৩১ বঙ্গাব্দ",
    "প্রকাশ: ০৯ এপ্রিল ২০২৫, ১৯:২৭",
    "প্রকাশিত: বুধবার, ৯ এপ্রিল ২০২৫",
    "  ৯   এপ্রিল\u00a0২০২৫ ",
]
TIMES = {
    "এপ্রিল ৯, ২০২৫ ৭:২৭ অপরাহ্ণ": "19:27",
    "এপ্রিল ৯, ২০২৫ ৭:২৭ পূর্বাহ্ণ": "07:27",
    "এপ্রিল ৯, ২০২৫ ১২:০৫ পূর্বাহ্ন": "00:05",
    "এপ্রিল ৯, ২০২৫ ১২:০৫ অপরাহ্ন": "12:05",
    "৯ এপ্রিল ২০২৫, সন্ধ্যা ৭:২৭": "19:27",
    "৯ এপ্রিল ২০২৫, রাত ১২:০৫": "00:05",
    "৯ এপ্রিল ২০২৫, রাত ১:০৫": "01:05",
    "৯ এপ্রিল ২০২৫, রাত ১০:০৫": "22:05",
    "৯ এপ্রিল ২০২৫, ভোর ৪:৩০": "04:30",
    "৯ এপ্রিল ২০২৫, দুপুর ১২:০০": "12:00",
    "৯ এপ্রিল ২০২৫, দুপুর ২টা": "14:00",
    "৯ এপ্রিল ২০২৫, বিকেল ৩টা ১৭ মিনিটে": "15:17",
    "০৯ এপ্রিল ২০২৫, ১৯:২৭": "19:27",
    "০৭:২৭ পিএম, ০৯ এপ্রিল ২০২৫": "19:27",
    "০৯/০৪/২০২৫ ১৯:২৭:১০": "19:27:10",
    "আপডেট : ৯ এপ্রিল ২০২৫, ০৭:২৭ PM": "19:27",
    "২০২৫-০৪-০৯ ১৯:২৭": "19:27",
}
UNREADABLE = [
    "",
    "গতকাল",
    "৩১ এপ্রিল ২০২৫",
    "৯ এপ্রিল",
    "৯ এপ্রিল ২৫",
    "৯ এপ্রিল ২০২৫ খবর",
    "৩২ বৈশাখ ১৪৩২",
    "১৩/১৩/২০২৫",
    "৩১ ফাল্গুন ১৪৩১",
    "০ মে ২০২৫",
    "৯ এপ্রিল ০০০০",
]


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_read(text: str) -> None:
    assert parse_date(text) == APRIL_9


@pytest.mark.parametrize("text", TIMES)
def test_a_moment_is_read_on_dhakas_clock(text: str) -> None:
    found = parse_datetime(text)

    assert (
        found.isoformat() == datetime.fromisoformat(f"2025-04-09T{TIMES[text]}+06:00").isoformat()
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("৫ জানুয়ারী ২০১২", date(2012, 1, 5)),
        ("১৪ ফেব্রুয়ারী, ২০১২", date(2012, 2, 14)),
        ("১৫ই আগষ্ট ১৯৭৫", date(1975, 8, 15)),
        ("২১শে ফেব্রুয়ারি ১৯৫২", date(1952, 2, 21)),
    ],
)
def test_old_spellings_are_read(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDate):
        parse_date(text)


@pytest.mark.parametrize("text", ["৯ এপ্রিল ২০২৫", "৯ এপ্রিল ২০২৫, ২৫:০০", "৯ এপ্রিল ২০২৫, ১২:৭৫"])
def test_what_has_no_time_is_no_moment(text: str) -> None:
    with pytest.raises(UnreadableDate):
        parse_datetime(text)


def test_a_machines_offset_is_kept() -> None:
    assert parse_datetime("2025-04-09T13:27:00Z") == datetime(2025, 4, 9, 13, 27, tzinfo=UTC)


@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(2999, 12, 31)))
def test_what_the_house_prints_comes_back(naive: datetime) -> None:
    at = naive.replace(second=0, microsecond=0, tzinfo=DHAKA)

    assert parse_datetime(house_date(at)) == at
    assert parse_datetime(masthead_time(at)) == at
    assert parse_date(house_day(at)) == at.date()


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2999, 12, 31)))
def test_bangla_dates_come_back(day: date) -> None:
    assert parse_date(bangla_day(day)) == day


@given(st.text(alphabet="০১২৩৪৫৬৭৮৯/-.,: টাএপ্রিলবৈশাখরাত", max_size=30))
def test_nothing_but_its_own_refusal_is_raised(text: str) -> None:
    for read in (parse_date, parse_datetime):
        with contextlib.suppress(UnreadableDate):
            read(text)


def test_a_long_text_is_refused_quickly() -> None:
    start = datetime.now(tz=UTC)

    with pytest.raises(UnreadableDate):
        parse_date("১ " * 20_000)

    assert datetime.now(tz=UTC) - start < timedelta(seconds=1)
