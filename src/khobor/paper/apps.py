"""The paper as a Django application."""

from django.apps import AppConfig


class PaperConfig(AppConfig):
    """Views, templates and static files for readers."""

    name = "khobor.paper"
    label = "paper"
    verbose_name = "paper"
