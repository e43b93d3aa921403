"""What readers say is wrong in a story."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportState(models.TextChoices):
    """How far the desk has come with a report."""

    OPEN = "open", _("open")
    MENDED = "mended", _("mended")
    DECLINED = "declined", _("nothing to mend")


class ErrorReport(models.Model):
    """A reader's word to the desk about a paragraph. `contact` is for the desk alone, and goes as
    soon as the report is dealt with."""

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="+")
    paragraph = models.TextField(_("paragraph"), blank=True)
    message = models.TextField(_("what is wrong"))
    contact = models.EmailField(_("reader's e-mail"), blank=True)
    at = models.DateTimeField(_("time"), auto_now_add=True)
    state = models.CharField(
        _("status"), max_length=10, choices=ReportState.choices, default=ReportState.OPEN
    )
    note = models.TextField(_("note"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("dealt with by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        db_table = "conversation_error_report"
        ordering = ["-at"]
        verbose_name = _("report of an error")
        verbose_name_plural = _("reports of errors")
        indexes = [models.Index(fields=["state", "-at"], name="reports_open_first")]

    def __str__(self) -> str:
        return self.message[:60]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Forget whom to answer once there is nothing more to say."""
        if self.state != ReportState.OPEN:
            self.contact = ""
        super().save(*args, **kwargs)
