"""What hubs and search engines are still to be told."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Ping(models.Model):
    """An address that changed, and a service that does not know it yet."""

    service = models.CharField(max_length=10)
    address = models.CharField(max_length=700)
    noted_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "address"], name="one_ping_an_address")
        ]
        verbose_name = _("notice to a machine")
        verbose_name_plural = _("notices to machines")

    def __str__(self) -> str:
        return f"{self.service} {self.address}"
