"""The daily letter: who wants it, what is in it, and to whom it has gone."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, PreviewableMixin

from khobor.bangla import house_day, normalise
from khobor.syndication.newsletter.letters import letter_of_draft

LANGUAGES = [("bn", _("Bangla")), ("en", _("English"))]


class Subscriber(models.Model):
    """Somebody who asked for the letter; a reader from `confirmed_at` on.

    Whoever leaves is deleted: the newspaper keeps no address that it may not write to.
    """

    email = models.EmailField(_("e-mail"), unique=True)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="bn")
    asked_at = models.DateTimeField()
    is_invited = models.BooleanField(default=False)
    confirmed_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        db_table = "syndication_subscriber"
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")

    def __str__(self) -> str:
        return f"subscriber {self.pk}"


class Digest(PreviewableMixin, ClusterableModel):
    """The letter of a day: composed by itself, edited by whoever wants to, sent at its time."""

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default="bn")
    subject = models.CharField(
        _("subject"),
        max_length=150,
        blank=True,
        help_text=_("Empty: the headline of the first story."),
    )
    greeting = models.TextField(_("greeting"), max_length=1000, blank=True)
    send_at = models.DateTimeField(_("goes out"))
    is_held = models.BooleanField(
        _("held"), default=False, help_text=_("A held letter does not go out until it is released.")
    )
    started_at = models.DateTimeField(null=True, editable=False)
    finished_at = models.DateTimeField(null=True, editable=False)
    reached = models.BigIntegerField(default=0, editable=False)

    class Meta:
        db_table = "syndication_digest"
        ordering = ["-day"]
        verbose_name = _("daily letter")
        verbose_name_plural = _("daily letters")
        constraints = [models.UniqueConstraint(fields=["day", "language"], name="one_digest_a_day")]

    def __str__(self) -> str:
        return self.subject or house_day(self.day)

    def clean(self) -> None:
        """Subject and greeting as the newspaper stores Bangla; a subject is one line."""
        self.subject = " ".join(normalise(self.subject).split())
        self.greeting = normalise(self.greeting).strip()

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The letter as a mail program shows it."""
        return HttpResponse(letter_of_draft(self).html)


class DigestStory(Orderable):
    """A story in a letter."""

    digest = ParentalKey(Digest, on_delete=models.CASCADE, related_name="digest_stories")
    story = models.ForeignKey(
        "stories.Story", verbose_name=_("story"), on_delete=models.CASCADE, related_name="+"
    )

    class Meta(Orderable.Meta):
        db_table = "syndication_digest_story"
        verbose_name = _("story")


class Delivery(models.Model):
    """One letter to one reader. Claimed before it leaves, so that nobody ever gets it twice.

    Claimed and without `sent_at`: the process died in between. It is not sent again, since it
    may have arrived. With `next_try_at` the mail server asked for patience: it has not.
    """

    digest = models.ForeignKey(Digest, on_delete=models.CASCADE, related_name="deliveries")
    subscriber = models.ForeignKey(Subscriber, on_delete=models.CASCADE, related_name="+")
    claimed_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=200, blank=True)
    tries = models.PositiveSmallIntegerField(default=0, db_default=0)
    next_try_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "syndication_delivery"
        indexes = [
            models.Index(
                fields=["digest", "next_try_at"],
                name="letters_put_off",
                condition=models.Q(next_try_at__isnull=False),
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["digest", "subscriber"], name="one_letter_a_reader")
        ]

    def __str__(self) -> Any:
        return f"{self.digest_id} → {self.subscriber_id}"
