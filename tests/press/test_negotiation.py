"""What a request accepts and already has."""

import pytest

from khobor.press.negotiation import accepted_coding, entity_tag, has_it_already, http_date

DATE = http_date(1_744_190_820)


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", ""),
        ("identity", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br", "br"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip;q=0.1", "gzip"),
        ("br; q=0.000, gzip;q=0.0", ""),
        ("*", "br"),
        ("*;q=0", ""),
        ("br;q=0, *", "gzip"),
        ("gzip;q=0.001", "gzip"),
        ("x-gzip-like, brotli", ""),
    ],
)
def test_the_coding_is_one_that_the_reader_accepts(header: str, coding: str) -> None:
    assert accepted_coding(header) == coding


def test_each_coding_has_its_own_tag() -> None:
    assert len({entity_tag("t", coding) for coding in ("", "gzip", "br")}) == 3


@pytest.mark.parametrize(
    ("none_match", "since", "is_known"),
    [
        ('"t"', None, True),
        ('W/"t-gzip"', None, True),
        ('"other", "t-br"', None, True),
        ("*", None, True),
        ('"other"', None, False),
        ("t", None, False),
        ("", None, False),
        (None, DATE, True),
        (None, http_date(1_744_190_821), False),
        (None, "yesterday", False),
        ('"other"', DATE, False),  # a tag that differs outweighs a date that does not
    ],
)
def test_a_copy_is_known_by_its_tag_or_else_by_its_date(
    none_match: str | None, since: str | None, is_known: bool
) -> None:
    tags = [entity_tag("t", coding) for coding in ("", "gzip", "br")]

    found = has_it_already(if_none_match=none_match, if_modified_since=since, tags=tags, date=DATE)

    assert found is is_known
