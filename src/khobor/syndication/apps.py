"""Syndication as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SyndicationConfig(AppConfig):
    """Feeds, sitemaps, structured data, picture cards, notices and the newsletter."""

    name = "khobor.syndication"
    label = "syndication"
    verbose_name = _("syndication")

    def ready(self) -> None:
        """Keep cards true; let letters, notices and pings go out, if there are any."""
        from django.conf import settings

        from khobor.syndication import followers
        from khobor.syndication.alerts.sender import newspaper_sender
        from khobor.syndication.cards.followers import cards_follower
        from khobor.wire.followers import register

        register(cards_follower())
        languages = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        if settings.NEWSLETTER_AT:
            register(followers.newsletter_follower(settings.NEWSLETTER_AT, languages))
        if settings.ALERTS:
            register(followers.alerts_follower(newspaper_sender))
        if settings.SYNDICATION.websub_hub or settings.SYNDICATION.indexnow_key:
            register(followers.pings_follower(settings.SYNDICATION))
