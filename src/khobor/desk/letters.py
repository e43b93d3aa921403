"""The daily letter on the desk: looked at, edited, held back, sent."""

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, PageChooserPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from khobor.syndication.models import Digest


class NeverDeleted(ModelPermissionPolicy):
    """A deleted letter would be composed and sent again; a held one stays where it is."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """What the user's groups say, but never to delete."""
        return action != "delete" and super().user_has_permission(user, action)


register_permission_policy(Digest, NeverDeleted(Digest))


class DigestForm(WagtailAdminModelForm):
    """A letter. Its day and language are said once: it is by them that it is not sent twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("day", "language"):
            self.fields[name].disabled = self.instance.pk is not None


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
    edit_handler = ObjectList(
        [
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
        ],
        base_form_class=DigestForm,
    )

    def get_queryset(self, request: Any) -> QuerySet[Digest]:
        """With the numbers of letters that left and that came back."""
        sent = Count("deliveries", filter=Q(deliveries__sent_at__isnull=False))
        failed = Count("deliveries", filter=~Q(deliveries__trouble=""))
        return Digest.objects.annotate(sent=sent, failed=failed)
