"""Audience as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AudienceConfig(AppConfig):
    """Counting reads without following readers."""

    name = "khobor.audience"
    label = "audience"
    verbose_name = _("the audience")
