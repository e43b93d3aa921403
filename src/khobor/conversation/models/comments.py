"""Comments, and the private things about their writers, which stand in tables of their own."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

NAME_LENGTH = 60


class Status(models.TextChoices):
    """What has become of a comment."""

    HELD = "held", _("held")
    APPROVED = "approved", _("approved")
    REJECTED = "rejected", _("rejected")
    SPAM = "spam", _("spam")
    DELETED = "deleted", _("deleted by its writer")


class Reader(models.Model):
    """A reader who signs in with a link by e-mail. No password, no login of the newsroom.

    `link_mark` is what the newest link must bear, so that a link opens the door once;
    `session_mark` is empty until one was used.
    """

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=NAME_LENGTH, blank=True)
    link_mark = models.CharField(max_length=32, blank=True)
    session_mark = models.CharField(max_length=32, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("reader")
        verbose_name_plural = _("readers")

    def __str__(self) -> str:
        return self.name or str(self.pk)  # never the e-mail: this goes into logs


class Comment(models.Model):
    """What a reader wrote below a story, plain text; or a reply to it, never deeper.

    `is_shown` is what readers see: approved ones, and the empty place of a deleted one that has
    replies. `author_key` joins what one writer wrote without saying who that is. `nonce` is of the
    form that was sent, so that a form counts once. `likelihood` only orders the queue.
    """

    story = models.ForeignKey(
        "stories.Story", verbose_name=_("story"), on_delete=models.CASCADE, related_name="+"
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="replies"
    )
    reader = models.ForeignKey(
        Reader, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    name = models.CharField(_("name"), max_length=NAME_LENGTH, blank=True)
    text = models.TextField(_("text"), blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.HELD
    )
    is_shown = models.BooleanField(default=False)
    is_pick = models.BooleanField(_("editors' choice"), default=False)
    is_staff = models.BooleanField(_("of the newsroom"), default=False)
    at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(_("visible note"), max_length=200, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    flags = models.JSONField(default=list)
    likelihood = models.FloatField(default=0.5)
    agrees = models.PositiveIntegerField(default=0)
    disagrees = models.PositiveIntegerField(default=0)
    open_reports = models.PositiveIntegerField(default=0)
    has_open_appeal = models.BooleanField(default=False)
    author_key = models.CharField(max_length=32, blank=True)
    browser_key = models.CharField(max_length=32, blank=True, default="", db_default="")
    text_key = models.CharField(max_length=16, blank=True)
    nonce = models.CharField(max_length=32, unique=True)

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        permissions = [
            ("moderate_comment", "Can moderate comments"),
            ("see_contact", "Can see how a commenter may be reached"),
        ]
        indexes = [
            models.Index(fields=["story", "is_shown", "parent", "id"], name="comment_thread"),
            models.Index(fields=["status", "id"], name="comment_queue"),
            models.Index(fields=["status", "likelihood", "id"], name="comment_order"),
            models.Index(fields=["text_key", "at"], name="comment_repeated"),
            models.Index(fields=["author_key", "status"], name="comment_author"),
            models.Index(fields=["browser_key", "status"], name="comment_browser"),
            models.Index(
                fields=["open_reports"],
                name="comment_reported",
                condition=~models.Q(open_reports=0),
            ),
            models.Index(
                fields=["id"], name="comment_appealed", condition=models.Q(has_open_appeal=True)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="only_what_is_approved_is_shown",
                condition=models.Q(is_shown=False)
                | models.Q(status=Status.APPROVED)
                | models.Q(status=Status.DELETED, text="", name=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.status}"


class Contact(models.Model):
    """How the newspaper may reach a commenter. Read by a publisher only; forgotten in time."""

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="contact")
    written = models.CharField(max_length=254)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return str(self.comment_id)
