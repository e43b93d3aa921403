"""What the newsroom shows beside Wagtail's own menu: stories, topics, bylines, places."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import Permission
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail import hooks
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from khobor.conversation.moderation import MODERATE
from khobor.desk import urls
from khobor.desk.administrators import guard_login, guard_logins, guard_new_login
from khobor.desk.alerts import alert_button
from khobor.desk.comments import comments_button
from khobor.desk.filed import Written, filed_already
from khobor.desk.labels import KINDS
from khobor.desk.letters import DigestViewSet
from khobor.desk.new_pages import make_once
from khobor.desk.polls import ErrorReportViewSet, PollViewSet
from khobor.desk.reads import ReadsMenuItem, reads_menu_item
from khobor.desk.story_list import StoryListViewSet, story_list
from khobor.desk.widgets import LabelInput
from khobor.stories.models import Byline, Place, Story, Topic
from khobor.stories.selectors import body_words


class QuietChooser(SnippetChooserViewSet):
    """Wagtail's chooser of snippets, which does not take the place of choosing by typing."""

    register_widget = False


class TopicViewSet(SnippetViewSet):
    """Topics."""

    model = Topic
    chooser_viewset_class = QuietChooser
    icon = "tag"
    add_to_admin_menu = True
    menu_order = 210
    list_display = ["name", "name_en"]
    panels = [FieldPanel(f) for f in ("name", "name_en", "slug", "description")]


class BylineViewSet(SnippetViewSet):
    """Persons, desks and agencies."""

    model = Byline
    chooser_viewset_class = QuietChooser
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
    chooser_viewset_class = QuietChooser
    icon = "globe"
    add_to_admin_menu = True
    menu_order = 230
    list_display = ["name", "name_en", "kind", "parent"]
    list_filter = ["kind"]
    panels = [
        FieldPanel(f)
        for f in ("name", "name_en", "kind", "parent", "slug", "latitude", "longitude")
    ]


for view_set in (
    TopicViewSet,
    BylineViewSet,
    PlaceViewSet,
    DigestViewSet,
    PollViewSet,
    ErrorReportViewSet,
):
    register_snippet(view_set)


def _several(field: ParentalManyToManyField) -> dict[str, Any]:
    kinds = [kind for kind, model in KINDS.items() if model is field.related_model]
    return {"widget": LabelInput(kinds[0], multiple=True)} if kinds else {}


for label_kind, label_model in KINDS.items():
    register_form_field_override(
        ForeignKey, to=label_model, override={"widget": LabelInput(label_kind, multiple=False)}
    )
register_form_field_override(ParentalManyToManyField, override=_several)


for button in (alert_button, comments_button):
    hooks.register("register_page_header_buttons", button)
    hooks.register("register_page_listing_more_buttons", button)
hooks.register("before_create_page", make_once)
hooks.register("before_create_user", guard_new_login)
hooks.register("before_edit_user", guard_login)
hooks.register("before_delete_user", guard_login)
hooks.register("before_bulk_action", guard_logins)


@hooks.register("register_admin_viewset")
def stories_in_the_menu() -> StoryListViewSet:
    """The list of stories, right below the tree of pages."""
    return story_list


class CommentsMenuItem(MenuItem):
    """Shown to those who may moderate."""

    def is_shown(self, request: HttpRequest) -> bool:
        """A reporter does not moderate."""
        return bool(request.user.has_perm(MODERATE))


@hooks.register("register_admin_menu_item")
def comments_in_the_menu() -> MenuItem:
    """The queue of comments, below the list of stories."""
    address = reverse("desk:comments")
    return CommentsMenuItem(
        gettext_lazy("comments"), address, name="comments", icon_name="comment", order=115
    )


@hooks.register("register_admin_menu_item")
def reads_in_the_menu() -> ReadsMenuItem:
    """What is being read, for those who may see it."""
    return reads_menu_item()


@hooks.register("register_permissions")
def permission_to_see_reads() -> QuerySet[Permission]:
    """A publisher may let another group see what is read."""
    return Permission.objects.filter(
        content_type__app_label="audience", codename="view_reads"
    ).select_related("content_type")


@hooks.register("register_admin_urls")
def newsroom_addresses() -> list[URLPattern | URLResolver]:
    """What the newsroom's own scripts ask."""
    return [path("desk/", include(urls))]


