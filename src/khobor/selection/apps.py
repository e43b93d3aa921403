"""Selection as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SelectionConfig(AppConfig):
    """Related stories, stories of one event, and what a reader's browser chooses from."""

    name = "khobor.selection"
    label = "selection"
    verbose_name = _("selection")
