"""Tests that share something run on one worker."""

import pytest


@pytest.mark.xdist_group("browser")
def test_pytest_tells_its_workers_which_tests_belong_together(
    request: pytest.FixtureRequest, worker_id: str
) -> None:
    is_shared_out = worker_id != "master"

    hint = "install what requirements.lock says: pytest 9.2 loses the groups of pytest-xdist 3.8"
    assert request.node.nodeid.endswith("@browser") == is_shared_out, hint
