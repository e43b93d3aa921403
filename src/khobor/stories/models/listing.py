"""What makes lists fast, and what remembers stories that are gone."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Listing(models.Model):
    """One visible story in one list.

    Written in the story's own transaction, only while the story is visible. `list_key` is the very
    key that pages depend on. Every list is a range of one index, however large the archive is.
    """

    list_key = models.CharField(max_length=40)
    published_at = models.DateTimeField()
    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="listings")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["list_key", "published_at", "story"], name="once_in_each_list"
            )
        ]
        verbose_name = _("list entry")
        verbose_name_plural = _("list entries")

    def __str__(self) -> str:
        return f"{self.list_key} {self.story_id}"


class Withdrawal(models.Model):
    """A story that readers could see once and that has been deleted: its address answers 410."""

    story_id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("withdrawn story")
        verbose_name_plural = _("withdrawn stories")

    def __str__(self) -> str:
        return str(self.story_id)
