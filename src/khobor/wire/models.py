"""The table of changes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Change(models.Model):
    """One thing that happened and the keys that it touched. Rows are only ever added."""

    sequence = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=40)
    keys = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "wire_change"
        ordering = ["sequence"]
        verbose_name = _("change")
        verbose_name_plural = _("changes")

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind}"
