"""The table of reads: one row for a story and an hour, and nothing about anybody."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from khobor.audience.arrivals import Arrival
from khobor.audience.windows import Window

DEPTHS = (25, 50, 75, 100)  # in percent of a story's text


def _count() -> Any:
    return models.PositiveIntegerField(default=0, db_default=0)


class Reads(models.Model):
    """How often a story was read in an hour, how far, and from what sort of site.

    The story has no constraint: what was counted for one that is deleted meanwhile ages away.
    `depth_50` counts those who came to the middle or further. `from_…` are the arrivals.
    """

    pk = models.CompositePrimaryKey("hour", "story_id")
    hour = models.DateTimeField()
    story_id = models.BigIntegerField()
    language = models.CharField(max_length=10)
    views = _count()
    depth_25 = _count()
    depth_50 = _count()
    depth_75 = _count()
    depth_100 = _count()
    from_own = _count()
    from_direct = _count()
    from_search = _count()
    from_facebook = _count()
    from_social = _count()
    from_news = _count()
    from_elsewhere = _count()

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("reads of a story")
        verbose_name_plural = _("reads of stories")

    def __str__(self) -> str:
        return f"{self.story_id} {self.hour:%Y-%m-%d %H} {self.views}"


class MostRead(models.Model):
    """The stories that are read most in a language and a window, as they stood at a moment.

    Every page shows them, so they are worked out once a minute and not once a page.
    """

    pk = models.CompositePrimaryKey("language", "window")
    language = models.CharField(max_length=10)
    window = models.CharField(max_length=10, choices=Window.choices)
    story_ids = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        verbose_name = _("list of what is read most")
        verbose_name_plural = _("lists of what is read most")

    def __str__(self) -> str:
        return f"{self.language} {self.window}"


# What is added up, in this order wherever counts are handed on.
COUNTED = (
    "views",
    *(f"depth_{depth}" for depth in DEPTHS),
    *(f"from_{arrival}" for arrival in Arrival.values),
)
