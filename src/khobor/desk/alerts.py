"""The desk sends a notice of a story to the readers who asked for notices."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from wagtail.admin.widgets.button import Button

from khobor.bangla import truncate
from khobor.errors import KhoborError
from khobor.stories.models import Story
from khobor.syndication.alerts.asking import ask_for_alert, listeners, progress_of

HEADLINE_LETTERS = 65  # a phone shows about two lines
TEXT_LETTERS = 120


class AlertForm(forms.Form):
    """What the notice says, to whom, and whether it may wake them."""

    headline = forms.CharField(label=gettext_lazy("headline"), max_length=100)
    text = forms.CharField(
        label=gettext_lazy("text"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_for_all = forms.BooleanField(
        label=gettext_lazy("for everybody"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Otherwise only for readers who chose one of the story's topics."),
    )
    is_urgent = forms.BooleanField(
        label=gettext_lazy("at once, also in the quiet hours"), required=False
    )


@never_cache
def alert(request: HttpRequest, story_id: int) -> HttpResponse:
    """The notice of a story: the form that sends it, or how far it has come."""
    story = get_object_or_404(Story, pk=story_id)
    if not may_alert(story, request.user):
        raise PermissionDenied
    progress = progress_of(story.pk)
    form = AlertForm(request.POST or None, initial=_first_words(story))
    if request.method == "POST" and not progress and form.is_valid():
        try:
            ask_for_alert(story, **form.cleaned_data, user=request.user)
        except KhoborError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The notice is on its way."))
            return redirect("desk:alert", story_id=story.pk)
    context = {
        "story": story,
        "form": form,
        "progress": progress,
        "listeners": listeners(story.locale.language_code),
        "quiet": settings.ALERT_QUIET,
    }
    return render(request, "desk/alert.html", context)


def may_alert(story: Story, user: Any) -> bool:
    """Whoever may publish a story may tell readers of it, once it is public."""
    return bool(settings.ALERTS and story.live and story.permissions_for_user(user).can_publish())


def alert_button(page: Any, user: Any, **_where: Any) -> Iterator[Button]:
    """In the menu of a story: send a notice."""
    story = page.specific_deferred
    if isinstance(story, Story) and may_alert(story, user):
        yield Button(
            _("Send a notice"),
            url=reverse("desk:alert", args=[story.pk]),
            icon_name="mail",
            priority=66,
        )


def _first_words(story: Story) -> dict[str, str]:
    return {
        "headline": truncate(story.social_headline or story.title, HEADLINE_LETTERS),
        "text": truncate(story.social_summary or story.summary, TEXT_LETTERS),
    }
