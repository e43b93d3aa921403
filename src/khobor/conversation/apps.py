"""Conversation as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConversationConfig(AppConfig):
    """Comments and their moderation, polls, and readers' reports of errors."""

    name = "khobor.conversation"
    label = "conversation"
    verbose_name = _("conversation")

    def ready(self) -> None:
        """Let reactions reach the stored fragments, letters the moderators."""
        from khobor.conversation.followers import conversation_follower
        from khobor.wire.followers import register

        register(conversation_follower())
