"""The newsroom's page of what is read: now, today against yesterday, from where, how far."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from khobor.audience.overview import overview
from khobor.desk.charts import hour_chart

PERMISSION = "audience.view_reads"


class ReadsMenuItem(MenuItem):
    """Stands in the menu of those who may see the page."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the page would open."""
        return request.user.has_perm(PERMISSION)


def reads_menu_item() -> ReadsMenuItem:
    """The menu's way to the page."""
    address = reverse("desk:reads")
    return ReadsMenuItem(_("Reads"), address, name="reads", icon_name="view", order=120)


@method_decorator(never_cache, name="dispatch")
class ReadsView(WagtailAdminTemplateMixin, TemplateView):
    """The page; with `?part` only what is renewed while it stays open."""

    page_title = _("What is being read")
    header_icon = "view"
    template_name = "desk/reads.html"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Only for those whose role says so."""
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_template_names(self) -> list[str]:
        """The part alone is what the script asks for."""
        return ["desk/parts/reads.html"] if "part" in self.request.GET else ["desk/reads.html"]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, then here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The overview and its chart."""
        seen = overview()
        return super().get_context_data(reads=seen, chart=hour_chart(seen.hours), **kwargs)
