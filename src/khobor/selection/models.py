"""What selection keeps: signatures, the lists that it chose, events, the space of its vectors.

All of it can be made again from the stories. Rows name stories by id and hold no foreign key: what
is withdrawn is left out when a page is made, and forgotten here a moment later.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StorySignature(models.Model):
    """A visible story as it is compared with others. `edition` names the way it was made.

    `event_id` names its event by the id of a story that was in it. `listed_at` says when what
    stands below the story was chosen; None if that is still to be done.
    """

    story_id = models.BigIntegerField(primary_key=True)
    language = models.CharField(max_length=12)
    published_at = models.DateTimeField()
    edition = models.CharField(max_length=16)
    labels = models.JSONField(default=dict)
    terms = models.BinaryField()
    headline = models.BinaryField()
    shingles = models.BinaryField()
    has_picture = models.BooleanField()
    word_count = models.PositiveIntegerField()
    vector = models.BinaryField(default=bytes, blank=True)
    space = models.CharField(max_length=16, blank=True)
    event_id = models.BigIntegerField(null=True)
    listed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["published_at"],
                condition=models.Q(listed_at=None),
                name="selection_by_unlisted",
            ),
            models.Index(fields=["language", "-published_at"], name="selection_by_newest"),
            models.Index(fields=["event_id"], name="selection_by_event"),
        ]
        verbose_name = _("story signature")
        verbose_name_plural = _("story signatures")

    def __str__(self) -> str:
        return str(self.story_id)


class Band(models.Model):
    """One band of a recent story's MinHash: stories that share a band may be copies."""

    key = models.BigIntegerField()
    story_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["key"], name="selection_by_band"),
            models.Index(fields=["story_id"], name="selection_by_band_story"),
            models.Index(fields=["at"], name="selection_by_band_at"),
        ]
        verbose_name = _("band of a signature")
        verbose_name_plural = _("bands of signatures")

    def __str__(self) -> str:
        return f"{self.key} {self.story_id}"


class Choice(models.Model):
    """A story that stands below another. `name` is its list and its place there: `related:2`.

    `published_at` is that of the chosen story.
    """

    story_id = models.BigIntegerField()
    name = models.CharField(max_length=20)
    chosen_id = models.BigIntegerField()
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["story_id", "name"], name="one_story_in_each_place")
        ]
        indexes = [models.Index(fields=["chosen_id"], name="selection_by_chosen")]
        verbose_name = _("chosen story")
        verbose_name_plural = _("chosen stories")

    def __str__(self) -> str:
        return f"{self.story_id} {self.name} {self.chosen_id}"


class VectorSpace(models.Model):
    """What turns a story's words into a vector: trained on the archive. The newest one counts.

    Vectors of one `space` can be compared; a training that keeps the space keeps its name.
    """

    space = models.CharField(max_length=16)
    trained_at = models.DateTimeField(auto_now_add=True)
    stories = models.PositiveIntegerField()
    payload = models.BinaryField()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("space of vectors")
        verbose_name_plural = _("spaces of vectors")

    def __str__(self) -> str:
        return self.space
