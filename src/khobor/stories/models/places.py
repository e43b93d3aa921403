"""Places: division, district, upazila."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from khobor.stories import addresses, listings
from khobor.stories.models.labels import Label, free_slug
from khobor.stories.moved import lead_on
from khobor.wire import actions as wire

WRONG_TIER = _("A district lies in a division, an upazila in a district, a division in nothing.")


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

    def clean(self) -> None:
        """Refuse a place that stands in no place of the tier above, or where another is."""
        super().clean()
        tiers = list(PlaceKind)
        above = tiers.index(PlaceKind(self.kind)) - 1 if self.kind in tiers else -1
        if (self.parent.kind if self.parent else None) != (tiers[above] if above >= 0 else None):
            raise ValidationError({"parent": WRONG_TIER})
        if Place.objects.filter(path=self._path()).exclude(pk=self.pk).exists():
            raise ValidationError({"slug": _("Another place has this address.")})

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it with its path below its parents; what lies within it moves along."""
        self.slug = self.slug or free_slug(Place, self.name, self.name_en, fallback="place")
        self.path = self._path()
        before = Place.objects.filter(pk=self.pk).first() if self.pk else None
        super().save(*args, **kwargs)
        if before and before.path != self.path:
            self._move_parts(before.path)
        if before and before.parent_id != self.parent_id:
            self._relist_stories()

    def _path(self) -> str:
        return f"{self.parent.path}/{self.slug}" if self.parent else self.slug

    def _move_parts(self, from_path: str) -> None:
        keys, moves = set(), []
        for part in Place.objects.filter(path__startswith=f"{from_path}/"):
            before = Place(path=part.path)
            part.path = self.path + part.path.removeprefix(from_path)
            moves.append((before.address, part.address))
            keys.add(part.wire_key)
            Place.objects.filter(pk=part.pk).update(path=part.path)
        lead_on(moves)
        wire.write("places-moved", keys)

    def _relist_stories(self) -> None:
        """Stories from here stand in the lists of other places now."""
        ids = list(listings.stories_from(self.path))
        wire.write("places-moved", listings.relist_stories(ids), retracts=True)

    def address(self, language: str | None = None) -> str:
        """The place's own page."""
        return addresses.place_address(self.path, language=language)
