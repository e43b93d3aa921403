"""Pictures as a Django application."""

from django.apps import AppConfig


class PicturesConfig(AppConfig):
    """Images and documents."""

    name = "khobor.pictures"
    label = "pictures"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "ছবি ও নথি"
