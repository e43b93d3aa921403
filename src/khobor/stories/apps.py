"""Stories as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    """Stories, sections, topics, bylines and places."""

    name = "khobor.stories"
    label = "stories"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("stories")

    def ready(self) -> None:
        """Connect what must be written when Wagtail goes around our `save()`."""
        from khobor.stories import timetable, tree_changes
        from khobor.wire.followers import register

        tree_changes.connect()
        register(timetable.timetable_follower())
