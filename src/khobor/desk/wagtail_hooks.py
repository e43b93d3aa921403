"""What the newsroom shows beside Wagtail's own menu: topics, bylines, places."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from khobor.stories.models import Byline, Place, Topic


class TopicViewSet(SnippetViewSet):
    """Topics."""

    model = Topic
    icon = "tag"
    add_to_admin_menu = True
    menu_order = 210
    list_display = ["name", "name_en", "slug"]
    panels = [FieldPanel(f) for f in ("name", "name_en", "slug", "description")]


class BylineViewSet(SnippetViewSet):
    """Persons, desks and agencies."""

    model = Byline
    icon = "user"
    add_to_admin_menu = True
    menu_order = 220
    list_display = ["name", "kind", "role"]
    list_filter = ["kind"]
    panels = [
        FieldPanel(f)
        for f in (
            "name",
            "name_en",
            "kind",
            "role",
            "biography",
            "portrait",
            "place",
            "user",
            "slug",
        )
    ]


class PlaceViewSet(SnippetViewSet):
    """Divisions, districts and upazilas."""

    model = Place
    icon = "globe"
    add_to_admin_menu = True
    menu_order = 230
    list_display = ["name", "name_en", "kind", "parent"]
    list_filter = ["kind"]
    panels = [
        FieldPanel(f)
        for f in ("name", "name_en", "kind", "parent", "slug", "latitude", "longitude")
    ]


for view_set in (TopicViewSet, BylineViewSet, PlaceViewSet):
    register_snippet(view_set)


@hooks.register("insert_global_admin_css")
def newsroom_style() -> SafeString:
    """The newspaper's own letters, for desks whose machine has no Bangla font."""
    return format_html('<link rel="stylesheet" href="{}">', static("khobor/css/newsroom.css"))
