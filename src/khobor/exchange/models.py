"""What has been imported, so that importing twice changes nothing."""

from django.db import models


class ImportedStory(models.Model):
    """Where a story came from and what it looked like there."""

    identity = models.CharField(max_length=500, unique=True)
    digest = models.CharField(max_length=32)
    story = models.OneToOneField(
        "stories.Story", on_delete=models.CASCADE, related_name="imported_from"
    )
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.identity


class ImportedPicture(models.Model):
    """A picture file that is in the library already, by the digest of its bytes."""

    digest = models.CharField(max_length=32, unique=True)
    picture = models.ForeignKey("pictures.Picture", on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return self.digest
