"""An administrator's login is an administrator's matter."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from khobor.accounts.models import User
from khobor.desk.roles import GROUP_NAMES
from tests.desk.conftest import LogIn

PASSWORD = "nodir-dhare-shondha-7"
BULK = ("assign_role", "set_active_state", "delete")


@pytest.fixture
def chief(db: Any) -> User:
    """An administrator."""
    return User.objects.create_superuser("chief", email="chief@khobor.test", password="old-word")


@pytest.fixture
def writer(db: Any) -> User:
    """Somebody else of the newsroom."""
    return User.objects.create_user("writer", email="writer@khobor.test", password="old-word")


def form(username: str, **others: str) -> dict[str, str]:
    """What the newsroom's form of a login sends."""
    name = {"first_name": "রুমানা", "last_name": "হক", "display_name": "রুমানা হক"}
    mail = {"username": username, "email": f"{username}@khobor.test", "is_active": "on"}
    return {**name, **mail, "password1": PASSWORD, "password2": PASSWORD, **others}


def change(client: Client, user: User, **others: str) -> None:
    """Send the form of an existing login."""
    client.post(reverse("wagtailusers_users:edit", args=[user.pk]), form(user.username, **others))
    user.refresh_from_db()


@pytest.mark.parametrize("ticked", [{}, {"is_superuser": "on"}])
def test_a_publisher_changes_no_administrator(
    desk: LogIn, chief: User, ticked: dict[str, str]
) -> None:
    change(desk("publisher"), chief, **ticked)

    assert chief.is_superuser
    assert chief.check_password("old-word")


def test_a_publisher_makes_nobody_an_administrator(desk: LogIn, writer: User) -> None:
    publisher = desk("publisher")

    change(publisher, writer, is_superuser="on")
    publisher.post(reverse("wagtailusers_users:add"), form("newcomer", is_superuser="on"))

    assert not User.objects.filter(is_superuser=True).exists()
    assert not User.objects.filter(username="newcomer").exists()


@pytest.mark.parametrize("action", BULK)
def test_nor_touches_one_among_many(desk: LogIn, chief: User, writer: User, action: str) -> None:
    group = Group.objects.create(name="অন্য দল")
    address = reverse("wagtail_bulk_action", args=["accounts", "user", action])

    desk("publisher").post(
        f"{address}?id={chief.pk}&id={writer.pk}", {"mark_as_active": "False", "role": group.pk}
    )

    chief.refresh_from_db()
    assert chief.is_active
    assert not chief.groups.exists()


def test_a_publisher_still_makes_and_changes_other_logins(desk: LogIn, writer: User) -> None:
    publisher = desk("publisher")

    change(publisher, writer)
    publisher.post(reverse("wagtailusers_users:add"), form("newcomer"))

    assert writer.check_password(PASSWORD)
    assert User.objects.filter(username="newcomer", is_superuser=False).exists()


def test_an_administrator_makes_another(desk: LogIn, chief: User, writer: User) -> None:
    desk("reporter")  # the roles are there
    client = Client(headers={"host": "localhost"})
    client.force_login(chief)

    change(client, writer, is_superuser="on")

    assert writer.is_superuser
    assert Group.objects.filter(name=GROUP_NAMES["publisher"]).exists()
