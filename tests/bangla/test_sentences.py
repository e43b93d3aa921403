"""Sentences end where a reader ends them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.bangla import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("আজ বৃষ্টি। কাল রোদ।", 2),
        ("ড. মো. আলী ও ডা. রহিমা এসেছেন। তাঁরা বসেছেন।", 2),
        ("দাম ১২.৫০ টাকা। পরিমাণ 3.5 কেজি।", 2),
        ("এ. কে. ফজলুল হক বলেন।", 1),
        ("‘তুমি কোথায় যাও?’ বলেন তিনি।", 1),
        ("তিনি বলেন, ‘আমি যাব।’ এরপর চলে যান।", 2),
        ("কী হলো! কেন হলো?! কেউ জানে না…", 3),
        ("শিরোনাম\nপ্রথম বাক্য। দ্বিতীয় বাক্য", 3),
        ("The U.S. said no. He left.", 2),
        ("", 0),
        ("।", 1),
    ],
)
def test_a_text_has_so_many_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(st.text(alphabet="কখ ড.মো।?!\n’”\"' ১…"))
def test_nothing_is_lost_but_white_space(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("part", ["।", "ড.", "?’ ", ". ", "ক", "\n", "…", "'"])
def test_time_grows_no_faster_than_the_text(part: str) -> None:
    assert _seconds(part * 64_000) < 16 * 6 * max(_seconds(part * 4_000), 0.0005)


def _seconds(text: str) -> float:
    """The least of three, so that a busy machine does not count."""
    times = []
    for _ in range(3):
        started = time.process_time()
        sentences(text)
        times.append(time.process_time() - started)
    return min(times)
