"""The wire as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WireConfig(AppConfig):
    """The change log."""

    name = "khobor.wire"
    label = "wire"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("wire")
