"""The wire as a Django application."""

from django.apps import AppConfig


class WireConfig(AppConfig):
    """The change log."""

    name = "khobor.wire"
    label = "wire"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "পরিবর্তনের খাতা"
