"""The daily letter on the desk: looked at, edited, held back, sent."""

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from khobor.syndication.models import Digest


class DigestChooser(SnippetChooserViewSet):
    """Letters are chosen nowhere."""

    register_widget = False


def state_of(digest: Any) -> Any:
    """How far a letter has come, in a word."""
    if digest.finished_at:
        return _("sent")
    if digest.started_at:
        return _("under way")
    return _("held") if digest.is_held else _("waiting")


class DigestViewSet(SnippetViewSet):
    """The letters of every day, the newest first."""

    model = Digest
    chooser_viewset_class = DigestChooser
    icon = "mail"
    add_to_admin_menu = True
    menu_label = _("daily letters")
    menu_order = 240
    ordering = ["-day", "language"]
    list_display = [
        "__str__",
        DateColumn("send_at", label=_("goes out")),
        Column("state", label=_("status"), accessor=state_of),
        Column("sent", label=_("sent"), accessor="sent"),
        Column("failed", label=_("refused"), accessor="failed"),
    ]
    panels = [
        FieldPanel("subject"),
        FieldPanel("greeting"),
        InlinePanel(
            "digest_stories",
            panels=[PageChooserPanel("story", "stories.Story")],
            heading=_("stories"),
            label=_("story"),
        ),
        FieldPanel("is_held"),
        FieldPanel("send_at"),
        FieldPanel("day"),
        FieldPanel("language"),
    ]

    def get_queryset(self, request: Any) -> QuerySet[Digest]:
        """With the numbers of letters that left and that came back."""
        sent = Count("deliveries", filter=Q(deliveries__sent_at__isnull=False))
        failed = Count("deliveries", filter=~Q(deliveries__trouble=""))
        return Digest.objects.annotate(sent=sent, failed=failed)
