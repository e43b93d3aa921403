"""Search as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The search index and its follower."""

    name = "khobor.search"
    label = "news_search"
    verbose_name = _("search")

    def ready(self) -> None:
        """Let the index follow the wire."""
        from django.conf import settings

        from khobor.search.followers import search_follower
        from khobor.wire.followers import register

        register(search_follower(settings.SEARCH_FOLDER))
