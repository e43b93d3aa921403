"""The spans of time for which we say what is read most."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Window(TextChoices):
    """What "most read" is asked for."""

    NOW = "now", _("now")
    DAY = "day", _("today")
    WEEK = "week", _("this week")


@dataclass(frozen=True, slots=True)
class Span:
    """How far back a window looks, and how fast a view in it loses weight."""

    hours: int
    half_life_hours: float


SPANS = {
    Window.NOW: Span(hours=3, half_life_hours=1),
    Window.DAY: Span(hours=24, half_life_hours=12),
    Window.WEEK: Span(hours=24 * 7, half_life_hours=84),
}
