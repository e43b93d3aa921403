"""What the newsroom decides: policies, decisions and their log, bans; what readers say of it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khobor.conversation.models.comments import Comment


class Mode(models.TextChoices):
    """When a comment is read by an editor."""

    BEFORE = "before", _("before publication")
    AFTER = "after", _("after publication")
    CLOSED = "closed", _("closed")


class Verb(models.TextChoices):
    """What can be done with a comment."""

    APPROVE = "approve", _("approved")
    REJECT = "reject", _("rejected")
    SPAM = "spam", _("marked as spam")
    EDIT = "edit", _("edited")
    PICK = "pick", _("chosen")
    UNPICK = "unpick", _("no longer chosen")
    BAN = "ban", _("writer banned")
    UNBAN = "unban", _("ban lifted")
    REPLY = "reply", _("answered by the newsroom")
    KEEP = "keep", _("reports looked at")
    ANSWER = "answer", _("appeal answered")
    POLICY = "policy", _("policy changed")


class Policy(models.Model):
    """When comments are read and how long they are taken: of a section, or of the newspaper."""

    section = models.OneToOneField(
        "stories.Section",
        verbose_name=_("section"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    mode = models.CharField(_("mode"), max_length=10, choices=Mode.choices, default=Mode.BEFORE)
    closes_after_days = models.PositiveSmallIntegerField(
        _("closes after days"), default=30, help_text=_("0: never")
    )

    class Meta:
        verbose_name = _("comment policy")
        verbose_name_plural = _("comment policies")
        constraints = [
            models.UniqueConstraint(
                models.Value(1),
                condition=models.Q(section=None),
                name="one_policy_of_the_newspaper",
            )
        ]

    def __str__(self) -> str:
        return str(self.get_mode_display())


class Talk(models.Model):
    """The conversation below one story. `mode` is empty where the section's policy holds.

    `is_stirred`: readers have reacted since the stored fragment was last dropped.
    """

    story = models.OneToOneField(
        "stories.Story", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    mode = models.CharField(_("mode"), max_length=10, choices=Mode.choices, blank=True)
    is_stirred = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("conversation")
        verbose_name_plural = _("conversations")
        indexes = [
            models.Index(fields=["story"], name="talk_stirred", condition=models.Q(is_stirred=True))
        ]

    def __str__(self) -> str:
        return str(self.story_id)


class Decision(models.Model):
    """One line of the audit log. Rows are only ever added.

    A change of policy is of no comment; `reason` says what it was. `before` is the text that an
    edit replaced; it goes when the writer deletes the comment.
    """

    comment = models.ForeignKey(
        Comment, null=True, on_delete=models.CASCADE, related_name="decisions"
    )
    verb = models.CharField(_("decision"), max_length=10, choices=Verb.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(default=timezone.now)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    before = models.TextField(blank=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        indexes = [models.Index(fields=["verb", "id"], name="decision_verb")]

    def __str__(self) -> str:
        return f"{self.comment_id} {self.verb}"


class Report(models.Model):
    """A reader thinks that a comment should not stand. Of one browser once."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="reports")
    words = models.CharField(_("words"), max_length=300, blank=True)
    browser_key = models.CharField(max_length=32)
    at = models.DateTimeField(auto_now_add=True)
    is_open = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = [
            models.UniqueConstraint(fields=["comment", "browser_key"], name="one_report_a_browser")
        ]

    def __str__(self) -> str:
        return str(self.comment_id)


class Appeal(models.Model):
    """A writer asks a person to look again at a rejected comment. Once a comment."""

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="appeal")
    words = models.CharField(_("words"), max_length=500)
    at = models.DateTimeField(auto_now_add=True)
    answer = models.CharField(_("answer"), max_length=500, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")

    def __str__(self) -> str:
        return str(self.comment_id)


class Ban(models.Model):
    """Who may not comment for a time: a writer's key, never an address or a name."""

    author_key = models.CharField(max_length=32, unique=True)
    until = models.DateTimeField(_("until"))
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("ban")
        verbose_name_plural = _("bans")

    def __str__(self) -> str:
        return str(self.pk)


class Taught(models.Model):
    """What the classifier has learned from the newest decisions; one row, replaced."""

    at = models.DateTimeField(auto_now=True)
    decisions = models.PositiveIntegerField(default=0)
    last_decision = models.BigIntegerField(default=0)
    words = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")

    def __str__(self) -> str:
        return str(self.decisions)


class Digest(models.Model):
    """When moderators were last told by e-mail of what waits; one row."""

    sent_at = models.DateTimeField()
    waiting = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")

    def __str__(self) -> str:
        return str(self.waiting)
