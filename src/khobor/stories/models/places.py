"""Places: division, district, upazila."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from khobor.stories import addresses
from khobor.stories.models.labels import Label, free_slug


class PlaceKind(models.TextChoices):
    """The three tiers of Bangladesh's administration that a newspaper names."""

    DIVISION = "division", _("division")
    DISTRICT = "district", _("district")
    UPAZILA = "upazila", _("upazila")


class Place(index.Indexed, Label):
    """A division, a district or an upazila. `path` is its slug below those of its parents."""

    key_prefix = "place"

    kind = models.CharField(_("kind"), max_length=10, choices=PlaceKind.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
    )
    slug = models.SlugField(_("slug"), max_length=80, blank=True)
    path = models.CharField(max_length=250, unique=True, editable=False)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)

    search_fields = [index.AutocompleteField("name"), index.AutocompleteField("name_en")]

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(
                name="only_divisions_stand_alone",
                condition=models.Q(kind="division", parent=None)
                | (~models.Q(kind="division") & models.Q(parent__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        if self.kind == PlaceKind.UPAZILA and self.parent:
            return f"{self.name}, {self.parent.name}"
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it with its path below its parents."""
        self.slug = self.slug or free_slug(Place, self.name, self.name_en, fallback="place")
        self.path = f"{self.parent.path}/{self.slug}" if self.parent else self.slug
        super().save(*args, **kwargs)

    @property
    def touched_keys(self) -> set[str]:
        """Its own, and that of the tree: the page of a place names those within it."""
        return {self.wire_key, "places"}

    def get_absolute_url(self) -> str:
        """The place's own page."""
        return addresses.place_address(self.path)
