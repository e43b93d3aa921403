"""Conversation as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConversationConfig(AppConfig):
    """Comments and their moderation, polls, and readers' reports of errors."""

    name = "khobor.conversation"
    label = "conversation"
    verbose_name = _("conversation")
