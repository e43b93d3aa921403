"""Numbers of the newsroom are in Bangla; addresses, scripts and names keep theirs."""

import pytest

from khobor.desk.digits import with_bangla_digits


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>118টি পাতা</p>", "<p>১১৮টি পাতা</p>"),
        ('<a href="?p=2" data-x="a->b 3">2</a>', '<a href="?p=2" data-x="a->b 3">২</a>'),
        ("<script>let a = 1 > 0;</script>1", "<script>let a = 1 > 0;</script>১"),
        ("<textarea>2026</textarea>", "<textarea>2026</textarea>"),
        ("&#39;3&#39;", "&#39;৩&#39;"),
        ("5G, MP3 ও photo-2.jpg", "5G, MP3 ও photo-2.jpg"),
        ("সর্বোচ্চ 20.0 MB", "সর্বোচ্চ ২০.০ MB"),
        ("1–50, 12:30", "১–৫০, ১২:৩০"),
        ("<!-- 1 -->", "<!-- 1 -->"),
    ],
)
def test_only_numbers_that_people_read_change(page: str, shown: str) -> None:
    assert with_bangla_digits(page) == shown
