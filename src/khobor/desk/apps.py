"""The desk as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """Wagtail's newsroom, made a newspaper's."""

    name = "khobor.desk"
    label = "desk"
    verbose_name = _("newsroom")
