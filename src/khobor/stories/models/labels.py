"""What topics, places and bylines have in common: a name in two languages that readers see."""

from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from khobor.bangla import normalise
from khobor.bangla import slug as romanised_slug
from khobor.stories.moved import lead_on
from khobor.wire import actions as wire


class Label(models.Model):
    """A name that stands on stories and has a page of its own."""

    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)

    key_prefix: str

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def wire_key(self) -> str:
        """The key that a page depends on when it shows this name."""
        return f"{self.key_prefix}:{self.pk}"

    @property
    def touched_keys(self) -> set[str]:
        """The keys that its coming, changing or going touches: its own and that of its kind."""
        return {self.wire_key, f"{self.key_prefix}s"}

    def address(self, language: str | None = None) -> str:
        """Its own page, in that language or in the one that is being spoken."""
        raise NotImplementedError

    def get_absolute_url(self) -> str:
        """Its own page."""
        return self.address()

    def in_language(self, language: str) -> str:
        """The name for readers of that language; the Bangla name where there is no other."""
        return (self.name_en or self.name) if language == "en" else self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it with a clean name, and tell the wire, since readers see the name.

        If its address changes, the old one leads on to the new one.
        """
        self.name = normalise(self.name).strip()
        before = type(self)._default_manager.filter(pk=self.pk).first() if self.pk else None
        super().save(*args, **kwargs)
        if before:
            lead_on([(before.address, self.address)])
        wire.write(f"{self.key_prefix}-saved", self.touched_keys)


def free_slug(model: type[models.Model], name: str, name_en: str, *, fallback: str) -> str:
    """A slug that no other row of that table has, made from the English or the romanised name."""
    stem = romanised_slug(name_en or name, max_length=60) or fallback
    taken = set(model._default_manager.filter(slug__startswith=stem).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(f"{stem}-{n}" for n in range(2, len(taken) + 3) if f"{stem}-{n}" not in taken)
