"""Who may touch an administrator's login: administrators only.

A publisher makes and changes the logins of the newsroom. Without this, a publisher could tick
"administrator" on any of them, or give an administrator a new password and sign in with it.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import CheckboxInput
from django.http import HttpRequest

from khobor.accounts.models import User

FIELD = "is_superuser"


def guard_new_login(request: HttpRequest) -> None:
    """Only an administrator makes another. Raises: PermissionDenied."""
    _guard(request, [])


def guard_login(request: HttpRequest, user: User) -> None:
    """Only an administrator changes or deletes one, or makes one. Raises: PermissionDenied."""
    _guard(request, [user])


def guard_logins(request: HttpRequest, _action: str, objects: Iterable[Any], *_view: Any) -> None:
    """The same of many logins at once. Raises: PermissionDenied."""
    _guard(request, [one for one in objects if isinstance(one, User)])


def _guard(request: HttpRequest, touched: Iterable[User]) -> None:
    wants_another = CheckboxInput().value_from_datadict(request.POST, request.FILES, FIELD)
    is_touched = wants_another or any(user.is_superuser for user in touched)
    if is_touched and not request.user.is_superuser:
        raise PermissionDenied
