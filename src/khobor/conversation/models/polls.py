"""Polls: a question, its choices, and votes that say nothing of who gave them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from khobor.bangla import normalise
from khobor.wire import actions as wire

LANGUAGES = [("bn", _("Bangla")), ("en", _("English"))]


def poll_key(poll_id: int) -> str:
    """The wire's key of one poll."""
    return f"poll:{poll_id}"


def polls_key(language: str) -> str:
    """The wire's key of a language's list of polls, and of the one on its front page."""
    return f"polls:{language}"


class Poll(ClusterableModel):
    """One question. Readers see it from `opens_at` on, and vote until `closes_at`."""

    question = models.CharField(_("question"), max_length=200)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default="bn")
    opens_at = models.DateTimeField(_("opens"), default=timezone.now)
    closes_at = models.DateTimeField(_("closes"))
    is_on_front = models.BooleanField(
        _("on the front page"),
        default=False,
        help_text=_("The newest open one with this tick stands there."),
    )

    class Meta:
        db_table = "conversation_poll"
        ordering = ["-opens_at"]
        verbose_name = _("poll")
        verbose_name_plural = _("polls")
        indexes = [models.Index(fields=["language", "-opens_at"], name="polls_newest_first")]

    def __str__(self) -> str:
        return self.question

    def clean(self) -> None:
        """A poll opens before it closes."""
        self.question = " ".join(normalise(self.question).split())
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": _("A poll closes after it opens.")})

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it, and tell the pages that show it."""
        before = Poll.objects.filter(pk=self.pk).values_list("language", flat=True).first()
        super().save(*args, **kwargs)
        languages = {self.language, before or self.language}
        wire.write("poll-changed", {poll_key(self.pk), *map(polls_key, languages)})


@receiver(post_delete, sender=Poll)
def take_from_pages(sender: type[Poll], instance: Poll, **_more: Any) -> None:
    """Take a poll from every page that shows it. A list's "delete" calls no `delete()` of ours."""
    keys = {poll_key(instance.pk), polls_key(instance.language)}
    wire.write("poll-deleted", keys, retracts=True)


class PollChoice(Orderable):
    """An answer to choose."""

    poll = ParentalKey(Poll, on_delete=models.CASCADE, related_name="choices")
    text = models.CharField(_("answer"), max_length=120)

    class Meta(Orderable.Meta):
        db_table = "conversation_poll_choice"
        verbose_name = _("answer")

    def __str__(self) -> str:
        return self.text


class PollVote(models.Model):
    """A vote. `browser_key` comes from a random cookie of the form, and tells of no person."""

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="votes")
    choice = models.ForeignKey(PollChoice, on_delete=models.CASCADE, related_name="votes")
    browser_key = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "conversation_poll_vote"
        constraints = [
            models.UniqueConstraint(fields=["poll", "browser_key"], name="one_vote_a_browser")
        ]

    def __str__(self) -> Any:
        return f"{self.poll_id}: {self.choice_id}"
