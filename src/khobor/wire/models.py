"""The table of changes, and how far each follower has read in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Change(models.Model):
    """One thing that happened and the keys that it touched. Rows are only ever added.

    `retracts` says that what was public no longer is: nothing old may be shown meanwhile.
    """

    sequence = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=40)
    keys = models.JSONField()
    retracts = models.BooleanField(default=False, db_default=False)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "wire_change"
        ordering = ["sequence"]
        verbose_name = _("change")
        verbose_name_plural = _("changes")

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind}"


class Cursor(models.Model):
    """How far a follower has read. `node` is empty for one that serves the whole newspaper."""

    follower = models.CharField(max_length=40)
    node = models.CharField(max_length=80, blank=True)
    position = models.BigIntegerField()
    seen_at = models.DateTimeField()
    trouble = models.TextField(blank=True)

    class Meta:
        db_table = "wire_cursor"
        constraints = [
            models.UniqueConstraint(fields=["follower", "node"], name="one_cursor_a_follower")
        ]
        verbose_name = _("cursor")
        verbose_name_plural = _("cursors")

    def __str__(self) -> str:
        return f"{self.follower} {self.node} {self.position}".replace("  ", " ")
