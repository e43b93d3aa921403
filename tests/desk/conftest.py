"""The newsroom with its roles, and a browser of each role."""

from collections.abc import Callable

import pytest
from django.test import Client

from khobor.accounts.models import User
from khobor.desk.roles import make_user
from khobor.stories.models import Home
from tests.selection.conftest import follow, keeper, searching

__all__ = ["follow", "keeper", "searching"]

LogIn = Callable[[str], Client]


@pytest.fixture
def desk(newspaper_home: Home) -> LogIn:
    """Makes somebody in a role and returns the browser in which that person is logged in."""

    def log_in(role: str) -> Client:
        username = role.replace("-", "")
        make_user(username, role=role, display_name="আরিফ মাহমুদ")
        client = Client(headers={"host": "localhost"})
        client.force_login(User.objects.get(username=username))
        return client

    return log_in
