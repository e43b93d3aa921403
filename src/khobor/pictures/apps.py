"""Pictures as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PicturesConfig(AppConfig):
    """Images and documents."""

    name = "khobor.pictures"
    label = "pictures"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("pictures")

    def ready(self) -> None:
        """Tell the wire what happens to the library."""
        from khobor.pictures import changes

        changes.connect()
