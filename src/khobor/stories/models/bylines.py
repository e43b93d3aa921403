"""Bylines: the person, desk or agency that a story is by."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from khobor.stories import addresses
from khobor.stories.models.labels import Label, free_slug


class BylineKind(models.TextChoices):
    """Who can stand in a byline."""

    PERSON = "person", _("person")
    DESK = "desk", _("desk")
    AGENCY = "agency", _("agency")


class Byline(index.Indexed, Label):
    """A person, a desk (নিজস্ব প্রতিবেদক) or an agency, with a page of its own."""

    key_prefix = "byline"

    kind = models.CharField(
        _("kind"), max_length=10, choices=BylineKind.choices, default=BylineKind.PERSON
    )
    slug = models.SlugField(_("slug"), max_length=80, unique=True, blank=True)
    role = models.CharField(_("role"), max_length=120, blank=True)
    biography = models.TextField(_("biography"), blank=True)
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    place = models.ForeignKey(
        "stories.Place",
        verbose_name=_("works from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("login"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="byline",
    )

    search_fields = [index.AutocompleteField("name"), index.SearchField("name_en")]

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        constraints = [models.UniqueConstraint(fields=["name", "kind"], name="one_byline_per_name")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it; a byline without a slug gets one."""
        self.slug = self.slug or free_slug(Byline, self.name, self.name_en, fallback="byline")
        super().save(*args, **kwargs)

    def address(self, language: str | None = None) -> str:
        """The page of this person, desk or agency."""
        return addresses.author_address(self.slug, language=language)
