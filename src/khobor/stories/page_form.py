"""The newsroom's form of a page: what it makes of a slug, and which times it takes."""

from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.widgets.slug import SlugInput

OLDEST_YEAR = 1800  # the first newspaper in Bangla is from 1818
YEARS_AHEAD = 10  # a schedule beyond them is a slip of the finger
WRITTEN_AS: Final = "written_as"


class TypedSlug(forms.SlugField):
    """A slug in Latin letters, or none.

    Wagtail's script copies a Bangla headline into the field without its
    vowel signs (`নতুন ঘাট` becomes `নতন-ঘট`): what it writes is not used.
    """

    def to_python(self, value: Any) -> Any:
        """What was typed; nothing if it is not in Latin letters."""
        typed = str(super().to_python(value))
        return typed if typed.isascii() else ""


class PublicPageForm(WagtailAdminPageForm):
    """Refuses beside the field what would otherwise be refused when the page is stored.

    That of a new page carries the identity that the page will have, so that it is known again.
    """

    slug = TypedSlug(
        label=_("slug"),
        required=False,
        max_length=255,
        widget=SlugInput,
        help_text=_("The end of the page's address. Empty: made from the headline."),
    )
    written_as = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            del self.fields[WRITTEN_AS]

    def clean(self) -> dict[str, Any]:
        """Make a missing slug before Wagtail looks whether it is free; check address and times."""
        title = self.cleaned_data.get("title")
        if title and "slug" not in self.errors and not self.cleaned_data.get("slug"):
            self.cleaned_data["slug"] = self.instance.slug_for(title, below=self.parent_page)
        cleaned: dict[str, Any] = super().clean()
        if self.instance.needs_address(cleaned.get("slug"), below=self.parent_page):
            self.add_error("slug", _("The newspaper itself needs this address."))
        for field in ("published_at", "go_live_at", "expire_at"):
            self._check_year(field)
        if cleaned.get(WRITTEN_AS):
            self.instance.translation_key = cleaned[WRITTEN_AS]
        return cleaned

    def clean_published_at(self) -> datetime | None:
        """The moment itself where nobody changed its minute, which is all that the form shows.

        Else every correction of a story would move it in its lists.
        """
        given: datetime | None = self.cleaned_data["published_at"]
        known: datetime | None = self.instance.published_at
        is_same = given and known and given == known.replace(second=0, microsecond=0)
        return known if is_same else given

    def _check_year(self, field: str) -> None:
        moment = self.cleaned_data.get(field)
        if moment and not OLDEST_YEAR <= moment.year <= timezone.now().year + YEARS_AHEAD:
            self.add_error(field, _("No newspaper has this date. Check the year."))

    def is_multipart(self) -> bool:
        """A letter of Bangla takes 3 bytes in this encoding, and 9 in the one without files."""
        return True
