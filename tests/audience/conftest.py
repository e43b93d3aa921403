"""What tests of the audience share."""

import pytest

from tests.audience.reading import Door


@pytest.fixture
def door() -> Door:
    """Where beacons arrive."""
    return Door()
