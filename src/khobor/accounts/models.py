"""The user of the newsroom."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who works at the newspaper. `display_name` is the name in Bangla."""

    display_name = models.CharField(_("name in Bangla"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def get_full_name(self) -> str:
        """The Bangla name if there is one, else the Latin one, else the login."""
        return self.display_name or super().get_full_name() or self.username
