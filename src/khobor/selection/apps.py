"""Selection as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SelectionConfig(AppConfig):
    """Related stories, stories of one event, and what a reader's browser chooses from."""

    name = "khobor.selection"
    label = "selection"
    verbose_name = _("selection")

    def ready(self) -> None:
        """Let selection follow the wire."""
        from khobor.selection.followers import selection_follower
        from khobor.wire.followers import register

        register(selection_follower())
