"""Topics: what a story is about."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from khobor.stories import addresses
from khobor.stories.models.labels import Label, free_slug


class Topic(index.Indexed, Label):
    """Something that stories are about: রাশিয়া, ধান, নদীভাঙন."""

    key_prefix = "topic"

    slug = models.SlugField(_("slug"), max_length=80, unique=True, blank=True)
    description = models.TextField(_("description"), blank=True)

    search_fields = [index.AutocompleteField("name"), index.SearchField("name_en")]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [models.UniqueConstraint(fields=["name"], name="one_topic_per_name")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it; a topic without a slug gets one."""
        self.slug = self.slug or free_slug(Topic, self.name, self.name_en, fallback="topic")
        super().save(*args, **kwargs)

    def address(self, language: str | None = None) -> str:
        """The topic's own page."""
        return addresses.topic_address(self.slug, language=language)
