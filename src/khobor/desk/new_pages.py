"""One form of a new page makes one page, however often it is sent, and whatever answer got lost.

Wagtail stores a draft while an editor writes. On a bad line the answer may not arrive, or the
editor publishes while it is on its way: the form is sent to be a new page once more, although its
page is there. The form carries the identity of its page (`PublicPageForm.written_as`), by which it
is known again; the database refuses a second page of that identity.
"""

import json
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.urls import reverse
from wagtail.admin.utils import set_query_params
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from khobor.stories.page_form import WRITTEN_AS

BEING_MADE: Final = "khobor_page_being_made"
LONGEST_COUNT: Final = 5  # digits; Django takes no more than 2,000 rows


def make_once(
    request: HttpRequest, parent: Page, page_class: type[Page]
) -> HttpResponseBase | None:
    """The answer to a form of a new page; None if Wagtail may go on as usual.

    It takes the place of Wagtail's own (`before_create_page`), which is called here.
    """
    identity = _identity(request.POST)
    if request.method != "POST" or identity is None or hasattr(request, BEING_MADE):
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
        return CreateView.as_view()(request, kind.app_label, kind.model_name, parent.pk)
    except (ValidationError, IntegrityError):
        page = _made(identity, request.user, parent)
        if page is None:
            raise
        return _go_on(request, page)  # it was stored after this form had been found valid


def _identity(posted: QueryDict) -> UUID | None:
    try:
        return UUID(posted.get(WRITTEN_AS, ""))
    except ValueError:
        return None


def _made(identity: UUID, user: Any, parent: Page) -> Page | None:
    """The page that the form has made before, for the same person."""
    pages = Page.objects.filter(translation_key=identity, locale=parent.locale_id, owner=user)
    return pages.first()


def _go_on(request: HttpRequest, page: Page) -> HttpResponseBase:
    """Take the form for that of the page's changes."""
    rows = _rows(request.POST, page, request.user)
    request.POST = as_changes(request.POST, rows)  # type: ignore[assignment]
    answer: HttpResponseBase = EditView.as_view()(request, page.pk)
    if answer.headers.get("Content-Type") == "application/json":
        _tell_script(answer, page, rows)
    return answer


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
    draft = page.get_latest_revision_as_object()
    form_class = draft.get_edit_handler().get_form_class()
    form = form_class(instance=draft, parent_page=page.get_parent(), for_user=user)
    return [
        Rows(
            prefix=rows.prefix,
            id_field=rows.model._meta.pk.name,
            sent=_count(posted.get(f"{rows.prefix}-TOTAL_FORMS", "")),
            known=[str(row.instance.pk or "") for row in rows.initial_forms],
        )
        for rows in form.formsets.values()
    ]


def _count(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < LONGEST_COUNT else 0


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
    answer.content = json.dumps(said).encode()
