"""Notices of breaking news: whose phone wants them, what they say, and where they have gone."""

from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AlertSubscription(models.Model):
    """A browser that asked for notices. Nothing in it says whose it is.

    `topics` are ids of the topics that were chosen; empty: breaking news of every kind.
    """

    endpoint = models.URLField(max_length=1000)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    language = models.CharField(max_length=2, default="bn")
    topics = models.JSONField(default=list)
    failures = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()

    class Meta:
        db_table = "syndication_alert_subscription"

    def __str__(self) -> str:
        return f"browser {self.pk}"

    @staticmethod
    def digest_of(endpoint: str) -> str:
        """What a browser is known by: its endpoint may be too long for an index."""
        return sha256(endpoint.encode()).hexdigest()


class Alert(models.Model):
    """A notice about a story; a story has one at most."""

    story = models.OneToOneField("stories.Story", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2, default="bn")
    topic_ids = models.JSONField(default=list)
    headline = models.CharField(_("headline"), max_length=100)
    text = models.CharField(_("text"), max_length=200, blank=True)
    is_for_all = models.BooleanField(
        _("for everybody"),
        default=True,
        help_text=_("Otherwise only for readers who chose one of the story's topics."),
    )
    send_at = models.DateTimeField()
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True, db_index=True)
    reached = models.BigIntegerField(default=0)

    class Meta:
        db_table = "syndication_alert"
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def __str__(self) -> str:
        return self.headline


class AlertDelivery(models.Model):
    """One notice to one browser. `outcome` is empty until the push service has answered.

    A push service replaces a notice by a later one of the same tag, so one that was claimed when
    the process died may be sent again; the reader sees it once.
    """

    alert = models.ForeignKey(Alert, on_delete=models.CASCADE, related_name="deliveries")
    subscription = models.ForeignKey(AlertSubscription, on_delete=models.CASCADE, related_name="+")
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=40, blank=True)

    class Meta:
        db_table = "syndication_alert_delivery"
        constraints = [
            models.UniqueConstraint(fields=["alert", "subscription"], name="one_alert_a_browser")
        ]

    def __str__(self) -> Any:
        return f"{self.alert_id} → {self.subscription_id}"
