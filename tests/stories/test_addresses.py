"""What an address says of its page."""

import pytest
from django.test import override_settings

from khobor.stories.addresses import language_of


@pytest.mark.parametrize(
    ("first", "address", "language"),
    [
        ("bn", "/sports/17/setu/", "bn"),
        ("bn", "/en/sports/17/bridge/", "en"),
        ("bn", "/english-news/17/bridge/", "bn"),
        ("en", "/sports/17/bridge/", "en"),
        ("en", "/bn/sports/17/setu/", "bn"),
        ("bn", "", "bn"),
    ],
)
def test_an_address_names_its_language_unless_it_is_the_first(
    first: str, address: str, language: str
) -> None:
    with override_settings(LANGUAGE_CODE=first):
        assert language_of(address) == language
