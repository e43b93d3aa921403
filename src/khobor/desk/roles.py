"""The roles of the newsroom: what a reporter, a sub-editor and a publisher may do."""

import secrets

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    PageLogEntry,
    Workflow,
)

from khobor.accounts.models import User
from khobor.errors import KhoborError

APPROVAL = "বার্তাকক্ষের অনুমোদন"

# Page permissions below the root, library permissions, and model permissions of each role.
ROLES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "reporter": (("add",), ("add", "choose"), ("wagtailadmin.access_admin",)),
    "sub-editor": (
        ("add", "change", "publish", "unlock", "lock"),
        ("add", "change", "choose"),
        (
            "wagtailadmin.access_admin",
            "stories.add_topic", "stories.change_topic", "stories.view_topic",
            "stories.view_byline", "stories.view_place", "audience.view_reads",
            "syndication.change_digest", "syndication.view_digest",
            "conversation.add_poll", "conversation.change_poll", "conversation.view_poll",
            "conversation.change_errorreport", "conversation.view_errorreport",
            "conversation.moderate_comment",
        ),
    ),
    "publisher": (
        ("add", "change", "publish", "bulk_delete", "unlock", "lock"),
        ("add", "change", "choose", "delete"),
        (
            "wagtailadmin.access_admin",
            "stories.add_topic", "stories.change_topic", "stories.delete_topic",
            "stories.view_topic",
            "stories.add_byline", "stories.change_byline", "stories.delete_byline",
            "stories.view_byline",
            "stories.add_place", "stories.change_place", "stories.view_place",
            "stories.change_masthead", "audience.view_reads",
            "syndication.add_digest", "syndication.change_digest",
            "syndication.view_digest",
            "conversation.add_poll", "conversation.change_poll", "conversation.delete_poll",
            "conversation.view_poll",
            "conversation.change_errorreport", "conversation.view_errorreport",
            "wagtailredirects.add_redirect", "wagtailredirects.change_redirect",
            "wagtailredirects.delete_redirect", "wagtailredirects.view_redirect",
            "conversation.moderate_comment", "conversation.see_contact",
            "conversation.change_policy",
            "accounts.add_user", "accounts.change_user", "accounts.view_user",
        ),
    ),
}  # fmt: skip

# What the newsroom calls a role, and the roots that Wagtail makes in English.
GROUP_NAMES = {"reporter": "প্রতিবেদক", "sub-editor": "সহসম্পাদক", "publisher": "প্রকাশক"}
ROOT_NAMES: list[tuple[type[Page] | type[Collection], str, str]] = [
    (Page, "title", "সব পাতা"),
    (Collection, "name", "পুরো সংগ্রহ"),
]


class UnknownRole(KhoborError):
    """There is no such role."""

    code = "unknown-role"
    sentence = "There is no role {role}."
    hint = "The roles are reporter, sub-editor and publisher."


@transaction.atomic
def make_roles() -> None:
    """Give every role its permissions; changes nothing that is there already."""
    Group.objects.filter(name__in=["Editors", "Moderators"], user=None).delete()
    for role, (page, library, model) in ROLES.items():
        Group.objects.filter(name=role).update(name=GROUP_NAMES[role])  # of an older newspaper
        group, _made = Group.objects.get_or_create(name=GROUP_NAMES[role])
        for codename in page:
            GroupPagePermission.objects.get_or_create(
                group=group,
                page=Page.get_first_root_node(),
                permission=_permission("wagtailcore", f"{codename}_page"),
            )
        for codename in library:
            _allow_library(group, codename)
        group.permissions.add(*(_permission(*name.split(".")) for name in model))
    _make_workflow()
    _name_roots()


def _make_workflow() -> None:
    """A reporter's story goes to those who may publish it."""
    task = GroupApprovalTask.objects.order_by("pk").first()
    if task and task.name != APPROVAL:
        task.name = APPROVAL
        task.save()
        task.groups.set(_groups("sub-editor", "publisher"))
        Workflow.objects.filter(pk=Workflow.objects.order_by("pk").first().pk).update(name=APPROVAL)


def _name_roots() -> None:
    for model, field, name in ROOT_NAMES:
        model.objects.filter(depth=1, **{field: "Root"}).update(**{field: name})
    PageLogEntry.objects.filter(label__endswith="Wagtail site!").delete()  # its page is gone
    Page.objects.filter(depth=1, draft_title="Root").update(draft_title=ROOT_NAMES[0][2])


def _groups(*roles: str) -> QuerySet[Group]:
    return Group.objects.filter(name__in=[GROUP_NAMES[role] for role in roles])


def _allow_library(group: Group, codename: str) -> None:
    root = Collection.get_first_root_node()
    # Wagtail asks for the permissions of its own models, whichever models are in use.
    for app_label, model in (("wagtailimages", "image"), ("wagtaildocs", "document")):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=_permission(app_label, f"{codename}_{model}")
        )


def _permission(app_label: str, codename: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


@transaction.atomic
def make_user(username: str, *, role: str, display_name: str = "", password: str = "") -> str:
    """Make a login in a role, or give an existing one a new password; returns the password.

    Raises: UnknownRole.
    """
    if role not in ROLES:
        raise UnknownRole(role=role)
    chosen = password or secrets.token_urlsafe(9)
    user, _made = User.objects.get_or_create(username=username)
    user.display_name = display_name or user.display_name
    user.set_password(chosen)
    user.save()
    user.groups.set(_groups(role))
    return chosen
