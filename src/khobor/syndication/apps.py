"""Syndication as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SyndicationConfig(AppConfig):
    """Feeds, sitemaps, structured data, picture cards, notices and the newsletter."""

    name = "khobor.syndication"
    label = "syndication"
    verbose_name = _("syndication")