def _cards_of(page: Page, user: Any) -> Iterator[Button]:
    if isinstance(page.specific_deferred, Story) and page.permissions_for_user(user).can_edit():
        address = reverse("desk:cards", args=[page.pk])
        yield Button(_("Picture cards"), address, icon_name="image", priority=12)


@hooks.register("register_page_header_buttons")
def cards_while_writing(page: Page, user: Any, view_name: str, **_more: Any) -> Iterator[Button]:
    """The picture cards of the story that is being written."""
    return _cards_of(page, user)


@hooks.register("register_page_listing_more_buttons")
def cards_in_the_list(page: Page, user: Any, **_more: Any) -> Iterator[Button]:
    """The picture cards of a story in the list."""
    return _cards_of(page, user)


@hooks.register("insert_global_admin_css")
def newsroom_style() -> SafeString:
    """The newspaper's own letters, and the looks of the newsroom's own fields."""
    sheets = ("khobor/css/newsroom.css", "khobor/newsroom/newsroom.css")
    return format_html_join("", '<link rel="stylesheet" href="{}">', ((static(s),) for s in sheets))


@hooks.register("insert_global_admin_js")
def newsroom_digits() -> SafeString:
    """Bangla digits also in what Wagtail's scripts write."""
    return format_html(
        '<script type="module" src="{}"></script>', static("khobor/newsroom/digits.js")
    )


@hooks.register("insert_editor_js")
def newsroom_script() -> SafeString:
    """Lengths while writing, and a draft that outlives its login and its own weight."""
    return format_html(
        '<script type="module" src="{}"></script>'
        '<script type="module" src="{}" data-most-bytes="{}" data-too-large="{}"></script>'
        '<script type="module" src="{}" data-login-holds="{}" data-login="{}"'
        ' data-gone="{}" data-enter="{}"></script>'
        '<script type="module" src="{}" data-filed="{}" data-title="{}" data-hint="{}"></script>',
        static("khobor/newsroom/length.js"),
        static("khobor/newsroom/too-large.js"),
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        _("This is more than the newspaper takes in one piece. Divide it into two stories."),
        static("khobor/newsroom/login-holds.js"),
        reverse("desk:login_holds"),
        reverse("wagtailadmin_login"),
        _("Your login has run out. What you wrote is still here: sign in, then save once more."),
        _("Sign in in a new tab"),
        static("khobor/newsroom/filed.js"),
        reverse("desk:filed"),
        _("A like story was filed already"),
        _("See whether this is the same news. You may go on all the same."),
    )


@hooks.register("insert_editor_js")
def writing_script() -> SafeString:
    """Advice on spelling, Unicode for what is pasted in Bijoy, and Avro's keys."""
    words = {
        "advice": reverse("desk:advice"),
        "pasted": reverse("desk:pasted"),
        "avro": static("khobor/js/avro.js"),
        "spelling": _("Spelling"),
        "replace": _("Replace"),
        "ignore": _("Let it stand"),
        "was-bijoy": _("What you pasted was in Bijoy; it is Unicode now."),
        "as-it-was": _("Put it back as it was"),
        "avro-keys": _("Avro keyboard"),
        "avro-help": _("Ctrl+M turns it on and off"),
    }
    return format_html(
        '<script type="module" src="{}" id="writing-words"{}></script>',
        static("khobor/newsroom/writing.js"),
        format_html_join("", ' data-{}="{}"', words.items()),
    )


@hooks.register("after_publish_page")
def say_what_was_filed(request: HttpRequest, page: Any) -> None:
    """Tell who publishes a story which like stories there are. It is published all the same."""
    if not isinstance(page, Story) or request.headers.get("Accept", "").startswith(
        "application/json"
    ):
        return
    text = body_words(list(page.body.raw_data))
    found = filed_already(Written(page.title, page.summary, text, page.pk), request.user)
    if found:
        links = format_html_join(
            ", ",
            '<a href="{}">{}</a> ({})',
            ((one.address, one.headline, one.said) for one in found),
        )
        messages.warning(request, format_html("{}: {}", _("A like story was filed already"), links))


@hooks.register("construct_help_menu")
def no_foreign_help(request: HttpRequest, items: list[MenuItem]) -> None:
    """Keyboard shortcuts stay; what Wagtail says of itself, in English, goes."""
    items[:] = [item for item in items if item.name == "keyboard-shortcuts-trigger"]
