"""Polls on the desk, and what readers say is wrong."""

from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from khobor.conversation import error_reports
from khobor.conversation.models import ErrorReport, Poll


class PollViewSet(SnippetViewSet):
    """Polls, the newest first."""

    model = Poll
    icon = "list-ol"
    add_to_admin_menu = True
    menu_order = 250
    ordering = ["-opens_at"]
    list_display = [
        "question",
        DateColumn("opens_at", label=_("opens")),
        DateColumn("closes_at", label=_("closes")),
        Column("count", label=_("votes"), accessor="count"),
    ]
    panels = [
        FieldPanel("question"),
        InlinePanel("choices", min_num=2, max_num=8, heading=_("answers"), label=_("answer")),
        FieldPanel("opens_at"),
        FieldPanel("closes_at"),
        FieldPanel("is_on_front"),
        FieldPanel("language"),
    ]

    def get_queryset(self, request: Any) -> QuerySet[Poll]:
        """With the number of votes."""
        return Poll.objects.annotate(count=Count("votes"))


class DecidingView(EditView):
    """Notes who dealt with a report."""

    def save_instance(self) -> Any:
        """Store the report with the name of whoever decided."""
        error_reports.decide(self.form.instance, user=self.request.user)
        return super().save_instance()


class ErrorReportViewSet(SnippetViewSet):
    """What readers say is wrong; open ones first."""

    model = ErrorReport
    edit_view_class = DecidingView
    icon = "warning"
    add_to_admin_menu = True
    menu_order = 260
    list_display = [
        "message",
        Column("story", label=_("story"), accessor="story"),
        DateColumn("at", label=_("time")),
        Column("state", label=_("status"), accessor="get_state_display"),
    ]
    list_filter = ["state"]
    panels = [
        FieldPanel("story", read_only=True),
        FieldPanel("paragraph", read_only=True),
        FieldPanel("message", read_only=True),
        FieldPanel("contact", read_only=True),
        FieldPanel("state"),
        FieldPanel("note"),
    ]
    inspect_view_enabled = False

    def get_queryset(self, request: Any) -> QuerySet[ErrorReport]:
        """Those that wait first; the newest first among them."""
        rows = ErrorReport.objects.select_related("story")
        return rows.order_by("-state", "-at")
