"""What the newsroom's templates know of the newspaper."""

from datetime import datetime

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from khobor import bangla
from khobor.audience.arrivals import Arrival
from khobor.stories.models import Masthead

register = template.Library()


@register.simple_tag
def newspaper_name() -> str:
    """The name on the masthead; before there is one, the name in `khobor.toml`."""
    masthead = Masthead.objects.filter(site__is_default_site=True).first()
    return masthead.name if masthead else settings.WAGTAIL_SITE_NAME


@register.filter
def figure(number: int) -> str:
    """A count in the digits and groups of the reader's language: `১,২৩,৪৫৬`."""
    return bangla.group(number) if _is_bangla() else f"{number:,}"


@register.filter
def share(percent: int) -> str:
    """A percentage: `৪২%`."""
    return bangla.percentage_sign(percent) if _is_bangla() else f"{percent}%"


@register.filter
def coordinate(number: float) -> str:
    """A number in a drawing, which no language changes."""
    return f"{number:g}"


@register.filter
def time_of_day(moment: datetime) -> str:
    """The time: `রাত ৮:১৫`."""
    if _is_bangla():
        return bangla.clock(moment, timezone.get_default_timezone())
    return date_format(timezone.localtime(moment), "g:i A")


@register.filter
def hour_name(hour: int) -> str:
    """The full hour: `সন্ধ্যা ৬টা`."""
    twelve = hour % 12 or 12
    if _is_bangla():
        return f"{bangla.day_part(hour)} {bangla.to_bangla(twelve)}টা"
    return f"{twelve} {'AM' if hour < 12 else 'PM'}"


@register.filter
def arrival_name(name: str) -> str:
    """The sort of site that readers come from."""
    return str(Arrival(name).label)


@register.filter
def depth_name(percent: str) -> str:
    """How far a text was read."""
    names = {"25": _("the first quarter"), "50": _("to the middle"), "75": _("three quarters")}
    return names.get(percent) or _("to the end")


def _is_bangla() -> bool:
    return (get_language() or "").startswith("bn")
