"""One form of a new page makes one page, however often it is sent, and whatever answer got lost.

Wagtail stores a draft while an editor writes. On a bad line the answer may not arrive, or the
editor publishes while it is on its way: the form is sent to be a new page once more, although its
page is there. The form carries the identity of its page (`PublicPageForm.written_as`), by which it
is known again; the database refuses a second page of that identity.
"""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.forms import UUIDField
from django.http import HttpRequest, HttpResponseBase, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import set_query_params
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from khobor.stories.page_form import WRITTEN_AS

BEING_MADE: Final = "khobor_page_being_made"
COMMENTS: Final = "comments"
MOST_DIGITS: Final = 4  # of a number of rows; Django takes no more than 2,000


def make_once(
    request: HttpRequest, parent: Page, page_class: type[Page]
) -> HttpResponseBase | None:
    """The answer to a form of a new page; None if Wagtail may go on as usual.

    It takes the place of Wagtail's own (`before_create_page`), which is called here.
    """
    if request.method != "POST" or hasattr(request, BEING_MADE):
        return None
    identity = _identity(request.POST)
    if identity is None:
        return None
    setattr(request, BEING_MADE, True)
    page = _made(identity, request.user, parent)
    if page:
        return _go_on(request, page)
    if Page.objects.filter(translation_key=identity).exists():  # somebody else's: a new one, then
        other = request.POST.copy()
        other[WRITTEN_AS] = str(uuid4())
        request.POST = other  # type: ignore[assignment]
    kind = page_class._meta
    try:
        answer = CreateView.as_view()(request, kind.app_label, kind.model_name, parent.pk)
        page = _made(identity, request.user, parent) if _is_refused(answer) else None
    except (ValidationError, IntegrityError):
        page = _made(identity, request.user, parent)
        if page is None:
            raise
    if page is None:
        return answer
    list(messages.get_messages(request))  # what was said against a second page is not shown
    return _go_on(request, page)  # it was stored while this form was looked at


def _identity(posted: QueryDict) -> UUID | None:
    try:
        return UUIDField(required=False).clean(posted.get(WRITTEN_AS))  # as the form reads it
    except ValidationError:
        return None


def _made(identity: UUID, user: Any, parent: Page) -> Page | None:
    """The page that the form has made before, for the same person."""
    pages = Page.objects.filter(translation_key=identity, locale=parent.locale_id, owner=user)
    return pages.first()


def _go_on(request: HttpRequest, page: Page) -> HttpResponseBase:
    """Take the form for that of the page's changes."""
    is_draft = not request.accepts("text/html")  # that the newsroom stores by itself
    if is_draft and _has_gone_on(page, request.user):
        newer = _("Saving will overwrite a newer version.")  # as Wagtail says it
        error = {"success": False, "error_code": "invalid_revision", "error_message": newer}
        return JsonResponse(error, status=HTTPStatus.BAD_REQUEST)
    rows = _rows(request.POST, page, request.user)
    request.POST = as_changes(request.POST, rows)  # type: ignore[assignment]
    answer: HttpResponseBase = EditView.as_view()(request, page.pk)
    if _is_json(answer):
        _tell_script(answer, page, rows)
    return answer


def _has_gone_on(page: Page, user: Any) -> bool:
    """Whether more became of the page since than a draft of the same person.

    What an autosave brings late would undo it; whoever sends the form themselves means it, and
    the history keeps both.
    """
    latest = page.get_latest_revision()
    is_of_another = latest is not None and latest.user_id != user.pk
    is_sent = page.live or page.scheduled_revision or page.workflow_in_progress
    return bool(is_of_another or is_sent)


def _is_refused(answer: Any) -> bool:
    """Whether Wagtail shows the form again, or tells its script what is wrong."""
    if _is_json(answer):
        return not json.loads(answer.content).get("success")
    return bool(answer.status_code == HTTPStatus.OK)


def _is_json(answer: HttpResponseBase) -> bool:
    return answer.headers.get("Content-Type") == "application/json"


@dataclass(frozen=True, slots=True)
class Rows:
    """Bylines, corrections…: how many the form sent, and the ids of those that the draft has."""

    prefix: str
    id_field: str
    sent: int
    known: list[str]

    @property
    def ids(self) -> dict[str, str]:
        """The ids, by the fields that they belong into."""
        return {f"{self.prefix}-{n}-{self.id_field}": pk for n, pk in enumerate(self.known)}


def _rows(posted: QueryDict, page: Page, user: Any) -> list[Rows]:
    """Of everything but comments, which colleagues write too: they are only added to."""
    draft = page.get_latest_revision_as_object()
    form_class = draft.get_edit_handler().get_form_class()
    form = form_class(instance=draft, parent_page=page.get_parent(), for_user=user)
    found = []
    for name, rows in form.formsets.items():
        sent = posted.get(f"{rows.prefix}-TOTAL_FORMS", "")
        if name != COMMENTS and sent.isdecimal() and len(sent) <= MOST_DIGITS:
            known = [str(row.instance.pk or "") for row in rows.initial_forms]
            found.append(Rows(rows.prefix, rows.model._meta.pk.name, int(sent), known))
    return found


def as_changes(posted: QueryDict, every: list[Rows]) -> QueryDict:
    """The form of a new page as the form that changes it.

    Its rows are new in the one and known in the other, in the same order; rows that the draft has
    and the form does not are marked as deleted.
    """
    changed = posted.copy()
    for rows in every:
        known = len(rows.known)
        changed[f"{rows.prefix}-INITIAL_FORMS"] = str(known)
        changed[f"{rows.prefix}-TOTAL_FORMS"] = str(max(rows.sent, known))
        for field, pk in rows.ids.items():
            changed[field] = pk
        for n in range(rows.sent, known):
            changed[f"{rows.prefix}-{n}-DELETE"] = "on"
    return changed


def _tell_script(answer: Any, page: Page, every: list[Rows]) -> None:
    """Let Wagtail's script know the page's address and the ids of its rows, as of a new page."""
    said = json.loads(answer.content)
    if not said.get("success"):
        return
    ids = {field: pk for rows in every for field, pk in list(rows.ids.items())[: rows.sent]}
    counts = {f"{rows.prefix}-INITIAL_FORMS": str(rows.sent) for rows in every}
    said["field_updates"] = ids | said["field_updates"] | counts
    said["url"] = reverse("wagtailadmin_pages:edit", args=[page.pk])
    said["hydrate_url"] = set_query_params(said["url"], {"_w_hydrate_create_view": "1"})
    said.pop("html", None)  # the script fetches that of `hydrate_url`
    answer.content = json.dumps(said).encode()
